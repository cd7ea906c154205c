import { examples } from '../../../../dev/catalogue/examples'
import * as world from '../../../../dev/world'
import {
  callAdminApi,
  connectStores,
  type LoopbackWorld,
  STORE_IDS,
  startLoopbackWorld,
} from '../../../loopback-world'

const STORE = STORE_IDS.germany
const SIMILAR = 'OTHER-KETTLE'
const [BARCODED, TWICE] = ['BY-BARCODE', 'BARCODE-OF-TWO']

let loopback: LoopbackWorld
beforeAll(async () => {
  loopback = await startLoopbackWorld({
    sellerSkus: [examples.plain, examples.noCommerceProduct, examples.lastOne, examples.outOfStock],
  })
  const { sellerId } = world.amazon.accounts.europe
  const rewritten = examples.plain.replaceAll('-', '_').toLowerCase()
  loopback.amazon.putListing({ sellerId, sellerSku: rewritten, title: 'Something else' })
  loopback.amazon.putListing({ sellerId, sellerSku: SIMILAR, title: 'Enamel Mug 350 ml, Midnight Blue' })
  loopback.amazon.putListing({ sellerId, sellerSku: BARCODED, title: 'Whatever', productId: '036000291452' })
  loopback.amazon.putListing({
    sellerId,
    sellerSku: TWICE,
    title: 'Whatever else',
    productId: '4006381333931',
  })
  loopback.commerce.saveProduct(examples.plain, { attributes: { ean: '0036000291452' } })
  for (const sku of [examples.lastOne, examples.outOfStock]) {
    loopback.commerce.saveProduct(sku, { attributes: { ean: '4006381333931' } })
  }
  for (let number = 0; number < 30; number += 1) {
    loopback.amazon.putListing({ sellerId, sellerSku: `NONE ${number}`, title: `Unknown thing${number}` })
  }
  await connectStores(loopback)
})
afterAll(() => loopback.close())

const propose = (sellerSkus: readonly string[]) =>
  callAdminApi(loopback, { method: 'POST', path: `/stores/${STORE}/proposals`, body: { sellerSkus } })

test('listings without a product get proposals by SKU and by title', async () => {
  const rewritten = examples.plain.replaceAll('-', '_').toLowerCase()
  const { status, body } = await propose([rewritten, SIMILAR, examples.plain, 'NONE 1', 'not listed'])
  expect(status).toBe(200)
  expect(body.proposals).toEqual(
    expect.arrayContaining([
      expect.objectContaining({
        sellerSku: rewritten,
        sku: examples.plain,
        reason: 'sku',
        confidence: 'sure',
      }),
      expect.objectContaining({
        sellerSku: SIMILAR,
        sku: examples.plain,
        reason: 'title',
        confidence: 'likely',
      }),
    ]),
  )
  expect(body.proposals).toHaveLength(2)
})

test('a page of listings takes few requests of Commerce, never one for each', async () => {
  const before = loopback.commerce.standIn.requests.length
  const { status } = await propose(Array.from({ length: 25 }, (_, number) => `NONE ${number}`))
  expect(status).toBe(200)
  expect(loopback.commerce.standIn.requests.length - before).toBeLessThanOrEqual(6)
})

async function saveBarcodeAttribute(barcodeAttribute: string | null) {
  const { version, limits } = (await callAdminApi(loopback, { method: 'GET', path: '/app' })).body
  return callAdminApi(loopback, { method: 'PUT', path: '/app', body: { version, limits, barcodeAttribute } })
}

test('the attribute with the barcode has to be one of Commerce', async () => {
  expect(await saveBarcodeAttribute('no_such_one')).toMatchObject({
    status: 400,
    body: { error: { code: 'UNKNOWN_ATTRIBUTE', field: 'barcodeAttribute' } },
  })
  expect(await saveBarcodeAttribute('not a code')).toMatchObject({ status: 400 })
  loopback.commerce.standIn.fail({ path: '/products/attributes', status: 503, times: 9 })
  expect(await saveBarcodeAttribute('ean')).toMatchObject({ status: 503 })
  loopback.commerce.standIn.heal()
})

test('a listing is proposed the only product with its barcode, once the attribute is known', async () => {
  expect((await propose([BARCODED, TWICE])).body.proposals).toEqual([])
  expect(await saveBarcodeAttribute('ean')).toMatchObject({ status: 200, body: { barcodeAttribute: 'ean' } })
  const before = loopback.commerce.standIn.requests.length
  expect((await propose([BARCODED, TWICE])).body.proposals).toEqual([
    expect.objectContaining({ sellerSku: BARCODED, sku: examples.plain, reason: 'gtin', confidence: 'sure' }),
  ])
  expect(loopback.commerce.standIn.requests.length - before).toBeLessThanOrEqual(4)
  expect(await saveBarcodeAttribute(null)).toMatchObject({ status: 200, body: { barcodeAttribute: null } })
  expect((await propose([BARCODED])).body.proposals).toEqual([])
})

test('products are found by part of a SKU and by words of a name', async () => {
  const found = async (text: string) => {
    const path = `/products?text=${encodeURIComponent(text)}`
    const { body } = await callAdminApi(loopback, { method: 'GET', path })
    return body.products.map(({ sku }: { sku: string }) => sku)
  }
  expect(await found(examples.plain.slice(2, 8).toLowerCase())).toContain(examples.plain)
  expect(await found('enamel midnight')).toContain(examples.plain)
  expect(await found('100%')).toContain('CACAO-100%')
})

test.each([
  ['no text', 'GET', '/products'],
  ['a long text', 'GET', `/products?text=${'x'.repeat(101)}`],
])('%s is refused', async (_name, method, path) => {
  expect((await callAdminApi(loopback, { method, path })).status).toBe(400)
})

test('while Commerce is away, proposals are refused with a request to try again', async () => {
  loopback.commerce.standIn.fail({ path: '/products', status: 503, times: 9 })
  expect((await propose([SIMILAR])).status).toBe(503)
})
