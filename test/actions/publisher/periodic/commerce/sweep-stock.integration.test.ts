import { sweepLowStock, sweepStock } from '../../../../../actions/publisher/periodic/commerce/sweep-stock'
import type { CommerceStock } from '../../../../../actions/shared/listing-quantity/decision'
import { LIMITS } from '../../../../../actions/shared/publishing/limits'
import { examples } from '../../../../../dev/catalogue/examples'
import { commerceSurroundings, HOUR, MINUTE } from '../../commerce-surroundings'

const here = commerceSurroundings()

const managed = (quantity: number): CommerceStock => ({ kind: 'managed', salable: quantity > 0, quantity })
const sweepMark = (sku: string) => [`sku:${sku}`, ['sweep'], 0]
const exportedPages = () =>
  here.commerce.standIn.requests.filter(({ path }) => path.includes('export-stock')).length
/** Database requests, except those that load and store the sweep's position. */
const databaseRequests = () =>
  here.database.server.requests.map(({ path }) => path).filter((path) => !path.includes('/tasks/'))

describe('a sweep', () => {
  test('finds a stock that was written without an event', async () => {
    await here.settle([examples.plain, examples.warehouseFull])
    here.commerce.setStock(examples.plain, { quantity: 7, viaProductSave: false })
    await here.run(sweepStock)
    expect(await here.marks()).toEqual([sweepMark(examples.plain)])
  })

  test('marks nothing and writes nothing where nothing changed, whatever the stock is', async () => {
    await here.settle([
      examples.plain,
      examples.decimal,
      examples.outOfStock,
      examples.notManaged,
      examples.backorders,
      examples.backordersWithNegativeMinimum,
      examples.notAssigned,
      examples.configurable,
      examples.withComma,
      examples.emoji,
    ])
    const before = databaseRequests().length
    await here.run(sweepStock)
    expect(await here.marks()).toEqual([])
    expect(databaseRequests().slice(before)).toEqual([
      expect.stringMatching(/listings\/findArray$/),
      expect.stringMatching(/listings\/countDocuments$/),
      // The test's own read of what is pending.
      expect.stringMatching(/pending\/findArray$/),
    ])
  })

  test.each<[string, string, () => void]>([
    ['that was deleted', examples.plain, () => here.commerce.deleteProduct(examples.plain)],
    [
      'whose stock is not managed any more',
      examples.managedByConfiguration,
      () => here.commerce.saveConfiguration({ manageStock: false }),
    ],
    [
      'whose stock became managed',
      examples.notManaged,
      () => here.commerce.saveProduct(examples.notManaged, { stockItem: { manage_stock: true } }),
    ],
    [
      'that backorders made salable',
      examples.outOfStock,
      () => here.commerce.saveConfiguration({ backorders: 1 }),
    ],
    ['whose website was moved', examples.plain, () => here.commerce.moveWebsite('eu', 3)],
  ])('finds a SKU %s', async (_what, sku, change) => {
    await here.settle([sku])
    change()
    await here.run(sweepStock)
    expect(await here.marks()).toEqual([sweepMark(sku)])
  })

  test('finds goods that nobody counted before, and of which none are left that may not be sold without stock', async () => {
    await here.settle([examples.notManaged, examples.plain])
    // A product import, which raises no event. Commerce's row does not change.
    const { [examples.notManaged]: product } = here.commerce.state.products
    Object.assign(product?.stockItem ?? {}, { manageStock: true, backorders: 1, useConfigBackorders: false })
    for (const [minutes, marks] of [
      [30, []],
      [45, [sweepMark(examples.notManaged)]],
    ] as const) {
      here.pass(minutes * MINUTE)
      await here.run(sweepStock)
      expect(await here.marks()).toEqual(marks)
    }
  })

  test('finds what was never settled', async () => {
    await here.put([
      { sellerSku: examples.plain, stock: null },
      { sellerSku: examples.lastOne, stock: { kind: 'unknown', reason: 'UNAVAILABLE' } },
    ])
    await here.run(sweepStock)
    expect(await here.marks()).toEqual([sweepMark(examples.lastOne), sweepMark(examples.plain)])
  })

  test('does not take units sold on Amazon for a change', async () => {
    const stock: CommerceStock = { kind: 'managed', salable: true, quantity: 80, soldNotInCommerce: 3 }
    await here.put([{ sellerSku: examples.plain, stock }])
    await here.run(sweepStock)
    expect(await here.marks()).toEqual([])
  })

  test('asks once for a SKU that two stores of a website list, and not for what decides nothing', async () => {
    const asked: (readonly [string, readonly string[]])[] = []
    const commerce = {
      ...here.reader,
      readSalableQuantities: async (websiteCode: string, skus: readonly string[]) => {
        asked.push([websiteCode, skus])
        return here.reader.readSalableQuantities(websiteCode, skus)
      },
    }
    await here.put([
      { sellerSku: 'A', sku: examples.plain, stock: managed(80) },
      { sellerSku: 'A', storeId: 'nl', sku: examples.plain, stock: managed(79) },
      { sellerSku: 'A', storeId: 'us', sku: examples.plain, stock: managed(80) },
      { sellerSku: 'B', sku: 'CONTROLLED-ELSEWHERE', controllingStoreId: 'nl', stock: managed(1) },
      { sellerSku: 'C', sku: 'OF-PAUSED-STORES', controllingStoreId: null, stock: managed(1) },
      { sellerSku: 'D', sku: null, stock: null },
      { sellerSku: 'E', storeId: 'gone', sku: 'OF-A-STORE-THAT-IS-GONE', stock: null },
    ])
    await here.run(sweepStock, here.world({ commerce }))
    expect(asked).toEqual([
      ['eu', [examples.plain]],
      ['us', [examples.plain]],
    ])
  })

  test.each([
    [10_000, null, 15 * MINUTE],
    [10_001, null, HOUR],
    [100_000, null, HOUR],
    [100_001, null, 2 * HOUR],
    [1_000_000, null, 10 * HOUR],
    [1_000_000, 5 * MINUTE, 5 * MINUTE],
  ])('of %d listings, with a period of %p set, begins again after %d ms', async (count, sweepMs, period) => {
    const world = here.world({ limits: { ...LIMITS, sweepMs } })
    const listings = { ...world.listings, countAll: async () => count }
    await here.put([{ sellerSku: examples.plain, stock: managed(80) }])
    const began = here.date
    await here.run(sweepStock, { ...world, listings })
    const state = await world.taskStates.load('sweep')
    expect(state?.dueAt).toEqual(new Date(began.getTime() + period))
    expect(await sweepStock(world)).toBe(MINUTE)
    expect(exportedPages()).toBe(1)
    here.pass(period)
    await here.run(sweepStock, { ...world, listings })
    expect(exportedPages()).toBe(2)
  })
})

describe('the sweep of low stock', () => {
  test('finds soon what the sweep of all finds later, and only there', async () => {
    await here.put([
      { sellerSku: examples.plain, stock: managed(80) },
      { sellerSku: examples.lastOne, stock: managed(1) },
    ])
    await here.run(sweepStock)
    await here.run(sweepLowStock)
    for (const sku of [examples.plain, examples.lastOne])
      here.commerce.setStock(sku, { quantity: 0, viaProductSave: false })
    here.pass(5 * MINUTE)
    expect(await here.run(sweepStock)).toBe(MINUTE)
    expect(await here.marks()).toEqual([])
    await here.run(sweepLowStock)
    expect(await here.marks()).toEqual([sweepMark(examples.lastOne)])
    here.pass(10 * MINUTE)
    await here.run(sweepStock)
    expect(await here.marks()).toEqual([sweepMark(examples.lastOne), sweepMark(examples.plain)])
  })

  test.each([
    [500, 0, 5 * MINUTE],
    [50_000, 0, 15 * MINUTE],
    [1_000_000, 20_000, 15 * MINUTE],
    [1_000_000, 200_000, 2 * HOUR],
  ])('of %d listings, %d of them low, begins again after %d ms', async (count, low, period) => {
    const world = here.world()
    const began = here.date
    const state = { _id: 'sweep-low-stock', dueAt: began, startedAt: began, cursor: 'z' }
    await world.taskStates.save({ ...state, notes: { seen: low, tries: 0 } })
    const listings = { ...world.listings, countAll: async () => count }
    await here.run(sweepLowStock, { ...world, listings })
    const known = await world.taskStates.load('sweep-low-stock')
    expect(known?.dueAt).toEqual(new Date(began.getTime() + period))
  })
})
