import { LEASE_MS, leaseCollection } from '../../../../../actions/shared/database/work/leases'
import { type DatabaseWorld, later, now, startDatabase } from '../database-world'

let world: DatabaseWorld

beforeAll(async () => {
  world = await startDatabase()
})
afterAll(() => world.close())

describe('the lease', () => {
  const leases = () => leaseCollection(world.database)
  beforeEach(() => world.database.collection('leases').deleteMany({}))

  test('has one holder, and each new one has a higher fence', async () => {
    const first = await leases().take('one', now)
    expect(first).toMatchObject({ holder: 'one', fence: 1 })
    expect(await leases().take('two', later(LEASE_MS - 1))).toBeNull()
    expect(await leases().take('two', later(LEASE_MS + 1))).toMatchObject({ holder: 'two', fence: 2 })
  })

  test('that two take at once goes to one of them', async () => {
    for (let round = 0; round < 10; round += 1) {
      await world.database.collection('leases').deleteMany({})
      const taken = await Promise.all(['one', 'two', 'three'].map((holder) => leases().take(holder, now)))
      expect(taken.filter((lease) => lease !== null)).toHaveLength(1)
    }
  })

  test('is renewed by its holder alone, and not after somebody took it over', async () => {
    const first = await leases().take('one', now)
    if (!first) throw new Error('expected the lease')
    expect(await leases().renew(first, later(10_000))).toBe(true)
    expect(await leases().take('two', later(LEASE_MS + 1))).toBeNull()
    expect(await leases().take('two', later(LEASE_MS + 10_001))).toMatchObject({ fence: 2 })
    expect(await leases().renew(first, later(LEASE_MS + 10_002))).toBe(false)
    await leases().release(first, later(LEASE_MS + 10_002))
    expect(await leases().isHeld(later(LEASE_MS + 10_003))).toBe(true)
  })

  test('that is not renewed any more counts as held by nobody, and tells when it ends', async () => {
    await leases().take('one', now)
    expect(await leases().endsIn(later(10_000))).toBeNull()
    expect(await leases().isHeld(later(13_000))).toBe(false)
    expect(await leases().endsIn(later(13_000))).toBe(LEASE_MS - 13_000)
    expect(await leases().endsIn(later(LEASE_MS + 1))).toBeNull()
  })

  test('that was released is free at once', async () => {
    const first = await leases().take('one', now)
    if (!first) throw new Error('expected the lease')
    expect(await leases().isHeld(now)).toBe(true)
    await leases().release(first, now)
    expect(await leases().isHeld(now)).toBe(false)
    expect(await leases().take('two', now)).toMatchObject({ fence: 2 })
  })
})
