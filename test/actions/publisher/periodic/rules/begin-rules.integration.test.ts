import { beginRules } from '../../../../../actions/publisher/periodic/rules/begin-rules'
import {
  type ListingRule,
  UNREAD_CATALOG,
} from '../../../../../actions/shared/listing-quantity/rules/listing-rule'
import { compiledRules } from '../../../../../actions/shared/merchant/load-merchant'
import { aRule } from '../../../shared/listing-quantity/rules/a-rule'
import { commerceSurroundings, MINUTE } from '../../commerce-surroundings'

/** How long a worker stays after a save. */
const LINGER_MS = 10_000

const here = commerceSurroundings()
const keys = async () => (await here.marks()).map(([key, reasons]) => [key, ...reasons])

function ruled(rules: readonly ListingRule[], inAmerica: readonly ListingRule[] = []) {
  const world = here.world()
  const rulesByStore = new Map([
    ['de', compiledRules(rules, UNREAD_CATALOG)],
    ['us', compiledRules(inAmerica, UNREAD_CATALOG)],
  ])
  return { ...world, merchant: { ...world.merchant, rulesByStore } }
}

/** A rule for seller SKUs that begin with A, in force from and to these minutes from now. */
function sale(from: number | null, to: number | null): ListingRule {
  const at = (minutes: number | null) =>
    minutes === null ? null : new Date(here.date.getTime() + minutes * MINUTE).toISOString()
  return aRule('Sale', [{ kind: 'seller-sku', operator: 'begins-with', texts: ['A'] }], {
    beginsAt: at(from),
    endsAt: at(to),
  })
}

beforeEach(() =>
  here.put([
    { sellerSku: 'A1', sku: 'MUG' },
    { sellerSku: 'B1', sku: 'PAN' },
    { sellerSku: 'A2', sku: 'POT', controllingStoreId: 'us' },
  ]),
)

test('a rule that begins or ends has exactly the listings decided again for which it counts', async () => {
  const world = ruled([sale(10, 20)])
  await here.run(beginRules, world)
  here.pass(9 * MINUTE)
  await here.run(beginRules, world)
  expect(await keys()).toEqual([])
  here.pass(MINUTE)
  await here.run(beginRules, world)
  expect(await keys()).toEqual([['sku:MUG', 'rule']])
  await here.clearMarks()
  here.pass(9 * MINUTE)
  await here.run(beginRules, world)
  expect(await keys()).toEqual([])
  here.pass(MINUTE)
  await here.run(beginRules, world)
  expect(await keys()).toEqual([['sku:MUG', 'rule']])
})

test('the same sale at other times in two stores has the listings of each decided again at its own times', async () => {
  await here.put([
    { sellerSku: 'A1', sku: 'MUG' },
    // The same seller SKU in both stores, for which the rules of the other one count.
    { sellerSku: 'A2', sku: 'POT', controllingStoreId: 'us' },
    { sellerSku: 'A2', sku: 'POT', storeId: 'us', controllingStoreId: 'us' },
  ])
  const world = ruled([sale(10, 20)], [sale(15, 20)])
  const found: Record<number, readonly unknown[]> = {}
  for (let minute = 0; minute <= 25; minute += 1) {
    await here.run(beginRules, world)
    const marked = (await keys()).map(([key]) => key)
    if (marked.length > 0) found[minute] = marked
    await here.clearMarks()
    here.pass(MINUTE)
  }
  expect(found).toEqual({ 10: ['sku:MUG'], 15: ['sku:POT'], 20: ['sku:MUG', 'sku:POT'] })
})

test('the end of a rule that might have excluded a listing in place of an unknown one has it decided again', async () => {
  const unread = aRule('Unread', [{ kind: 'price', from: null, to: 10 }])
  const world = ruled([unread, { ...sale(null, 10), values: { kind: 'exclude' } }])
  await here.run(beginRules, world)
  here.pass(10 * MINUTE)
  await here.run(beginRules, world)
  expect(await keys()).toEqual([['sku:MUG', 'rule']])
})

test('waits no longer than until the next rule begins', async () => {
  expect(await here.run(beginRules, ruled([sale(0.5, null)]))).toBe(MINUTE / 2)
})

test('one that began while no publisher ran is found later', async () => {
  const world = ruled([sale(10, null)])
  await here.run(beginRules, world)
  here.pass(60 * MINUTE)
  await here.run(beginRules, world)
  expect(await keys()).toEqual([['sku:MUG', 'rule']])
})

test('one that began or ended before anybody looked for the first time is found then', async () => {
  const began = [sale(1, null)]
  here.pass(10 * MINUTE)
  await here.run(beginRules, ruled(began))
  expect(await keys()).toEqual([['sku:MUG', 'rule']])
})

test('the first rule with times is noticed before the worker of its save ends', async () => {
  expect(await here.run(beginRules, ruled([sale(null, null)]))).toBeLessThan(LINGER_MS)
})

test('rules without times cost nothing', async () => {
  const world = ruled([sale(null, null)])
  await here.run(beginRules, world)
  expect(await world.taskStates.load('begin-rules')).toBeNull()
})
