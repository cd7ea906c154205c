import type {
  ListingRule,
  RuleCondition,
} from '../../../../../actions/shared/listing-quantity/rules/listing-rule'
import type { StockQuantitySettings } from '../../../../../actions/shared/listing-quantity/stock-quantity-settings'
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
import { expectExact } from '../../../admin-api/simulation/expect-exact'
import type { WholeSimulation } from '../../../admin-api/simulation/simulate'
import { aRule } from '../../listing-quantity/rules/a-rule'
import { mark } from './change-and-publish'

/** In Germany and in the outlet, which belongs to another account: one quantity group. */
const pan = examples.shared
/** In Germany from the website `eu`, and in America from `us`. */
const mug = examples.plain
const { germany, america, outlet } = STORE_IDS
const { accounts } = amazon

let loopback: LoopbackWorld
const call = async (method: string, path: string, body?: unknown) => {
  const reply = await callAdminApi(loopback, { method, path, ...(body === undefined ? {} : { body }) })
  expect(reply).toMatchObject({ status: expect.any(Number) })
  if (reply.status >= 300) throw new Error(JSON.stringify(reply.body))
  return reply.body
}
const save = (storeId: string, rules: readonly ListingRule[]) => saveSettings(loopback, storeId, {}, rules)
const shown = (account: keyof typeof accounts, sku: string) =>
  loopback.amazon.liveQuantity(accounts[account].sellerId, sku)
const decision = async (storeId: string, sku: string) => (await loopback.listing(storeId, sku))?.decision
const matches = (storeId: string, rules: readonly ListingRule[], ruleId: string | null) =>
  call('POST', `/stores/${storeId}/rule-matches`, { rules, ruleId, after: null })

const upTo = (maximumListedQuantity: number, condition: RuleCondition, more: Partial<ListingRule> = {}) =>
  aRule(`Up to ${maximumListedQuantity}`, [condition], {
    id: 'same',
    values: { kind: 'settings', settings: { maximumListedQuantity } },
    ...more,
  })
const isPan: RuleCondition = { kind: 'sku', operator: 'one-of', texts: [pan] }
const isSeason = (season: string): RuleCondition => ({
  kind: 'attribute',
  code: 'season',
  values: [season],
  isMultiple: false,
})

const ofRules = (storeId: string, rules: readonly ListingRule[]) => ({
  kind: 'settings' as const,
  storeId,
  settings: SETTINGS,
  rules,
})
async function confirm(storeId: string, rules: readonly ListingRule[], { id }: WholeSimulation) {
  const path = `/stores/${storeId}/stock-quantity`
  const { version } = await call('GET', path)
  await call('PUT', path, { version, settings: SETTINGS, rules, simulationId: id })
}
async function changeStore(storeId: string, changes: object, simulation?: WholeSimulation) {
  const { store } = await call('GET', `/stores/${storeId}`)
  const { version, name, status, websiteCode } = store
  const simulationId = simulation ? { simulationId: simulation.id } : {}
  await call('PUT', `/stores/${storeId}`, { version, name, status, websiteCode, ...changes, ...simulationId })
}

beforeAll(async () => {
  loopback = await startLoopbackWorld({ sellerSkus: [pan, mug, examples.warehouseFull] })
  await connectStores(loopback)
  for (const storeId of [germany, america, outlet]) await save(storeId, [])
})
afterAll(() => loopback.close())

describe('a seller SKU that two stores share', () => {
  const [four, seven] = [[upTo(4, isPan)], [upTo(7, isPan)]]

  test('follows the rules of the older store, even where both stores have the same rule', async () => {
    await save(germany, four)
    const simulation = await expectExact(loopback, {
      change: ofRules(outlet, seven),
      carryOut: (confirmed) => confirm(outlet, seven, confirmed),
    })
    expect(simulation.effects).toMatchObject({ same: expect.any(Number) })
    expect([shown('europe', pan), shown('outlet', pan)]).toEqual([4, 4])
    expect((await decision(outlet, pan))?.trace).toContainEqual(
      expect.objectContaining({ step: 'settings', rule: expect.objectContaining({ name: 'Up to 4' }) }),
    )
  })

  test('the younger store shows that its rule does not apply to the listing', async () => {
    for (const ruleId of ['same', null]) {
      const inGermany = await matches(germany, four, ruleId)
      expect(inGermany).toMatchObject({
        elsewhere: 0,
        ...(ruleId ? { matched: 1 } : { byRule: { same: 1 } }),
      })
      expect(await matches(outlet, seven, ruleId)).toMatchObject({ matched: 0, byRule: {}, elsewhere: 1 })
    }
  })

  test('follows the rule of the younger store once the older one is paused', async () => {
    await expectExact(loopback, {
      change: { kind: 'pause', storeId: germany },
      carryOut: (simulation) => changeStore(germany, { status: 'paused' }, simulation),
    })
    expect([shown('europe', pan), shown('outlet', pan)]).toEqual([4, 7])
    await expectExact(loopback, {
      change: { kind: 'resume', storeId: germany },
      carryOut: (simulation) => changeStore(germany, { status: 'active' }, simulation),
    })
    expect([shown('europe', pan), shown('outlet', pan)]).toEqual([4, 4])
  })

  test('takes the facts of the website of the store that decides', async () => {
    loopback.commerce.saveProduct(pan, {
      websites: ['eu', 'us'],
      sources: { rotterdam: { quantity: 50, status: 1 }, newark: { quantity: 30, status: 1 } },
    })
    loopback.commerce.saveProduct(pan, { price: 20, scope: 'eu' })
    loopback.commerce.saveProduct(pan, { price: 90, scope: 'us' })
    const cheap: RuleCondition = { kind: 'price', from: null, to: 30 }
    await save(germany, [upTo(4, cheap), upTo(6, { kind: 'price', from: 31, to: null }, { id: 'dear' })])
    await save(outlet, [upTo(7, cheap), upTo(8, { kind: 'price', from: 31, to: null }, { id: 'dear' })])
    await expectExact(loopback, {
      change: { kind: 'website', storeId: outlet, websiteCode: 'us' },
      carryOut: (simulation) => changeStore(outlet, { websiteCode: 'us' }, simulation),
    })
    await mark(loopback, 'product', `sku:${pan}`)
    await loopback.publish()
    expect([shown('europe', pan), shown('outlet', pan)]).toEqual([4, 4])
    const pause = await expectExact(loopback, {
      change: { kind: 'pause', storeId: germany },
      carryOut: (simulation) => changeStore(germany, { status: 'paused' }, simulation),
    })
    expect(pause.rows).toContainEqual(
      expect.objectContaining({ sellerSku: pan, storeId: outlet, shown: 4, quantity: 8 }),
    )
    expect([shown('europe', pan), shown('outlet', pan)]).toEqual([4, 8])
    await expectExact(loopback, {
      change: { kind: 'resume', storeId: germany },
      carryOut: (simulation) => changeStore(germany, { status: 'active' }, simulation),
    })
    await changeStore(outlet, { websiteCode: 'eu' })
    await loopback.publish()
    expect([shown('europe', pan), shown('outlet', pan)]).toEqual([4, 4])
  })
})

describe('an attribute with other values in each store view', () => {
  test('is that of the website of each store', async () => {
    loopback.commerce.saveProduct(mug, { attributes: { season: 'all' } })
    loopback.commerce.saveProduct(mug, { attributes: { season: 'summer' }, scope: 'eu' })
    loopback.commerce.saveProduct(mug, { attributes: { season: 'winter' }, scope: 'us' })
    const rules = [upTo(3, isSeason('summer')), upTo(5, isSeason('winter'), { id: 'winter' })]
    for (const storeId of [germany, america]) {
      await expectExact(loopback, {
        change: ofRules(storeId, rules),
        carryOut: (simulation) => confirm(storeId, rules, simulation),
      })
    }
    expect([shown('europe', mug), shown('america', mug)]).toEqual([3, 5])
    loopback.commerce.saveProduct(mug, { attributes: { season: 'winter' }, scope: 'eu' })
    await mark(loopback, 'product', `sku:${mug}`)
    await loopback.publish()
    expect([shown('europe', mug), shown('america', mug)]).toEqual([5, 5])
  })

  test('that Commerce does not have matches nothing before it was looked for, and the builder names it', async () => {
    loopback.commerce.saveProduct(mug, { attributes: { season: '' } })
    for (const scope of ['eu', 'us'] as const)
      loopback.commerce.saveProduct(mug, { attributes: { season: '' }, scope })
    await mark(loopback, 'product', `sku:${mug}`)
    await loopback.publish()
    expect([shown('europe', mug), shown('america', mug)]).toEqual([10, 10])
    const gone = [upTo(3, { kind: 'attribute', code: 'gone', values: ['1'], isMultiple: false })]
    await expectExact(loopback, {
      change: ofRules(germany, gone),
      carryOut: (simulation) => confirm(germany, gone, simulation),
    })
    expect(await matches(germany, gone, 'same')).toMatchObject({ matched: 0, unknown: 0 })
    expect((await call('GET', `/stores/${germany}/rule-choices`)).missing).toEqual([
      { ruleId: 'same', condition: 'attribute', value: 'gone' },
    ])
  })
})

describe('rules that overlap', () => {
  const settings = (given: Partial<StockQuantitySettings>) => ({ kind: 'settings' as const, settings: given })

  test('are not merged: the first one gives its fields, the store all others', async () => {
    const rules = [
      aRule('First', [isPan], { id: '1', values: settings({ maximumListedQuantity: 6 }) }),
      aRule('Second', [isPan], {
        id: '2',
        values: settings({ maximumListedQuantity: 9, outOfStockThreshold: 1_000 }),
      }),
      aRule('Third', [isPan], { id: '3', values: { kind: 'exclude' } }),
    ]
    await expectExact(loopback, {
      change: ofRules(germany, rules),
      carryOut: (simulation) => confirm(germany, rules, simulation),
    })
    expect(shown('europe', pan)).toBe(6)
    const turned = [...rules.slice(1), ...rules.slice(0, 1)]
    const simulation = await expectExact(loopback, {
      change: ofRules(germany, turned),
      carryOut: (confirmed) => confirm(germany, turned, confirmed),
    })
    expect(simulation.rows).toContainEqual(
      expect.objectContaining({ sellerSku: pan, quantity: 0, effect: 'to-zero', rule: 'below-threshold' }),
    )
    expect(shown('europe', pan)).toBe(0)
  })
})
