import { presentListing } from '../../../actions/admin-api/present'
import type { ListingDocument } from '../../../actions/shared/database/listing-document'

const at = new Date('2026-11-23T08:00:00Z')
const later = new Date('2026-11-23T08:05:00Z')

const listing: ListingDocument = {
  _id: 's1/MUG',
  storeId: 's1',
  accountId: 'a1',
  sellerSku: 'MUG',
  sku: 'MUG',
  title: 'Mug',
  asin: null,
  channels: ['DEFAULT'],
  channelsReadAt: at,
  observed: null,
  product: null,
  productId: null,
  stockConfiguration: null,
  stock: null,
  absentSince: null,
  decision: null,
  controllingStoreId: null,
  sending: null,
  accepted: null,
  confirmed: null,
  confirmDueAt: null,
  drift: null,
  unexplained: null,
  massZero: null,
  failure: null,
  state: 'undecided',
  fence: 0,
  vanishedAt: null,
  importedAt: at,
}

describe('what Amazon shows of a listing', () => {
  test('is not known before anything was read or accepted', () => {
    expect(presentListing(listing, at)).toMatchObject({ shown: null, published: null })
  })

  test('is what was read of it while nothing was sent', () => {
    const shown = { quantity: 10, at: at.toISOString() }
    expect(presentListing({ ...listing, observed: { quantity: 10, at } }, at)).toMatchObject({
      shown,
      published: null,
    })
  })

  test('is what it accepted, once it accepted something', () => {
    const accepted = { quantity: 7, at, submissionId: 'x' }
    const presented = presentListing({ ...listing, observed: { quantity: 10, at: later }, accepted }, at)
    expect(presented.shown).toEqual({ quantity: 7, at: at.toISOString() })
  })
})

test.each([null, 'asked', 'dismissed'] as const)(
  'a listing says whether its zero waits for the merchant: %s',
  (massZero) => {
    expect(presentListing({ ...listing, massZero }, at).massZero).toBe(massZero)
  },
)

test('a listing that Amazon does not have any more says until when it is kept', () => {
  const gone = presentListing({ ...listing, vanishedAt: at, state: 'vanished' }, later)
  expect(gone).toMatchObject({
    vanishedAt: '2026-11-23T08:00:00.000Z',
    keptUntil: '2026-12-23T08:00:00.000Z',
  })
  expect(presentListing(listing, later)).toMatchObject({ vanishedAt: null, keptUntil: null })
})
