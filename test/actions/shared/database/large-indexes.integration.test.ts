import {
  type CollectionName,
  DatabaseUnavailableError,
} from '../../../../actions/shared/database/client/database-client'
import { ensureCollections, ensureIndexes } from '../../../../actions/shared/database/client/ensure-database'
import { type DatabaseWorld, startDatabase } from './database-world'

let world: DatabaseWorld

beforeAll(async () => {
  world = await startDatabase()
})
afterAll(() => world.close())

test('an index that takes longer than its answer is waited for is begun once, and found when it is there', async () => {
  const begun: string[] = []
  await world.database.collection('schema').deleteMany({})
  const slow = {
    ...world.database,
    collection: <T>(name: CollectionName) => {
      const collection = world.database.collection<T>(name)
      if (name !== 'listings') return collection
      return {
        ...collection,
        indexes: async () => [],
        createIndex: async (index: object) => {
          begun.push(JSON.stringify(index))
          throw new DatabaseUnavailableError('createIndex on listings', null)
        },
      }
    },
  }
  expect(await ensureCollections(slow, { sleep: async () => {} })).toBe(true)
  const now = new Date()
  expect(await ensureIndexes(slow, now)).toBe(false)
  const once = begun.length
  expect(once).toBeGreaterThan(0)
  expect(await ensureIndexes(slow, new Date(now.getTime() + 60_000))).toBe(false)
  expect(begun).toHaveLength(once)
  expect(await ensureIndexes(world.database, new Date(now.getTime() + 120_000))).toBe(true)
})
