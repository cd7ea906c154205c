import { examples } from '../../../dev/catalogue/examples'
import { call, commerceSurroundings, criteria, exported, origin } from './commerce-surroundings'

const here = commerceSurroundings()
const sku = examples.twoSources
const quantity = async (of: string = sku) => (await exported(of))?.qty
const put = (path: string, body: unknown) =>
  fetch(`${origin}${path}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })

beforeEach(() => here.start())

describe('the index', () => {
  it('follows source items at once with the strategy `sync`, with `async` once the consumers ran', async () => {
    here.commerce.setStock(sku, { quantity: 5, viaProductSave: false })
    expect(await quantity()).toBe(5)
    here.commerce.behave({ indexer: 'async' })
    here.commerce.setStock(sku, { quantity: 2, viaProductSave: false })
    expect(await quantity()).toBe(5)
    here.commerce.run('consumers')
    expect(await quantity()).toBe(2)
  })

  it('rises by what was shipped until the consumers ran, with the strategy `async`', async () => {
    here.commerce.behave({ indexer: 'async' })
    const { id } = here.commerce.placeOrder({ items: [{ sku, qty: 15 }] })
    expect(await quantity()).toBe(27)
    here.commerce.shipOrder(id)
    expect(await quantity()).toBe(42)
    here.commerce.run('consumers')
    expect(await quantity()).toBe(27)
  })

  it('keeps a source that was closed or unlinked until the reindex', async () => {
    here.commerce.behave({ reindex: 'late' })
    await put('/__sources/berlin', { enabled: false })
    expect(await quantity()).toBe(42)
    here.commerce.run('consumers')
    expect(await quantity()).toBe(42)
    here.commerce.run('reindex')
    expect(await quantity()).toBe(30)
    await put('/__stocks/2/sources', ['berlin'])
    expect(await quantity()).toBe(30)
    here.commerce.run('reindex')
    expect(await exported(sku)).toMatchObject({ qty: 0, is_salable: false })
  })

  it('may be all that `is_salable` comes from', async () => {
    here.commerce.behave({ consumers: 'late', salability: 'index' })
    here.commerce.placeOrder({ items: [{ sku: examples.lastOne, qty: 1 }] })
    expect(await exported(examples.lastOne)).toMatchObject({ qty: 0, is_salable: true })
    here.commerce.run('consumers')
    expect(await exported(examples.lastOne)).toMatchObject({ qty: 0, is_salable: false })
  })
})

describe('an order that is written by REST', () => {
  it.each(['orders', 'orders/create'])(
    'by %s reserves nothing, and what it ships comes back',
    async (path) => {
      const entity = {
        store_id: 2,
        ext_order_id: '302-1',
        items: [{ sku, qty_ordered: 4 }],
      }
      const method = path === 'orders' ? 'POST' : 'PUT'
      const { body } = await call(path, { method, body: { entity } })
      expect(await quantity()).toBe(42)
      here.commerce.shipOrder(Number((body as { entity_id?: number }).entity_id))
      expect(await quantity()).toBe(42)
    },
  )
})

describe('products', () => {
  it('have a status of their own in a website', async () => {
    here.commerce.saveProduct(sku, { status: 2, scope: 'eu' })
    const status = async (view: string) => {
      const url = `${origin}/rest/${view}/V1/products/${sku}?fields=status`
      return (await (await fetch(url, { headers: { authorization: 'Bearer good' } })).json()) as object
    }
    expect(await status('eu_en')).toEqual({ status: 2 })
    expect(await status('us_en')).toEqual({ status: 1 })
    expect(await status('all')).toEqual({ status: 1 })
  })

  it('leave their source items behind when their SKU is changed, and their event names both', async () => {
    here.commerce.turnEvents('on')
    here.commerce.renameProduct(sku, 'DOV-CI-41')
    expect(await exported(sku)).toBeUndefined()
    expect(await exported('DOV-CI-41')).toBeUndefined()
    expect(here.commerce.events().at(-1)?.value).toMatchObject({ sku: 'DOV-CI-41' })
  })

  it('cannot have an emoji in their SKU', async () => {
    expect((await call(`products/${sku}`, { method: 'PUT', body: { product: { sku: '🍵' } } })).status).toBe(
      500,
    )
  })

  it('keep their own SKU in order lines with options', () => {
    const order = here.commerce.placeOrder({ items: [{ sku, qty: 2, lineSku: `${sku}--` }] })
    expect(order.items).toMatchObject([{ sku: `${sku}--` }])
    here.commerce.cancelOrder(order.id)
    expect(here.commerce.salableQuantity(sku, 'eu')).toBe(42)
  })
})

describe('a Commerce', () => {
  it('whose export fails because of one SKU fails the whole page', async () => {
    here.commerce.behave({ failingSkus: [sku] })
    const skus = [examples.plain, sku].join(',')
    const path = `inventory/export-stock-salable-qty/website/eu?${criteria(['sku', skus, 'in'])}`
    expect((await call(path)).status).toBe(500)
    expect(await exported(examples.plain)).toBeDefined()
  })

  it('without multi-source inventory has stock items that orders change, and lists all of them', async () => {
    here.commerce.behave({ inventory: 'single-stock' })
    expect(await call('inventory/stocks')).toMatchObject({
      status: 404,
      body: { message: 'Request does not match any route.' },
    })
    here.commerce.placeOrder({ items: [{ sku, qty: 2 }] })
    expect((await call(`stockItems/${sku}`)).body).toMatchObject({ qty: 40, is_in_stock: true })
    const page = await call('stockItems/lowStock/?scopeId=0&qty=10000000&currentPage=2&pageSize=200')
    expect(page.body.total_count).toBe(Object.keys(here.commerce.state.products).length)
    expect(page.body.items).toHaveLength(page.body.total_count - 200)
  })
})
