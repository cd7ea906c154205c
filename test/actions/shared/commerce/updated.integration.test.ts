import { readUpdatedProducts } from '../../../../actions/shared/commerce/catalog/products'
import { createCommerceClient } from '../../../../actions/shared/commerce/client/commerce-client'
import { readImportedOrders } from '../../../../actions/shared/commerce/orders/imported-orders'
import { skusOfLines } from '../../../../actions/shared/commerce/orders/order-lines'
import { readUpdatedOrders } from '../../../../actions/shared/commerce/orders/orders'
import { createCatalogue } from '../../../../dev/catalogue/create-catalogue'
import { examples } from '../../../../dev/catalogue/examples'
import { type CommerceStandIn, createCommerceStandIn } from '../../../../dev/commerce/commerce-stand-in'
import { commerce as world } from '../../../../dev/world'
import { rowsOf } from '../../../commerce-answers'

const SECOND = 1_000
const catalogue = createCatalogue()
const start = Math.floor(Date.now() / SECOND) * SECOND

let commerce: CommerceStandIn
let baseUrl: string
let time = start

beforeEach(async () => {
  time = start
  commerce = createCommerceStandIn({ catalogue, events: 'off', now: () => time })
  baseUrl = await commerce.standIn.listen(Number(process.env.TEST_PORT_BASE) + 4)
})
afterEach(() => commerce.standIn.close())

const client = () => createCommerceClient({ baseUrl, flavor: 'paas', auth: world.integration })
const at = (seconds: number) => new Date(start + seconds * SECOND)
const span = (from: number, to: number, after = 0) => ({ since: at(from), until: at(to), after })

async function products(page: ReturnType<typeof span>) {
  const reply = await readUpdatedProducts(client(), page)
  if (reply.kind === 'failed') throw new Error(reply.code)
  return reply
}

async function orders(page: ReturnType<typeof span>) {
  const reply = await readUpdatedOrders(client(), page)
  if (reply.kind === 'failed') throw new Error(reply.code)
  return reply
}

const saveAll = () => {
  for (const { sku } of catalogue.products) commerce.saveProduct(sku, {})
}

describe('updated products', () => {
  test('are those that were saved in the span, its ends included', async () => {
    for (const [seconds, sku] of [examples.plain, examples.lastOne, examples.disabled].entries()) {
      time = start + seconds * 10 * SECOND
      commerce.saveProduct(sku, sku === examples.lastOne ? { status: 2 } : {})
    }
    const found = async (from: number, to: number) =>
      (await products(span(from, to))).products.map(({ sku }) => sku).sort()
    expect(await found(0, 20)).toEqual([examples.plain, examples.lastOne, examples.disabled].sort())
    expect(await found(10, 10)).toEqual([examples.lastOne])
    expect(await found(11, 19)).toEqual([])
    expect((await products(span(10, 10))).products).toEqual([
      expect.objectContaining({ sku: examples.lastOne, type: 'simple', status: 'disabled' }),
    ])
  })

  test('come in pages of 300, by entity id', async () => {
    saveAll()
    const first = await products(span(0, 0))
    expect(first.products).toHaveLength(300)
    expect(first.hasMore).toBe(true)
    const ids = first.products.map(({ id }) => id)
    expect(ids).toEqual(ids.toSorted((a, b) => a - b))
    const second = await products(span(0, 0, ids.at(-1)))
    expect(second.products).toHaveLength(catalogue.products.length - 300)
    expect(second.hasMore).toBe(false)
    expect(await products(span(0, 0, second.products.at(-1)?.id))).toMatchObject({
      products: [],
      hasMore: false,
    })
  })

  test('one that is saved again between two pages costs the next page nothing', async () => {
    saveAll()
    const first = await products(span(0, 0))
    time = start + 60 * SECOND
    for (const { sku } of first.products.slice(0, 50)) commerce.saveProduct(sku, {})
    const second = await products(span(0, 0, first.products.at(-1)?.id))
    expect(second.products).toHaveLength(catalogue.products.length - 300)
  })

  test('come in smaller pages where Commerce refuses larger ones', async () => {
    saveAll()
    commerce.standIn.fail({ path: 'pageSize%5D=300', status: 400, times: 99 })
    expect((await products(span(0, 0))).products).toHaveLength(150)
    commerce.standIn.fail({ path: 'pageSize%5D=150', status: 400, times: 99 })
    expect((await products(span(0, 0))).products).toHaveLength(75)
    commerce.standIn.fail({ path: 'pageSize%5D=75', status: 400 })
    expect(await readUpdatedProducts(client(), span(0, 0))).toMatchObject({
      kind: 'failed',
      code: 'REFUSED',
    })
  })

  test('one that is unreadable costs no other', async () => {
    const row = { id: 7, sku: 'MUG', type_id: 'simple', status: 1 }
    commerce.standIn.fail({ status: 200, body: { items: [{ id: 6 }, row], total_count: 2 } })
    expect((await products(span(0, 0))).products).toEqual([
      { id: 7, sku: 'MUG', type: 'simple', status: 'enabled' },
    ])
    commerce.standIn.fail({ status: 200, body: { items: [{ id: 6 }], total_count: 1 } })
    expect(await readUpdatedProducts(client(), span(0, 0))).toMatchObject({ code: 'UNREADABLE' })
    commerce.standIn.fail({ status: 200, body: { items: [row] } })
    expect(await readUpdatedProducts(client(), span(0, 0))).toMatchObject({ code: 'UNREADABLE' })
  })
})

describe('updated orders', () => {
  const place = (sku: string = examples.plain) => commerce.placeOrder({ items: [{ sku, qty: 1 }] }).id

  test('are those that were saved in the span, with each SKU once', async () => {
    const id = place(examples.configurableChild)
    time = start + 60 * SECOND
    const later = place()
    expect((await orders(span(0, 30))).orders).toEqual([
      { id, lines: [expect.anything(), expect.anything()], isShownLate: false },
    ])
    const [order] = (await orders(span(0, 30))).orders
    expect(skusOfLines(order?.lines ?? [])).toEqual([examples.configurableChild])
    commerce.shipOrder(id)
    expect((await orders(span(0, 30))).orders).toEqual([])
    expect((await orders(span(60, 60))).orders.map((order) => order.id)).toEqual([id, later])
  })

  test('show late what a cancellation, a refund and a shipment moved', async () => {
    const [cancelled, refunded, shipped, placed] = [place(), place(), place(), place()]
    commerce.cancelOrder(cancelled)
    commerce.refundOrder(refunded)
    commerce.shipOrder(shipped)
    const late = (await orders(span(0, 0))).orders.map(({ id, isShownLate }) => [id, isShownLate])
    expect(late).toEqual([
      [cancelled, true],
      [refunded, true],
      [shipped, true],
      [placed, false],
    ])
  })

  test('come in pages of 100, by entity id', async () => {
    const ids = Array.from({ length: 120 }, () => place(examples.warehouseFull))
    const first = await orders(span(0, 0))
    expect(first.orders.map(({ id }) => id)).toEqual(ids.slice(0, 100))
    expect(first.hasMore).toBe(true)
    const second = await orders(span(0, 0, ids[99]))
    expect(second.orders.map(({ id }) => id)).toEqual(ids.slice(100))
    expect(second.hasMore).toBe(false)
  })

  test('a line without a SKU costs no other', async () => {
    const items = [{ entity_id: '9', items: [{}, { sku: 'MUG' }, []] }, { entity_id: 10 }]
    commerce.standIn.fail({ status: 200, body: { items, total_count: 2 } })
    const found = (await orders(span(0, 0))).orders
    expect(found.map(({ id, lines, isShownLate }) => [id, skusOfLines(lines), isShownLate])).toEqual([
      [9, ['MUG'], false],
      [10, [], false],
    ])
  })
})

describe('imported orders', () => {
  const read = (ids: readonly string[]) => readImportedOrders(client(), ids)

  test('are those of the Amazon order ids that a Commerce order carries', async () => {
    const items = [{ sku: examples.warehouseFull, qty: 1 }]
    commerce.placeOrder({ items })
    for (const ext_order_id of ['303-1', '303-2', '404-1']) commerce.placeOrder({ items, ext_order_id })
    expect([...rowsOf(await read(['303-1', '404-1', '505-1'])).keys()]).toEqual(['303-1', '404-1'])
    expect(rowsOf(await read(['505-1'])).size).toBe(0)
  })

  test('are asked for a hundred at once', async () => {
    const ids = Array.from({ length: 201 }, (_, index) => `303-1234567-${index}`)
    expect((await read(ids)).size).toBe(201)
    expect(commerce.standIn.requests).toHaveLength(3)
  })

  test('are found in the field that the import of the account writes', async () => {
    const items = [{ sku: examples.warehouseFull, qty: 1 }]
    const { incrementId } = commerce.placeOrder({ items })
    expect([...rowsOf(await readImportedOrders(client(), [incrementId], 'increment_id')).keys()]).toEqual([
      incrementId,
    ])
    await expect(readImportedOrders(client(), ['303-1'], 'a],b[')).rejects.toThrow(RangeError)
  })

  test('are shipped once every unit has left, and not when they were canceled', async () => {
    const items = [{ sku: examples.configurableChild, qty: 1 }]
    const [open, shipped, cancelled] = ['1', '2', '3'].map((each) =>
      commerce.placeOrder({ items, ext_order_id: each }),
    )
    commerce.shipOrder(shipped?.id ?? 0)
    commerce.cancelOrder(cancelled?.id ?? 0)
    const found = rowsOf(await read(['1', '2', '3']))
    expect([...found]).toEqual([
      [open?.extOrderId, { isShipped: false }],
      [shipped?.extOrderId, { isShipped: true }],
      [cancelled?.extOrderId, { isShipped: false }],
    ])
  })

  test('a failure is none of them', async () => {
    commerce.standIn.fail({ path: '/orders', status: 403 })
    expect((await read(['303-1'])).get('303-1')).toMatchObject({ kind: 'failed', code: 'UNAUTHORISED' })
  })
})
