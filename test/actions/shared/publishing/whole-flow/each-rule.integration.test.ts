import { examples } from '../../../../../dev/catalogue/examples'
import { amazon } from '../../../../../dev/world'
import {
  connectStores,
  type LoopbackWorld,
  STORE_IDS,
  saveSettings,
  startLoopbackWorld,
} from '../../../../loopback-world'
import { pendingDocuments } from './change-and-publish'

let loopback: LoopbackWorld
const { europe, outlet } = amazon.accounts

/** Outcomes that follow from the catalogue alone, with threshold 5, maximum 10, and 3 for unmanaged stock. */
const OUTCOMES: readonly (readonly [keyof typeof examples, number, string, string])[] = [
  ['plain', 10, 'maximum', 'stock 80 shows the maximum'],
  ['warehouseFull', 10, 'maximum', 'stock 150 shows the maximum'],
  ['lastOne', 0, 'below-threshold', 'stock 1 is below the threshold of 5'],
  ['outOfStock', 0, 'out-of-stock', 'no stock shows 0'],
  ['decimal', 10, 'maximum', 'a decimal stock of 12.5 shows the maximum'],
  ['belowOneUnit', 0, 'out-of-stock', 'less than one whole unit shows 0'],
  ['notManaged', 3, 'not-managed', 'an unmanaged product shows its own quantity'],
  ['backorders', 0, 'out-of-stock', 'backorders sell no units that do not exist'],
  ['backordersWithNegativeMinimum', 10, 'maximum', '10 units with 50 to oversell show by the 10'],
  ['minimumQuantity', 10, 'maximum', 'units that Commerce keeps back are off already'],
  ['disabled', 0, 'product-disabled', 'a disabled product shows 0'],
  ['twoSources', 10, 'maximum', 'the sources of the website’s stock add up'],
  ['sourceOutOfStock', 0, 'below-threshold', 'a source that is out of stock does not count: 4 left'],
  ['withSpace', 10, 'maximum', 'a SKU with a space'],
  ['withSlash', 10, 'maximum', 'a SKU with slashes'],
  ['withComma', 10, 'maximum', 'a SKU with a comma'],
  ['withPlus', 10, 'maximum', 'a SKU with a plus sign'],
  ['withPercent', 10, 'maximum', 'a SKU with a percent sign'],
  ['withApostrophe', 10, 'maximum', 'a SKU with an apostrophe'],
  ['withQuote', 10, 'maximum', 'a SKU with a slash and a quote'],
  ['withAmpersand', 10, 'maximum', 'a SKU with an ampersand'],
  ['withUmlaut', 10, 'maximum', 'a SKU with umlauts'],
  ['japanese', 10, 'maximum', 'a Japanese SKU'],
  ['emoji', 10, 'maximum', 'a SKU with an emoji'],
  ['long', 10, 'maximum', 'a SKU of 64 characters, whose stock equals the threshold'],
]

const HELD: readonly (readonly [keyof typeof examples, string, string])[] = [
  ['fulfilledByAmazon', 'fulfilled-by-amazon', 'a SKU fulfilled by Amazon is held'],
  ['bothChannels', 'fulfilled-by-amazon', 'a SKU with both channels is held'],
  ['supplySource', 'other-channel', 'a SKU sold from a supply source is held'],
  ['noCommerceProduct', 'stock-unknown', 'a seller SKU that no product has is held'],
  ['notAssigned', 'stock-unknown', 'a SKU that the export leaves out for the first time is held'],
]

const sellerSkus = [...OUTCOMES, ...HELD].map(([name]) => examples[name])

beforeAll(async () => {
  loopback = await startLoopbackWorld({
    sellerSkus: [...sellerSkus, examples.shared, examples.leadTime, examples.restockDate],
  })
  await connectStores(loopback)
})
afterAll(() => loopback.close())

describe('each rule of the decision, on Amazon', () => {
  test('a store whose settings were never saved publishes nothing', async () => {
    expect(loopback.amazon.patches()).toEqual([])
    const listing = await loopback.listing(STORE_IDS.germany, examples.plain)
    expect(listing?.decision).toMatchObject({ kind: 'hold', rule: 'no-settings', quantity: null })
  })

  test('saved settings are published, and nothing is left pending but later looks', async () => {
    await saveSettings(loopback, STORE_IDS.germany)
    const pending = await pendingDocuments(loopback)
    expect(pending.filter(({ dueAt }) => dueAt <= new Date())).toEqual([])
    expect(loopback.amazon.patches().length).toBeGreaterThan(0)
  })

  test.each(OUTCOMES)('%s: %d by %s: %s', async (name, quantity, rule) => {
    expect(loopback.amazon.liveQuantity(europe.sellerId, examples[name])).toBe(quantity)
    const listing = await loopback.listing(STORE_IDS.germany, examples[name])
    expect(listing?.decision).toMatchObject({ rule, quantity })
    expect(listing?.sending).toBeNull()
  })

  test.each(HELD)('%s: %s: %s', async (name, rule) => {
    const listing = await loopback.listing(STORE_IDS.germany, examples[name])
    expect(listing).toMatchObject({ state: 'held', decision: { kind: 'hold', rule }, accepted: null })
    const sent = loopback.amazon.patches().filter(({ sellerSku }) => sellerSku === examples[name])
    expect(sent).toEqual([])
  })

  test('a seller SKU that two accounts sell in one country gets the oldest store’s settings in both', async () => {
    expect(loopback.amazon.liveQuantity(europe.sellerId, examples.shared)).toBe(10)
    expect(loopback.amazon.liveQuantity(outlet.sellerId, examples.shared)).toBe(10)
    await saveSettings(loopback, STORE_IDS.outlet, { maximumListedQuantity: 77 })
    expect(loopback.amazon.liveQuantity(europe.sellerId, examples.shared)).toBe(10)
    expect(loopback.amazon.liveQuantity(outlet.sellerId, examples.shared)).toBe(10)
  })

  test('handling time and restock date survive a publication', () => {
    const attributesOf = (sellerSku: string) =>
      loopback.amazon.listing(europe.sellerId, sellerSku)?.attributes.fulfillment_availability
    expect(attributesOf(examples.leadTime)).toMatchObject([{ quantity: 10, lead_time_to_ship_max_days: 5 }])
    expect(attributesOf(examples.restockDate)).toMatchObject([{ restock_date: '2027-03-01' }])
    const sent = loopback.amazon.patches().map(({ sellerSku }) => sellerSku)
    expect(sent).toEqual(expect.arrayContaining([examples.leadTime, examples.restockDate]))
  })

  test('each send is one number of one unit, and Amazon finds nothing to regret', () => {
    expect(loopback.amazon.mistakes()).toEqual([])
    expect(new Set(loopback.amazon.patches().map(({ status }) => status))).toEqual(new Set(['ACCEPTED']))
    const units = loopback.amazon.patches().map(({ sellerId, sellerSku }) => `${sellerId} ${sellerSku}`)
    expect(units).toHaveLength(new Set(units).size)
  })
})
