import { examples } from '../../../dev/catalogue/examples'
import { call, catalogue, commerceSurroundings, criteria, exported, origin } from './commerce-surroundings'

const here = commerceSurroundings()

describe('the export of salable quantities', () => {
  beforeEach(() => here.start())

  it.each([
    ['an everyday product', examples.plain, { qty: 80, is_salable: true }],
    ['two sources', examples.twoSources, { qty: 42, is_salable: true }],
    ['a source that is out of stock', examples.sourceOutOfStock, { qty: 4, is_salable: true }],
    ['a quantity by weight', examples.decimal, { qty: 12.5, is_salable: true }],
    ['nothing in stock', examples.outOfStock, { qty: 0, is_salable: false }],
    ['a minimum quantity', examples.minimumQuantity, { qty: 15, is_salable: true }],
    ['backorders', examples.backorders, { qty: 0, is_salable: true }],
    ['backorders down to −50', examples.backordersWithNegativeMinimum, { qty: 60, is_salable: true }],
    ['unmanaged stock', examples.notManaged, { qty: 0, is_salable: true }],
    ['a configurable product', examples.configurable, { qty: 0, is_salable: true }],
    ['a bundle', examples.bundle, { qty: 0, is_salable: true }],
    ['a disabled source', examples.disabledSource, { qty: 0, is_salable: false }],
    ['a disabled product', examples.disabled, { qty: 37, is_salable: true }],
  ])('shows %s', async (_what, sku, row) => {
    expect(await exported(sku)).toEqual({ sku, ...row })
  })

  it('leaves out a product that is not assigned to the stock', async () => {
    expect(await exported(examples.notAssigned)).toBeUndefined()
    expect(await exported(examples.notAssigned, 'us')).toMatchObject({ qty: 16 })
  })

  it('finds SKUs whatever their case, and counts the rows of the page only', async () => {
    const skus = [examples.plain.toLowerCase(), examples.notAssigned, examples.twoSources].join(',')
    const { body } = await call(
      `inventory/export-stock-salable-qty/website/eu?${criteria(['sku', skus, 'in'], ['website_id', 2])}`,
    )
    expect(body.items.map((item) => item.sku)).toEqual([examples.plain, examples.twoSources])
    expect(body.total_count).toBe(2)
  })

  it.each(Object.entries(examples).filter(([name]) => /^(with|japanese|emoji|long)/.test(name)))(
    'finds the SKU of example %s',
    async (_name, sku) => expect(await exported(sku)).toMatchObject({ sku, is_salable: true }),
  )

  it('takes a comma in a list for a separator', async () => {
    const { body } = await call(
      `inventory/export-stock-salable-qty/website/eu?${criteria(['sku', examples.withComma, 'in'])}`,
    )
    expect(body.items).toEqual([])
  })

  it('needs search criteria', async () => {
    expect(await call('inventory/export-stock-salable-qty/website/eu')).toMatchObject({
      status: 400,
      body: { parameters: { fieldName: 'searchCriteria' } },
    })
  })
})

describe('reading', () => {
  beforeEach(() => here.start())

  it('answers nothing past the end', async () => {
    const page = (number: number) =>
      call(
        `products?searchCriteria[pageSize]=100&searchCriteria[currentPage]=${number}` +
          '&searchCriteria[sortOrders][0][field]=entity_id&fields=items[id,sku],total_count',
      )
    const last = await page(4)
    expect(last.body.total_count).toBe(catalogue.products.length)
    expect((await page(9)).body).toEqual({ items: null, total_count: last.body.total_count })
    expect(Object.keys(last.body.items[0] ?? {})).toEqual(['id', 'sku'])
  })

  it('knows salable quantities by SKU, except with a slash in it', async () => {
    const salable = (sku: string) =>
      fetch(`${origin}/rest/eu_en/V1/inventory/get-product-salable-quantity/${encodeURIComponent(sku)}/2`, {
        headers: { authorization: 'Bearer good' },
      })
    expect(await (await salable(examples.withUmlaut)).json()).toBe(26)
    expect((await salable(examples.withSlash)).status).toBe(404)
    expect(await (await salable('NONE')).json()).toBe(0)
    here.commerce.behave({ version: '2.4.7' })
    expect((await salable('NONE')).status).toBe(500)
    expect((await salable(examples.configurable)).status).toBe(400)
  })

  it('shows effective settings in the stock item, and the quantity of the default source', async () => {
    expect((await call(`stockItems/${examples.plain}`)).body).toMatchObject({ qty: 0, manage_stock: true })
    here.commerce.saveConfiguration({ manageStock: false })
    expect((await call(`stockItems/${examples.plain}`)).body).toMatchObject({
      manage_stock: false,
      use_config_manage_stock: true,
    })
    expect((await call('stockItems/NONE')).status).toBe(404)
  })

  it('knows websites, stocks, links and sources', async () => {
    expect((await call('inventory/stock-resolver/website/eu')).body).toMatchObject({ stock_id: 2 })
    expect((await call('inventory/stocks')).body.total_count).toBe(3)
    expect((await call('inventory/stock-source-links')).status).toBe(400)
    expect((await call('inventory/stock-source-links?searchCriteria')).body.total_count).toBe(5)
    expect((await call('inventory/sources')).body.total_count).toBe(5)
    expect((await call('store/websites')).body).toHaveLength(4)
    expect((await call('nothing')).status).toBe(404)
  })

  it('sells from the stock that a website was moved to, and from the Default Stock without one', async () => {
    const move = (code: string, stockId: number | null) =>
      fetch(`${origin}/__websites/${code}`, {
        method: 'PUT',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ stockId }),
      })
    expect((await move('us', 2)).status).toBe(200)
    expect(here.commerce.salableQuantity(examples.plain, 'us')).toBe(80)
    expect((await move('us', null)).status).toBe(200)
    expect((await call('inventory/stock-resolver/website/us')).body).toMatchObject({ stock_id: 1 })
    expect((await move('nowhere', 2)).status).toBe(400)
    expect((await move('us', 9)).status).toBe(400)
  })
})

describe('salability', () => {
  it('is 0 after a cancellation until the consumers ran, although the product is salable', async () => {
    let time = Date.now()
    await here.start({ salabilityDelayMs: 60_000, now: () => time })
    const { id } = here.commerce.placeOrder({ items: [{ sku: examples.lastOne, qty: 1 }] })
    expect(await exported(examples.lastOne)).toMatchObject({ qty: 0, is_salable: false })
    time += 60_001
    here.commerce.cancelOrder(id)
    expect(await exported(examples.lastOne)).toMatchObject({ qty: 0, is_salable: true })
    time += 60_001
    expect(await exported(examples.lastOne)).toMatchObject({ qty: 1, is_salable: true })
  })

  it('stays with backorders below zero', async () => {
    await here.start()
    here.commerce.placeOrder({ items: [{ sku: examples.backorders, qty: 2 }] })
    expect(await exported(examples.backorders)).toEqual({
      sku: examples.backorders,
      qty: -2,
      is_salable: true,
    })
  })
})
