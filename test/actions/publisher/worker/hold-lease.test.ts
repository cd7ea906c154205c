import { holdLease } from '../../../../actions/publisher/worker/hold-lease'
import type { LeaseCollection } from '../../../../actions/shared/database/work/leases'

const SECOND = 1_000

async function held(leases: Partial<LeaseCollection>, lease: object = {}) {
  let time = 0
  let renew = () => {}
  const taken = { holder: 'me', fence: 2, releasedFence: 1, expiresAt: new Date(0), ...lease }
  const given: Partial<LeaseCollection> = { take: async () => taken, inherit: async () => true, ...leases }
  const found = await holdLease(given as LeaseCollection, 'me', {
    now: () => time,
    date: () => new Date(time),
    sleep: async () => {},
    every: (_milliseconds, work) => {
      renew = work
      return () => {}
    },
  })
  /** Renewed at this second. */
  const at = async (seconds: number) => {
    time = seconds * SECOND
    renew()
    await new Promise((resolve) => setImmediate(resolve))
  }
  const pass = (seconds: number) => {
    time = seconds * SECOND
  }
  return { found, at, pass }
}

test('a lease that another worker has is not held', async () => {
  expect((await held({ take: async () => null })).found).toBeNull()
})

test.each([
  ['was given back before', {}, true, new Date(0)],
  ['was given back before, after one that was not', { inheritedAt: new Date(7) }, true, new Date(7)],
  ['was not given back', { releasedFence: 0 }, false, new Date(0)],
])('a lease that %s says so', async (_words, lease, isCleanStart, trustedSince) => {
  expect((await held({}, lease)).found).toMatchObject({ isCleanStart, trustedSince })
})

test('a lease that was not given back, and that somebody took meanwhile, is not held', async () => {
  expect((await held({ inherit: async () => false }, { releasedFence: 0 })).found).toBeNull()
})

test.each<[string, LeaseCollection['renew'], boolean, boolean]>([
  ['that is answered goes on', async () => true, true, false],
  ['that is refused is the end', async () => false, false, true],
  ['that is not answered changes nothing', async () => Promise.reject(new Error('away')), false, false],
])('a renewal %s', async (_words, renew, isSafe, isLost) => {
  const { found, at, pass } = await held({ renew })
  await at(20)
  pass(26)
  expect({ isSafe: found?.isSafe(), isLost: found?.isLost() }).toEqual({ isSafe, isLost })
})

test('a lease that is called back is kept for what was begun, and says so', async () => {
  const { found, at, pass } = await held({ renew: async () => 'called-back' })
  expect(found?.isCalledBack()).toBe(false)
  await at(20)
  pass(26)
  expect(found).toBeDefined()
  expect([found?.isCalledBack(), found?.isSafe(), found?.isLost()]).toEqual([true, true, false])
})
