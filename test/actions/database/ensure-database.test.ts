import type { Database } from '../../../actions/shared/database/database-client'
import { ensureDatabase, incompleteCollections } from '../../../actions/shared/database/ensure-database'
import { createStepwiseDatabase } from '../../simulation/interleavings/stepwise-database'

/** Database Storage that answers so; everything else is in memory. */
function aDatabase(changes: Partial<Database>): Database {
  return { ...createStepwiseDatabase().over(async (_name, work) => work()), ...changes }
}
const sleep = async () => {}
const PROVISIONED = async () => 'PROVISIONED'

test('a database that does not become ready in time is told with its state', async () => {
  const database = aDatabase({ provisionStatus: async () => 'PROCESSING' })
  await expect(ensureDatabase(database, { sleep, patienceMs: 2_000 })).rejects.toThrow('PROCESSING')
})

test.each<[string, readonly string[], boolean]>([
  ['was made by another run meanwhile', ['listings'], false],
  ['is not there afterwards', [], true],
])('a collection that cannot be created and %s', async (_words, there, isError) => {
  const away = new Error('away')
  const failing = async (name: string) => {
    if (name === 'listings') throw away
  }
  let asked = 0
  const database = aDatabase({
    provisionStatus: PROVISIONED,
    createCollection: failing,
    collectionNames: async () => (asked++ === 0 ? [] : [...there]),
  })
  const done = ensureDatabase(database, { sleep }).catch((error: unknown) => error)
  if (isError) expect(await done).toBe(away)
  else expect(await done).not.toBe(away)
})

test('collections that are not there are named', async () => {
  const missing = await incompleteCollections(aDatabase({ collectionNames: async () => [] }))
  expect(missing).toEqual(expect.arrayContaining(['listings', 'pending', 'jobs']))
})
