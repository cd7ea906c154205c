import { BROKEN_WORLDS, byCountry } from './broken-worlds'
import { FAMILIES, type Family, isFamily } from './families'
import { createRandom } from './random'
import { describeFailure, runSeed } from './run-seed'

/** More of them: `npm run simulate -- --worlds 10000 --processes 2`. */
const SEEDS = 6

async function failureOf(family: Family, seed: number): Promise<string | null> {
  const outcome = await runSeed(family, seed)
  return outcome.violations.length === 0 ? null : describeFailure(family, seed, outcome)
}

describe.each(Object.keys(FAMILIES).filter(isFamily))('the publisher in the family %s', (family) => {
  it.each(Array.from({ length: SEEDS }, (_, index) => index + 1))(
    'keeps every promise with seed %i',
    async (seed) => {
      expect(await failureOf(family, seed)).toBeNull()
    },
    180_000,
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
