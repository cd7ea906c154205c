import type { ListingRule } from '../../../../../actions/shared/listing-quantity/rules/listing-rule'
import { LIST_MAXIMUM, RULES_MAXIMUM } from '../../../../../actions/shared/listing-quantity/rules/parse-rules'
import { createCatalogue } from '../../../../../dev/catalogue/create-catalogue'
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
import { simulateChange, type WholeSimulation } from '../../../admin-api/simulation/simulate'
import { aRule } from '../../listing-quantity/rules/a-rule'

const { europe } = amazon.accounts
const { germany, outlet } = STORE_IDS
const path = `/stores/${germany}/stock-quantity`
/** Enough for the mass-zero question, which begins with 20 zeros. */
const skus = createCatalogue()
  .listings.filter(
    ({ account, marketplaceIds, sellerSku }) =>
      account === 'europe' &&
      marketplaceIds.includes(europe.marketplaceIds[0]) &&
      /^(MUG|BWL|PLT|POT|PAN|DOV|KTL)/.test(sellerSku),
  )
  .map(({ sellerSku }) => sellerSku)

let loopback: LoopbackWorld
const call = async (method: string, url: string, body?: unknown) =>
  (await callAdminApi(loopback, { method, path: url, ...(body === undefined ? {} : { body }) })).body
const shown = () => skus.map((sku) => loopback.amazon.liveQuantity(europe.sellerId, sku))
const zeros = () => shown().filter((quantity) => quantity === 0).length
const question = async () => {
  const { needs } = await call('GET', '/needs')
  return needs.filter(({ kind }: { kind: string }) => kind === 'mass-zero')
}

async function save(rules: readonly ListingRule[], simulation?: WholeSimulation): Promise<void> {
  const { version } = await call('GET', path)
  const confirmed = simulation ? { simulationId: simulation.id } : {}
  expect(await call('PUT', path, { version, settings: SETTINGS, rules, ...confirmed })).toMatchObject({
    version: version + 1,
  })
  await loopback.publish()
}

beforeAll(async () => {
  loopback = await startLoopbackWorld({ sellerSkus: skus })
  await connectStores(loopback)
  await saveSettings(loopback, germany, {}, [])
})
afterAll(() => loopback.close())

test('a rule that sets most of a store to 0 says so before, and waits until it is confirmed', async () => {
  const rules = [
    aRule('Scarce', [{ kind: 'seller-sku', operator: 'one-of', texts: skus.slice(0, 25) }], {
      values: { kind: 'settings', settings: { outOfStockThreshold: 1_000_000 } },
    }),
  ]
  const before = zeros()
  const change = { kind: 'settings' as const, storeId: germany, settings: SETTINGS, rules }
  const simulation = await simulateChange(loopback, change)
  const inGermany = simulation.rows.filter(
    ({ storeId, effect }) => storeId === germany && effect === 'to-zero',
  )
  expect(inGermany.length).toBeGreaterThan(20)
  expect(inGermany).toContainEqual(
    expect.objectContaining({ shown: 10, quantity: 0, rule: 'below-threshold' }),
  )

  await save(rules)
  expect(zeros()).toBe(before)
  expect(await question()).toMatchObject([{ store: { id: germany }, count: inGermany.length }])

  await save(rules, simulation)
  expect(zeros()).toBe(before + inGermany.length)
  // What was asked is answered.
  expect(await question()).toEqual([])
  await save([])
  expect(zeros()).toBe(before)
})

test('two hundred rules decide as one does', async () => {
  const of = (index: number) => skus[index % skus.length] ?? ''
  const rules = Array.from({ length: RULES_MAXIMUM }, (_, index) =>
    aRule(
      `Rule ${index}`,
      [
        { kind: 'seller-sku', operator: 'one-of', texts: [of(index)] },
        { kind: 'attribute-set', attributeSetIds: [4] },
        { kind: 'attribute', code: 'manufacturer', values: ['1', '2'], isMultiple: false },
      ],
      {
        id: `rule-${index}`,
        values: { kind: 'settings', settings: { maximumListedQuantity: 11 + (index % 80) } },
      },
    ),
  )
  const before = zeros()
  await save(rules)
  const quantities = shown()
  expect(zeros()).toBe(before)
  expect(before).toBeLessThan(skus.length / 2)
  // The first of the rules that match, and each at its own listing.
  for (const [index, quantity] of quantities.entries()) expect([0, 11 + index]).toContain(quantity)
  const { byRule, unknown } = await call('POST', `/stores/${germany}/rule-matches`, {
    rules,
    ruleId: null,
    after: null,
  })
  expect(unknown).toBe(0)
  expect(Object.keys(byRule)).toHaveLength(skus.length)
})

test('a list of fifty thousand SKUs is saved in two stores, shown and simulated', async () => {
  const texts = Array.from({ length: LIST_MAXIMUM - 1 }, (_, at) => `S${String(at).padStart(7, '0')}`)
  const rules = [
    aRule('Long', [{ kind: 'seller-sku', operator: 'one-of', texts: [...texts, skus[0] ?? ''] }]),
  ]
  await save(rules)
  await saveSettings(loopback, outlet, {}, rules)
  expect([shown()[0], shown()[1]]).toEqual([5, 10])
  const { version, rules: stored } = await call('GET', path)
  expect(stored).toEqual(rules)
  // After a conflict, the reply contains the newer rules and still fits into a response of a web action.
  const late = await call('PUT', path, { version: version - 1, settings: SETTINGS, rules: [] })
  expect(late.error).toMatchObject({ current: { version, rules } })
  expect(JSON.stringify(late).length).toBeLessThan(900_000)
  const change = { kind: 'settings' as const, storeId: germany, settings: SETTINGS, rules: [] }
  expect((await simulateChange(loopback, change)).effects).toMatchObject({ changes: 1 })
})
