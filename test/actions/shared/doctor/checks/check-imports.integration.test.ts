import { createCommerceClient } from '../../../../../actions/shared/commerce/client/commerce-client'
import { checkImports } from '../../../../../actions/shared/doctor/checks/check-imports'
import type { DoctorContext } from '../../../../../actions/shared/doctor/doctor-context'
import { sentenceOf } from '../../../../../actions/shared/doctor/finding'
import type { AccountRecord } from '../../../../../actions/shared/settings-store/records'
import { createCatalogue } from '../../../../../dev/catalogue/create-catalogue'
import { examples } from '../../../../../dev/catalogue/examples'
import { type CommerceStandIn, createCommerceStandIn } from '../../../../../dev/commerce/commerce-stand-in'
import { commerce as world } from '../../../../../dev/world'

const port = Number(process.env.TEST_PORT_BASE) + 4
const HOUR_MS = 3_600_000
const start = Date.now()
let now: number
let commerce: CommerceStandIn
let baseUrl: string
let orders: number

beforeEach(async () => {
  now = start
  orders = 0
  commerce = createCommerceStandIn({ catalogue: createCatalogue(), events: 'off', now: () => now })
  baseUrl = await commerce.standIn.listen(port)
})
afterEach(() => commerce.standIn.close())

const amazonOrderId = () => {
  orders += 1
  return `302-0000000-${String(orders).padStart(7, '0')}`
}
/** Imports an order through the cart. */
const imported = (sku: string, qty: number, website: 'eu' | 'us' = 'eu') =>
  commerce.placeOrder({ items: [{ sku, qty }], website, ext_order_id: amazonOrderId(), force: true })
/** Imports an order over REST. */
const written = (sku: string, qty: number) =>
  commerce.writeOrder({ items: [{ sku, qty_ordered: qty }], store_id: 2, ext_order_id: amazonOrderId() })
const inTheShop = (sku: string, qty: number, website: 'eu' | 'us' = 'eu') =>
  commerce.placeOrder({ items: [{ sku, qty }], website, force: true })

async function examine(changes: Partial<AccountRecord> = {}, laterMs = HOUR_MS) {
  now += laterMs
  const account = { id: 'eu.A2', ...changes } as AccountRecord
  const client = createCommerceClient({ baseUrl, flavor: 'paas', auth: world.integration })
  const settings = { loadAccounts: async () => [account] }
  const doctor = { commerce: client, openSettings: async () => settings, now: () => new Date(now) }
  const findings = await checkImports(doctor as unknown as DoctorContext)
  for (const each of findings) expect(sentenceOf(each)).not.toMatch(/[{}]|undefined/)
  return findings.map(({ code, values }) => ({ code, ...values }))
}

describe('Amazon is offered what was sold, because the import reserves nothing and the account says it does', () => {
  test('is told, with the order and its SKU', async () => {
    written(examples.plain, 2)
    expect(await examine()).toEqual([
      { code: 'imports.not-reserved', sku: examples.plain, order: '302-0000000-0000001' },
    ])
  })

  test('beside web orders of the same product, which are reserved', async () => {
    inTheShop(examples.plain, 3)
    inTheShop(examples.plain, 4, 'us')
    written(examples.plain, 2)
    expect(await examine()).toMatchObject([{ code: 'imports.not-reserved' }])
  })

  test.each([
    examples.minimumQuantity,
    examples.twoSources,
    examples.configurableChild,
    examples.backordersWithNegativeMinimum,
  ])('whatever counts beside reservations: %s', async (sku) => {
    written(sku, 1)
    expect(await examine()).toMatchObject([{ code: 'imports.not-reserved', sku }])
  })

  test('and is in order where the account says so', async () => {
    written(examples.plain, 2)
    expect(await examine({ importReserves: false })).toEqual([{ code: 'imports.agree' }])
  })
})

describe('units are taken off twice until the shipment, because the import reserves and the account says it does not', () => {
  test.each([
    examples.plain,
    examples.minimumQuantity,
    examples.twoSources,
    examples.configurableChild,
    examples.backordersWithNegativeMinimum,
  ])('is told: %s', async (sku) => {
    inTheShop(sku, 1)
    imported(sku, 1)
    expect(await examine({ importReserves: false })).toMatchObject([{ code: 'imports.reserved', sku }])
    expect(await examine()).toEqual([{ code: 'imports.agree' }])
  })
})

describe('nothing is claimed', () => {
  test('where no order was imported', async () => {
    inTheShop(examples.plain, 2)
    expect(await examine()).toEqual([{ code: 'imports.unseen' }])
  })

  test('where all of them were shipped or canceled', async () => {
    commerce.shipOrder(imported(examples.plain, 2).id)
    commerce.cancelOrder(written(examples.warehouseFull, 2).id)
    expect(await examine()).toEqual([{ code: 'imports.unseen' }])
  })

  test('of an order that came a moment ago, which Commerce may not show yet', async () => {
    written(examples.plain, 2)
    expect(await examine({}, 60_000)).toEqual([{ code: 'imports.unseen' }])
  })

  test('where Commerce itself has lost count of what is reserved', async () => {
    written(examples.plain, 2)
    commerce.state.reservations[`2/${examples.plain}`] = -7
    expect(await examine()).toEqual([{ code: 'imports.unseen' }])
  })

  test('where two products say different things', async () => {
    written(examples.plain, 2)
    imported(examples.warehouseFull, 2)
    expect(await examine()).toEqual([{ code: 'imports.unseen' }])
  })

  test('of a product whose stock Commerce does not manage, or that is sold out', async () => {
    written(examples.notManaged, 2)
    written(examples.outOfStock, 1)
    expect(await examine()).toEqual([{ code: 'imports.unseen' }])
  })

  test('where the import writes the order number into another field', async () => {
    written(examples.plain, 2)
    expect(await examine({ orderIdField: 'increment_id' })).toEqual([{ code: 'imports.unseen' }])
  })

  test('without multi-source inventory', async () => {
    commerce.behave({ inventory: 'single-stock' })
    written(examples.plain, 2)
    expect(await examine()).toEqual([{ code: 'imports.unseen' }])
  })

  test('where Commerce refuses the lines of orders, which is said', async () => {
    written(examples.plain, 2)
    commerce.standIn.fail({ path: '/V1/orders/items', status: 403, times: 50 })
    expect(await examine()).toEqual([{ code: 'imports.unknown', message: expect.any(String) }])
  })
})
