import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AdobeCommerceHttpClient } from '@adobe/aio-commerce-lib-api'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import { createCatalogue } from '../../dev/catalogue/create-catalogue'
import { examples } from '../../dev/catalogue/examples'
import type { CommerceOptions } from '../../dev/commerce/commerce-options'
import { type CommerceStandIn, createCommerceStandIn } from '../../dev/commerce/commerce-stand-in'
import { commerce as world } from '../../dev/world'

const port = Number(process.env.TEST_PORT_BASE) + 4
const origin = `http://127.0.0.1:${port}`
const catalogue = createCatalogue()

let commerce: CommerceStandIn

async function start(options: Partial<CommerceOptions> = {}) {
  commerce = createCommerceStandIn({ catalogue, verifyBearer: async (token) => token === 'good', ...options })
  await commerce.standIn.listen(port)
}

afterEach(() => commerce.standIn.close())

interface Body {
  readonly items: Record<string, unknown>[]
  readonly total_count: number
}

interface Reply {
  readonly status: number
  readonly body: Body
}

async function call(path: string, init: { method?: string; body?: unknown } = {}): Promise<Reply> {
  const response = await fetch(`${origin}/rest/eu_en/V1/${path}`, {
    method: init.method ?? 'GET',
    headers: { authorization: 'Bearer good', 'content-type': 'application/json' },
    ...(init.body !== undefined && { body: JSON.stringify(init.body) }),
  })
  return { status: response.status, body: (await response.json()) as Body }
}

function criteria(...filters: [field: string, value: string | number, condition?: string][]): string {
  return filters
    .map(([field, value, condition = 'eq'], group) => {
      const at = `searchCriteria[filterGroups][${group}][filters][0]`
      return `${at}[field]=${field}&${at}[value]=${encodeURIComponent(value)}&${at}[conditionType]=${condition}`
    })
    .join('&')
}

async function exported(sku: string, website = 'eu') {
  const { body } = await call(
    `inventory/export-stock-salable-qty/website/${website}?${criteria(['sku', sku])}`,
  )
  return body.items[0]
}

describe('the export of salable quantities', () => {
  beforeEach(() => start())

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
  beforeEach(() => start())

  it('answers the last page again past the end', async () => {
    const page = (number: number) =>
      call(
        `products?searchCriteria[pageSize]=100&searchCriteria[currentPage]=${number}` +
          '&searchCriteria[sortOrders][0][field]=entity_id&fields=items[id,sku],total_count',
      )
    const last = await page(4)
    expect(last.body.total_count).toBe(catalogue.products.length)
    expect(await page(9)).toEqual(last)
    expect(Object.keys(last.body.items[0] ?? {})).toEqual(['id', 'sku'])
  })

  it('knows salable quantities by SKU, except with a slash in it', async () => {
    const salable = (sku: string) =>
      fetch(`${origin}/rest/eu_en/V1/inventory/get-product-salable-quantity/${encodeURIComponent(sku)}/2`, {
        headers: { authorization: 'Bearer good' },
      })
    expect(await (await salable(examples.withUmlaut)).json()).toBe(26)
    expect((await salable(examples.withSlash)).status).toBe(404)
    expect((await salable('NONE')).status).toBe(404)
    expect((await salable(examples.configurable)).status).toBe(400)
  })

  it('shows effective settings in the stock item, and the quantity of the default source', async () => {
    expect((await call(`stockItems/${examples.plain}`)).body).toMatchObject({ qty: 0, manage_stock: true })
    commerce.saveConfiguration({ manageStock: false })
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
    expect(commerce.salableQuantity(examples.plain, 'us')).toBe(80)
    expect((await move('us', null)).status).toBe(200)
    expect((await call('inventory/stock-resolver/website/us')).body).toMatchObject({ stock_id: 1 })
    expect((await move('nowhere', 2)).status).toBe(400)
    expect((await move('us', 9)).status).toBe(400)
  })
})

describe('access', () => {
  beforeEach(() => start())

  const client = (config: object, auth: object = world.integration) =>
    new AdobeCommerceHttpClient({
      config: { baseUrl: origin, storeViewCode: 'eu_en', ...config },
      auth,
    } as unknown as ConstructorParameters<typeof AdobeCommerceHttpClient>[0])

  it('is given to a signed request and refused to a wrong secret', async () => {
    const path = `inventory/export-stock-salable-qty/website/eu?${criteria(['sku', examples.withAmpersand])}`
    expect(await client({ flavor: 'paas' }).get(path).json()).toMatchObject({ total_count: 1 })
    const wrong = { ...world.integration, accessTokenSecret: 'wrong' }
    const refused = await client({ flavor: 'paas' }, wrong).get(path, { throwHttpErrors: false, retry: 0 })
    expect(refused.status).toBe(401)
    expect(await refused.json()).toEqual({ message: 'The signature is invalid. Verify and try again.' })
  })

  it('is refused when a signed query has a plus sign for a space, or more than ten filters', async () => {
    const status = async (query: string) =>
      (await client({ flavor: 'paas' }).get(`products?${query}`, { throwHttpErrors: false, retry: 0 })).status
    const since = criteria(['updated_at', '2024-01-01 00:00:00', 'gteq'])
    expect(await status(since)).toBe(200)
    expect(await status(since.replaceAll('%20', '+'))).toBe(401)
    const filters = Array.from({ length: 11 }, () => ['status', 1] as [string, number])
    expect(await status(criteria(...filters.slice(0, 10)))).toBe(200)
    expect(await status(criteria(...filters))).toBe(401)
  })

  it('is given to an IMS token, by the path of the Cloud Service too', async () => {
    const read = (token: string) =>
      fetch(`${origin}/V1/store/websites`, { headers: { authorization: `Bearer ${token}`, store: 'eu_en' } })
    expect((await read('good')).status).toBe(200)
    const refused = await read('bad')
    expect(refused.status).toBe(401)
    expect(await refused.json()).toEqual({
      message: "The consumer isn't authorized to access %resources.",
      parameters: { resources: 'Magento_Backend::store' },
    })
  })
})

describe('IMS tokens', () => {
  it('are accepted while they live, when IMS signed them', async () => {
    const { publicKey, privateKey } = await generateKeyPair('RS256')
    const jwk = { ...(await exportJWK(publicKey)), kid: 'ims-1', alg: 'RS256', use: 'sig' }
    const ims = createServer((_request, response) => {
      response.setHeader('content-type', 'application/json').end(JSON.stringify({ keys: [jwk] }))
    })
    await new Promise<void>((resolve) => ims.listen(0, '127.0.0.1', resolve))
    const imsKeysUrl = `http://127.0.0.1:${(ims.address() as AddressInfo).port}/ims/keys`
    commerce = createCommerceStandIn({ catalogue, imsKeysUrl })
    await commerce.standIn.listen(port)
    const status = async (createdAt: number, key = privateKey) => {
      const claims = { created_at: String(createdAt), expires_in: '3600000' }
      const token = await new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: 'ims-1' }).sign(key)
      const reply = await fetch(`${origin}/V1/store/websites`, {
        headers: { authorization: `Bearer ${token}` },
      })
      return reply.status
    }
    expect(await status(Date.now())).toBe(200)
    expect(await status(Date.now() - 3_600_001)).toBe(401)
    expect(await status(Date.now(), (await generateKeyPair('RS256')).privateKey)).toBe(401)
    ims.closeAllConnections()
    await new Promise((resolve) => ims.close(resolve))
  })
})

describe('what Commerce remembers', () => {
  it('outlives the stand-in when it has a folder', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'commerce-'))
    await start({ folder })
    commerce.placeOrder({ items: [{ sku: examples.plain, qty: 4 }] })
    await commerce.standIn.close()
    await start({ folder })
    expect(commerce.salableQuantity(examples.plain, 'eu')).toBe(76)
    expect(commerce.orders()).toHaveLength(1)
    rmSync(folder, { recursive: true })
  })
})

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
    await start({
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
    await commerce.eventsSent()
    expect(names()).toEqual([product, stockItem])
    const value = received.find((event) => event.type.endsWith(stockItem))?.data.value
    expect(value).toMatchObject({ qty: '0', manage_stock: '0', stock_id: 1, website_id: 0 })
    expect(value).not.toHaveProperty('sku')
  })

  it('are none for source items written by REST, though the salable quantity changes', async () => {
    const sourceItems = [{ sku: examples.plain, source_code: 'rotterdam', quantity: 5, status: 1 }]
    await call('inventory/source-items', { method: 'POST', body: { sourceItems } })
    await commerce.eventsSent()
    expect(commerce.salableQuantity(examples.plain, 'eu')).toBe(5)
    expect(received).toEqual([])
  })

  it('of an order are order saves only, and the salable quantity falls at once', async () => {
    commerce.placeOrder({ items: [{ sku: examples.plain, qty: 3 }], ext_order_id: '303-1234567-1234567' })
    expect(commerce.salableQuantity(examples.plain, 'eu')).toBe(77)
    await commerce.eventsSent()
    expect(names()).toEqual([order, order])
    expect(received[0]?.data.value).toMatchObject({
      ext_order_id: '303-1234567-1234567',
      items: [{ sku: examples.plain }],
    })
  })

  it('of a configurable line name the SKU of the child twice', async () => {
    commerce.placeOrder({ items: [{ sku: examples.configurableChild, qty: 1 }] })
    await commerce.eventsSent()
    expect(received[0]?.data.value.items).toMatchObject([
      { sku: examples.configurableChild, product_type: 'configurable' },
      { sku: examples.configurableChild, product_type: 'simple' },
    ])
  })

  it('follow an order through cancel, shipment and refund', async () => {
    const place = () => commerce.placeOrder({ items: [{ sku: examples.plain, qty: 10 }] }).id
    await call(`orders/${place()}/cancel`, { method: 'POST' })
    expect(commerce.salableQuantity(examples.plain, 'eu')).toBe(80)
    const shipped = place()
    await call(`order/${shipped}/ship`, { method: 'POST' })
    expect(commerce.salableQuantity(examples.plain, 'eu')).toBe(70)
    await call(`order/${shipped}/refund`, { method: 'POST' })
    expect(commerce.salableQuantity(examples.plain, 'eu')).toBe(80)
    await commerce.eventsSent()
    expect(names().filter((name) => name === 'sales_order_creditmemo_save_after')).toHaveLength(1)
    expect(names().filter((name) => name === order)).toHaveLength(7)
  })

  it('carry only the fields of a sparse order save', async () => {
    const { id } = commerce.placeOrder({ items: [{ sku: examples.plain, qty: 1 }] })
    await commerce.eventsSent()
    received.splice(0)
    await call('orders', { method: 'POST', body: { entity: { entity_id: id, ext_order_id: 'A-1' } } })
    await commerce.eventsSent()
    expect(received[0]?.data.value).toEqual({ entity_id: String(id), ext_order_id: 'A-1' })
  })

  it('tell a deleted product', async () => {
    await call(`products/${examples.plain}`, { method: 'DELETE' })
    await commerce.eventsSent()
    expect(names()).toEqual(['catalog_product_delete_commit_after'])
  })

  it('are sent again while the ingress fails, at most seven times', async () => {
    failures = 3
    commerce.deleteProduct(examples.lastOne)
    await commerce.eventsSent()
    expect(received).toHaveLength(1)
    failures = 100
    commerce.deleteProduct(examples.plain)
    await commerce.eventsSent()
    expect(commerce.events().at(-1)).toMatchObject({ status: 'failed', attempts: 8 })
  })

  it('stop when they are turned off', async () => {
    await fetch(`${origin}/__events/off`, { method: 'POST' })
    commerce.setStock(examples.plain, { quantity: 4 })
    await commerce.eventsSent()
    expect(received).toEqual([])
    expect(await exported(examples.plain)).toMatchObject({ qty: 4 })
  })
})

describe('salability', () => {
  it('lags behind a rise from nothing when told to', async () => {
    let time = Date.now()
    await start({ salabilityDelayMs: 60_000, now: () => time })
    commerce.setStock(examples.outOfStock, { quantity: 9, viaProductSave: false })
    expect(await exported(examples.outOfStock)).toEqual({
      sku: examples.outOfStock,
      qty: 0,
      is_salable: false,
    })
    time += 60_001
    expect(await exported(examples.outOfStock)).toEqual({
      sku: examples.outOfStock,
      qty: 9,
      is_salable: true,
    })
  })

  it('stays with backorders below zero', async () => {
    await start()
    commerce.placeOrder({ items: [{ sku: examples.backorders, qty: 2 }] })
    expect(await exported(examples.backorders)).toEqual({
      sku: examples.backorders,
      qty: -2,
      is_salable: true,
    })
  })
})
