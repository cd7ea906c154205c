import { presentAccountHealth } from '../../../actions/admin-api/health/present-health'
import { linksOf } from '../../../actions/admin-api/listings/listing-links'
import { presentGroups } from '../../../actions/admin-api/listings/present-group'
import { presentListing, presentStore } from '../../../actions/admin-api/present'
import { histogramOf } from '../../../actions/admin-api/settings/present-impact'
import type { AccountState } from '../../../actions/shared/database/accounts/account-states'
import type { ListingDocument } from '../../../actions/shared/database/listings/listing-document'
import type { AccountRecord, StoreRecord } from '../../../actions/shared/settings-store/records'
import { aListing } from '../shared/publishing/example'

const at = new Date('2026-11-23T08:00:00Z')
const later = new Date('2026-11-23T08:05:00Z')

const listing = aListing({
  _id: 's1/MUG',
  storeId: 's1',
  accountId: 'a1',
  title: 'Mug',
  channelsReadAt: at,
  product: null,
  productId: null,
  stockConfiguration: null,
  controllingStoreId: null,
  importedAt: at,
})

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

test('the image of a listing is the small one of Amazon, or none', () => {
  expect(presentListing(listing, at).image).toBeNull()
  const image = 'https://m.media-amazon.com/images/I/71Xg3nWq5L.jpg'
  expect(presentListing({ ...listing, image }, at).image).toBe(
    'https://m.media-amazon.com/images/I/71Xg3nWq5L._SL75_.jpg',
  )
})

test('a listing that Amazon does not have any more says until when it is kept', () => {
  const gone = presentListing({ ...listing, vanishedAt: at, state: 'vanished' }, later)
  expect(gone).toMatchObject({
    vanishedAt: '2026-11-23T08:00:00.000Z',
    keptUntil: '2026-12-23T08:00:00.000Z',
  })
  expect(presentListing(listing, later)).toMatchObject({ vanishedAt: null, keptUntil: null })
})

describe('the part of a store in its group', () => {
  const account = (id: string) =>
    ({ id, sellerId: id.toUpperCase(), inventoryScope: 'region' }) as AccountRecord
  const aStore = (id: string, day: number, changes: Partial<StoreRecord> = {}) =>
    ({
      id,
      name: id,
      accountId: 'a1',
      country: id.toUpperCase(),
      status: 'active',
      createdAt: `2026-01-0${day}T00:00:00Z`,
      ...changes,
    }) as StoreRecord
  const stores = [
    aStore('de', 1),
    aStore('nl', 2),
    aStore('fr', 3, { status: 'paused' }),
    aStore('de2', 4, { accountId: 'a2', country: 'DE', status: 'paused' }),
  ]
  const own = stores.map(({ id: storeId, accountId }) => ({
    ...listing,
    _id: `${storeId}/MUG`,
    storeId,
    accountId,
  }))
  const parts = (listings: readonly ListingDocument[]) =>
    presentGroups({ stores, accounts: [account('a1'), account('a2')] }, listings).map(({ members }) =>
      members.map(({ storeId, part, sellerId }) => [storeId, part, sellerId]),
    )

  test('says whether a paused one shows the number of another', () => {
    expect(parts(own)).toEqual([
      [
        ['de', 'controls', 'A1'],
        ['nl', 'follows', 'A1'],
        ['fr', 'paused-shares', 'A1'],
        ['de2', 'paused-keeps', 'A2'],
      ],
    ])
  })

  test('leaves out a listing of a store that is gone', () => {
    expect(parts([{ ...listing, _id: 'be/MUG', storeId: 'be' }])).toEqual([])
  })
})

test('a listing links to where it can be looked at, and to nothing that is not known', () => {
  const product = { id: 5, type: 'simple', status: 'enabled' } as const
  const known = linksOf(
    { ...listing, asin: 'B012345678', product },
    'A1PA6795UKMFR9',
    'https://shop.example/admin/',
  )
  expect(known).toEqual({
    amazon: 'https://www.amazon.de/dp/B012345678',
    sellerCentral: expect.stringContaining('searchTerm=MUG'),
    commerceAdmin: 'https://shop.example/admin/catalog/product/edit/id/5/',
  })
  const none = { amazon: null, sellerCentral: null, commerceAdmin: null }
  expect(
    linksOf({ ...listing, asin: 'B012345678', vanishedAt: at }, 'A1PA6795UKMFR9', 'https://shop.example'),
  ).toEqual(none)
  expect(
    linksOf({ ...listing, product: { ...product, status: 'deleted' } }, 'none', 'https://shop.example'),
  ).toEqual(none)
})

test('the histogram says of each listing what the last decision knew of it', () => {
  const facts = {
    storeId: 'de',
    channels: ['DEFAULT'],
    status: 'enabled',
    type: 'simple',
    kind: 'managed',
    quantity: 7,
    count: 1,
  } as const
  const entries = histogramOf(
    {
      counted: [
        { ...facts, rule: 'store-paused' },
        { ...facts, rule: 'shared-inventory' },
        { ...facts, rule: 'channel-unknown' },
        { ...facts, rule: 'maximum', kind: 'not-assigned' },
      ],
      singles: [],
    },
    { readOnly: false, rules: [], accounts: [], sold: [], now: new Date() },
  )
  const stock = { kind: 'managed', salable: false, quantity: 7, soldNotInCommerce: 0 }
  expect(entries).toMatchObject([
    { store: { status: 'paused' }, stock },
    { store: { status: 'active' }, listing: { sharedWith: '' }, stock },
    { listing: { fulfillmentChannels: [] }, stock },
    { listing: { fulfillmentChannels: ['DEFAULT'] }, stock: { kind: 'not-assigned' } },
  ])
})

test('a store of a marketplace and an account that are not known is shown without them', () => {
  const counts = new Map([
    ['listed', 2],
    ['apart', 1],
    ['vanished', 3],
  ] as const)
  const store = { id: 's1', marketplaceId: 'none', accountId: 'a1' } as StoreRecord
  const condition = 'not-set-up'
  expect(presentStore({ store, account: undefined, hasSettings: false, counts, condition })).toMatchObject({
    condition,
    domain: '',
    sellerId: '',
    region: 'eu',
    counts: { total: 3, listed: 2, held: 1, apart: 1 },
  })
})

test('an account whose orders Amazon refuses says so; one that was never looked at says nothing', () => {
  const ordersRefused = { at, code: 'Unauthorized', message: 'Denied.' }
  const state = { paused: null, ordersRefused, ordersLag: true, ordersUntil: later } as AccountState
  expect(presentAccountHealth(state, 'm1', [])).toEqual({
    paused: null,
    quantitiesRefused: null,
    ordersRefused: { ...ordersRefused, at: at.toISOString() },
    ordersLag: true,
    ordersUntil: later.toISOString(),
    notImported: [],
  })
  expect(presentAccountHealth(null, 'm1', [])).toMatchObject({
    ordersRefused: null,
    ordersLag: false,
    ordersUntil: null,
  })
})

test('a marketplace of which Amazon refuses every quantity is told to its stores, and to no other', () => {
  const refused = { at, until: later, code: 'Unauthorized', message: 'Denied.' }
  const state = { patchesRefused: { m1: refused } } as unknown as AccountState
  expect(presentAccountHealth(state, 'm1', []).quantitiesRefused).toEqual({
    at: at.toISOString(),
    retryAt: later.toISOString(),
    code: 'Unauthorized',
    message: 'Denied.',
  })
  expect(presentAccountHealth(state, 'm2', []).quantitiesRefused).toBeNull()
})
