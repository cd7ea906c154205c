import type { ListingRule } from '../../../../../actions/shared/listing-quantity/rules/listing-rule'
import { ATTRIBUTES } from '../../../../../actions/shared/publishing/commerce-state/known-catalog'
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
import { aRule } from '../../listing-quantity/rules/a-rule'
import { mark } from './change-and-publish'

/** In Germany and in the outlet, which belongs to another account: one quantity group. */
const pan = examples.shared
const mug = examples.plain
const flask = examples.warehouseFull
const { germany, outlet } = STORE_IDS
const { accounts } = amazon

/** The season of Germany's store view. */
const isSummer = { kind: 'attribute', code: 'season', values: ['summer'], isMultiple: false } as const
const cap = { kind: 'settings', settings: { maximumListedQuantity: 4 } } as const
const upToFour = aRule('Up to 4', [isSummer], { id: 'summer', values: cap })
const excluding = aRule('Not in winter', [{ ...isSummer, values: ['winter'] }], {
  id: 'winter',
  values: { kind: 'exclude' },
})
const rules = [upToFour, excluding]

let loopback: LoopbackWorld
const call = async (method: string, path: string, body?: unknown) => {
  const reply = await callAdminApi(loopback, { method, path, ...(body === undefined ? {} : { body }) })
  if (reply.status >= 300) throw new Error(JSON.stringify(reply.body))
  return reply.body
}
/** What buyers see of the mug, the flask, and the pan of both stores. */
const shown = () =>
  [
    ...[mug, flask, pan].map((sku) => loopback.amazon.liveQuantity(accounts.europe.sellerId, sku)),
    loopback.amazon.liveQuantity(accounts.outlet.sellerId, pan),
  ] as const
const decision = async (storeId: string, sku: string) => (await loopback.listing(storeId, sku))?.decision

/** Reads the products again, as changes of all kinds lead to. */
async function readAgain(): Promise<void> {
  await mark(loopback, 'product', ...[mug, flask, pan].map((sku) => `sku:${sku}` as const))
  await loopback.publish()
}

/** Lets the watch run as often as it takes to notice a change and to have its listings decided again. */
async function watch(): Promise<void> {
  for (let slice = 0; slice < 4; slice += 1) {
    await loopback.database
      .collection('tasks')
      .updateMany({ _id: ATTRIBUTES }, { $set: { dueAt: new Date(0) } })
    await loopback.publish()
  }
}

const ofRules = (given: readonly ListingRule[]) => ({
  kind: 'settings' as const,
  storeId: germany,
  settings: SETTINGS,
  rules: given,
})
async function confirm(given: readonly ListingRule[], simulationId: string) {
  const path = `/stores/${germany}/stock-quantity`
  const { version } = await call('GET', path)
  await call('PUT', path, { version, settings: SETTINGS, rules: given, simulationId })
}

beforeAll(async () => {
  loopback = await startLoopbackWorld({ sellerSkus: [pan, mug, flask] })
  await connectStores(loopback)
  loopback.commerce.saveProduct(mug, { attributes: { season: 'summer' } })
  loopback.commerce.saveProduct(pan, { attributes: { season: 'winter' } })
  for (const sku of [mug, flask, pan]) loopback.commerce.setStock(sku, { quantity: 40 })
  await saveSettings(loopback, outlet, {}, [])
  await saveSettings(loopback, germany, {}, [])
  await loopback.publish()
  await saveSettings(loopback, germany, {}, rules)
  await watch()
})
afterAll(() => loopback.close())

test('while Commerce has the attribute, the rules give their values', async () => {
  expect(shown()).toEqual([4, 10, 10, 10])
  expect(await decision(germany, mug)).toMatchObject({ quantity: 4 })
  expect(await decision(outlet, pan)).toMatchObject({ kind: 'hold', rule: 'excluded' })
})

test('once it is deleted, every listing that a rule may match is held, also of the store that shares a quantity', async () => {
  const updatedAt = loopback.commerce.state.products[mug]?.updatedAt
  loopback.commerce.deleteAttribute('season')
  expect(loopback.commerce.state.products[mug]?.updatedAt).toBe(updatedAt)
  await watch()
  await readAgain()
  for (const sku of [mug, flask, pan]) {
    loopback.commerce.setStock(sku, { quantity: 30 })
    expect(await decision(germany, sku)).toMatchObject({
      kind: 'hold',
      rule: 'rule-unknown',
      trace: expect.arrayContaining([expect.objectContaining({ unknown: 'attribute', isGone: true })]),
    })
  }
  await readAgain()
  expect(shown()).toEqual([4, 10, 10, 10])
  expect(await decision(outlet, pan)).toMatchObject({ kind: 'hold', rule: 'rule-unknown' })
})

test('the simulation and the matches know it too', async () => {
  const simulation = await expectExact(loopback, {
    change: ofRules(rules),
    carryOut: ({ id }) => confirm(rules, id),
  })
  expect(simulation.rows).toEqual([])
  const matches = await call('POST', `/stores/${germany}/rule-matches`, { rules, ruleId: null, after: null })
  expect(matches).toMatchObject({ byRule: {}, unknown: 3, unknownBy: { attribute: 3 } })
})

test('it is what needs a person', async () => {
  const { needs } = await call('GET', '/needs')
  expect(needs.filter(({ kind }: { kind: string }) => kind.startsWith('rule-'))).toMatchObject([
    {
      kind: 'rule-attribute-gone',
      severity: 'warning',
      store: { id: germany },
      about: 'season',
      names: ['Up to 4', 'Not in winter'],
    },
  ])
})

test('rules without it decide at once, exactly as simulated', async () => {
  const without = [
    aRule('The mug', [{ kind: 'sku', operator: 'one-of', texts: [mug] }], { id: 'mug', values: cap }),
  ]
  await expectExact(loopback, {
    change: ofRules(without),
    carryOut: ({ id }) => confirm(without, id),
  })
  expect(shown()).toEqual([4, 10, 10, 10])
  expect(await decision(germany, flask)).toMatchObject({ kind: 'list', quantity: 10 })
  await expectExact(loopback, { change: ofRules(rules), carryOut: ({ id }) => confirm(rules, id) })
  expect(await decision(germany, flask)).toMatchObject({ kind: 'hold', rule: 'rule-unknown' })
})

test('once the attribute is back, the products are read and decided again', async () => {
  loopback.commerce.createAttribute({ code: 'season', input: 'text' })
  const values = { [flask]: 'summer', [pan]: 'winter' }
  for (const [sku, season] of Object.entries(values)) {
    const product = loopback.commerce.state.products[sku]
    if (!product) throw new Error(`expected the product ${sku}`)
    product.attributes = { ...product.attributes, season }
  }
  await watch()
  expect(shown()).toEqual([10, 4, 10, 10])
  expect(await decision(outlet, pan)).toMatchObject({ kind: 'hold', rule: 'excluded' })
  const { needs } = await call('GET', '/needs')
  expect(needs.filter(({ kind }: { kind: string }) => kind.startsWith('rule-'))).toEqual([])
})
