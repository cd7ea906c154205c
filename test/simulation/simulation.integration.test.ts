import { BROKEN_WORLDS, byCountry } from './broken-worlds'
import { USUAL_FAMILIES } from './families'
import { createRandom } from './random'
import { runSeed } from './run-seed'
import { startBrokenWorlds, startPart } from './start-part'

/** More of them: `npm run simulate -- --worlds 10000 --processes 2`. */
const SEEDS = 1

const families = USUAL_FAMILIES
const failures = new Map<string, string | null>()
const noticed = new Map<string, string>()

/** In processes of their own: there they take a third of the time that they take among Jest's own globals. */
beforeAll(async () => {
  for (const name of families)
    await startPart(
      ['--family', name, '--worlds', String(SEEDS), '--part', '0'],
      ({ family, seed, failure }) => failures.set(`${family} ${seed}`, failure),
    )
  await startBrokenWorlds(({ what, violations }) => noticed.set(what, violations))
})

describe.each(families)('the publisher in the family %s', (family) => {
  it.each(Array.from({ length: SEEDS }, (_, index) => index + 1))(
    'keeps every promise with seed %i',
    (seed) => {
      expect(failures.get(`${family} ${seed}`)).toBeNull()
    },
  )
})

describe('the simulation', () => {
  it('gives the same story for the same seed', async () => {
    const [first, again] = [await runSeed('everything', 4), await runSeed('everything', 4)]
    expect(again.story).toEqual(first.story)
    expect(first.story.join('\n')).toContain('Amazon takes')
  })

  it('finds one number even where the merchant takes one inventory for several', async () => {
    const { violations } = await runSeed('calm', 4, { breakage: { merchant: byCountry } })
    expect(violations).toEqual([])
  })

  it.each(BROKEN_WORLDS)('notices $what', ({ what, noticedAs }) => {
    expect(noticed.get(what)).toMatch(noticedAs)
  })
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
