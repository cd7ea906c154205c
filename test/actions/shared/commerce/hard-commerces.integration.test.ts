import { examples } from '../../../../dev/catalogue/examples'
import { rowsOf } from '../../../commerce-answers'
import { hardCommerce, inEurope, quantityOf } from './hard-commerce'

const here = hardCommerce()

test('many stock configurations are read by the page', async () => {
  const reader = here.open()
  const answers = await reader.readStockConfigurations('eu', inEurope)
  expect([...answers.values()].every(({ kind }) => kind === 'read')).toBe(true)
  expect(here.requests()).toBeLessThan(12)
})

test('a product has the status that it has in the website', async () => {
  const reader = here.open()
  here.commerce.saveProduct(examples.plain, { status: 2, scope: 'eu' })
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
    const reader = here.open({ inventory: 'single-stock' })
    expect(await quantityOf(reader, examples.twoSources)).toBe(42)
    here.commerce.placeOrder({ items: [{ sku: examples.twoSources, qty: 2 }] })
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
    const reader = here.open({ inventory: 'single-stock' })
    await reader.readTopology()
    const before = here.requests()
    const wanted = inEurope.filter((sku) => sku !== examples.emoji).slice(0, 80)
    expect(rowsOf(await reader.readSalableQuantities('eu', wanted)).size).toBe(80)
    expect(here.requests() - before).toBeLessThan(8)
  })

  test('is not taken for one because a website is unknown, or one route fails', async () => {
    const reader = here.open()
    here.commerce.standIn.fail({ path: 'inventory/sources', status: 404, body: { message: 'no' }, times: 9 })
    expect(await reader.readTopology()).toMatchObject({ kind: 'failed', code: 'NOT_FOUND' })
    here.commerce.standIn.heal()
    expect(await quantityOf(reader, examples.plain)).toBe(80)
  })

  test('may get its modules back', async () => {
    const reader = here.open({ inventory: 'single-stock' })
    expect(await quantityOf(reader, examples.twoSources)).toBe(42)
    here.commerce.behave({ inventory: 'multi-source' })
    here.wait(16 * 60_000)
    const { default: _kept, ...others } = here.commerce.state.sourceItems[examples.twoSources] ?? {}
    here.commerce.state.sourceItems[examples.twoSources] = {
      ...others,
      rotterdam: { quantity: 9, status: 1 },
    }
    expect(await quantityOf(reader, examples.twoSources)).toBe(9)
  })
})

describe('a role that lacks a resource', () => {
  test('is told which one it is', async () => {
    const reader = here.open({ resources: ['Magento_Backend::store', 'Magento_InventoryApi::stock'] })
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
    const reader = here.open()
    await reader.readSalableQuantities('eu', [examples.plain])
    const before = here.requests()
    here.commerce.standIn.fail({ status: 429, headers: { 'retry-after': '60' }, times: 1 })
    const first = await reader.readSalableQuantities('eu', [examples.plain])
    expect(first.get(examples.plain)).toMatchObject({ code: 'THROTTLED' })
    here.wait(45_000)
    await reader.readSalableQuantities('eu', [examples.plain])
    expect(here.requests() - before).toBe(1)
    here.wait(15_000)
    expect(await quantityOf(reader, examples.plain)).toBe(80)
  })

  test('of some seconds is waited for', async () => {
    const reader = here.open()
    await reader.readSalableQuantities('eu', [examples.plain])
    here.commerce.standIn.fail({ status: 503, headers: { 'retry-after': '4' }, times: 1 })
    const began = here.waited()
    expect(await quantityOf(reader, examples.plain)).toBe(80)
    expect(here.waited() - began).toBeGreaterThanOrEqual(4_000)
  })
})

test('two stocks that share a source both count it', async () => {
  const reader = here.open()
  here.commerce.state.stocks[2]?.sources.push('berlin')
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
  const reader = here.open()
  here.commerce.state.sourceItems[examples.plain] = { rotterdam: item }
  const items = rowsOf(await reader.readSourceItems([examples.plain])).get(examples.plain)
  expect(items).toEqual([{ sourceCode: 'rotterdam', ...read }])
})

test.each(['mug-e35-mid', 'MUG-E35-MID ', 'Müg-É35-MID'])(
  '%p is the product that Commerce takes it for',
  async (sku) => {
    const rows = rowsOf(await here.open().readSalableQuantities('eu', [sku]))
    expect(rows.get(sku)).toEqual({ sku: examples.plain, quantity: 80, salable: true })
  },
)
