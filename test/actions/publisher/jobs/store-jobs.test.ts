import { applySavedMappings } from '../../../../actions/publisher/jobs/apply-saved-mappings'
import { followJobs, isAwaiting } from '../../../../actions/publisher/jobs/follow-jobs'
import { removeStore } from '../../../../actions/publisher/jobs/remove-store'
import { republishStore } from '../../../../actions/publisher/jobs/republish-store'
import { runJob } from '../../../../actions/publisher/jobs/run-jobs'
import type { TaskSlice } from '../../../../actions/publisher/periodic/task'
import { createPace, RATE_USED } from '../../../../actions/shared/amazon/client/pacing'
import type { JobDocument, JobKind } from '../../../../actions/shared/database/work/jobs'
import type { PendingDocument } from '../../../../actions/shared/database/work/pending'
import { aListing, aMerchant, aStore, NOW } from '../../shared/publishing/example'
import { storedWorld } from '../../shared/publishing/stored-world'

const aJob = (kind: JobKind, changes: Partial<JobDocument> = {}): JobDocument => ({
  _id: 'job',
  kind,
  storeId: 'de',
  state: 'waiting',
  isAuthorised: false,
  isByHand: false,
  cursor: null,
  done: 0,
  total: null,
  message: null,
  createdAt: NOW,
  updatedAt: NOW,
  ...changes,
})
const MORE_THAN_A_PAGE = 501
const listings = Array.from({ length: MORE_THAN_A_PAGE }, (_, index) => {
  const sellerSku = `SKU-${String(index).padStart(3, '0')}`
  return aListing({ sellerSku, sku: index === 0 ? null : sellerSku })
})

async function started(job: JobDocument, others: readonly JobDocument[] = [], stores = [aStore()]) {
  const merchant = aMerchant({ stores })
  const { world, all } = await storedWorld(
    { listings, jobs: [job, ...others] },
    { merchant, clock: { now: () => 0, sleep: async () => {} } },
  )
  const current = async () => {
    const found = (await all<JobDocument>('jobs')).find(({ _id }) => _id === job._id)
    if (!found) throw new Error('expected the job')
    return found
  }
  return {
    world,
    current,
    slice: async (task: TaskSlice) => task(world, await current()),
    follow: async () => {
      const open = await world.jobs.open()
      await followJobs({ ...world, pausedAccounts: [] }, open.filter(isAwaiting), open)
    },
    pending: () => all<PendingDocument>('pending'),
    count: () => world.listings.count('de'),
  }
}

test('a store of more than a page is republished to the last listing', async () => {
  const { slice, follow, current, pending, world } = await started(aJob('republish-store'))
  await slice(republishStore)
  expect(await pending()).toHaveLength(MORE_THAN_A_PAGE)
  await follow()
  expect(await current()).toMatchObject({ state: 'running', done: 0, total: MORE_THAN_A_PAGE })
  await world.pending.step((await pending()).map((document) => [document, { kind: 'handled' }]))
  await follow()
  expect(await current()).toMatchObject({ state: 'done', done: MORE_THAN_A_PAGE, message: null })
})

test('a page of listings waits until the database can carry it', async () => {
  let time = 0
  const clock = {
    now: () => time,
    sleep: async (milliseconds: number) => {
      time += milliseconds
    },
  }
  const { world, slice, current } = await started(aJob('republish-store'))
  Object.assign(world, { clock, bulkPace: createPace({ rate: 400, burst: 501 }, clock) })
  await slice(republishStore)
  expect(await current()).toMatchObject({ cursor: 'marked' })
  expect(time).toBeCloseTo((MORE_THAN_A_PAGE / (400 * RATE_USED)) * 1000, -1)
})

test('a store of more than a page is handed over and deleted to the last listing', async () => {
  const { slice, follow, current, pending, count, world } = await started(aJob('remove-store'), [], [])
  await slice(removeStore)
  await slice(removeStore)
  expect(await pending()).toHaveLength(MORE_THAN_A_PAGE)
  await follow()
  expect(await count()).toBe(MORE_THAN_A_PAGE)
  await world.pending.step((await pending()).map((document) => [document, { kind: 'handled' }]))
  await follow()
  await slice(removeStore)
  expect(await count()).toBe(1)
  await slice(removeStore)
  expect(await count()).toBe(0)
  expect(await current()).toMatchObject({ state: 'done', done: MORE_THAN_A_PAGE, total: MORE_THAN_A_PAGE })
})

test.each([
  ['an import of its own', 'de', 'handover'],
  ['an import of another store', 'nl', 'delete'],
])('a store with %s under way (%s) goes on with: %s', async (_words, storeId, cursor) => {
  const others = [aJob('import-listings', { _id: 'import', storeId })]
  const { follow, current } = await started(aJob('remove-store', { cursor: 'handover' }), others, [])
  await follow()
  expect((await current()).cursor).toBe(cursor)
})

test('mappings of a store that is gone are told to have failed', async () => {
  const { world, current } = await started(aJob('apply-mappings'), [], [])
  await expect(applySavedMappings(world, await current())).rejects.toThrow('no longer exists')
  await runJob(world, await current())
  expect(await current()).toMatchObject({ state: 'failed', message: 'The store no longer exists.' })
})

test('a job that fails for an unknown reason stays as it is', async () => {
  const { world, current } = await started(aJob('upload-mappings', { cursor: 'none' }))
  await expect(runJob(world, await current())).rejects.toThrow()
  expect((await current()).state).toBe('waiting')
})
