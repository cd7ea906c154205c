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

let loopback: LoopbackWorld
beforeAll(async () => {
  loopback = await startLoopbackWorld({
    sellerSkus: [examples.plain, examples.noCommerceProduct],
  })
  const { sellerId } = world.amazon.accounts.europe
  const rewritten = examples.plain.replaceAll('-', '_').toLowerCase()
  loopback.amazon.putListing({ sellerId, sellerSku: rewritten, title: 'Something else' })
  loopback.amazon.putListing({ sellerId, sellerSku: SIMILAR, title: 'Enamel Mug 350 ml, Midnight Blue' })
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
