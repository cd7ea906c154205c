import { beginRules } from '../../../../../actions/publisher/periodic/rules/begin-rules'
import type { ListingRule } from '../../../../../actions/shared/listing-quantity/rules/listing-rule'
import { compiledRules } from '../../../../../actions/shared/merchant/load-merchant'
import { aRule } from '../../../shared/listing-quantity/rules/a-rule'
import { commerceSurroundings, MINUTE } from '../../commerce-surroundings'

const here = commerceSurroundings()
const keys = async () => (await here.marks()).map(([key, reasons]) => [key, ...reasons])

function ruled(rules: readonly ListingRule[]) {
  const world = here.world()
  return {
    ...world,
    merchant: { ...world.merchant, rulesByStore: new Map([['de', compiledRules(rules, null)]]) },
  }
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

test('rules without times cost nothing', async () => {
  const world = ruled([sale(null, null)])
  await here.run(beginRules, world)
  expect(await world.taskStates.load('begin-rules')).toBeNull()
})
