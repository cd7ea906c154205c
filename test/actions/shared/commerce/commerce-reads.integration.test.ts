import * as v from 'valibot'
import {
  readProductsById,
  readProductsBySku,
  readUpdatedProducts,
} from '../../../../actions/shared/commerce/catalog/products'
import { readTopology } from '../../../../actions/shared/commerce/catalog/topology'
import { readWebsites } from '../../../../actions/shared/commerce/catalog/websites'
import {
  type CommerceClient,
  createCommerceClient,
} from '../../../../actions/shared/commerce/client/commerce-client'
import { commerceFlag } from '../../../../actions/shared/commerce/client/commerce-values'
import type { KeyAnswers } from '../../../../actions/shared/commerce/client/read-by-key'
import { readCommerceProviders, readSubscriptions } from '../../../../actions/shared/commerce/events/eventing'
import { readImportedOrders } from '../../../../actions/shared/commerce/orders/imported-orders'
import { skusOfLines } from '../../../../actions/shared/commerce/orders/order-lines'
import { readOrderLines, readUpdatedOrders } from '../../../../actions/shared/commerce/orders/orders'
import { readSalableQuantities } from '../../../../actions/shared/commerce/stock/salable-quantity'
import { readSourceItems } from '../../../../actions/shared/commerce/stock/source-items'
import { readStockItem, readStockItemPage } from '../../../../actions/shared/commerce/stock/stock-items'
import { createCatalogue } from '../../../../dev/catalogue/create-catalogue'
import { examples } from '../../../../dev/catalogue/examples'
import { type CommerceStandIn, createCommerceStandIn } from '../../../../dev/commerce/commerce-stand-in'
import type { Fault } from '../../../../dev/stand-in'
import { commerce as world } from '../../../../dev/world'
import { rowsOf } from '../../../commerce-answers'

const port = Number(process.env.TEST_PORT_BASE) + 4
const europe = { id: 2, code: 'eu', name: 'Europe', storeView: 'eu_en' }
const bearer = {
  getAccessToken: async () => 'loopback-ims-token',
  getHeaders: async () => ({ Authorization: 'Bearer loopback-ims-token', 'x-api-key': 'loopback' }),
}

let commerce: CommerceStandIn
let baseUrl: string

beforeAll(async () => {
  commerce = createCommerceStandIn({
    catalogue: createCatalogue(),
    events: 'off',
    verifyBearer: async (token) => token === 'loopback-ims-token',
  })
  baseUrl = await commerce.standIn.listen(port)
})
afterAll(() => commerce.standIn.close())
beforeEach(() => {
  commerce.standIn.heal()
  commerce.standIn.requests.splice(0)
})

/** The rows of some SKUs. SKUs without a row are omitted. */
const salable = async (commerce: CommerceClient, skus: readonly string[]) =>
  rowsOf(await readSalableQuantities(commerce, europe, { skus }))

const signed = () => createCommerceClient({ baseUrl, flavor: 'paas', auth: world.integration })
const withIms = () => createCommerceClient({ baseUrl, flavor: 'paas', auth: bearer })
const cloudService = () => createCommerceClient({ baseUrl, flavor: 'saas', auth: bearer })

const STRANGE = [
  examples.withSpace,
  examples.withSlash,
  examples.withComma,
  examples.withPlus,
  examples.withPercent,
  examples.withApostrophe,
  examples.withQuote,
  examples.withAmpersand,
  examples.withUmlaut,
  examples.japanese,
  examples.emoji,
  examples.long,
]

describe.each<[string, () => CommerceClient]>([
  ['signed with OAuth 1.0a', signed],
  ['with an IMS token', withIms],
  ['as the Cloud Service', cloudService],
])('Commerce %s', (_words, open) => {
  test('gives the salable quantity of every SKU, however it is written', async () => {
    const rows = await salable(open(), [examples.plain, ...STRANGE])
    for (const sku of [examples.plain, ...STRANGE]) {
      expect(rows.get(sku)?.quantity).toBe(commerce.salableQuantity(sku, 'eu'))
    }
    expect(rows.size).toBe(STRANGE.length + 1)
  })

  test('gives the products of the same SKUs, and leaves out one that it does not have', async () => {
    const answers = await readProductsBySku(open(), { keys: [...STRANGE, examples.noCommerceProduct] })
    expect([...rowsOf(answers).keys()].sort()).toEqual([...STRANGE].sort())
    expect(answers.get(examples.noCommerceProduct)).toEqual({ kind: 'absent', isWitnessed: true })
  })

  test('names the websites with a store view of each', async () => {
    const reply = await readWebsites(open())
    expect(
      reply.kind === 'read' && reply.websites.map(({ id, code, storeView }) => [id, code, storeView]),
    ).toEqual(
      expect.arrayContaining([
        [2, 'eu', 'eu_en'],
        [3, 'us', 'us_en'],
      ]),
    )
    expect(reply.kind === 'read' && reply.websites.some(({ code }) => code === 'admin')).toBe(false)
  })
})

describe('what Commerce says', () => {
  test.each([
    [examples.decimal, 12.5, true],
    [examples.belowOneUnit, 0.4, true],
    [examples.outOfStock, 0, false],
    [examples.notManaged, 0, true],
    [examples.backordersWithNegativeMinimum, 60, true],
    [examples.minimumQuantity, 15, true],
  ])('%s: %d units, salable %s', async (sku, quantity, isSalable) => {
    expect((await salable(signed(), [sku])).get(sku)).toEqual({ sku, quantity, salable: isSalable })
  })

  test('a SKU that is not assigned to the stock is left out', async () => {
    const rows = await salable(signed(), [examples.notAssigned, examples.plain])
    expect([...rows.keys()]).toEqual([examples.plain])
  })

  test('a SKU in another case is the same product, and its own SKU is told', async () => {
    const rows = await salable(signed(), [examples.caseVariantOnAmazon])
    expect(rows.get(examples.caseVariantOnAmazon)).toMatchObject({ sku: examples.caseVariant })
  })

  test('products by id come with type and status', async () => {
    const { id = 0 } = commerce.state.products[examples.disabled] ?? {}
    const answers = await readProductsById(signed(), { keys: [id, 999_999] })
    expect([...rowsOf(answers).values()]).toEqual([
      { id, sku: examples.disabled, type: 'simple', status: 'disabled' },
    ])
  })

  test('the stock configuration is the effective one', async () => {
    const read = async (sku: string) => {
      const reply = await readStockItem(signed(), sku, 'eu_en')
      return reply.kind === 'read' ? reply.item.configuration : reply.code
    }
    expect(await read(examples.notManaged)).toMatchObject({ managed: false })
    expect(await read(examples.withUmlaut)).toMatchObject({ managed: true, backorders: false })
    expect(await read(examples.backordersWithNegativeMinimum)).toEqual({
      managed: true,
      backorders: true,
      minimumQuantity: -50,
    })
    expect(await read(examples.withSlash)).toBe('NOT_FOUND')
  })

  test('an order names each SKU once, and one that is gone is not found', async () => {
    const items = [
      { sku: examples.configurableChild, qty: 1 },
      { sku: examples.withComma, qty: 2 },
    ]
    const { id } = commerce.placeOrder({ items })
    const reply = await readOrderLines(signed(), id)
    const skus = reply.kind === 'read' && skusOfLines(reply.lines)
    expect(skus).toEqual([examples.configurableChild, examples.withComma])
    expect(await readOrderLines(signed(), 999_999)).toMatchObject({ kind: 'failed', code: 'NOT_FOUND' })
  })

  test('an order line without a readable SKU costs no other line', async () => {
    commerce.standIn.fail({
      status: 200,
      body: { items: [{ sku: '' }, { sku: 'x'.repeat(90) }, { sku: 'MUG' }] },
    })
    const reply = await readOrderLines(signed(), 1)
    expect(reply.kind === 'read' && skusOfLines(reply.lines)).toEqual(['MUG'])
  })
})

describe('a Commerce that fails', () => {
  const read = async () =>
    (await readSalableQuantities(signed(), europe, { skus: [examples.plain] })).get(examples.plain)

  test.each<[string, Fault, string]>([
    ['401', { status: 401, body: { message: 'no' } }, 'UNAUTHORISED'],
    ['403', { status: 403, body: { message: 'no' } }, 'UNAUTHORISED'],
    ['404', { status: 404, body: '<html></html>' }, 'NOT_FOUND'],
    ['400', { status: 400, body: { message: 'no' } }, 'REFUSED'],
    ['HTML with status 200', { status: 200, body: '<html>maintenance</html>' }, 'UNREADABLE'],
    ['an empty answer', { status: 200 }, 'UNREADABLE'],
    ['rows without a quantity', { status: 200, body: { items: [{ sku: 'MUG' }] } }, 'UNREADABLE'],
    [
      'a quantity that is text',
      { status: 200, body: { items: [{ sku: 'M', qty: 'x', is_salable: true }] } },
      'UNREADABLE',
    ],
  ])('%s is told apart', async (_words, fault, code) => {
    commerce.standIn.fail(fault)
    const reply = await read()
    expect(reply).toMatchObject({ kind: 'failed', code })
    expect(commerce.standIn.requests).toHaveLength(1)
  })

  test.each([
    [429, 'THROTTLED'],
    [500, 'UNAVAILABLE'],
    [503, 'UNAVAILABLE'],
  ])('%d is tried three times and no more', async (status, code) => {
    commerce.standIn.fail({ status, times: 99 })
    expect(await read()).toMatchObject({ kind: 'failed', code, status })
    expect(commerce.standIn.requests).toHaveLength(3)
  })

  test('an answer that was lost is asked for again, with a signature of its own', async () => {
    commerce.standIn.fail({ cut: 'before' })
    expect(await read()).toMatchObject({ kind: 'found' })
  })

  test('a server that is not there is unavailable', async () => {
    const away = createCommerceClient({
      baseUrl: 'http://127.0.0.1:9',
      flavor: 'paas',
      auth: world.integration,
    })
    expect(await readWebsites(away)).toMatchObject({ kind: 'failed', code: 'UNAVAILABLE', status: null })
  })

  test('no failure says anything of the credentials', async () => {
    commerce.standIn.fail({ status: 401, body: { message: world.integration.accessTokenSecret } })
    const words = JSON.stringify(await read())
    for (const secret of Object.values(world.integration)) expect(words).not.toContain(secret)
  })
})

const updated = { since: new Date(0), until: new Date(), after: 0 }
/** The answer for the only requested key. */
async function only<K, T>(reading: Promise<KeyAnswers<K, T>>) {
  const [answer] = (await reading).values()
  if (!answer) throw new Error('expected an answer')
  return answer
}

type Read = (commerce: CommerceClient) => Promise<{ readonly kind: string }>
const READS: readonly (readonly [string, Read])[] = [
  ['readOrderLines', (commerce) => readOrderLines(commerce, 1)],
  ['readUpdatedOrders', (commerce) => readUpdatedOrders(commerce, updated)],
  ['readImportedOrders', (commerce) => only(readImportedOrders(commerce, ['305-1']))],
  ['readProductsById', (commerce) => only(readProductsById(commerce, { keys: [1] }))],
  ['readProductsBySku', (commerce) => only(readProductsBySku(commerce, { keys: [examples.plain] }))],
  ['readUpdatedProducts', (commerce) => readUpdatedProducts(commerce, updated)],
  [
    'readSalableQuantities',
    (commerce) => only(readSalableQuantities(commerce, europe, { skus: [examples.plain] })),
  ],
  ['readSourceItems', (commerce) => only(readSourceItems(commerce, { skus: [examples.plain] }))],
  ['readStockItem', (commerce) => readStockItem(commerce, examples.plain, 'eu_en')],
  ['readStockItemPage', (commerce) => readStockItemPage(commerce, 1)],
  ['readWebsites', (commerce) => readWebsites(commerce)],
  ['readTopology', (commerce) => readTopology(commerce, [])],
  ['readSubscriptions', (commerce) => readSubscriptions(commerce)],
  ['readCommerceProviders', (commerce) => readCommerceProviders(commerce)],
]

test.each(READS)('%s takes an answer of another form for none', async (_name, read) => {
  commerce.standIn.fail({ status: 200, body: { message: 'under construction' }, times: 9 })
  expect(await read(signed())).toMatchObject({ kind: 'failed', code: 'UNREADABLE' })
})

test.each(READS.filter(([name]) => /Orders|Products|Salable|SourceItems|Page/.test(name)))(
  '%s takes a search without rows for one that found nothing',
  async (_name, read) => {
    commerce.standIn.fail({ status: 200, body: { items: null, total_count: 0 } })
    expect((await read(signed())).kind).toMatch(/^(read|absent)$/)
  },
)

test('websites without their store views are not read', async () => {
  commerce.standIn.fail({ path: 'storeViews', status: 404, body: { message: 'no' } })
  expect(await readWebsites(signed())).toMatchObject({ kind: 'failed', code: 'NOT_FOUND' })
})

test.each([
  [true, true],
  [1, true],
  ['1', true],
  ['true', true],
  [0, false],
  ['0', false],
  ['false', false],
])('the flag %p is %p', (written, is) => {
  expect(v.parse(commerceFlag, written)).toBe(is)
})
