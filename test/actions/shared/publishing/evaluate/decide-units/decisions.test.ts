import type { ListingDocument } from '../../../../../../actions/shared/database/listings/listing-document'
import type { ListingOverride } from '../../../../../../actions/shared/listing-quantity/listing-override'
import {
  decideUnits,
  pausedDecision,
  unitsOf,
} from '../../../../../../actions/shared/publishing/evaluate/decide-units'
import type { GroupWork } from '../../../../../../actions/shared/publishing/group-types'
import {
  accepted,
  aGroup,
  aListing,
  aMerchant,
  aSale,
  aStore,
  aUnit,
  aWork,
  aWorld,
  minutesAgo,
  NOW,
  SETTINGS,
  secondsAhead,
  someFacts,
  twoAccounts,
} from '../../example'

describe('the numbers of a group', () => {
  const [de, nl] = [aListing(), aListing({ storeId: 'nl' })]

  test('each has the listings that show it, and the one that is published', () => {
    const [unit, ...others] = unitsOf(aWork({ listings: [nl, de, aListing({ storeId: 'us' })] }))
    expect(others).toEqual([])
    expect(unit).toMatchObject({ inventory: aUnit(), publishing: de, sharing: [nl, de] })
  })

  test('one that only paused stores show is none of ours', () => {
    const group = aGroup({ units: [aUnit({ publishingStoreId: null })] })
    expect(unitsOf(aWork({ group }))).toEqual([])
  })

  test('one whose publishing listing is gone is none', () => {
    expect(unitsOf(aWork({ listings: [nl] }))).toEqual([])
  })

  test('what Amazon holds comes of their listings and of their orders', () => {
    const listings = [{ ...de, accepted: accepted(10, minutesAgo(60)) }, nl]
    const [unit] = unitsOf(aWork({ listings, sold: [aSale({ quantity: 4 })] }))
    expect(unit?.knownQuantity.accepted?.quantity).toBe(10)
    expect(unit?.knownQuantity.orderedSince(minutesAgo(60))).toBe(4)
  })
})

describe('the decision of a number', () => {
  const decisionOf = (
    listings: GroupWork['listings'],
    { merchant = aMerchant(), facts = someFacts() } = {},
  ) => decideUnits(aWorld({ merchant }), aWork({ listings }), facts)[0]?.decision

  test('comes of the controlling store’s settings and of the facts', () => {
    expect(decisionOf([aListing()])).toMatchObject({
      kind: 'list',
      quantity: 10,
      rule: 'maximum',
      trace: expect.arrayContaining([{ step: 'store', status: 'active', readOnly: false }]),
    })
    const stock = { kind: 'managed' as const, salable: true, quantity: 4 }
    expect(decisionOf([aListing()], { facts: someFacts({ stock }) })?.rule).toBe('below-threshold')
    const disabled = { id: 1, type: 'simple', status: 'disabled' as const }
    expect(decisionOf([aListing()], { facts: someFacts({ product: disabled }) })?.rule).toBe(
      'product-disabled',
    )
  })

  test('without settings of the controlling store is a hold, whatever the others have', () => {
    const merchant = aMerchant({ settingsByStore: new Map([['nl', SETTINGS]]) })
    expect(decisionOf([aListing()], { merchant })?.rule).toBe('no-settings')
  })

  test('in a read-only app is a hold', () => {
    expect(decisionOf([aListing()], { merchant: aMerchant({ readOnly: true }) })?.rule).toBe('read-only')
  })

  test('without a product is a hold, since its stock is not known', () => {
    const facts = someFacts({ sku: null, product: null, stock: { kind: 'unknown', reason: 'unmatched' } })
    expect(decisionOf([aListing()], { facts })?.rule).toBe('stock-unknown')
  })

  test('is a hold when any listing that shares it is fulfilled by Amazon', () => {
    const other = aListing({ storeId: 'nl', channels: ['AMAZON_EU'] })
    expect(decisionOf([aListing(), other])?.rule).toBe('fulfilled-by-amazon')
    const apart = aListing({ storeId: 'us', channels: ['AMAZON_NA'] })
    expect(decisionOf([aListing(), apart])?.rule).toBe('maximum')
  })

  test('is a hold until the publishing listing’s own channel is known', () => {
    const [unread, read] = [aListing({ channels: [] }), aListing({ storeId: 'nl' })]
    expect(decisionOf([unread, read])?.rule).toBe('channel-unknown')
    expect(decisionOf([aListing(), aListing({ storeId: 'nl', channels: [] })])?.rule).toBe('maximum')
  })

  test('names each channel once', () => {
    const trace = decisionOf([aListing(), aListing({ storeId: 'nl' })])?.trace
    expect(trace).toContainEqual({ step: 'channel', channels: ['DEFAULT'] })
  })
})

describe('an override', () => {
  const overridden = (changes: ListingOverride, endsAt: Date | null = null) =>
    aListing({ override: { changes, reason: 'Fair', endsAt, setBy: 'merchant', setAt: minutesAgo(60) } })
  const decisionWith = (controlling: ListingDocument, beside = aListing({ storeId: 'nl' })) =>
    decideUnits(aWorld(), aWork({ controlling, listings: [controlling, beside] }), someFacts())[0]?.decision

  test('takes the place of the store’s settings, and the trace names what', () => {
    const decision = decisionWith(overridden({ maximumListedQuantity: 3 }))
    expect(decision).toMatchObject({ kind: 'list', quantity: 3, rule: 'maximum' })
    expect(decision?.trace).toContainEqual({
      step: 'settings',
      saved: true,
      overridden: ['maximumListedQuantity'],
    })
  })

  test('may exclude the listing, which holds', () => {
    expect(decisionWith(overridden({ excluded: true }))).toMatchObject({ kind: 'hold', rule: 'excluded' })
  })

  test('counts until its end, and no more from its very moment on', () => {
    const quantity = (endsAt: Date) => {
      const decision = decisionWith(overridden({ maximumListedQuantity: 3 }, endsAt))
      return decision?.kind === 'list' ? decision.quantity : undefined
    }
    expect(quantity(secondsAhead(1))).toBe(3)
    expect(quantity(NOW)).toBe(10)
    expect(quantity(minutesAgo(1))).toBe(10)
  })

  test('of another listing of the group counts for nothing: the controlling one decides for all', () => {
    const other = { ...overridden({ excluded: true }), _id: 'nl/MUG', storeId: 'nl' }
    expect(decisionWith(aListing(), other)?.rule).toBe('maximum')
  })

  test('of the controlling listing counts for every number of the group', () => {
    const controlling = overridden({ maximumListedQuantity: 2 })
    const other = aListing({ storeId: 'other', accountId: 'second' })
    const group = aGroup({
      storeIds: ['de', 'other'],
      units: [aUnit(), aUnit({ accountId: 'second', publishingStoreId: 'other', storeIds: ['other'] })],
    })
    const work = aWork({ group, controlling, listings: [controlling, other] })
    const units = decideUnits(aWorld({ merchant: twoAccounts }), work, someFacts())
    expect(units.map(({ decision }) => decision.kind !== 'hold' && decision.quantity)).toEqual([2, 2])
  })
})

describe('what a listing of a paused store is told', () => {
  test.each([true, false])('that its store is paused, read-only or not', (readOnly) => {
    const merchant = aMerchant({ readOnly, stores: [aStore({ status: 'paused' })] })
    expect(pausedDecision(merchant)).toMatchObject({
      kind: 'hold',
      rule: 'store-paused',
      trace: [{ step: 'store', status: 'paused', readOnly }],
    })
  })
})
