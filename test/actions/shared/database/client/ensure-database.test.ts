import type { Database } from '../../../../../actions/shared/database/client/database-client'
import {
  ensureDatabase,
  incompleteCollections,
} from '../../../../../actions/shared/database/client/ensure-database'
import { createStepwiseDatabase } from '../../../../simulation/interleavings/stepwise-database'

/** A Database Storage with these changes. Everything else is in memory. */
function aDatabase(changes: Partial<Database>): Database {
  return { ...createStepwiseDatabase().over(async (_name, work) => work()), ...changes }
}
const sleep = async () => {}
const PROVISIONED = async () => 'PROVISIONED'

test('a database that does not become ready in time is told with its state', async () => {
  const database = aDatabase({ provisionStatus: async () => 'PROCESSING' })
  await expect(ensureDatabase(database, { sleep, patienceMs: 2_000 })).rejects.toThrow('PROCESSING')
})

test.each([
  ['REJECTED', /rejected the request .+ Ask the administrator .+ App Builder Data Services/],
  ['FAILED', /could not make .+ Deploy the app again/],
])(
  'a database that Adobe answers %s for is not waited for: the merchant reads what to do',
  async (status, words) => {
    let slept = 0
    const waiting = { sleep: async () => void slept++ }
    for (const before of [[], ['NOT_PROVISIONED'], ['REQUESTED']]) {
      const statuses = [...before]
      const database = aDatabase({ provisionStatus: async () => statuses.shift() ?? status })
      await expect(ensureDatabase(database, waiting)).rejects.toThrow(words)
    }
    expect(slept).toBe(1)
  },
)

test('a request that another run was quicker with is no failure', async () => {
  const statuses = ['NOT_PROVISIONED']
  const refuse = async () => {
    throw new Error('requested already')
  }
  const changes = { provisionRequest: refuse }
  const made = aDatabase({ ...changes, provisionStatus: async () => statuses.shift() ?? 'PROVISIONED' })
  await expect(ensureDatabase(made, { sleep })).resolves.toBe(true)
  const missing = aDatabase({ ...changes, provisionStatus: async () => 'NOT_PROVISIONED' })
  await expect(ensureDatabase(missing, { sleep })).rejects.toThrow('requested already')
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
