import { sweepStock } from '../../../../../actions/publisher/periodic/commerce/sweep-stock'
import type { CommerceFailure } from '../../../../../actions/shared/commerce/client/commerce-client'
import type { CommerceStock } from '../../../../../actions/shared/listing-quantity/decision'
import { comparedSince } from '../../../../../actions/shared/publishing/simulate/stock-age'
import { answersFor, failedFor } from '../../../../commerce-answers'
import { commerceSurroundings, MINUTE } from '../../commerce-surroundings'

const here = commerceSurroundings()

const managed = (quantity: number): CommerceStock => ({ kind: 'managed', salable: quantity > 0, quantity })

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

  /** Ten units of everything, so every SKU that is read has changed. */
  const world = () =>
    here.world({
      commerce: {
        ...here.reader,
        readSalableQuantities: async (_website, batch) => {
          asked.push(batch)
          const failure = answer(batch)
          if (failure) return failedFor(batch, failure)
          return answersFor(batch, (sku) => ({ sku, quantity: 10, salable: true }))
        },
      },
    })
  const read = () => asked.filter((batch) => answer(batch) === null).flat()
  const pendingCount = () => world().pending.count(world().now())

  test('asks for each SKU once, in full requests, within its pace', async () => {
    const began = here.date.getTime()
    await here.run(sweepStock, world())
    expect(asked.flat().toSorted()).toEqual(skus)
    expect(asked).toHaveLength(2_000 / 80)
    expect(await pendingCount()).toBe(2_000)
    // Two a second at first, then more.
    expect(here.date.getTime() - began).toBeGreaterThan(6_000)
    expect(here.date.getTime() - began).toBeLessThan(12_500)
    // Since then, every stock was compared.
    const state = await world().taskStates.load('sweep')
    expect(comparedSince(state)).toEqual(new Date(began))
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
    // Once a minute, and no more parallel requests than the sweep makes.
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
    expect(comparedSince(state)).toBeNull()
    answer = () => null
    here.pass(2 * 60 * MINUTE)
    const began = here.date
    await here.run(sweepStock, world())
    expect(comparedSince(await world().taskStates.load('sweep'))).toEqual(began)
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
          return answersFor(skus, (sku) => ({ sku, quantity: 10, salable: true }))
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
