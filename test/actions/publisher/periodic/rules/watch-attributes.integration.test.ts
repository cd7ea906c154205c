import { watchAttributes } from '../../../../../actions/publisher/periodic/rules/watch-attributes'
import { CONTEXT_MS } from '../../../../../actions/publisher/worker/context'
import {
  type AttributeCondition,
  UNREAD_CATALOG,
} from '../../../../../actions/shared/listing-quantity/rules/listing-rule'
import { compiledRules } from '../../../../../actions/shared/merchant/load-merchant'
import { ruleCatalogOf } from '../../../../../actions/shared/publishing/commerce-state/known-catalog'
import { aRule } from '../../../shared/listing-quantity/rules/a-rule'
import { commerceSurroundings, MINUTE } from '../../commerce-surroundings'

const here = commerceSurroundings()
const MUG = 'MUG-E35-MID'
const FLASK = 'FLK-75-BLK'
const season: AttributeCondition = { kind: 'attribute', code: 'season', values: ['x'], isMultiple: false }
const maker: AttributeCondition = {
  kind: 'attribute',
  code: 'manufacturer',
  values: ['1'],
  isMultiple: false,
}

/** The German store has the given conditions, the American one a rule for the manufacturer. */
function ruled(...conditions: readonly AttributeCondition[]) {
  const world = here.world()
  const rules = (of: readonly AttributeCondition[]) =>
    compiledRules(
      of.map((condition, index) => aRule(`R${index}`, [condition])),
      UNREAD_CATALOG,
    )
  const rulesByStore = new Map([
    ['de', rules(conditions)],
    ['us', rules([maker])],
  ])
  return { ...world, merchant: { ...world.merchant, rulesByStore } }
}

const keys = async () => (await here.marks()).map(([key, reasons]) => [key, ...reasons])
const requests = () =>
  here.commerce.standIn.requests.filter(({ path }) => path.includes('/products/attributes'))
const gone = async (condition: AttributeCondition) =>
  ruleCatalogOf(await here.world().taskStates.all())
    .goneIn(condition)
    .map(({ kind, name }) => `${kind} ${name}`)
async function check(world: ReturnType<typeof ruled>, pass = 15 * MINUTE) {
  here.pass(pass)
  return here.run(watchAttributes, world)
}
const put = () =>
  here.put([
    { sellerSku: 'A', sku: MUG },
    { sellerSku: 'B', sku: FLASK, storeId: 'us' },
  ])

test('asks nothing without rules for attributes', async () => {
  await here.run(watchAttributes)
  expect(requests()).toEqual([])
})

test('reads all attributes of rules in one request, at the pace of the topology', async () => {
  await put()
  const world = ruled(season, maker)
  expect(await check(world, 0)).toBe(MINUTE)
  expect(requests()).toHaveLength(1)
  await check(world, 14 * MINUTE)
  expect(requests()).toHaveLength(1)
  await check(world, MINUTE)
  expect(requests()).toHaveLength(2)
  expect(await keys()).toEqual([])
  expect(await gone(season)).toEqual([])
})

test('what is gone twice in a row counts, and only stores whose rules name it are decided again', async () => {
  await put()
  const world = ruled(season)
  await check(world, 0)
  here.commerce.deleteAttribute('season')
  await check(world)
  expect(await gone(season)).toEqual([])
  await check(world, MINUTE)
  expect(await gone(season)).toEqual(['attribute-gone season'])
  expect(await gone({ ...season, values: ['other'] })).toEqual(['attribute-gone season'])
  expect(await gone(maker)).toEqual([])
  // Workers may still decide by what they read before.
  expect(await keys()).toEqual([])
  await check(world, CONTEXT_MS)
  expect(await keys()).toEqual([[`sku:${MUG}`, 'rule']])
  await here.clearMarks()
  await check(world)
  await check(world)
  expect(await keys()).toEqual([])
})

test('an attribute that is gone for a moment changes nothing', async () => {
  await put()
  const world = ruled(season)
  await check(world, 0)
  here.commerce.deleteAttribute('season')
  await check(world)
  here.commerce.createAttribute({ code: 'season', input: 'text' })
  await check(world, MINUTE)
  await check(world)
  expect(await gone(season)).toEqual([])
  expect(await keys()).toEqual([])
})

test('once it is back, products are read again', async () => {
  await put()
  const world = ruled(season)
  await check(world, 0)
  here.commerce.deleteAttribute('season')
  for (const pass of [15 * MINUTE, MINUTE, CONTEXT_MS]) await check(world, pass)
  await here.clearMarks()
  here.commerce.createAttribute({ code: 'season', input: 'text' })
  await check(world)
  expect(await gone(season)).toEqual([])
  await check(world, CONTEXT_MS)
  expect(await keys()).toEqual([[`sku:${MUG}`, 'product-poll']])
})

test.each<[string, AttributeCondition, 'select' | 'multiselect' | 'text']>([
  ['from a text to a list', season, 'select'],
  ['from a list to a text', maker, 'text'],
  ['from one of a list to several', maker, 'multiselect'],
])(
  'values that change %s mean something else until the rule names others',
  async (_name, condition, input) => {
    await put()
    const world = ruled(condition)
    await check(world, 0)
    here.commerce.deleteAttribute(condition.code)
    here.commerce.createAttribute({ code: condition.code, input })
    await check(world)
    await check(world, MINUTE)
    expect(await gone(condition)).toEqual([`attribute-changed ${condition.code}`])
    const edited = { ...condition, values: ['2'], isMultiple: input === 'multiselect' }
    expect(await gone(edited)).toEqual([])
    const after = ruled(edited)
    for (const pass of [CONTEXT_MS, 15 * MINUTE, MINUTE]) await check(after, pass)
    expect(await gone(edited)).toEqual([])
  },
)

test('a rule that compares otherwise than the attribute is entered keeps doing so, since nothing changed', async () => {
  await put()
  const world = ruled({ ...maker, isMultiple: true })
  await check(world, 0)
  for (const pass of [15 * MINUTE, MINUTE]) await check(world, pass)
  expect(await gone({ ...maker, isMultiple: true })).toEqual([])
})

test.each<[string, () => void]>([
  ['an outage', () => here.commerce.standIn.fail({ path: '/products/attributes', status: 503, times: 9 })],
  [
    'a list that is cut short',
    () => {
      here.commerce.state.attributes = []
    },
  ],
])('%s is no proof', async (_name, breakIt) => {
  await put()
  const world = ruled(season)
  await check(world, 0)
  breakIt()
  for (const pass of [15 * MINUTE, MINUTE, MINUTE]) await check(world, pass)
  expect(await gone(season)).toEqual([])
  expect(await keys()).toEqual([])
  expect(await here.errors()).not.toEqual([])
})
