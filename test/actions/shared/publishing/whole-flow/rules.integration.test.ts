import { unfoldAlike } from '../../../../../actions/shared/listing-quantity/listings-alike'
import type {
  ListingRule,
  RuleCondition,
} from '../../../../../actions/shared/listing-quantity/rules/listing-rule'
import { settingsImpact } from '../../../../../actions/shared/listing-quantity/settings-impact'
import { examples } from '../../../../../dev/catalogue/examples'
import { amazon } from '../../../../../dev/world'
import {
  callAdminApi,
  connectStores,
  type LoopbackWorld,
  SETTINGS,
  STORE_IDS,
  saveSettings,
  startLoopbackWorld,
} from '../../../../loopback-world'
import { aRule } from '../../listing-quantity/rules/a-rule'
import { mark } from './change-and-publish'

const { europe } = amazon.accounts
/** A mug for 9.95 by manufacturer 2, in category 4, which is below 3. */
const mug = examples.plain
const flask = examples.warehouseFull
const germany = `/stores/${STORE_IDS.germany}`

let loopback: LoopbackWorld
const call = (method: string, path: string, body?: unknown) =>
  callAdminApi(loopback, { method, path, ...(body === undefined ? {} : { body }) })
const shown = () => [mug, flask].map((sku) => loopback.amazon.liveQuantity(europe.sellerId, sku))
const decision = async (sku: string) => (await loopback.listing(STORE_IDS.germany, sku))?.decision

const save = (rules: readonly ListingRule[]) => saveSettings(loopback, STORE_IDS.germany, {}, rules)

const ruleOf = (condition: RuleCondition, maximumListedQuantity: number, more: Partial<ListingRule> = {}) =>
  aRule(`Up to ${maximumListedQuantity}`, [condition], {
    id: `rule-${maximumListedQuantity}`,
    values: { kind: 'settings', settings: { maximumListedQuantity } },
    ...more,
  })
const isMug = { kind: 'category', categoryIds: [4], withChildren: false } as const

beforeAll(async () => {
  loopback = await startLoopbackWorld({ sellerSkus: [mug, flask] })
  await connectStores(loopback)
  await loopback.publish()
  await save([])
})
afterAll(() => loopback.close())

test.each<[string, RuleCondition]>([
  ['a category', isMug],
  ['an attribute', { kind: 'attribute', code: 'manufacturer', values: ['2'], isMultiple: false }],
  ['a price', { kind: 'price', from: null, to: 10 }],
  ['a seller SKU', { kind: 'seller-sku', operator: 'begins-with', texts: ['MUG-'] }],
  ['a SKU', { kind: 'sku', operator: 'one-of', texts: [mug.toLowerCase()] }],
])('a rule for %s gives its value to what matches', async (_name, condition) => {
  await save([ruleOf(condition, 4), ruleOf({ kind: 'attribute-set', attributeSetIds: [4] }, 6)])
  expect(shown()).toEqual([4, 6])
})

test('the trace names the rule and its fields', async () => {
  expect((await decision(mug))?.trace).toContainEqual({
    step: 'settings',
    saved: true,
    overridden: [],
    rule: { id: 'rule-4', name: 'Up to 4', fields: ['maximumListedQuantity'] },
  })
})

test('the changes and their file name the rule', async () => {
  await save([])
  await save([ruleOf(isMug, 4)])
  const { body } = await call('GET', `${germany}/activity?text=${mug}`)
  expect(body.entries.slice(0, 2)).toMatchObject([{ to: 4, settingsRuleName: 'Up to 4' }, { to: 10 }])
  expect(body.entries[1]).not.toHaveProperty('settingsRuleName')
  const { body: file } = await call('GET', `${germany}/activity/csv?text=${mug}`)
  const lines = String(file.text).split(/\r?\n/)
  expect([lines[0], lines[1], lines[2]]).toEqual([
    expect.stringMatching(/,settings-rule$/),
    expect.stringMatching(/,Up to 4$/),
    expect.stringMatching(/,$/),
  ])
})

test('the impact of saving the same settings is none, since it counts the rules', async () => {
  const { body } = await call('GET', `${germany}/impact`)
  const impact = settingsImpact(unfoldAlike(body.listings), SETTINGS).get(STORE_IDS.germany)
  expect(impact).toMatchObject({ total: 2, changed: 0 })
})

test('a simulation of a draft reads what was never read, and says what the save does', async () => {
  await save([])
  expect(shown()).toEqual([10, 10])
  const change = {
    kind: 'settings',
    storeId: STORE_IDS.germany,
    settings: SETTINGS,
    rules: [ruleOf(isMug, 3)],
  }
  const { body } = await call('POST', '/simulations', { change, id: null, after: null })
  expect(body.rows).toMatchObject([{ sellerSku: mug, shown: 10, quantity: 3, effect: 'changes' }])

  const named = { ...change, sellerSkus: [mug, flask] }
  const some = await call('POST', '/simulations', { change: named, id: null, after: null })
  expect(some.body.rows).toMatchObject([
    { sellerSku: flask, shown: 10, quantity: 10, effect: 'same' },
    { sellerSku: mug, shown: 10, quantity: 3, effect: 'changes' },
  ])
})

test('the matches of a draft are counted by its first rule', async () => {
  const rules = [ruleOf(isMug, 3), ruleOf({ kind: 'price', from: 0, to: null }, 5)]
  const matches = async (ruleId: string) =>
    (await call('POST', `${germany}/rule-matches`, { rules, ruleId, after: null })).body
  expect(await matches('rule-3')).toMatchObject({
    matched: 1,
    taken: 0,
    unknown: 0,
    rows: [{ sellerSku: mug, sku: mug }],
    total: 2,
    next: null,
  })
  expect(await matches('rule-5')).toMatchObject({ matched: 1, taken: 1, rows: [{ sellerSku: flask }] })
  const all = await call('POST', `${germany}/rule-matches`, { rules, ruleId: null, after: null })
  expect(all.body).toMatchObject({
    byRule: { 'rule-3': 1, 'rule-5': 1 },
    unknown: 0,
    matched: 0,
    rows: [],
    next: null,
  })
  expect(await call('POST', `${germany}/rule-matches`, { rules, ruleId: 'x', after: null })).toMatchObject({
    status: 400,
  })
})

test('the builder gets what Commerce has, and what the rules name in vain', async () => {
  await save([ruleOf({ kind: 'category', categoryIds: [4, 99], withChildren: false }, 4)])
  const { body } = await call('GET', `${germany}/rule-choices`)
  expect(body.categories.map(({ name, level }: { name: string; level: number }) => [name, level])).toEqual([
    ['Default Category', 1],
    ['Kitchen', 2],
    ['Mugs', 3],
    ['Pans', 3],
    ['Sale', 2],
  ])
  expect(body.attributeSets).toEqual([{ id: 4, name: 'Default' }])
  expect(body.attributes.map(({ code }: { code: string }) => code)).toEqual([
    'manufacturer',
    'material',
    'season',
  ])
  expect(body.attributes[0].options).toEqual([
    { value: '1', label: 'Veldkeuken' },
    { value: '2', label: 'Emaille & Co' },
  ])
  expect(body.missing).toEqual([{ ruleId: 'rule-4', condition: 'category', value: '99' }])
})

test('a product that is saved in another category leaves the rule', async () => {
  expect(shown()).toEqual([4, 10])
  loopback.commerce.saveProduct(mug, { categoryIds: [6] })
  await mark(loopback, 'product', `sku:${mug}`)
  await loopback.publish()
  expect(shown()).toEqual([10, 10])
  loopback.commerce.saveProduct(mug, { categoryIds: [4] })
  await mark(loopback, 'product', `sku:${mug}`)
  await loopback.publish()
  expect(shown()).toEqual([4, 10])
})

test('an excluding rule keeps what Amazon shows, unless an override includes the listing', async () => {
  await save([aRule('Mugs', [isMug], { values: { kind: 'exclude' } })])
  expect(await decision(mug)).toMatchObject({ kind: 'hold', rule: 'excluded' })
  expect(shown()).toEqual([4, 10])
  const override = {
    sellerSkus: [mug],
    changes: { excluded: false },
    reason: 'Still for sale',
    endsAt: null,
  }
  expect(await call('PUT', `${germany}/overrides`, override)).toMatchObject({ status: 200 })
  await loopback.publish()
  expect(shown()).toEqual([10, 10])
  await call('POST', `${germany}/overrides/remove`, { sellerSkus: [mug] })
  await loopback.publish()
})
