import { BROKEN_WORLDS } from './broken-worlds'
import { USUAL_FAMILIES } from './families'
import { createRandom } from './random'
import { type Checked, startChecks, startPart } from './start-part'

/** For more: `npm run simulate -- --worlds 10000 --processes 2`. */
const SEEDS = 1

const families = USUAL_FAMILIES
const failures = new Map<string, string | null>()
const checked: Checked[] = []

/** Runs in separate processes, which are three times as fast as Jest's own globals. */
beforeAll(async () => {
  const worlds = String(families.length * SEEDS)
  await startPart(['--worlds', worlds, '--part', '0'], ({ family, seed, failure }) =>
    failures.set(`${family} ${seed}`, failure),
  )
  await startChecks((each) => checked.push(each))
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
  it('gives the same story for the same seed', () => {
    const [first, again] = checked.flatMap((each) => (each.kind === 'story' ? [each.lines] : []))
    expect(again).toEqual(first)
    expect(first?.join('\n')).toContain('Amazon takes')
  })

  it('finds one number even where the merchant takes one inventory for several', () => {
    const found = checked.flatMap((each) => (each.kind === 'by-country' ? [each.violations] : []))
    expect(found).toEqual([[]])
  })

  it.each(BROKEN_WORLDS)('notices $what', ({ what, noticedAs }) => {
    const noticed = checked.find((each) => each.kind === 'broken' && each.what === what)
    expect(noticed?.kind === 'broken' && noticed.violations).toMatch(noticedAs)
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
