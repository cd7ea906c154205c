import { BATCH_MAXIMUM } from '../../../../../../actions/shared/database/client/database-client'
import {
  factsOf,
  readControlledListings,
} from '../../../../../../actions/shared/database/listings/groups/controlled-listings'
import { aListing, minutesAgo, NOW, secondsAhead, storedZero } from '../../../publishing/example'
import { storedWorld } from '../../../publishing/stored-world'

const override = {
  changes: { maximumListedQuantity: 2 },
  reason: 'Fair',
  endsAt: null,
  setBy: 'me',
  setAt: minutesAgo(9),
}
const stock = { kind: 'managed', salable: true, quantity: 7, soldNotInCommerce: 1, at: NOW } as never

test('listings with an override come with all that is known of those whose number it decides', async () => {
  const { database } = await storedWorld({
    listings: [
      aListing({ override, product: null, productId: null }),
      aListing({ storeId: 'nl', decision: storedZero, stock }),
      aListing({ sellerSku: 'ENDED', override: { ...override, endsAt: NOW } }),
      aListing({ sellerSku: 'GONE', override, vanishedAt: NOW }),
      aListing({ sellerSku: 'OTHER', override, controllingStoreId: 'fr' }),
      aListing({ sellerSku: 'ORDERED' }),
      aListing({ sellerSku: 'FOLLOWER', override, isFollower: true }),
    ],
  })
  const question = { storeId: 'de', now: secondsAhead(1), ordered: Promise.resolve(['ORDERED']) }
  const { counted, singles, decidedSince } = await readControlledListings(database, question)
  expect(counted.reduce((sum, { count }) => sum + count, 0)).toBe(4)
  // Of the listing with a known stock.
  expect(decidedSince).toEqual(storedZero.at)
  expect(singles.map((each) => [each.listing.storeId, each.listing.sellerSku, each.override])).toEqual([
    ['de', 'MUG', override],
    ['de', 'ORDERED', null],
    ['nl', 'MUG', override],
  ])
  const [own, , shared] = singles.map(({ listing }) => factsOf(listing))
  expect(own).toMatchObject({ channels: ['DEFAULT'], rule: null, status: null, kind: null, quantity: null })
  expect(shared).toMatchObject({
    storeId: 'nl',
    rule: 'out-of-stock',
    status: 'enabled',
    kind: 'managed',
    salable: true,
    quantity: 7,
    sold: 1,
  })
})

test('seller SKUs are counted by the stores that list them, alone too', async () => {
  const { world } = await storedWorld({
    listings: [aListing(), aListing({ storeId: 'nl' }), aListing({ sellerSku: 'CUP' })],
  })
  const { countSharing } = world.listings
  expect(await countSharing('de', ['de'])).toEqual([{ storeIds: ['de'], count: 2 }])
  expect(await countSharing('fr', [])).toEqual([])
  expect(new Set(await countSharing('de', ['de', 'nl']))).toEqual(
    new Set([
      { storeIds: ['de', 'nl'], count: 1 },
      { storeIds: ['de'], count: 1 },
    ]),
  )
})

test('a SKU that nobody asks for is looked for nowhere', async () => {
  const { world } = await storedWorld({ listings: [aListing()] })
  const { bySku, bySkuOrSellerSku, bySellerSku, byProductId } = world.listings
  expect(await Promise.all([bySku([]), bySkuOrSellerSku([]), bySellerSku([]), byProductId([])])).toEqual([
    [],
    [],
    [],
    [],
  ])
})

test('listings that share a SKU are all found, however many requests it takes', async () => {
  const listings = Array.from({ length: BATCH_MAXIMUM + 1 }, (_, index) =>
    aListing({ sellerSku: `MUG-${index}` }),
  )
  const { world } = await storedWorld({ listings })
  const found = await world.listings.bySku(['MUG'])
  expect(new Set(found.map(({ _id }) => _id)).size).toBe(BATCH_MAXIMUM + 1)
})
