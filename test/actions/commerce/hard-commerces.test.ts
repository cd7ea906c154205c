import { commerceReader } from '../../../actions/publisher/commerce-reader'
import { createCommerceClient } from '../../../actions/shared/commerce/commerce-client'
import type { CommerceReader } from '../../../actions/shared/publication/world'
import { createCatalogue } from '../../../dev/catalogue/create-catalogue'
import { examples } from '../../../dev/catalogue/examples'
import type { Behaviour } from '../../../dev/commerce/behaviour'
import { type CommerceStandIn, createCommerceStandIn } from '../../../dev/commerce/commerce-stand-in'
import { commerce as credentials } from '../../../dev/world'
import { rowsOf } from '../../commerce-answers'

const catalogue = createCatalogue()
const inEurope = catalogue.products
  .filter(({ type, websites, sources }) => type === 'simple' && websites.includes('eu') && sources.rotterdam)
  .map(({ sku }) => sku)

let commerce: CommerceStandIn
let baseUrl: string
let time = 0

beforeEach(async () => {
  time = 0
  commerce = createCommerceStandIn({ catalogue, events: 'off' })
  baseUrl = await commerce.standIn.listen(Number(process.env.TEST_PORT_BASE) + 4)
})
afterEach(() => commerce.standIn.close())

function open(behaviour: Partial<Behaviour> = {}): CommerceReader {
  commerce.behave(behaviour)
  const clock = {
    now: () => time,
    sleep: async (milliseconds: number) => {
      time += milliseconds
    },
  }
  const client = createCommerceClient({ baseUrl, flavor: 'paas', auth: credentials.integration }, clock)
  return commerceReader(client, clock.now)
}

const requests = () => commerce.standIn.requests.filter(({ path }) => path.includes('/V1/')).length
const quantityOf = async (reader: CommerceReader, sku: string) =>
  rowsOf(await reader.readSalableQuantities('eu', [sku])).get(sku)?.quantity

describe('a row that Commerce cannot give', () => {
  test('costs no other row of its batch its answer, and later batches nothing', async () => {
    const bad = [inEurope[7] ?? '', inEurope[61] ?? '']
    const reader = open({ failingSkus: bad })
    const batch = inEurope.slice(0, 80)
    for (const calls of [50, 4]) {
      const before = requests()
      const answers = await reader.readSalableQuantities('eu', batch)
      expect(batch.filter((sku) => answers.get(sku)?.kind === 'failed')).toEqual(bad)
      expect(rowsOf(answers).size).toBe(78)
      expect(requests() - before).toBeLessThan(calls)
    }
  })

  test('is read again once Commerce can give it', async () => {
    const [sku = '', other = ''] = inEurope
    const reader = open({ failingSkus: [sku] })
    await reader.readSalableQuantities('eu', [sku, other])
    commerce.behave({ failingSkus: [] })
    await reader.readSalableQuantities('eu', [sku, other])
    const before = requests()
    expect(rowsOf(await reader.readSalableQuantities('eu', [sku, other])).size).toBe(2)
    expect(requests() - before).toBe(1)
  })
})

describe('a Commerce that limits its pages', () => {
  test.each([300, 50, 20, 7, 1])(
    'to %d rows gives every row, and is not asked for too many again',
    async (maximum) => {
      const reader = open({ pageSizeMaximum: maximum })
      const batch = inEurope.slice(0, 80)
      for (let round = 0; round < 2; round += 1) {
        expect(rowsOf(await reader.readSalableQuantities('eu', batch)).size).toBe(80)
        expect(rowsOf(await reader.readProductsBySku('eu', batch)).size).toBe(80)
        expect(rowsOf(await reader.readSourceItems(batch)).size).toBe(80)
        expect(await reader.readTopology()).toMatchObject({ kind: 'read' })
      }
      const since = { since: new Date(0), until: new Date('2100-01-01'), after: 0 }
      const page = await reader.readUpdatedProducts(since)
      expect(page.kind === 'read' && page.products.length).toBe(Math.min(maximum, catalogue.products.length))
      const refused = commerce.standIn.requests.filter(({ status }) => status === 400).length
      await reader.readSalableQuantities('eu', batch)
      await reader.readProductsBySku('eu', batch)
      expect(commerce.standIn.requests.filter(({ status }) => status === 400)).toHaveLength(refused)
    },
  )
})

describe('a SKU without a row', () => {
  test.each([300, 50, 20, 7, 2])(
    'is known to have none where pages are limited to %d rows',
    async (maximum) => {
      const reader = open({ pageSizeMaximum: maximum })
      await reader.readSalableQuantities('eu', inEurope.slice(0, 80))
      const answers = await reader.readSalableQuantities('eu', [examples.notAssigned])
      expect(answers.get(examples.notAssigned)).toEqual({ kind: 'absent', isWitnessed: true })
    },
  )

  test('alone is asked for along with products that have one', async () => {
    const reader = open()
    const answers = await reader.readSalableQuantities('eu', [examples.notAssigned])
    expect(answers.get(examples.notAssigned)).toEqual({ kind: 'absent', isWitnessed: true })
  })

  test('of a Commerce that answers nothing is absent without a witness', async () => {
    const reader = open()
    await reader.readSalableQuantities('eu', [examples.plain])
    commerce.standIn.fail({
      path: 'export-stock',
      status: 200,
      body: { items: [], total_count: 0 },
      times: 9,
    })
    const answers = await reader.readSalableQuantities('eu', [examples.plain, examples.twoSources])
    for (const answer of answers.values()) expect(answer).toEqual({ kind: 'absent', isWitnessed: false })
  })

  test('of a product that is gone is told by the products that are not', async () => {
    const reader = open()
    commerce.deleteProduct(examples.plain)
    const answers = await reader.readProductsBySku('eu', [examples.plain])
    expect(answers.get(examples.plain)).toEqual({ kind: 'absent', isWitnessed: true })
  })
})

describe.each(['2.4.7', '2.4.8'] as const)('the OAuth signature of Commerce %s', (version) => {
  const strange = "! $ & ' * + , / : ; = @ ( ) % #".split(' ').map((character) => `P${character}Q`)

  test('fits whatever is in the SKU of a path', async () => {
    const reader = open({ version, encodedSlash: 'taken' })
    const { [examples.plain]: plain } = commerce.state.products
    if (!plain) throw new Error('expected a product')
    for (const [index, sku] of strange.entries()) {
      commerce.state.products[sku] = { ...plain, sku, id: 9_000 + index }
    }
    const answers = await reader.readStockConfigurations('eu', strange.slice(0, 8))
    const others = await reader.readStockConfigurations('eu', strange.slice(8))
    for (const sku of strange) {
      expect([sku, (answers.get(sku) ?? others.get(sku))?.kind]).toEqual([sku, 'read'])
    }
  })
})

test('the stock item of a SKU that no path carries is found among all of them', async () => {
  const reader = open({ encodedSlash: 'refused' })
  const answers = await reader.readStockConfigurations('eu', [examples.withSlash])
  expect(answers.get(examples.withSlash)).toMatchObject({ kind: 'read', configuration: { managed: true } })
})

test('many stock configurations are read by the page', async () => {
  const reader = open()
  const answers = await reader.readStockConfigurations('eu', inEurope)
  expect([...answers.values()].every(({ kind }) => kind === 'read')).toBe(true)
  expect(requests()).toBeLessThan(12)
})

test('a product has the status that it has in the website', async () => {
  const reader = open()
  commerce.saveProduct(examples.plain, { status: 2, scope: 'eu' })
  const statusIn = async (website: string | null) =>
    rowsOf(await reader.readProductsBySku(website, [examples.plain])).get(examples.plain)?.status
  expect([await statusIn('eu'), await statusIn('us'), await statusIn(null)]).toEqual([
    'disabled',
    'enabled',
    'enabled',
  ])
})

describe('a Commerce without multi-source inventory', () => {
  test('sells what its stock items hold, and says so in its topology', async () => {
    const reader = open({ inventory: 'single-stock' })
    expect(await quantityOf(reader, examples.twoSources)).toBe(42)
    commerce.placeOrder({ items: [{ sku: examples.twoSources, qty: 2 }] })
    expect(await quantityOf(reader, examples.twoSources)).toBe(40)
    expect(await quantityOf(reader, examples.minimumQuantity)).toBe(15)
    expect(await quantityOf(reader, examples.outOfStock)).toBe(0)
    expect(await reader.readTopology()).toMatchObject({
      kind: 'read',
      inventory: 'single-stock',
      stockOfWebsite: new Map([
        ['base', 1],
        ['eu', 1],
        ['us', 1],
      ]),
      sourcesOfStock: new Map([[1, ['default']]]),
    })
    const items = rowsOf(await reader.readSourceItems([examples.twoSources]))
    expect(items.get(examples.twoSources)).toEqual([{ sourceCode: 'default', quantity: 40, inStock: true }])
    const rows = await reader.readSalableQuantities('eu', [examples.notManaged, examples.noCommerceProduct])
    expect(rows.get(examples.notManaged)).toMatchObject({ row: { quantity: 0, salable: true } })
    expect(rows.get(examples.noCommerceProduct)).toEqual({ kind: 'absent', isWitnessed: true })
  })

  test('is read by the page where many SKUs are wanted', async () => {
    const reader = open({ inventory: 'single-stock' })
    await reader.readTopology()
    const before = requests()
    const wanted = inEurope.filter((sku) => sku !== examples.emoji).slice(0, 80)
    expect(rowsOf(await reader.readSalableQuantities('eu', wanted)).size).toBe(80)
    expect(requests() - before).toBeLessThan(8)
  })

  test('is not taken for one because a website is unknown, or one route fails', async () => {
    const reader = open()
    commerce.standIn.fail({ path: 'inventory/sources', status: 404, body: { message: 'no' }, times: 9 })
    expect(await reader.readTopology()).toMatchObject({ kind: 'failed', code: 'NOT_FOUND' })
    commerce.standIn.heal()
    expect(await quantityOf(reader, examples.plain)).toBe(80)
  })

  test('may get its modules back', async () => {
    const reader = open({ inventory: 'single-stock' })
    expect(await quantityOf(reader, examples.twoSources)).toBe(42)
    commerce.behave({ inventory: 'multi-source' })
    time += 16 * 60_000
    const { default: _kept, ...others } = commerce.state.sourceItems[examples.twoSources] ?? {}
    commerce.state.sourceItems[examples.twoSources] = {
      ...others,
      rotterdam: { quantity: 9, status: 1 },
    }
    expect(await quantityOf(reader, examples.twoSources)).toBe(9)
  })
})

describe('a role that lacks a resource', () => {
  test('is told which one it is', async () => {
    const reader = open({ resources: ['Magento_Backend::store', 'Magento_InventoryApi::stock'] })
    expect(await reader.readTopology()).toMatchObject({
      code: 'UNAUTHORISED',
      message: expect.stringMatching(/lacks Magento_InventoryApi::(source|stock_source_link)/),
    })
    const answers = await reader.readSourceItems([examples.plain])
    expect(answers.get(examples.plain)).toMatchObject({
      kind: 'failed',
      resource: 'Magento_InventoryApi::source',
    })
  })
})

describe('a Commerce that asks for a pause', () => {
  test('of a minute is left alone for it, and nobody waits', async () => {
    const reader = open()
    await reader.readSalableQuantities('eu', [examples.plain])
    const before = requests()
    commerce.standIn.fail({ status: 429, headers: { 'retry-after': '60' }, times: 1 })
    const first = await reader.readSalableQuantities('eu', [examples.plain])
    expect(first.get(examples.plain)).toMatchObject({ code: 'THROTTLED' })
    time += 45_000
    await reader.readSalableQuantities('eu', [examples.plain])
    expect(requests() - before).toBe(1)
    time += 15_000
    expect(await quantityOf(reader, examples.plain)).toBe(80)
  })

  test('of some seconds is waited for', async () => {
    const reader = open()
    await reader.readSalableQuantities('eu', [examples.plain])
    commerce.standIn.fail({ status: 503, headers: { 'retry-after': '4' }, times: 1 })
    const began = time
    expect(await quantityOf(reader, examples.plain)).toBe(80)
    expect(time - began).toBeGreaterThanOrEqual(4_000)
  })
})

test('two stocks that share a source both count it', async () => {
  const reader = open()
  commerce.state.stocks[2]?.sources.push('berlin')
  const topology = await reader.readTopology()
  const sources = topology.kind === 'read' ? topology.sourcesOfStock : new Map()
  expect(sources.get(2)).toEqual(expect.arrayContaining(['berlin', 'rotterdam']))
  expect(sources.get(2)).not.toContain('popup')
  expect(sources.get(3)).toEqual(expect.arrayContaining(['berlin', 'newark']))
})

test.each([
  [
    { quantity: -3, status: 1 as const },
    { quantity: -3, inStock: true },
  ],
  [
    { quantity: 7, status: 0 as const },
    { quantity: 7, inStock: false },
  ],
])('a source item that holds %p is read as it is', async (item, read) => {
  const reader = open()
  commerce.state.sourceItems[examples.plain] = { rotterdam: item }
  const items = rowsOf(await reader.readSourceItems([examples.plain])).get(examples.plain)
  expect(items).toEqual([{ sourceCode: 'rotterdam', ...read }])
})

test.each(['mug-e35-mid', 'MUG-E35-MID ', 'Müg-É35-MID'])(
  '%p is the product that Commerce takes it for',
  async (sku) => {
    const rows = rowsOf(await open().readSalableQuantities('eu', [sku]))
    expect(rows.get(sku)).toEqual({ sku: examples.plain, quantity: 80, salable: true })
  },
)
