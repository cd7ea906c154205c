import { confirmListings } from '../../../../../actions/publisher/read-backs/confirm-listings'
import type { Ports } from '../../../../../actions/shared/publishing/ports'
import { examples } from '../../../../../dev/catalogue/examples'
import { amazon } from '../../../../../dev/world'
import {
  connectStores,
  type LoopbackWorld,
  STORE_IDS,
  saveSettings,
  startLoopbackWorld,
} from '../../../../loopback-world'
import { NOTHING_ALONG } from '../quiet-ports'
import {
  change,
  changeListing,
  drain,
  minutesAgo,
  pendingDocuments,
  publicationWorld,
  storedErrors,
} from './change-and-publish'

const sku = examples.plain
const { sellerId } = amazon.accounts.europe
const accountId = `eu.${sellerId}`
let loopback: LoopbackWorld

const germany = () => loopback.listing(STORE_IDS.germany, sku)
const shows = (quantity: number) =>
  loopback.amazon.putListing({ sellerId, sellerSku: sku, channels: [{ code: 'DEFAULT', quantity }] })

/** The context this many minutes from now. */
async function inMinutes(minutes: number): Promise<Ports> {
  return publicationWorld(loopback, { now: () => minutesAgo(-minutes) })
}

beforeAll(async () => {
  loopback = await startLoopbackWorld({ sellerSkus: [sku] })
  await connectStores(loopback)
  await saveSettings(loopback, STORE_IDS.germany)
})
afterAll(() => loopback.close())
beforeEach(async () => {
  loopback.commerce.setStock(sku, { quantity: 80, viaProductSave: false })
  await loopback.database.collection('sold').deleteMany({})
  await changeListing(loopback, STORE_IDS.germany, sku, {
    accepted: null,
    observed: null,
    drift: null,
    unexplained: null,
  })
  await change(loopback, 'stock-item', sku)
  expect(await germany()).toMatchObject({ accepted: { quantity: 10 } })
})

test('what Amazon shows as accepted is confirmed, and looked at again a day later', async () => {
  await confirmListings(await inMinutes(2), NOTHING_ALONG)
  const listing = await germany()
  expect(listing).toMatchObject({ confirmed: { quantity: 10 }, drift: null })
  expect(listing?.confirmDueAt?.getTime()).toBeGreaterThan(Date.now() + 23 * 60 * 60_000)
  expect(await pendingDocuments(loopback)).toEqual([])
})

test('a number that is higher is drift: the stock is read and decided again, and sent', async () => {
  shows(25)
  await confirmListings(await inMinutes(2), NOTHING_ALONG)
  expect(await germany()).toMatchObject({ drift: { quantity: 25, times: 1 } })
  expect(await pendingDocuments(loopback)).toMatchObject([{ key: `sku:${sku}`, reasons: ['drift'] }])
  await drain(await inMinutes(3))
  expect(loopback.amazon.liveQuantity(sellerId, sku)).toBe(10)
})

test('drift is told when it comes back the third time', async () => {
  await changeListing(loopback, STORE_IDS.germany, sku, {
    drift: { quantity: 25, since: minutesAgo(60), times: 2 },
  })
  shows(25)
  await confirmListings(await inMinutes(2), NOTHING_ALONG)
  expect((await storedErrors(loopback)).map(({ code }) => code)).toContain('DRIFT')
})

describe('a number that is lower', () => {
  test('counts as sold until the orders until then are known, and is then explained by one', async () => {
    shows(8)
    await confirmListings(await inMinutes(2), NOTHING_ALONG)
    expect(await germany()).toMatchObject({ unexplained: { units: 2, shown: 8 }, drift: null })
    await drain(await inMinutes(2))
    expect(await germany()).toMatchObject({ stock: { soldNotInCommerce: 2 } })

    await changeListing(loopback, STORE_IDS.germany, sku, { accepted: (await germany())?.accepted })
    const world = await inMinutes(7)
    await world.accountStates.save(accountId, { ordersUntil: minutesAgo(-6) })
    await confirmListings(world, NOTHING_ALONG)
    expect(await germany()).toMatchObject({ unexplained: null })
  })

  test('is drift when no order explains it', async () => {
    const world = await inMinutes(2)
    shows(8)
    await confirmListings(world, NOTHING_ALONG)
    await loopback.database.collection('pending').deleteMany({})
    const later = await inMinutes(7)
    await later.accountStates.save(accountId, { ordersUntil: minutesAgo(-6) })
    await confirmListings(later, NOTHING_ALONG)
    expect(await germany()).toMatchObject({ unexplained: null, drift: { quantity: 8, times: 1 } })
  })

  test('is no gap when an order in the ledger explains it', async () => {
    const world = await inMinutes(2)
    await world.sold.record([
      {
        _id: `${accountId}/1`,
        accountId,
        amazonOrderId: 'A-1',
        storeId: STORE_IDS.germany,
        sellerSku: sku,
        sku,
        websiteCode: 'eu',
        quantity: 2,
        orderedAt: minutesAgo(-1),
        endsAt: minutesAgo(-61),
        state: 'open',
      },
    ])
    shows(8)
    await confirmListings(world, NOTHING_ALONG)
    expect(await germany()).toMatchObject({ confirmed: { quantity: 8 }, unexplained: null, drift: null })
  })
})

test('a channel that was switched is noticed, and nothing more is sent', async () => {
  loopback.amazon.putListing({ sellerId, sellerSku: sku, channels: [{ code: 'AMAZON_EU' }] })
  await confirmListings(await inMinutes(2), NOTHING_ALONG)
  await drain(await inMinutes(2))
  expect(await germany()).toMatchObject({
    channels: ['AMAZON_EU'],
    state: 'held',
    decision: { rule: 'fulfilled-by-amazon' },
  })
})
