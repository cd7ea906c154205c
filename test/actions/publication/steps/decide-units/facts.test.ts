import type { SoldDocument } from '../../../../../actions/shared/database/sold'
import { groupFacts } from '../../../../../actions/shared/publication/decide-units'
import type { GroupWork } from '../../../../../actions/shared/publication/group-types'
import type { CommerceAnswer } from '../../../../../actions/shared/publication/read-commerce'
import { aListing, aSale, aWork, aWorld, minutesAgo, NOW, SKU } from '../example'

const managed = { managed: true, backorders: false, minimumQuantity: 0 }
type Read = Extract<CommerceAnswer, { kind: 'read' }>
const answer = (changes: Partial<Read> = {}): Read => ({
  kind: 'read',
  row: { sku: SKU, quantity: 80, salable: true },
  isAbsenceWitnessed: false,
  configuration: managed,
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
    expect(groupFacts(aWorld(), aWork(), answer({ product }))).toEqual({
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
    expect(groupFacts(aWorld(), work, undefined)).toEqual({
      ...facts,
      stock: { kind: 'unknown', reason: 'unmatched' },
    })
    expect(groupFacts(aWorld(), work, failed as CommerceAnswer)).toEqual({
      ...facts,
      stock: { kind: 'unknown', reason: 'UNAVAILABLE' },
    })
  })

  test('a group of paused stores has nothing', () => {
    expect(groupFacts(aWorld(), aWork({ controlling: null, listings: [] }), undefined)).toEqual({
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

describe('units sold on Amazon that no Commerce order carries', () => {
  const stockWith = (sold: readonly SoldDocument[], work: Partial<GroupWork> = {}) =>
    groupFacts(
      aWorld({ stockOf: (websiteCode) => (['base', 'second'].includes(websiteCode) ? 1 : 2) }),
      aWork({ sold, ...work }),
      answer(),
    ).stock

  test('are taken off together with those that Amazon shows too few', () => {
    const sold = [aSale({ quantity: 2 }), aSale({ quantity: 3 })]
    expect(stockWith(sold, { unexplained: 4 })).toEqual({
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
    expect(stockWith([aSale()], { controlling, unexplained: 3 })).not.toHaveProperty('soldNotInCommerce')
  })
})
