import type { ListingDocument } from '../../../../../actions/shared/database/listings/listing-document'
import type { CommerceStock } from '../../../../../actions/shared/listing-quantity/decision'
import type { UnitDecision } from '../../../../../actions/shared/publishing/group-types'
import type { Merchant } from '../../../../../actions/shared/publishing/merchant'
import {
  isSent,
  keptQuantities,
  simulatedQuantities,
} from '../../../../../actions/shared/publishing/simulate/simulated-quantity'
import {
  ACCOUNT,
  accepted,
  aDecision,
  aListing,
  aMerchant,
  aState,
  aStore,
  aWork,
  held,
  listed,
  minutesAgo,
  NOW,
  SKU,
  secondsAgo,
  someFacts,
  someHolds,
  storedZero,
  twoAccounts,
  zero,
} from '../example'

const READ_AT = minutesAgo(30)
const showing = (quantity: number) => someHolds({ accepted: accepted(quantity, minutesAgo(60)) })
const listedBefore = { ...storedZero, ...listed(4), rule: 'maximum' } as const
const heldBefore = { ...held, quantity: null, at: minutesAgo(5) }

function simulated(unit: Partial<UnitDecision>, stock?: CommerceStock) {
  const state = aState({ units: [aDecision(unit)], facts: someFacts(stock ? { stock } : {}) })
  const [quantity, ...others] = simulatedQuantities(state, { now: NOW, stockReadAt: READ_AT })
  expect(others).toEqual([])
  return quantity
}

describe('the effect of a change on a quantity', () => {
  const wasListed = aListing({ decision: listedBefore })

  test.each<[string, Partial<UnitDecision>, object]>([
    ['0 after a quantity', { decision: zero, knownQuantity: showing(4) }, { effect: 'to-zero', shown: 4 }],
    ['0 after one that is not known', { decision: zero }, { effect: 'to-zero', shown: null }],
    ['a quantity after 0', { knownQuantity: showing(0) }, { effect: 'comes-back', shown: 0 }],
    ['a quantity after one that is not known', {}, { effect: 'first', shown: null }],
    ['another quantity', { knownQuantity: showing(4) }, { effect: 'changes', shown: 4, quantity: 10 }],
    ['the same quantity', { knownQuantity: showing(10) }, { effect: 'same', shown: 10, quantity: 10 }],
    ['the same 0', { decision: zero, knownQuantity: showing(0) }, { effect: 'same', shown: 0 }],
    [
      'no quantity after one that was decided',
      { decision: held, publishing: wasListed, knownQuantity: showing(4) },
      { effect: 'stops', shown: 4, quantity: null },
    ],
    [
      'no quantity, as before',
      { decision: held, publishing: aListing({ decision: heldBefore }), knownQuantity: showing(4) },
      { effect: 'held', quantity: null },
    ],
    ['no quantity of a listing without a decision', { decision: held }, { effect: 'held' }],
  ])('%s', (_words, unit, quantity) => {
    expect(simulated(unit)).toMatchObject(quantity)
  })

  test('has a quantity sent where Amazon shows another one', () => {
    const effects = ['to-zero', 'comes-back', 'first', 'changes', 'stops', 'same', 'held'] as const
    expect(effects.filter((effect) => isSent({ effect }))).toEqual([
      'to-zero',
      'comes-back',
      'first',
      'changes',
    ])
  })
})

describe('what Amazon shows', () => {
  test('is the quantity of its report while nothing else is known', () => {
    const publishing = aListing({ reported: { quantity: 7, at: minutesAgo(600) } })
    expect(simulated({ publishing })).toMatchObject({ shown: 7, effect: 'changes' })
    expect(simulated({ publishing, knownQuantity: showing(4) })).toMatchObject({ shown: 4 })
  })

  test('is the last known quantity while a send has no answer', () => {
    const open = { ...showing(4), isOpen: true }
    expect(simulated({ knownQuantity: open })).toMatchObject({ shown: 4, effect: 'changes' })
  })

  test.each([
    ['another one than is decided', 10, 6],
    ['another one than is decided, whichever it is', 6, 10],
  ])('is, where two are possible, %s', (_words, quantity, shown) => {
    const either = someHolds({
      accepted: accepted(10, minutesAgo(2)),
      observed: { quantity: 6, at: secondsAgo(60) },
    })
    expect(simulated({ decision: listed(quantity), knownQuantity: either })).toMatchObject({
      shown,
      effect: 'changes',
    })
  })
})

describe('a simulated quantity', () => {
  test('names the listing that is sent to, the others that show it, and why', () => {
    const publishing = aListing()
    const sharing = [publishing, aListing({ storeId: 'nl' })]
    expect(simulated({ publishing, sharing, decision: zero })).toMatchObject({
      sellerSku: SKU,
      sku: SKU,
      storeId: 'de',
      alsoIn: ['nl'],
      rule: 'out-of-stock',
    })
  })

  test('has the seller SKU for a SKU where no product matches', () => {
    const state = aState({ work: aWork({ controlling: null, sku: null }) })
    const given = { now: NOW, stockReadAt: READ_AT }
    expect(simulatedQuantities(state, given)).toMatchObject([{ sku: SKU }])
    const other = aState({ work: aWork({ sku: 'CUP' }) })
    expect(simulatedQuantities(other, given)).toMatchObject([{ sku: 'CUP' }])
  })

  test('comes from a stock of that time, unless no quantity is decided', () => {
    expect(simulated({})).toMatchObject({ stockReadAt: READ_AT })
    expect(simulated({ decision: held })).toMatchObject({ stockReadAt: null })
  })

  const inStock = (quantity: number) => ({ kind: 'managed', salable: true, quantity }) as const

  test.each<[string, UnitDecision['decision'], CommerceStock, boolean]>([
    ['less than is available', listed(10), inStock(80), false],
    ['as much', listed(10), inStock(10.9), false],
    ['more', listed(10), inStock(9.9), true],
    ['0 of a stock below 0', zero, inStock(-3), false],
    ['no quantity', held, inStock(0), false],
    ['any quantity of a stock that is not managed', listed(10), { kind: 'unmanaged' }, false],
  ])('of %s', (_words, decision, stock, isAboveStock) => {
    expect(simulated({ decision }, stock)).toMatchObject({ isAboveStock })
  })
})

describe('the quantities that Amazon keeps, since no store sends them after the change', () => {
  const kept = (
    listings: readonly ListingDocument[],
    changes: Partial<{ before: Merchant; after: Merchant }>,
  ) => keptQuantities({ before: aMerchant(), after: aMerchant({ stores: [] }), ...changes }, listings)

  test('are one for each number of Amazon', () => {
    const listings = [aListing(), aListing({ storeId: 'nl' }), aListing({ sellerSku: 'CUP', sku: null })]
    expect(kept(listings, {})).toEqual([
      {
        sellerSku: SKU,
        sku: SKU,
        storeId: 'de',
        alsoIn: ['nl'],
        shown: null,
        quantity: null,
        rule: 'store-removed',
        effect: 'held',
        isAboveStock: false,
        stockReadAt: null,
      },
      expect.objectContaining({ sellerSku: 'CUP', sku: 'CUP', alsoIn: [] }),
    ])
  })

  test('are apart for two accounts, and for two countries that Amazon keeps apart', () => {
    const byCountry = aMerchant({
      accounts: [{ id: ACCOUNT, inventoryScope: 'country', orderImportMinutes: 60 }],
    })
    const inTwoCountries = [aListing(), aListing({ storeId: 'nl' })]
    expect(kept(inTwoCountries, { before: byCountry }).map(({ storeId }) => storeId)).toEqual(['de', 'nl'])
    const ofTwoAccounts = [aListing(), aListing({ storeId: 'other', accountId: 'second' })]
    expect(kept(ofTwoAccounts, { before: twoAccounts })).toHaveLength(2)
  })

  test('are apart for stores that are not known any more', () => {
    const listings = [aListing({ storeId: 'gone' }), aListing({ storeId: 'away' })]
    expect(kept(listings, {}).map(({ storeId }) => storeId)).toEqual(['gone', 'away'])
    const withoutAccount = aMerchant({ accounts: [] })
    expect(kept([aListing(), aListing({ storeId: 'nl' })], { before: withoutAccount })).toHaveLength(2)
  })

  test.each([
    ['that was accepted', { accepted: accepted(1, minutesAgo(9)) }, 1],
    ['that was read, before the first acceptance', {}, 2],
    ['of the report, before the first read', { observed: null }, 3],
    ['of nothing, where none is known', { observed: null, reported: null }, null],
  ])('show the quantity %s', (_words, changes, shown) => {
    const at = minutesAgo(5)
    const listing = aListing({ observed: { quantity: 2, at }, reported: { quantity: 3, at }, ...changes })
    expect(kept([listing], {})).toMatchObject([{ shown }])
  })

  test('stop if any of their listings had a quantity', () => {
    const listings = [aListing(), aListing({ storeId: 'nl', decision: listedBefore })]
    expect(kept(listings, {})).toMatchObject([{ effect: 'stops' }])
    expect(kept([aListing({ decision: heldBefore })], {})).toMatchObject([{ effect: 'held' }])
  })

  test('are of a paused store if one that shows them stays connected', () => {
    const listings = [aListing(), aListing({ storeId: 'nl' })]
    const after = aMerchant({ stores: [aStore({ id: 'nl', country: 'NL', status: 'paused' })] })
    expect(kept(listings, { after })).toMatchObject([{ rule: 'store-paused' }])
    expect(kept(listings, {})).toMatchObject([{ rule: 'store-removed' }])
  })
})
