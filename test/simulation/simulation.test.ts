import { BROKEN_WORLDS, byCountry } from './broken-worlds'
import { FAMILIES, isFamily } from './families'
import { createRandom } from './random'
import { runSeed } from './run-seed'
import { startPart } from './start-part'

/** More of them: `npm run simulate -- --worlds 10000 --processes 2`. */
const SEEDS = 6

/** In a process of their own: there they take a third of the time that they take among Jest's own globals. */
describe.each(Object.keys(FAMILIES).filter(isFamily))('the publisher in the family %s', (family) => {
  const failures = new Map<number, string | null>()
  beforeAll(async () => {
    const args = ['--family', family, '--worlds', String(SEEDS), '--part', '0']
    await startPart(args, ({ seed, failure }) => failures.set(seed, failure))
  }, 300_000)

  it.each(Array.from({ length: SEEDS }, (_, index) => index + 1))(
    'keeps every promise with seed %i',
    (seed) => {
      expect(failures.get(seed)).toBeNull()
    },
  )
})

describe('the simulation', () => {
  it('gives the same story for the same seed', async () => {
    const [first, again] = [await runSeed('everything', 4), await runSeed('everything', 4)]
    expect(again.story).toEqual(first.story)
    expect(first.story.join('\n')).toContain('Amazon takes')
  }, 180_000)

  it('finds one number even where the merchant takes one inventory for several', async () => {
    const { violations } = await runSeed('calm', 4, { breakage: { merchant: byCountry } })
    expect(violations).toEqual([])
  }, 180_000)

  it.each(BROKEN_WORLDS)(
    'notices $what',
    async ({ family, seed, noticedAs, ...options }) => {
      const { violations } = await runSeed(family, seed, options)
      expect(violations.join('\n')).toMatch(noticedAs)
    },
    180_000,
  )
})

describe('random numbers', () => {
  it('come in independent streams', () => {
    const numbers = (name: string) => {
      const random = createRandom('seed').stream(name)
      return Array.from({ length: 5 }, () => random.whole(0, 1000))
    }
    expect(numbers('one')).toEqual(numbers('one'))
    expect(numbers('one')).not.toEqual(numbers('other'))
  })
})
