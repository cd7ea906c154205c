import { type HealthSample, healthCollection } from '../../../../../actions/shared/database/log/health'
import { type DatabaseWorld, now, startDatabase } from '../database-world'

let world: DatabaseWorld
const health = () => healthCollection(world.database)
const accepted: HealthSample = { storeId: 'de', at: now, outcome: 'accepted', latencyMs: 400, error: null }
const rejected: HealthSample = {
  storeId: 'nl',
  at: now,
  outcome: 'rejected',
  latencyMs: null,
  error: { code: '90220', message: 'Not so.' },
}
const outcomes = async () =>
  (await health().since(['de', 'nl'], now)).map(({ _id, outcomes }) => [_id, outcomes])

beforeAll(async () => {
  world = await startDatabase()
})
afterAll(() => world.close())
beforeEach(() => world.database.collection('health').deleteMany({}))

describe('what the merchant is told of an hour', () => {
  test.each([1, 2, 3])(
    'counts each quantity once although the answer to write %d was lost',
    async (write) => {
      await health().record([accepted])
      for (let before = 1; before < write; before += 1) await health().record([accepted])
      world.server.heal()
      world.server.fail({ path: '/health/bulkWrite', cut: 'before', times: 1 })
      await health().record([accepted, rejected, rejected])
      world.server.heal()
      expect(await outcomes()).toEqual([
        ['de/2026-11-23T12:00:00.000Z', { accepted: write + 1 }],
        ['nl/2026-11-23T12:00:00.000Z', { rejected: 2 }],
      ])
    },
  )

  test('keeps the last error and the latency', async () => {
    await health().record([accepted, rejected])
    const [de, nl] = await health().since(['de', 'nl'], now)
    expect(de).toMatchObject({ latency: { 1: 1 } })
    expect(nl?.lastErrors.rejected).toEqual({ at: now, code: '90220', message: 'Not so.' })
  })
})
