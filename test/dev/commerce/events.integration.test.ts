import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { examples } from '../../../dev/catalogue/examples'
import { call, commerceSurroundings, exported, origin } from './commerce-surroundings'

const here = commerceSurroundings()

describe('events', () => {
  let ingress: Server
  let received: { type: string; data: { value: Record<string, unknown> } }[]
  let failures: number

  beforeEach(async () => {
    received = []
    failures = 0
    ingress = createServer((request, response) => {
      const chunks: Buffer[] = []
      request.on('data', (chunk) => chunks.push(chunk))
      request.on('end', () => {
        if (failures > 0) {
          failures -= 1
          response.writeHead(503).end()
          return
        }
        received.push(JSON.parse(Buffer.concat(chunks).toString()))
        response.writeHead(204).end()
      })
    })
    await new Promise<void>((resolve) => ingress.listen(0, '127.0.0.1', resolve))
    await here.start({
      ingressUrl: `http://127.0.0.1:${(ingress.address() as AddressInfo).port}/`,
      getToken: async () => 'token',
      eventDelayMs: 5,
      eventRetryMs: 5,
    })
  })

  afterEach(() => new Promise((resolve) => ingress.close(resolve)))

  const names = () => received.map((event) => event.type.split('.').at(-1)).sort()
  const product = 'catalog_product_save_commit_after'
  const stockItem = 'cataloginventory_stock_item_save_commit_after'
  const order = 'sales_order_save_commit_after'

  it('of a product save are one for the product and one for the stock item, which has no SKU', async () => {
    const body = { product: { extension_attributes: { stock_item: { manage_stock: false } } } }
    await call(`products/${examples.plain}`, { method: 'PUT', body })
    await here.commerce.eventsSent()
    expect(names()).toEqual([product, stockItem])
    const value = received.find((event) => event.type.endsWith(stockItem))?.data.value
    expect(value).toMatchObject({ qty: '0', manage_stock: '0', stock_id: 1, website_id: 0 })
    expect(value).not.toHaveProperty('sku')
  })

  it('are none for source items written by REST, though the salable quantity changes', async () => {
    const sourceItems = [{ sku: examples.plain, source_code: 'rotterdam', quantity: 5, status: 1 }]
    await call('inventory/source-items', { method: 'POST', body: { sourceItems } })
    await here.commerce.eventsSent()
    expect(here.commerce.salableQuantity(examples.plain, 'eu')).toBe(5)
    expect(received).toEqual([])
  })

  it('of an order are order saves only, and the salable quantity falls at once', async () => {
    here.commerce.placeOrder({
      items: [{ sku: examples.plain, qty: 3 }],
      ext_order_id: '303-1234567-1234567',
    })
    expect(here.commerce.salableQuantity(examples.plain, 'eu')).toBe(77)
    await here.commerce.eventsSent()
    expect(names()).toEqual([order, order])
    expect(received[0]?.data.value).toMatchObject({
      ext_order_id: '303-1234567-1234567',
      items: [{ sku: examples.plain }],
    })
  })

  it('of a configurable line name the SKU of the child twice', async () => {
    here.commerce.placeOrder({ items: [{ sku: examples.configurableChild, qty: 1 }] })
    await here.commerce.eventsSent()
    expect(received[0]?.data.value.items).toMatchObject([
      { sku: examples.configurableChild, product_type: 'configurable' },
      { sku: examples.configurableChild, product_type: 'simple' },
    ])
  })

  it('follow an order through cancel, shipment and refund', async () => {
    const place = () => here.commerce.placeOrder({ items: [{ sku: examples.plain, qty: 10 }] }).id
    await call(`orders/${place()}/cancel`, { method: 'POST' })
    expect(here.commerce.salableQuantity(examples.plain, 'eu')).toBe(80)
    const shipped = place()
    await call(`order/${shipped}/ship`, { method: 'POST' })
    expect(here.commerce.salableQuantity(examples.plain, 'eu')).toBe(70)
    await call(`order/${shipped}/refund`, { method: 'POST' })
    expect(here.commerce.salableQuantity(examples.plain, 'eu')).toBe(80)
    await here.commerce.eventsSent()
    expect(names().filter((name) => name === 'sales_order_creditmemo_save_after')).toHaveLength(1)
    expect(names().filter((name) => name === order)).toHaveLength(7)
  })

  it('carry only the fields of a sparse order save', async () => {
    const { id } = here.commerce.placeOrder({ items: [{ sku: examples.plain, qty: 1 }] })
    await here.commerce.eventsSent()
    received.splice(0)
    await call('orders', { method: 'POST', body: { entity: { entity_id: id, ext_order_id: 'A-1' } } })
    await here.commerce.eventsSent()
    expect(received[0]?.data.value).toEqual({ entity_id: String(id), ext_order_id: 'A-1' })
  })

  it('carry the fields that their subscription asks for, and no other', async () => {
    const fields = ['entity_id', 'items[].sku', 'items[].qty_ordered', 'not_there'].map((name) => ({ name }))
    const subscription = here.commerce.eventing.subscriptions.find(({ name }) => name.endsWith(order))
    Object.assign(subscription ?? {}, { fields })
    const { id } = here.commerce.placeOrder({ items: [{ sku: examples.plain, qty: 3 }] })
    await here.commerce.eventsSent()
    expect(received[0]?.data.value).toEqual({
      entity_id: String(id),
      items: [{ sku: examples.plain, qty_ordered: 3 }],
    })
  })

  it('tell a deleted product', async () => {
    await call(`products/${examples.plain}`, { method: 'DELETE' })
    await here.commerce.eventsSent()
    expect(names()).toEqual(['catalog_product_delete_commit_after'])
  })

  it('are sent again while the ingress fails, at most seven times', async () => {
    failures = 3
    here.commerce.deleteProduct(examples.lastOne)
    await here.commerce.eventsSent()
    expect(received).toHaveLength(1)
    failures = 100
    here.commerce.deleteProduct(examples.plain)
    await here.commerce.eventsSent()
    expect(here.commerce.events().at(-1)).toMatchObject({ status: 'failed', attempts: 8 })
  })

  it('stop when they are turned off', async () => {
    await fetch(`${origin}/__events/off`, { method: 'POST' })
    here.commerce.setStock(examples.plain, { quantity: 4 })
    await here.commerce.eventsSent()
    expect(received).toEqual([])
    expect(await exported(examples.plain)).toMatchObject({ qty: 4 })
  })
})
