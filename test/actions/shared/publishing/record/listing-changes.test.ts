import type {
  ListingDocument,
  StoredDecision,
} from '../../../../../actions/shared/database/listings/listing-document'
import type { GroupState } from '../../../../../actions/shared/publishing/group-types'
import {
  decidedChanges,
  mergeChanges,
  sendingNotes,
} from '../../../../../actions/shared/publishing/record/listing-changes'
import {
  accepted,
  aDecision,
  aGroup,
  aListing,
  aState,
  aWork,
  aWorld,
  held,
  listed,
  minutesAgo,
  NOW,
  secondsAhead,
  sent,
  someFacts,
  someHolds,
  zero,
} from '../example'

const holding = (quantity: number) => someHolds({ accepted: accepted(quantity, minutesAgo(60)) })
const stock = { kind: 'managed' as const, salable: true, quantity: 80 }

/** The state of a listing whose decision is 10. */
function stateWith(changes: Partial<ListingDocument> = {}, unit = {}): GroupState {
  const listing = aListing(changes)
  return aState({
    work: aWork({ controlling: listing, listings: [listing] }),
    units: [aDecision({ publishing: listing, ...unit })],
  })
}
const changesOf = (states: readonly GroupState[], breakers: readonly string[] = []) =>
  decidedChanges(aWorld(), states, new Set(breakers))
const setOf = (state: GroupState, breakers: readonly string[] = []) => changesOf([state], breakers)[0]?.set

describe('what a listing keeps of a look', () => {
  test('the image that the reading named, and nothing of a reading that named none', () => {
    const image = 'https://m.media-amazon.com/images/I/71Xg3nWq5L.jpg'
    const state = { ...stateWith({ image }), readIds: new Set(['de/MUG']) }
    expect(setOf({ ...state, looks: new Map([['de/MUG', { image }]]) })).toMatchObject({ image })
    expect(setOf({ ...state, looks: new Map([['de/MUG', {}]]) })).not.toHaveProperty('image')
  })

  test('what was found and decided, and the store that decides', () => {
    const facts = someFacts({ product: { id: 7, type: 'virtual', status: 'enabled' }, absentSince: NOW })
    expect(setOf({ ...stateWith({}, { knownQuantity: holding(10) }), facts })).toEqual({
      sku: 'MUG',
      product: { id: 7, type: 'virtual', status: 'enabled' },
      productId: 7,
      stockConfiguration: facts.stockConfiguration,
      stock,
      absentSince: NOW,
      controllingStoreId: 'de',
      decision: { ...listed(10), at: NOW },
      failure: null,
      state: 'listed',
    })
  })

  test.each([
    ['was never published', null, undefined],
    ['has shown a number of ours before', accepted(10, minutesAgo(60)), NOW.getTime() + 86_400_000],
  ])('a read-back where it %s and none is due, as after a pause', (_what, before, dueAt) => {
    const state = stateWith({ accepted: before, confirmDueAt: null }, { knownQuantity: holding(10) })
    expect(setOf(state)?.confirmDueAt?.getTime()).toBe(dueAt)
  })

  test('the new SKU of a renamed product, in each listing of the product', () => {
    const [controlling, same, other] = [
      aListing(),
      aListing({ storeId: 'nl' }),
      aListing({ storeId: 'fr', productId: 2 }),
    ]
    const state = aState({ work: aWork({ controlling, listings: [controlling, same, other] }) })
    const product = { id: 1, type: 'simple', status: 'enabled' } as const
    const changes = changesOf([{ ...state, facts: someFacts({ sku: 'NEW-MUG', product }) }])
    expect(changes.map(({ set }) => set.sku)).toEqual(['NEW-MUG', 'NEW-MUG', undefined])
    expect(changes[1]?.set.search).toContain('new-mug')
  })

  test('when it counted among many zeros, once within the hour', () => {
    const zeroOf = (reason: string, publishing: Partial<ListingDocument> = {}) => {
      const listing = aListing(publishing)
      const work = aWork({ controlling: listing, listings: [listing], reasons: new Set([reason]) })
      const unit = aDecision({ publishing: listing, decision: zero, knownQuantity: holding(10) })
      return setOf(aState({ work, units: [unit] }))?.zeroCountedAt
    }
    expect(zeroOf('sweep')).toEqual(NOW)
    expect(zeroOf('order')).toBeUndefined()
    expect(zeroOf('sweep', { zeroCountedAt: minutesAgo(59) })).toBeUndefined()
    expect(zeroOf('sweep', { zeroCountedAt: minutesAgo(60) })).toEqual(NOW)
  })

  test('no product where none was found', () => {
    const facts = someFacts({ sku: null, product: null })
    expect(setOf({ ...stateWith(), facts })).toMatchObject({ sku: null, product: null, productId: null })
  })

  test('other words to be found by, where the SKU is another one', () => {
    const facts = someFacts({ sku: 'OTHER-1' })
    expect(setOf({ ...stateWith(), facts })?.search).toContain('other-1')
    expect(setOf(stateWith())).not.toHaveProperty('search')
  })

  test.each([
    [listed(10), 10, 'listed', 10],
    [zero, 0, 'out-of-stock', 0],
    [{ ...zero, rule: 'below-threshold' as const }, 0, 'below-threshold', 0],
    [{ ...zero, rule: 'product-disabled' as const }, 0, 'other-zero', 0],
    [held, 10, 'held', null],
  ])('%j over a %d at Amazon is %s', (decision, held, state, quantity) => {
    const set = setOf(stateWith({}, { decision, knownQuantity: holding(held) }))
    expect(set).toMatchObject({ state, failure: null, decision: { quantity, rule: decision.rule } })
  })

  test('what is still to be sent keeps state and failure until Amazon has answered', () => {
    const set = setOf(stateWith({}, { knownQuantity: holding(4) }))
    expect(set).toMatchObject({ decision: { quantity: 10 } })
    expect(set).not.toHaveProperty('state')
    expect(set).not.toHaveProperty('failure')
  })

  test('a zero that waits for the merchant is held and asked', () => {
    const state = stateWith({}, { decision: zero, knownQuantity: holding(4) })
    const swept = { ...state, work: { ...state.work, reasons: new Set(['sweep']) } }
    expect(setOf(swept, ['de'])).toMatchObject({ state: 'held', massZero: 'asked' })
    expect(setOf(swept, ['nl'])).not.toHaveProperty('massZero')
  })

  test('a zero that waits no more is asked no more', () => {
    expect(setOf(stateWith({ massZero: 'asked' }, { knownQuantity: holding(10) }))).toMatchObject({
      massZero: null,
    })
    expect(setOf(stateWith({ massZero: 'asked' }, { knownQuantity: holding(4) }))).toMatchObject({
      massZero: null,
    })
    expect(setOf(stateWith({ massZero: 'dismissed' }, { decision: held }))).toMatchObject({ massZero: null })
    expect(setOf(stateWith({}, { decision: held }))).not.toHaveProperty('massZero')
  })

  test('its channel where that was read in this round', () => {
    const listing = { channels: ['AMAZON_EU'], channelsReadAt: NOW, observed: { quantity: 3, at: NOW } }
    const state = stateWith(listing)
    const readIds = new Set([state.units[0]?.publishing._id ?? ''])
    expect(setOf({ ...state, readIds })).toMatchObject(listing)
    expect(setOf(state)).not.toHaveProperty('channels')
  })

  test('units that Amazon shows too few where this reading found them: those of before may be known by now', () => {
    const observed = { quantity: 3, at: NOW }
    const written = (at: Date) => {
      const state = stateWith({ observed, unexplained: { units: 2, shown: 3, at, since: minutesAgo(9) } })
      return setOf({ ...state, readIds: new Set([state.units[0]?.publishing._id ?? '']) })
    }
    expect(written(NOW)).toMatchObject({ unexplained: { units: 2 }, confirmDueAt: secondsAhead(210) })
    expect(written(minutesAgo(4))).not.toHaveProperty('unexplained')
    expect(written(minutesAgo(4))).not.toHaveProperty('confirmDueAt')
  })
})

describe('the other listings of a group', () => {
  const controlling = aListing()
  const withOther = (changes: Partial<ListingDocument>, group = aGroup(), facts = someFacts()) => {
    const other = aListing({ storeId: 'nl', ...changes })
    const state = aState({
      work: aWork({ group, controlling, listings: [controlling, other] }),
      facts,
      units: [aDecision({ publishing: controlling, sharing: [controlling, other] })],
    })
    return changesOf([state]).find(({ _id }) => _id === other._id)?.set
  }

  test('of the same Commerce SKU show its facts as well', () => {
    expect(withOther({})).toMatchObject({ stock, decision: { quantity: 10 }, controllingStoreId: 'de' })
  })

  test('of another Commerce SKU, or of none, keep their own', () => {
    const other = withOther({ sku: 'MUG-NL', productId: 2 })
    expect(other).toMatchObject({ decision: { quantity: 10 } })
    expect(other).not.toHaveProperty('sku')
    expect(other).not.toHaveProperty('stock')
    const unmatched = someFacts({ sku: null, product: null })
    expect(withOther({ sku: null }, aGroup(), unmatched)).not.toHaveProperty('stock')
    expect(withOther({ sku: null })).not.toHaveProperty('stock')
  })

  test('that show a number of their own keep the decision of that', () => {
    const other = aListing({ storeId: 'nl' })
    const own = { publishing: other, sharing: [other], decision: held }
    const state = aState({
      work: aWork({ controlling, listings: [controlling, other] }),
      units: [aDecision({ publishing: controlling }), aDecision(own)],
    })
    const rules = changesOf([state]).map(({ set }) => set.decision?.rule)
    expect(rules).toEqual(['maximum', 'stock-unknown'])
  })

  test('of a paused store are held, whatever their number is', () => {
    const group = aGroup({ storeIds: ['de'], pausedStoreIds: ['nl'] })
    expect(withOther({}, group)).toMatchObject({
      state: 'held',
      decision: { kind: 'hold', rule: 'store-paused', quantity: null },
    })
  })

  test('of a group whose stores are all paused name no controlling store', () => {
    const group = aGroup({ storeIds: [], pausedStoreIds: ['nl'], controllingStoreId: null })
    const listing = aListing({ storeId: 'nl' })
    const work = aWork({ group, controlling: null, listings: [listing] })
    expect(setOf(aState({ work, units: [] }))).toMatchObject({ controllingStoreId: null, state: 'held' })
  })
})

describe('what is written', () => {
  /** The decision after an evaluation. */
  const before: StoredDecision = {
    kind: 'list',
    quantity: 10,
    rule: 'maximum',
    trace: [],
    at: minutesAgo(10),
  }
  const kept = (changes: Partial<ListingDocument> = {}): Partial<ListingDocument> => ({
    stock,
    decision: before,
    state: 'listed',
    ...changes,
  })

  test('nothing of a listing that stays as it was; the time of a look alone is no change', () => {
    expect(changesOf([stateWith(kept(), { knownQuantity: holding(10) })])).toEqual([])
  })

  test.each<[string, Partial<ListingDocument>]>([
    ['the stock', { stock: { ...stock, quantity: 79 } }],
    ['the decision', { decision: { ...before, quantity: 9 } }],
    ['the trace', { decision: { ...before, trace: [{ step: 'not-assigned' }] } }],
    ['the state', { state: 'failing' }],
    ['the controlling store', { controllingStoreId: 'nl' }],
    ['the time of an absence', { absentSince: NOW }],
  ])('a listing of which %s differs', (_words, changes) => {
    expect(changesOf([stateWith(kept(changes), { knownQuantity: holding(10) })])).toHaveLength(1)
  })

  test('a listing that was read, though it stays as it was', () => {
    const state = stateWith(kept(), { knownQuantity: holding(10) })
    const readIds = new Set([state.units[0]?.publishing._id ?? ''])
    expect(changesOf([{ ...state, readIds }])).toHaveLength(1)
  })

  test('a listing once, though it stands beside two groups', () => {
    expect(changesOf([stateWith(), stateWith()])).toHaveLength(1)
  })

  test('of two changes of one listing, field by field the later', () => {
    expect(
      mergeChanges([
        { _id: 'a', set: { title: 'one', sku: 'MUG' } },
        { _id: 'b', set: { title: 'other' } },
        { _id: 'a', set: { title: 'two', state: 'held' } },
      ]),
    ).toEqual([
      { _id: 'a', set: { title: 'two', sku: 'MUG', state: 'held' } },
      { _id: 'b', set: { title: 'other' } },
    ])
  })

  test('before a number is sent, a note on every listing that shows it', () => {
    const [one, two] = [aListing(), aListing({ storeId: 'nl' })]
    const { send } = sent('MUG', 'unsent', { publishing: one, sharing: [one, two] })
    const sending = { quantity: 10, at: NOW }
    expect(sendingNotes(aWorld(), [send])).toStrictEqual([
      { _id: one._id, set: { sending } },
      { _id: two._id, set: { sending } },
    ])
    expect(sendingNotes(aWorld(), [send], 'f1')[0]?.set).toEqual({ sending: { ...sending, feedId: 'f1' } })
  })
})
