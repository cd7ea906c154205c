import { historyCollection } from '../../../../../actions/shared/database/log/settings-history'
import { type DatabaseWorld, now, startDatabase } from '../database-world'

let world: DatabaseWorld

beforeAll(async () => {
  world = await startDatabase()
})
afterAll(() => world.close())

describe('the history of settings', () => {
  const entry = (savedBy: string, version = 1) => ({
    kind: 'settings' as const,
    subject: 's1',
    version,
    savedAt: now,
    savedBy,
    record: { n: version },
  })

  test('of two savers of one version one has it, and a repeated request finds its own', async () => {
    const history = historyCollection(world.database)
    const claims = await Promise.all(['one', 'two'].map((savedBy) => history.claim(entry(savedBy))))
    expect(claims.filter((claim) => claim === null)).toHaveLength(1)
    const winner = claims[0] ? 'one' : 'two'
    expect(await history.claim(entry(winner))).toMatchObject({ savedBy: winner, isOpen: true })
    expect((await history.latest('settings', 's1'))?.savedBy).toBe(winner)
  })

  test('comes newest first', async () => {
    const history = historyCollection(world.database)
    await history.claim(entry('one', 2))
    await history.claim(entry('one', 10))
    expect((await history.versions('settings', 's1', 10)).map(({ version }) => version)).toEqual([10, 2, 1])
    const newest = { kind: 'settings', subject: 's1', version: 10, isRemoval: false, isOpen: true }
    expect(await history.newest()).toEqual([newest])
    expect(await history.load('settings', 's1', 3)).toBeUndefined()
  })
})
