import type { SoldDocument } from '../../../../../actions/shared/database/accounts/sold'
import type { ListingDocument } from '../../../../../actions/shared/database/listings/listing-document'
import {
  documentsBySku,
  loadGroups,
  notInFuture,
} from '../../../../../actions/shared/publishing/evaluate/load-groups'
import type { Merchant } from '../../../../../actions/shared/publishing/merchant'
import {
  accepted,
  aListing,
  aMerchant,
  aPending,
  aSale,
  minutesAgo,
  NOW,
  SKU,
  secondsAhead,
  twoAccounts,
} from '../example'
import { storedWorld } from '../stored-world'

describe('the documents about a SKU', () => {
  test('are all that stand for it, in their order', () => {
    const about = (reason: string) => aPending({ reasons: [reason] })
    const [order, sweep, product] = [about('order'), about('sweep'), about('product')]
    const resolved = [
      { document: order, skus: ['MUG', 'CUP'] },
      { document: sweep, skus: ['MUG'] },
      { document: product, skus: ['MUG'] },
    ].map((each) => ({ ...each, failed: false }))
    expect([...documentsBySku(resolved)]).toEqual([
      ['MUG', [order, sweep, product]],
      ['CUP', [order]],
    ])
  })
})

const why = (reasons: string[], firstAt = minutesAgo(2), cause = {}) => [
  aPending({ reasons, firstAt, ...cause }),
]
interface Kept {
  readonly listings: readonly ListingDocument[]
  readonly sold?: readonly SoldDocument[]
  readonly merchant?: Merchant
  readonly sourceCodesOf?: (websiteCode: string) => readonly string[]
}

async function loaded({ listings, sold = [], ...given }: Kept, ...skus: string[]) {
  const { world } = await storedWorld({ listings, sold }, { merchant: aMerchant(), ...given })
  return loadGroups(world, new Map(skus.map((sku, index) => [sku, why([`reason ${index}`])])))
}

describe('the groups that a SKU has a part in', () => {
  test('have every listing of the seller SKU, though another Commerce SKU feeds it', async () => {
    const [de, nl] = [aListing(), aListing({ storeId: 'nl', sku: 'MUG-NL' })]
    const [group, ...others] = await loaded({ listings: [de, nl] }, 'MUG-NL')
    expect(others).toEqual([])
    expect(group).toMatchObject({
      controlling: { _id: de._id },
      sku: SKU,
      listings: [{ storeId: 'de' }, { storeId: 'nl' }],
      pendingSkus: ['MUG-NL'],
      isRead: false,
    })
  })

  test('have every listing of the Commerce SKU, whatever its seller SKU is', async () => {
    const listings = [
      aListing(),
      aListing({ sellerSku: 'MUG-2' }),
      aListing({ sellerSku: 'CUP', sku: 'CUP' }),
    ]
    const groups = await loaded({ listings }, SKU)
    expect(groups.map(({ group }) => group.sellerSku).sort()).toEqual(['MUG', 'MUG-2'])
  })

  test('have the listing whose seller SKU is the pending one, though no product matched it yet', async () => {
    const [group] = await loaded({ listings: [aListing({ sku: null })] }, SKU)
    expect(group).toMatchObject({ sku: SKU, pendingSkus: [SKU] })
    expect(await loaded({ listings: [aListing({ sku: null })] }, 'CUP')).toEqual([])
  })

  test('have none of a store that is not connected any more', async () => {
    const [group] = await loaded({ listings: [aListing(), aListing({ storeId: 'gone' })] }, SKU)
    expect(group?.listings.map(({ storeId }) => storeId)).toEqual(['de'])
  })

  test('are loaded for all reasons of their SKUs, and since the first', async () => {
    const listings = [aListing(), aListing({ storeId: 'nl', sku: 'MUG-NL' })]
    const { world } = await storedWorld({ listings })
    const [group] = await loadGroups(
      world,
      new Map([
        [SKU, [...why(['order']), ...why(['product'], minutesAgo(1))]],
        ['MUG-NL', why(['sweep', 'order'], minutesAgo(9))],
        ['CUP', why(['refund'], minutesAgo(90))],
      ]),
    )
    expect(group).toMatchObject({
      pendingSkus: [SKU, 'MUG-NL'],
      reasons: new Set(['order', 'product', 'sweep']),
      firstAt: minutesAgo(9),
    })
    expect(group).not.toHaveProperty('cause')
  })

  test('name the latest event about their first SKU that has one', async () => {
    const { world } = await storedWorld({
      listings: [aListing(), aListing({ storeId: 'nl', sku: 'MUG-NL' })],
    })
    const because = (cause: string) => why(['order'], minutesAgo(2), { cause })
    const causeFor = async (own: ReturnType<typeof why>) =>
      (
        await loadGroups(
          world,
          new Map([
            ['MUG-NL', because('other')],
            [SKU, own],
          ]),
        )
      )[0]?.cause
    expect(await causeFor([...because('first'), ...because('latest'), ...why(['sweep'])])).toBe('latest')
    expect(await causeFor(why(['sweep']))).toBe('other')
  })

  test('count from now when no document led to them', async () => {
    const { world } = await storedWorld({ listings: [aListing()] })
    const [group] = await loadGroups(world, new Map([[SKU, []]]))
    expect(group).toMatchObject({ reasons: new Set(), firstAt: NOW, readAt: NOW })
  })

  test('name the listings of paused stores, and none that controls when all are', async () => {
    const [germany, netherlands] = aMerchant().stores
    const pausedFirst = aMerchant({
      stores: [{ ...germany, status: 'paused' } as never, netherlands as never],
    })
    const listings = [aListing(), aListing({ storeId: 'nl', sku: 'MUG-NL' })]
    const [group] = await loaded({ listings, merchant: pausedFirst }, SKU)
    expect(group).toMatchObject({
      controlling: { storeId: 'nl' },
      sku: 'MUG-NL',
      listings: [{ storeId: 'nl' }, { storeId: 'de' }],
    })
    const allPaused = aMerchant({ stores: [{ ...germany, status: 'paused' } as never] })
    const [paused] = await loaded({ listings: [aListing()], merchant: allPaused }, SKU)
    expect(paused).toMatchObject({ controlling: null, sku: null, listings: [{ storeId: 'de' }] })
  })

  test('that share a seller SKU and nothing else are apart', async () => {
    const stores = twoAccounts.stores.map((store) =>
      store.id === 'other' ? { ...store, country: 'US' } : store,
    )
    const listings = [aListing(), aListing({ storeId: 'other', accountId: 'second' })]
    const groups = await loaded({ listings, merchant: { ...twoAccounts, stores } }, SKU)
    expect(groups.map((group) => group.listings.map(({ storeId }) => storeId))).toEqual([['de'], ['other']])
  })

  test('know the units sold on Amazon of each of their Commerce SKUs', async () => {
    const listings = [aListing(), aListing({ storeId: 'nl', sku: 'MUG-NL' })]
    const sold = [
      aSale({ _id: 'account/1' }),
      aSale({ _id: 'account/2', sku: 'MUG-NL' }),
      aSale({ _id: 'account/3', sku: 'CUP' }),
      aSale({ _id: 'account/4', sellerSku: 'MUG-2' }),
    ]
    const [group] = await loaded({ listings, sold }, SKU)
    expect(group?.sold.map(({ _id }) => _id).sort()).toEqual(['account/1', 'account/2', 'account/4'])
  })

  test('know the units that Amazon shows too few of any listing of the deciding SKU', async () => {
    const unexplained = (units: number) => ({ units, shown: 3, at: NOW })
    const listings = [
      aListing({ unexplained: unexplained(2) }),
      aListing({ sellerSku: 'MUG-2', unexplained: unexplained(3) }),
      aListing({ storeId: 'nl', sku: 'MUG-NL', unexplained: unexplained(50) }),
    ]
    const groups = await loaded({ listings }, SKU)
    expect(groups.map(({ missingUnits: units }) => units)).toEqual([5, 5])
    const [none] = await loaded({ listings: [aListing()] }, SKU)
    expect(none?.missingUnits).toBe(0)
  })

  test('know a canceled order that explains missing units, whichever listing of the number was read later', async () => {
    const merchant = aMerchant({
      accounts: aMerchant().accounts.map((account) => ({ ...account, inventoryScope: 'region' })),
    })
    const since = minutesAgo(20)
    const listings = [
      aListing({
        accepted: accepted(10, since),
        unexplained: {
          units: 2,
          shown: 8,
          at: minutesAgo(5),
          since,
          parts: [{ since, at: minutesAgo(5), wanted: 2 }],
        },
      }),
      aListing({ storeId: 'nl', accepted: accepted(10, minutesAgo(2)) }),
    ]
    const sold = [aSale({ _id: 'account/1', state: 'cancelled', quantity: 2, orderedAt: minutesAgo(10) })]
    const [group] = await loaded({ listings, sold, merchant }, SKU)
    expect(group?.missingUnits).toBe(0)
  })

  test.each([
    ['leave out units that were sold from another stock', ['cellar'], 0],
    ['count those that were sold from a stock that shares a source', ['cellar', 'warehouse'], 2],
  ])('%s', async (_words, dutchSources, units) => {
    const { stores } = aMerchant()
    const merchant = aMerchant({
      stores: stores.map((store) => (store.id === 'nl' ? { ...store, websiteCode: 'dutch' } : store)),
    })
    const sourceCodesOf = (websiteCode: string) => (websiteCode === 'dutch' ? dutchSources : ['warehouse'])
    const unexplained = { units: 2, shown: 3, at: NOW }
    const listings = [aListing(), aListing({ storeId: 'nl', sellerSku: 'MUG-2', unexplained })]
    const groups = await loaded({ listings, merchant, sourceCodesOf }, SKU)
    expect(groups.map(({ controlling, ...group }) => [controlling?.storeId, group.missingUnits])).toEqual([
      ['de', units],
      ['nl', 2],
    ])
  })
})

test('a time that a clock ahead has written counts as now', () => {
  const ahead = secondsAhead(3_600)
  const listing = aListing({ accepted: accepted(10, ahead), observed: { quantity: 4, at: minutesAgo(5) } })
  expect(notInFuture(listing, NOW)).toMatchObject({
    accepted: { quantity: 10, at: NOW },
    confirmed: null,
    observed: { quantity: 4, at: minutesAgo(5) },
  })
})
