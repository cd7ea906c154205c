import { pollProducts } from '../../../../../actions/publisher/periodic/commerce/poll-products'
import type { UpdatedProducts } from '../../../../../actions/shared/commerce/catalog/products'
import type { UpdatedPage } from '../../../../../actions/shared/commerce/client/updated-page'
import { examples } from '../../../../../dev/catalogue/examples'
import { commerceSurroundings, HOUR, MINUTE } from '../../commerce-surroundings'

const here = commerceSurroundings()
const pollMark = (sku: string) => [`sku:${sku}`, ['product-poll'], 0]

describe('the poll of products', () => {
  test('finds a listed product whose save raised no event that came through', async () => {
    await here.put([{ sellerSku: examples.plain }, { sellerSku: 'AMZ-LAST', sku: examples.lastOne }])
    here.commerce.saveProduct(examples.lastOne, { status: 2 })
    here.commerce.saveProduct(examples.warehouseFull, { status: 2 })
    await here.run(pollProducts)
    expect(await here.marks()).toEqual([pollMark(examples.lastOne)])
  })

  test('finds the product of a listing that had none, by its seller SKU', async () => {
    await here.put([{ sellerSku: examples.plain, sku: null }])
    here.commerce.saveProduct(examples.plain, {})
    await here.run(pollProducts)
    expect(await here.marks()).toEqual([pollMark(examples.plain)])
  })

  test('marks nothing while nothing was saved', async () => {
    await here.put([{ sellerSku: examples.plain }])
    here.commerce.saveProduct(examples.plain, {})
    here.pass(3 * MINUTE)
    await here.run(pollProducts)
    await here.clearMarks()
    here.pass(15 * MINUTE)
    await here.run(pollProducts)
    expect(await here.marks()).toEqual([])
  })

  test('finds each save, whenever it was', async () => {
    await here.put([{ sellerSku: examples.plain }])
    await here.run(pollProducts)
    let found = 0
    for (let saves = 0; saves < 8; saves += 1) {
      here.pass(7 * MINUTE + 1_000)
      here.commerce.saveProduct(examples.plain, {})
      here.pass(8 * MINUTE)
      await here.run(pollProducts)
      found += (await here.marks()).length
      await here.clearMarks()
    }
    expect(found).toBe(8)
  })
})

describe('its spans', () => {
  const pages: UpdatedPage[] = []
  /** Products on one page each, by entity id. */
  let products = 0
  let failure: UpdatedProducts | Error | null = null

  beforeEach(async () => {
    pages.splice(0)
    products = 0
    failure = null
    await here.put(Array.from({ length: 20 }, (_, index) => ({ sellerSku: `SKU-${index + 1}` })))
  })

  const world = () =>
    here.world({
      commerce: {
        ...here.reader,
        readUpdatedProducts: async (page) => {
          pages.push(page)
          if (failure instanceof Error) throw failure
          if (failure) return failure
          const id = page.after + 1
          const found = { id, sku: `SKU-${id}`, type: 'simple', status: 'enabled' } as const
          return { kind: 'read', products: id <= products ? [found] : [], hasMore: id < products }
        },
      },
    })
  const hoursAgo = (hours: number) => new Date(here.date.getTime() - hours * HOUR)

  test('begin a day ago, and then two minutes before the end of the last', async () => {
    const first = here.date
    expect(await pollProducts(world())).toBe(MINUTE)
    here.pass(40 * MINUTE)
    await pollProducts(world())
    expect(pages).toEqual([
      { since: new Date(first.getTime() - 24 * HOUR), until: first, after: 0 },
      { since: new Date(first.getTime() - 2 * MINUTE), until: here.date, after: 0 },
    ])
  })

  test('are a quarter of an hour apart, whichever publisher it is', async () => {
    await pollProducts(world())
    here.pass(14 * MINUTE + 30_000)
    expect(await pollProducts(world())).toBe(30_000)
    expect(pages).toHaveLength(1)
    here.pass(30_000)
    await pollProducts(world())
    expect(pages).toHaveLength(2)
  })

  test('are read in slices of five pages', async () => {
    products = 12
    const until = here.date
    expect(await pollProducts(world())).toBe(0)
    expect(await here.marks()).toHaveLength(5)
    here.pass(1_000)
    expect(await pollProducts(world())).toBe(0)
    expect(await pollProducts(world())).toBeGreaterThan(0)
    expect(pages.map(({ after }) => after)).toEqual(Array.from({ length: 12 }, (_, index) => index))
    expect(new Set(pages.map((page) => page.until.getTime()))).toEqual(new Set([until.getTime()]))
    expect(await here.marks()).toHaveLength(12)
  })

  test('go on after the last slice when the publisher dies', async () => {
    products = 12
    await pollProducts(world())
    failure = new Error('the publisher died')
    await expect(pollProducts(world())).rejects.toThrow('died')
    failure = null
    pages.splice(0)
    await here.run(pollProducts, world())
    expect(pages.map(({ after }) => after)).toEqual([5, 6, 7, 8, 9, 10, 11])
    expect(await here.marks()).toHaveLength(12)
  })

  test('lose nothing while Commerce fails, and say so', async () => {
    products = 3
    const since = hoursAgo(24)
    failure = { kind: 'failed', code: 'UNAVAILABLE', message: 'Commerce is away.', status: 503 }
    for (let count = 0; count < 30; count += 1) here.pass(await pollProducts(world()))
    expect(pages).toHaveLength(30)
    expect(await here.errors()).toHaveLength(30)
    expect(await here.errors()).toContainEqual(
      expect.objectContaining({ system: 'commerce', code: 'UNAVAILABLE', message: 'Commerce is away.' }),
    )
    failure = null
    await here.run(pollProducts, world())
    expect(pages.slice(30, 33)).toMatchObject([
      { since, after: 0 },
      { since, after: 1 },
      { since, after: 2 },
    ])
    expect(await here.marks()).toHaveLength(3)
  })

  test('are none for a merchant without stores', async () => {
    const merchant = { ...world().merchant, stores: [] }
    expect(await pollProducts({ ...world(), merchant })).toBe(MINUTE)
    expect(pages).toEqual([])
  })
})
