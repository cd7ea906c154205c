import { examples } from '../../../../../dev/catalogue/examples'
import { amazon } from '../../../../../dev/world'
import {
  connectStores,
  type LoopbackWorld,
  STORE_IDS,
  saveSettings,
  startLoopbackWorld,
} from '../../../../loopback-world'
import { change, changeListing, minutesAgo } from './change-and-publish'

/** Quantities that Amazon already shows, although this app never sent any. */

let loopback: LoopbackWorld
const { sellerId } = amazon.accounts.europe
const { plain, warehouseFull, outOfStock, notManaged } = examples
const germany = (sku: string) => loopback.listing(STORE_IDS.germany, sku)
const patched = () => loopback.amazon.patches().map(({ sellerSku, quantity }) => [sellerSku, quantity])
const shows = (sellerSku: string, quantity: number) =>
  loopback.amazon.putListing({ sellerId, sellerSku, channels: [{ code: 'DEFAULT', quantity }] })

beforeAll(async () => {
  loopback = await startLoopbackWorld({ sellerSkus: [plain, warehouseFull, outOfStock, notManaged] })
  await connectStores(loopback)
  shows(plain, 10)
  shows(warehouseFull, 4)
  shows(outOfStock, 0)
  shows(notManaged, 3)
  loopback.amazon.clearRecords()
  await saveSettings(loopback, STORE_IDS.germany)
})
afterAll(() => loopback.close())

test('the first settings of a store send only what differs: no 10 → 10, no 0 → 0', async () => {
  expect(patched()).toEqual([[warehouseFull, 10]])
  const told = await loopback.database.collection('activity').find({}, { limit: 100 })
  expect((told as readonly { sellerSku: string }[]).map(({ sellerSku }) => sellerSku)).toEqual([
    warehouseFull,
  ])
})

test.each([
  [plain, 10],
  [outOfStock, 0],
  [notManaged, 3],
])('%s counts as published from then on, and is watched', async (sku, quantity) => {
  expect(await germany(sku)).toMatchObject({ accepted: { quantity }, confirmed: { quantity }, sending: null })
  expect((await germany(sku))?.confirmDueAt).toBeInstanceOf(Date)
})

test.each([
  ['order', minutesAgo(61)],
  ['stock-item', minutesAgo(61)],
  ['republish', minutesAgo(61)],
  ['sweep', null],
] as const)(
  'nothing is sent for %s though nothing is known of them any more',
  async (reason, channelsReadAt) => {
    loopback.amazon.clearRecords()
    const unknown = { accepted: null, confirmed: null, channelsReadAt, observed: null, sending: null }
    for (const sku of [plain, outOfStock, notManaged])
      await changeListing(loopback, STORE_IDS.germany, sku, unknown)
    await change(loopback, reason, plain, outOfStock, notManaged)
    expect(patched()).toEqual([])
    expect(await germany(outOfStock)).toMatchObject({ accepted: { quantity: 0 } })
  },
)
