import { sweepLowStock, sweepStock } from '../../../actions/publisher/tasks/sweep-stock'
import type { CommerceFailure } from '../../../actions/shared/commerce/commerce-client'
import type { CommerceStock } from '../../../actions/shared/listing-quantity/decision'
import { LIMITS } from '../../../actions/shared/publication/limits'
import { examples } from '../../../dev/catalogue/examples'
import { commerceSurroundings, HOUR, MINUTE } from './commerce-surroundings'

const here = commerceSurroundings()

const managed = (quantity: number): CommerceStock => ({ kind: 'managed', salable: quantity > 0, quantity })
const sweepMark = (sku: string) => [`sku:${sku}`, ['sweep'], 0]
const exportedPages = () =>
  here.commerce.standIn.requests.filter(({ path }) => path.includes('export-stock')).length
/** Database requests besides those that load and keep where the sweep stands. */
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
      // The test's own look at what is pending.
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

describe('a long sweep', () => {
  const skus = Array.from({ length: 2_000 }, (_, index) => `SKU-${String(index).padStart(4, '0')}`)
  const asked: (readonly string[])[] = []
  let answer: (skus: readonly string[]) => CommerceFailure | null = () => null
  const unavailable: CommerceFailure = {
    kind: 'failed',
    code: 'UNAVAILABLE',
    message: 'Commerce is away.',
    status: 503,
  }
  const refused: CommerceFailure = { ...unavailable, code: 'REFUSED', message: 'No.' }

  beforeEach(async () => {
    asked.splice(0)
    answer = () => null
    await here.put(skus.map((sku) => ({ sellerSku: sku, stock: managed(80) })))
  })

  /** Ten units of everything: every SKU that is read has changed. */
  const world = () =>
    here.world({
      commerce: {
        ...here.reader,
        readSalableQuantities: async (_website, batch) => {
          asked.push(batch)
          const failure = answer(batch)
          if (failure) return failure
          const bySku = new Map(batch.map((sku) => [sku, { sku, quantity: 10, salable: true }]))
          return { kind: 'read', bySku }
        },
      },
    })
  const read = () => asked.filter((batch) => answer(batch) === null).flat()
  const pendingCount = () => world().pending.count()

  test('asks for each SKU once, in full requests, within its pace', async () => {
    const began = here.date.getTime()
    await here.run(sweepStock, world())
    expect(asked.flat().toSorted()).toEqual(skus)
    expect(asked).toHaveLength(2_000 / 80)
    expect(await pendingCount()).toBe(2_000)
    // Two a second, then ever more.
    expect(here.date.getTime() - began).toBeGreaterThan(6_000)
    expect(here.date.getTime() - began).toBeLessThan(12_500)
  })

  test('goes on where it was when its publisher dies', async () => {
    answer = () => {
      if (asked.length === 20) throw new Error('the publisher died')
      here.pass(1_000)
      return null
    }
    await expect(here.run(sweepStock, world())).rejects.toThrow('died')
    const state = await world().taskStates.load('sweep')
    const through = skus.filter((sku) => `de/${sku}` <= (state?.cursor ?? ''))
    expect(through).toHaveLength(960)
    asked.splice(0)
    answer = () => null
    await here.run(sweepStock, world())
    expect(asked.flat().toSorted()).toEqual(skus.slice(through.length))
    expect(await pendingCount()).toBe(2_000)
  })

  test('loses nothing while Commerce is away for twenty minutes', async () => {
    const end = here.date.getTime() + 20 * MINUTE
    answer = () => (here.date.getTime() < end ? unavailable : null)
    while (here.date.getTime() < end) here.pass(Math.max(1, await sweepStock(world())))
    expect(await pendingCount()).toBe(0)
    expect((await here.errors()).every(({ message }) => message === 'Commerce is away.')).toBe(true)
    // Once a minute, and no more requests at once than the sweep makes.
    expect(asked.length).toBeLessThanOrEqual(4 * 21)
    await here.run(sweepStock, world())
    expect(new Set(read())).toEqual(new Set(skus))
    expect(await pendingCount()).toBe(2_000)
  })

  test('asks for little at a time while Commerce is slow', async () => {
    answer = () => {
      here.pass(6_000)
      return null
    }
    const slices: number[] = []
    for (let count = 0; count < 6; count += 1) {
      const before = asked.length
      const began = here.date.getTime()
      await sweepStock(world())
      slices.push(asked.length - before)
      expect(here.date.getTime() - began).toBeLessThan(4 * MINUTE)
    }
    expect(slices.at(-1)).toBe(1)
    expect(new Set(read()).size).toBe(read().length)
  })

  test('leaves what is refused each time to the next sweep, says so, and reads all the rest', async () => {
    const [poison = ''] = skus.slice(1_000)
    answer = (batch) => (batch.includes(poison) ? refused : null)
    for (let pauses = 0; pauses < 3; pauses += 1) here.pass(await here.run(sweepStock, world()))
    await here.run(sweepStock, world())
    const tried = asked.filter((batch) => batch.includes(poison))
    expect(tried).toHaveLength(3)
    const left = tried.at(-1) ?? []
    expect(new Set(read())).toEqual(new Set(skus.filter((sku) => !left.includes(sku))))
    expect((await here.errors()).map(({ message }) => message)).toEqual([
      'No.',
      'No.',
      `No. The stock of ${left.length} listings is left to the next sweep.`,
    ])
    const state = await world().taskStates.load('sweep')
    expect(state).toMatchObject({ cursor: null })
  })

  test('is over some time even if one request is never answered', async () => {
    const [poison = ''] = skus.slice(1_990)
    answer = (batch) => (batch.includes(poison) ? unavailable : null)
    const end = here.date.getTime() + 45 * MINUTE
    while (here.date.getTime() < end) here.pass(Math.max(1, await here.run(sweepStock, world())))
    expect(read()).toEqual(expect.arrayContaining(skus.slice(0, 1_900)))
    expect((await here.errors()).some(({ message }) => message.includes('left to the next sweep'))).toBe(true)
  })

  test('stops at once when nothing may be done any more', async () => {
    expect(await sweepStock({ ...world(), maySend: () => false })).toBeGreaterThan(0)
    expect(asked).toEqual([])
    await here.run(sweepStock, world())
    expect(asked.flat().toSorted()).toEqual(skus)
  })
})

describe('an idle sweep', () => {
  test('reads a page with one request and keeps its place seldom', async () => {
    const listing = (index: number) => ({
      _id: `de/${String(index).padStart(6, '0')}`,
      storeId: 'de',
      sellerSku: `SKU-${index}`,
      sku: `SKU-${index}`,
      controllingStoreId: 'de',
      stock: managed(10),
      stockConfiguration: null,
      absentSince: null,
    })
    const count = 20_000
    let [finds, saves, loads, calls] = [0, 0, 0, 0]
    const base = here.world()
    const world = here.world({
      listings: {
        ...base.listings,
        countAll: async () => count,
        sweepPage: async (after, limit) => {
          finds += 1
          const from = after === null ? 0 : Number(after.slice(3)) + 1
          return Array.from({ length: Math.min(limit, count - from) }, (_, index) => listing(from + index))
        },
      },
      taskStates: {
        ...base.taskStates,
        load: async (id) => {
          loads += 1
          return base.taskStates.load(id)
        },
        save: async (state) => {
          saves += 1
          await base.taskStates.save(state)
        },
      },
      commerce: {
        ...here.reader,
        readSalableQuantities: async (_website, skus) => {
          calls += 1
          return {
            kind: 'read',
            bySku: new Map(skus.map((sku) => [sku, { sku, quantity: 10, salable: true }])),
          }
        },
      },
    })
    await here.run(sweepStock, world)
    expect(calls).toBe(count / 80)
    expect(finds).toBeLessThanOrEqual(Math.ceil(count / 960) + 1)
    expect(saves).toBeLessThan(finds / 2)
    expect(loads).toBeLessThanOrEqual(saves + 1)
  })
})
