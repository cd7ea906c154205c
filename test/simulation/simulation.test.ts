import { callsTooOften, sendsOldNumbers } from './broken-worlds'
import { FAMILIES, type Family, isFamily } from './families'
import { createRandom } from './random'
import { describeFailure, runSeed } from './run-seed'
import type { Breakage } from './simulated-world'

/** More of them: `tsx test/simulation/run.ts --seeds 1000`. */
const SEEDS = 2

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
    60_000,
  )
})

describe('the simulation', () => {
  it('gives the same story for the same seed', async () => {
    const [first, again] = [await runSeed('everything', 4), await runSeed('everything', 4)]
    expect(again.story).toEqual(first.story)
    expect(first.story.join('\n')).toContain('Amazon takes')
  }, 60_000)

  it.each<[string, Breakage, RegExp]>([
    ['sends old numbers', sendsOldNumbers, /no stock of late allows/],
    ['calls Amazon too often', callsTooOften, /faster than Amazon allows/],
  ])(
    'notices a publisher that %s',
    async (_what, breakage, words) => {
      const { violations } = await runSeed('calm', 1, { breakage })
      expect(violations.join('\n')).toMatch(words)
    },
    60_000,
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
