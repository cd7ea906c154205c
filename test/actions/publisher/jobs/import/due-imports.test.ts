import { importDaily } from '../../../../../actions/publisher/jobs/import/import-daily'
import { confirmListings } from '../../../../../actions/publisher/read-backs/confirm-listings'
import type { JobDocument } from '../../../../../actions/shared/database/work/jobs'
import { aMerchant, aStore, NOW } from '../../../shared/publishing/example'
import { NOTHING_ALONG } from '../../../shared/publishing/quiet-ports'
import { storedWorld } from '../../../shared/publishing/stored-world'

const aJob = (storeId: string, kind: JobDocument['kind'] = 'import-listings') =>
  ({ _id: `${kind} ${storeId}`, kind, storeId, state: 'running', createdAt: NOW }) as JobDocument

test.each<[string, readonly JobDocument[], number]>([
  ['none is open', [], 1],
  ['one of it is open', [aJob('de')], 1],
  ['one of another store is open', [aJob('nl')], 2],
  ['other work of it is open', [aJob('de', 'republish-store')], 2],
])('an import that is due has one job: %s', async (_words, jobs, count) => {
  const { world, all } = await storedWorld({ jobs }, { merchant: aMerchant({ stores: [aStore()] }) })
  await importDaily(world)
  expect(await all('jobs')).toHaveLength(count)
  await importDaily(world)
  expect(await all('jobs')).toHaveLength(count)
})

test('a store whose import cannot be started keeps no other store from its own', async () => {
  const stores = [aStore(), aStore({ id: 'nl' })]
  const { world, all } = await storedWorld({}, { merchant: aMerchant({ stores }) })
  const { jobs } = world
  const openOf = async (storeId: string) => {
    if (storeId === 'de') throw new Error('away')
    return jobs.openInStore(storeId)
  }
  await expect(importDaily({ ...world, jobs: { ...jobs, openInStore: openOf } })).rejects.toThrow('away')
  expect(await all('jobs')).toMatchObject([{ kind: 'import-listings', storeId: 'nl' }])
})

test('nothing is read back once nothing may be sent', async () => {
  const { world } = await storedWorld({}, { maySend: () => false })
  expect(await confirmListings(world, NOTHING_ALONG)).toBe(2_000)
})
