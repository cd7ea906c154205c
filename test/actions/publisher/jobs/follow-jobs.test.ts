import { followJobs, isAwaiting, supersede } from '../../../../actions/publisher/jobs/follow-jobs'
import { isJobDue } from '../../../../actions/publisher/jobs/run-jobs'
import type { JobDocument } from '../../../../actions/shared/database/work/jobs'
import { NEW, type PendingDocument, type PendingStep } from '../../../../actions/shared/database/work/pending'
import { NOW, secondsAhead } from '../../shared/publishing/example'
import { storedWorld } from '../../shared/publishing/stored-world'

const aJob = (_id: string, changes: Partial<JobDocument> = {}): JobDocument => ({
  _id,
  kind: 'republish-store',
  storeId: 'de',
  state: 'running',
  isAuthorised: false,
  isByHand: false,
  cursor: 'marked',
  done: 0,
  total: 2,
  message: null,
  createdAt: NOW,
  updatedAt: NOW,
  ...changes,
})

async function marked(jobs: readonly JobDocument[]) {
  const { world, database } = await storedWorld({ jobs })
  for (const { _id } of jobs)
    await world.pending.mark(
      ['A', 'B'].map((sku) => ({ key: `sku:${_id}-${sku}` as const, reason: `job:${_id}` as const })),
      NOW,
    )
  const counted: string[] = []
  const watched = { ...world, pausedAccounts: ['refused'] }
  const step = async (key: string, move: PendingStep) => {
    const due = await world.pending.due([NEW], NOW, 1_000)
    const document = due.find((each) => each.key === `sku:${key}`) as PendingDocument
    await world.pending.step([[document, move]])
  }
  return {
    world: watched,
    database,
    counted,
    step,
    follow: async () => {
      const open = await world.jobs.open()
      await followJobs(watched, open.filter(isAwaiting), open)
    },
    job: async (id: string) => world.jobs.load(id),
  }
}

test('a save ends although Commerce cannot say one product’s stock, and names it', async () => {
  const { follow, step, job } = await marked([aJob('save')])
  await step('save-A', { kind: 'handled' })
  await follow()
  expect(await job('save')).toMatchObject({ state: 'running', done: 1 })
  await step('save-B', { kind: 'postpone', dueAt: secondsAhead(15) })
  await follow()
  expect(await job('save')).toMatchObject({
    state: 'done',
    done: 2,
    problems: [{ code: 'put-off-commerce', values: { count: 1, skus: 'save-B' } }],
  })
})

test.each([
  ['account/refused', 'put-off-refused'],
  ['feed/one', 'put-off-feed'],
  ['breaker/de', 'put-off-asked'],
])('a save ends although %s keeps a product back, and says so', async (lane, code) => {
  const { follow, step, job } = await marked([aJob('save')])
  await step('save-A', { kind: 'handled' })
  await step('save-B', { kind: 'wait', lanes: [lane], urgency: 1 })
  await follow()
  expect(await job('save')).toMatchObject({ state: 'done', problems: [{ code }] })
})

test('a save waits for what its account is about to send', async () => {
  const { follow, step, job } = await marked([aJob('save')])
  await step('save-A', { kind: 'handled' })
  await step('save-B', { kind: 'wait', lanes: ['account/working'], urgency: 1 })
  await follow()
  expect(await job('save')).toMatchObject({ state: 'running', done: 1 })
})

test('a hundred jobs that wait are all followed, by one count for all of them', async () => {
  const jobs = Array.from({ length: 100 }, (_, index) => aJob(`job-${index}`, { storeId: `store-${index}` }))
  const { world, follow, step, job } = await marked(jobs)
  await step('job-99-A', { kind: 'handled' })
  const counts = jest.spyOn(world.pending, 'countOpenByReason')
  await follow()
  expect(counts).toHaveBeenCalledTimes(1)
  expect(await job('job-99')).toMatchObject({ state: 'running', done: 1 })
})

test('a newer save takes the place of an older one, whose confirmation is no word on it', async () => {
  const older = aJob('older', { isAuthorised: true })
  const newer = aJob('newer', { createdAt: secondsAhead(1), cursor: null })
  const byHand = aJob('by-hand', { isByHand: true, createdAt: secondsAhead(-1) })
  const { world, job } = await marked([byHand, older, newer])
  await world.pending.mark([{ key: 'sku:older-A', reason: 'authorised' }], NOW)
  const left = await supersede(world, await world.jobs.open(), () => false)
  expect(left.map(({ _id }) => _id)).toEqual(['by-hand', 'newer'])
  expect(await job('older')).toMatchObject({ state: 'done', problems: [{ code: 'superseded' }] })
  const reasons = (await world.pending.due([NEW], NOW, 100)).flatMap((document) => document.reasons)
  expect(reasons).not.toContain('authorised')
  expect(reasons).not.toContain('job:older')
})

test('a job that fails for no known reason is tried ever later, and a time of the future keeps none', () => {
  const failing = aJob('failing', { message: 'words', failures: 3 })
  expect(isJobDue(failing, secondsAhead(7))).toBe(false)
  expect(isJobDue(failing, secondsAhead(8))).toBe(true)
  expect(isJobDue(aJob('ahead', { message: 'words', updatedAt: secondsAhead(3_600) }), NOW)).toBe(true)
})
