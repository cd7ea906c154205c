import { examples } from '../../../../../dev/catalogue/examples'
import { amazon } from '../../../../../dev/world'
import {
  callAdminApi,
  connectStores,
  type LoopbackWorld,
  STORE_IDS,
  saveSettings,
  startLoopbackWorld,
} from '../../../../loopback-world'

const { sellerId } = amazon.accounts.europe
const sku = examples.plain
const STORE = `/stores/${STORE_IDS.germany}`
const HOUR_MS = 3_600_000
const MESSAGE =
  'This listing was removed from sale because its main image does not show the product on a white background.'

let loopback: LoopbackWorld
const germany = () => loopback.listing(STORE_IDS.germany, sku)
const get = async (path: string) => (await callAdminApi(loopback, { method: 'GET', path })).body

/** Long after Amazon accepted the last quantity, so that it is read. */
async function republish(): Promise<void> {
  const at = new Date(Date.now() - HOUR_MS)
  await loopback.database
    .collection('listings')
    .updateMany({ accepted: { $ne: null } }, { $set: { 'accepted.at': at } })
  await callAdminApi(loopback, {
    method: 'POST',
    path: `${STORE}/listings/republish`,
    body: { sellerSkus: [sku] },
  })
  await loopback.publish()
}

async function importAgain(): Promise<void> {
  await callAdminApi(loopback, { method: 'POST', path: `${STORE}/import` })
  await loopback.publish()
}

function putListing(
  change: Omit<Parameters<typeof loopback.amazon.putListing>[0], 'sellerId' | 'sellerSku'>,
) {
  loopback.amazon.putListing({ sellerId, sellerSku: sku, ...change })
}

beforeAll(async () => {
  loopback = await startLoopbackWorld({ sellerSkus: [sku, examples.warehouseFull] })
  await connectStores(loopback)
  await saveSettings(loopback, STORE_IDS.germany)
  await loopback.publish()
})
afterAll(() => loopback.close())

describe('what Amazon says about a listing', () => {
  test('is stored with the read before the first quantity, in a few bytes', async () => {
    const { onAmazon } = (await germany()) ?? {}
    expect(onAmazon).toEqual({ status: 'active', at: expect.any(Date) })
  })

  test('names what stops buyers, and takes the listing from those for sale', async () => {
    const before = (await get(STORE)).store.counts
    putListing({ condition: 'suppressed' })
    await republish()
    expect((await germany())?.onAmazon).toMatchObject({
      status: 'suppressed',
      issues: [{ code: '18320', severity: 'ERROR', message: MESSAGE, stopsBuyers: true }],
    })
    const { counts } = (await get(STORE)).store
    expect(counts).toEqual({ ...before, listed: before.listed - 1, notBuyable: 1 })
    const { listings } = await get(`${STORE}/listings?onAmazon=not-buyable`)
    expect(listings).toMatchObject([
      { sellerSku: sku, onAmazon: { status: 'suppressed', issues: [{ message: MESSAGE }] } },
    ])
  })

  test('ends with the next read after it is mended', async () => {
    putListing({ condition: 'active' })
    await republish()
    expect((await germany())?.onAmazon).toEqual({ status: 'active', at: expect.any(Date) })
    expect((await get(STORE)).store.counts.notBuyable).toBe(0)
    expect((await get(`${STORE}/listings?onAmazon=not-buyable`)).listings).toEqual([])
  })

  test('is not there in a listing of an earlier version, which counts as for sale', async () => {
    await loopback.database.collection('listings').updateMany({}, { $unset: { onAmazon: '' } })
    const { counts } = (await get(STORE)).store
    expect(counts.notBuyable).toBe(0)
    expect(counts.listed).toBeGreaterThan(0)
    expect((await get(`${STORE}/listing?sellerSku=${sku}`)).listing.onAmazon).toBeNull()
  })
})

describe('the image of a listing', () => {
  const listed = async () => (await get(`${STORE}/listing?sellerSku=${sku}`)).listing

  test('is stored with the first read, and Amazon serves it', async () => {
    const { image } = (await germany()) ?? {}
    expect(image).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/images\/I\/B0\w{8}\.svg$/)
    expect((await listed()).image).toBe(image)
    const served = await fetch(image ?? '')
    expect([served.status, served.headers.get('content-type')]).toEqual([200, 'image/svg+xml; charset=utf-8'])
  })

  test('stays when a read names none, and is replaced when a read names another', async () => {
    const image = 'https://m.media-amazon.com/images/I/71Xg3nWq5L.jpg'
    await loopback.database.collection('listings').updateMany({}, { $set: { image } })
    putListing({ condition: 'incomplete' })
    await republish()
    expect(await germany()).toMatchObject({ image, onAmazon: { status: 'incomplete' } })
    expect((await listed()).image).toBe('https://m.media-amazon.com/images/I/71Xg3nWq5L._SL75_.jpg')
    putListing({ condition: 'active' })
    await republish()
    expect((await germany())?.image).toContain('127.0.0.1')
  })
})

describe('a title of which the report lost letters', () => {
  const title = 'ספל אמייל Enamel 🍵'

  test('is mended by the next read, and found by its own words', async () => {
    putListing({ title })
    await importAgain()
    expect((await germany())?.title).toContain('?')
    await republish()
    expect((await germany())?.title).toBe(title)
    const { listings } = await get(`${STORE}/listings?text=${encodeURIComponent('אמייל')}`)
    expect(listings).toHaveLength(1)
  })

  test('stays when the same report is read again, and follows a new title', async () => {
    await importAgain()
    expect((await germany())?.title).toBe(title)
    putListing({ title: 'Enamel mug' })
    await importAgain()
    expect((await germany())?.title).toBe('Enamel mug')
  })
})
