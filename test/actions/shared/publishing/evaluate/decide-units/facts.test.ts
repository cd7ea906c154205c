import type { SoldDocument } from '../../../../../../actions/shared/database/accounts/sold'
import type { BoundReading } from '../../../../../../actions/shared/publishing/commerce-state/read-bounds'
import type { CommerceAnswer } from '../../../../../../actions/shared/publishing/commerce-state/read-commerce'
import { groupFacts as factsOfGroup } from '../../../../../../actions/shared/publishing/evaluate/group-facts'
import type { GroupWork } from '../../../../../../actions/shared/publishing/group-types'
import { accepted, aListing, aSale, aWork, aWorld, minutesAgo, NOW, SKU } from '../../example'

const managed = { managed: true, backorders: false, minimumQuantity: 0 }
const groupFacts = (
  world: Parameters<typeof factsOfGroup>[0],
  work: GroupWork,
  commerce: CommerceAnswer | undefined,
  bound?: BoundReading,
) => factsOfGroup({ ...world, indexMode: 'prompt' }, work, commerce, bound)
type Read = Extract<CommerceAnswer, { kind: 'read' }>
const answer = (changes: Partial<Read> = {}): Read => ({
  kind: 'read',
  row: { sku: SKU, quantity: 80, salable: true },
  isAbsenceWitnessed: true,
  configuration: managed,
  isConfigurationRead: false,
  product: 'kept',
  ...changes,
})
const product = { id: 7, sku: SKU, type: 'virtual', status: 'disabled' as const }
const failed = {
  kind: 'failed' as const,
  code: 'UNAVAILABLE',
  message: 'The server answered 503.',
  status: 503,
}

describe('what is known of a group’s product', () => {
  test('everything that Commerce answered', () => {
    expect(groupFacts(aWorld(), aWork(), answer({ product }))).toMatchObject({
      sku: SKU,
      product: { id: 7, type: 'virtual', status: 'disabled' },
      stockConfiguration: managed,
      stock: { kind: 'managed', salable: true, quantity: 80 },
      absentSince: null,
    })
  })

  test('a product that was not asked for is the one that is kept', () => {
    expect(groupFacts(aWorld(), aWork(), answer()).product).toEqual(aListing().product)
  })

  test('without an answer the rest is kept, and the stock is not known', () => {
    const kept = { stockConfiguration: { ...managed, backorders: true }, absentSince: minutesAgo(1) }
    const work = aWork({ controlling: aListing(kept) })
    const facts = { sku: SKU, product: aListing().product, ...kept }
    expect(groupFacts(aWorld(), work, undefined)).toMatchObject({
      ...facts,
      stock: { kind: 'unknown', reason: 'unmatched' },
    })
    expect(groupFacts(aWorld(), work, failed as CommerceAnswer)).toMatchObject({
      ...facts,
      stock: { kind: 'unknown', reason: 'UNAVAILABLE' },
    })
  })

  test('a group of paused stores has nothing', () => {
    expect(groupFacts(aWorld(), aWork({ controlling: null, listings: [] }), undefined)).toMatchObject({
      sku: null,
      product: null,
      stockConfiguration: null,
      stock: { kind: 'unknown', reason: 'unmatched' },
      absentSince: null,
    })
  })

  test('a seller SKU that no product has stays without one', () => {
    const work = aWork({ controlling: aListing({ sku: null, product: null }) })
    const facts = groupFacts(aWorld(), work, answer({ product: undefined }))
    expect(facts).toMatchObject({ sku: null, product: null, stock: { kind: 'unknown', reason: 'unmatched' } })
    expect(groupFacts(aWorld(), work, answer({ product })).sku).toBe(SKU)
  })

  test('a product that is not found is deleted only where an event said so', () => {
    const found = (reasons: readonly string[]) =>
      groupFacts(aWorld(), aWork({ reasons: new Set(reasons) }), answer({ product: undefined })).product
    expect(found(['product-deleted'])).toEqual({ id: 1, type: 'simple', status: 'deleted' })
    expect(found(['sweep'])).toEqual({ id: 1, type: 'simple', status: 'enabled' })
  })

  test('a deleted product that was never known is none', () => {
    const controlling = aListing({ product: null })
    const work = aWork({ controlling, reasons: new Set(['product-deleted']) })
    expect(groupFacts(aWorld(), work, answer({ product: undefined })).product).toBeNull()
  })

  test('an absence lasts from the first read that missed it', () => {
    const absent = answer({ row: undefined })
    expect(groupFacts(aWorld(), aWork(), absent)).toMatchObject({
      stock: { kind: 'unknown' },
      absentSince: NOW,
    })
    const since = minutesAgo(3)
    const work = aWork({ controlling: aListing({ absentSince: since }) })
    expect(groupFacts(aWorld(), work, absent)).toMatchObject({
      stock: { kind: 'not-assigned' },
      absentSince: since,
    })
  })

  test('a configuration that is not known is kept as that', () => {
    expect(groupFacts(aWorld(), aWork(), answer({ configuration: undefined })).stockConfiguration).toBeNull()
  })
})

describe('what bounds the stock', () => {
  const bounded = (sources: number | null, changes: Partial<Read> = {}, work: Partial<GroupWork> = {}) =>
    groupFacts(aWorld(), aWork(work), answer(changes), { sources, configuration: undefined })

  test('fewer units in the sources than Commerce would sell: no more than those are offered', () => {
    expect(bounded(10).stock).toMatchObject({ quantity: 80, bound: { units: 10, by: 'sources' } })
    expect(bounded(10).indexDoubtSince).toEqual(NOW)
  })

  test('a positive minimum stays in the sources', () => {
    const facts = bounded(10, { configuration: { ...managed, minimumQuantity: 4 } })
    expect(facts.stock).toMatchObject({ bound: { units: 6 } })
  })

  test('enough in the sources leaves the stock as it is', () => {
    expect(bounded(80).stock).toEqual({ kind: 'managed', salable: true, quantity: 80 })
    expect(bounded(80)).toMatchObject({ indexDoubtSince: null, boundUnknown: null })
  })

  test('a salable quantity above the sources is no proof of a rise until it has lasted', () => {
    expect(bounded(10).boundUnknown).toBe('index-behind')
    const since = (minutes: number) => ({
      quantity: 80,
      sources: 10,
      ahead: 70,
      since: new Date(NOW.getTime() - minutes * 60_000),
    })
    const seen = (minutes: number) =>
      bounded(10, {}, { controlling: aListing({ stockIndex: since(minutes) }) }).boundUnknown
    expect([seen(14), seen(16)]).toEqual(['index-behind', null])
  })

  test('sources that could not be read are not taken for empty', () => {
    const facts = bounded(null)
    expect(facts.boundUnknown).toBe('bound-unknown')
    expect(facts.stock).toEqual({ kind: 'managed', salable: true, quantity: 80 })
  })

  test('backorders that were switched on since count for nothing once the configuration is read again', () => {
    const facts = groupFacts(aWorld(), aWork(), answer({ row: { sku: SKU, quantity: 59, salable: true } }), {
      sources: 10,
      configuration: { managed: true, backorders: true, minimumQuantity: -50 },
    })
    expect(facts.stock).toEqual({ kind: 'managed', salable: true, quantity: 9 })
    expect(facts.stockConfigurationReadAt).toEqual(NOW)
  })

  test('units without a product for sale are evaluated again: the index may be late', () => {
    const unsalable = answer({ row: { sku: SKU, quantity: 3, salable: false } })
    expect(groupFacts(aWorld(), aWork(), unsalable).indexDoubtSince).toEqual(NOW)
    const none = answer({ row: { sku: SKU, quantity: 0, salable: false } })
    expect(groupFacts(aWorld(), aWork(), none).indexDoubtSince).toBeNull()
  })
})

describe('a product that has become another type', () => {
  const configurable = answer({ product: { ...product, type: 'configurable', status: 'enabled' as const } })
  const published = aListing({ accepted: accepted(10, minutesAgo(60)) })

  test('is remembered from the first read, where a number was published', () => {
    const work = aWork({ controlling: published, listings: [published] })
    expect(groupFacts(aWorld(), work, configurable).typeLostSince).toEqual(NOW)
    const later = { ...published, product: { id: 1, type: 'configurable', status: 'enabled' as const } }
    const since = { ...later, typeLostSince: minutesAgo(3) }
    const again = aWork({ controlling: since, listings: [since] })
    expect(groupFacts(aWorld(), again, configurable).typeLostSince).toEqual(minutesAgo(3))
  })

  test('is remembered where the first number is on its way', () => {
    const sent = aListing({ sending: { quantity: 10, at: NOW } })
    const work = aWork({ controlling: sent, listings: [sent] })
    expect(groupFacts(aWorld(), work, configurable).typeLostSince).toEqual(NOW)
  })

  test('is nothing where none was', () => {
    expect(groupFacts(aWorld(), aWork(), configurable).typeLostSince).toBeNull()
  })

  test('ends once it has a stock of its own again', () => {
    const since = { ...published, typeLostSince: minutesAgo(3) }
    const work = aWork({ controlling: since, listings: [since] })
    expect(
      groupFacts(aWorld(), work, answer({ product: { ...product, type: 'simple' } })).typeLostSince,
    ).toBeNull()
  })
})

describe('a SKU that was renamed', () => {
  test('is written as Commerce writes it now', () => {
    expect(
      groupFacts(aWorld(), aWork(), answer({ row: { sku: 'mug', quantity: 3, salable: true } })).sku,
    ).toBe('mug')
  })

  const moved = (minutes: number, isAbsenceWitnessed = true) => {
    const controlling = aListing({ absentSince: minutesAgo(minutes) })
    const work = aWork({ controlling, listings: [controlling] })
    return groupFacts(aWorld(), work, answer({ row: undefined, renamedTo: 'NEW-MUG', isAbsenceWitnessed }))
      .stock
  }

  test('keeps its number while Commerce may still move its stock', () => {
    expect(moved(14)).toEqual({ kind: 'unknown', reason: 'renamed' })
  })

  test('has no stock once neither SKU had any for 15 minutes', () => {
    expect(moved(16)).toEqual({ kind: 'not-assigned' })
  })

  test('keeps its number where nothing witnesses the absence', () => {
    expect(moved(16, false)).toEqual({ kind: 'unknown', reason: 'renamed' })
  })
})

describe('units sold on Amazon that no Commerce order carries', () => {
  const SOURCES = new Map([
    ['base', ['warehouse', 'shop']],
    ['second', ['warehouse', 'shop']],
    ['america', ['newark', 'shop']],
    ['outlet', ['cellar']],
    ['closed', []],
  ])
  const stockWith = (sold: readonly SoldDocument[], work: Partial<GroupWork> = {}) =>
    groupFacts(
      aWorld({
        stockIdOf: (websiteCode) => (['base', 'second'].includes(websiteCode) ? 1 : websiteCode),
        sourceCodesOf: (websiteCode) => SOURCES.get(websiteCode),
      }),
      aWork({ sold, ...work }),
      answer(),
    ).stock

  test('are taken off together with those that Amazon shows too few', () => {
    const sold = [aSale({ quantity: 2 }), aSale({ quantity: 3 })]
    expect(stockWith(sold, { missingUnits: 4 })).toEqual({
      kind: 'managed',
      salable: true,
      quantity: 80,
      soldNotInCommerce: 9,
    })
  })

  test('without any the stock is left as it is', () => {
    expect(stockWith([])).toEqual({ kind: 'managed', salable: true, quantity: 80 })
  })

  test.each(['imported', 'cancelled', 'expired'] as const)('%s ones count for nothing', (state) => {
    expect(stockWith([aSale({ state })])).not.toHaveProperty('soldNotInCommerce')
  })

  test('of another Commerce SKU count for nothing', () => {
    expect(stockWith([aSale({ sku: 'CUP' })])).not.toHaveProperty('soldNotInCommerce')
  })

  test('count where the website sells from the same stock, or is not known', () => {
    const from = (websiteCode: string | null) => stockWith([aSale({ quantity: 2, websiteCode })])
    expect(from('base')).toMatchObject({ soldNotInCommerce: 2 })
    expect(from('second')).toMatchObject({ soldNotInCommerce: 2 })
    expect(from(null)).toMatchObject({ soldNotInCommerce: 2 })
    expect(from('outlet')).not.toHaveProperty('soldNotInCommerce')
  })

  test('count where another stock sells from one of the same sources: the unit can be sold only once', () => {
    const from = (websiteCode: string) => stockWith([aSale({ quantity: 2, websiteCode })])
    expect(from('america')).toMatchObject({ soldNotInCommerce: 2 })
    expect(from('closed')).not.toHaveProperty('soldNotInCommerce')
    expect(from('unknown')).not.toHaveProperty('soldNotInCommerce')
  })

  test('change nothing of a stock that is not managed', () => {
    const unmanaged = answer({
      row: { sku: SKU, quantity: 0, salable: true },
      configuration: { ...managed, managed: false },
    })
    const facts = groupFacts(aWorld(), aWork({ sold: [aSale()] }), unmanaged)
    expect(facts.stock).toEqual({ kind: 'unmanaged' })
  })

  test('are none for a store that is not connected any more', () => {
    const controlling = aListing({ storeId: 'gone' })
    expect(stockWith([aSale()], { controlling, missingUnits: 3 })).not.toHaveProperty('soldNotInCommerce')
  })
})
