import {
  comparedSince,
  oldestReadAt,
  stockReadAt,
} from '../../../../../actions/shared/publishing/simulate/stock-age'
import { aListing, aWork, minutesAgo, NOW, storedZero } from '../example'

const sweep = (notes: Record<string, unknown>) => ({
  _id: 'sweep',
  dueAt: NOW,
  cursor: null,
  startedAt: null,
  notes,
})

test.each([
  ['a sweep that went through', sweep({ comparedSince: minutesAgo(9), more: 1 }), minutesAgo(9)],
  ['one that never did', sweep({ comparedSince: null }), null],
  ['notes of an earlier version', sweep({}), null],
  ['notes that are not readable', sweep({ comparedSince: 'today' }), null],
  ['no sweep', null, null],
])('after %s, the time since all stock was compared is that of its notes', (_words, state, since) => {
  expect(comparedSince(state)).toEqual(since)
})

test.each([
  ['of the last sweep, after the decision', minutesAgo(90), minutesAgo(4), minutesAgo(4)],
  ['of the decision, after the sweep', minutesAgo(4), minutesAgo(90), minutesAgo(4)],
  ['of the decision, before the first sweep', minutesAgo(90), null, minutesAgo(90)],
  ['not known without a decision', null, minutesAgo(4), null],
])('the oldest stock is %s', (_words, decided, compared, at) => {
  expect(oldestReadAt(decided, compared)).toEqual(at)
})

describe('the stored stock of a group', () => {
  const decision = { ...storedZero, at: minutesAgo(90) }
  const compared = minutesAgo(4)

  test('was read by the sweep that compared the listing in control', () => {
    expect(stockReadAt(aWork({ controlling: aListing({ decision }) }), compared)).toEqual(compared)
  })

  test('was read for the decision if the sweep compared another SKU', () => {
    const controlling = aListing({ decision, controllingStoreId: 'nl' })
    const listings = [controlling, aListing({ storeId: 'nl', sku: 'CUP' })]
    expect(stockReadAt(aWork({ controlling, listings }), compared)).toEqual(decision.at)
    const sameSku = [controlling, aListing({ storeId: 'nl' })]
    expect(stockReadAt(aWork({ controlling, listings: sameSku }), compared)).toEqual(compared)
  })

  test('was read for the decision if no listing of the group controlled it before', () => {
    const controlling = aListing({ decision, controllingStoreId: 'gone' })
    expect(stockReadAt(aWork({ controlling }), compared)).toEqual(decision.at)
  })

  test('was read at a time that is not known without a decision or a controlling listing', () => {
    expect(stockReadAt(aWork({ controlling: aListing() }), compared)).toBeNull()
    expect(stockReadAt(aWork({ controlling: null }), compared)).toBeNull()
  })
})
