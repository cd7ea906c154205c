import type { ListingDocument } from '../../../../../actions/shared/database/listings/listing-document'
import type { CommerceReader } from '../../../../../actions/shared/publishing/commerce-port'
import type { Merchant } from '../../../../../actions/shared/publishing/merchant'
import {
  StockUnreadError,
  simulateListings,
} from '../../../../../actions/shared/publishing/simulate/simulate-listings'
import { aCommerce, type CommerceOptions } from '../a-commerce'
import {
  accepted,
  aListing,
  aMerchant,
  aSale,
  aStore,
  held,
  listed,
  minutesAgo,
  SETTINGS,
  SKU,
  secondsAgo,
  storedZero,
} from '../example'
import { storedWorld } from '../stored-world'

const inStock = (quantity: number) => ({ kind: 'managed', salable: true, quantity }) as const
/** A listing that shows 10, decided half an hour ago. */
const shown = (changes: Partial<ListingDocument> = {}) =>
  aListing({
    stock: inStock(80),
    decision: { ...storedZero, ...listed(10), rule: 'maximum', at: minutesAgo(30) },
    accepted: accepted(10, minutesAgo(30)),
    ...changes,
  })
const withMaximum = (maximumListedQuantity: number, stores = aMerchant().stores): Merchant =>
  aMerchant({ stores, settingsByStore: new Map([['de', { ...SETTINGS, maximumListedQuantity }]]) })
const sold = [aSale({ sellerSku: 'PAN' })]
const onWebsite = (websiteCode: string) => aMerchant().stores.map((store) => ({ ...store, websiteCode }))

interface Simulated {
  readonly listings: readonly ListingDocument[]
  readonly before?: Merchant
  readonly after?: Merchant
  readonly commerce?: CommerceOptions & { readonly changes?: Partial<CommerceReader> }
  readonly comparedSince?: Date
}

/**
 * The quantities after a change, by default of the maximum, and what Commerce was asked for its stock. Nothing is written.
 */
async function simulate({ listings, before, after, commerce, comparedSince }: Simulated) {
  const asked: (readonly [string, readonly string[]])[] = []
  const reader = { ...aCommerce(commerce ?? {}), ...commerce?.changes }
  const { world, all } = await storedWorld(
    { listings, sold },
    {
      commerce: {
        ...reader,
        readSalableQuantities: (website, skus) => {
          asked.push([website, skus])
          return reader.readSalableQuantities(website, skus)
        },
      },
    },
  )
  const quantities = await simulateListings(
    { ...world, comparedSince: comparedSince ?? null },
    { before: before ?? aMerchant(), after: after ?? withMaximum(7) },
    listings,
  )
  expect([await all('tasks'), await all('sold')]).toEqual([[], sold])
  return { quantities, asked }
}

describe('a change of settings', () => {
  test('is simulated with the stored stock, of the time of the last decision', async () => {
    const { quantities, asked } = await simulate({ listings: [shown(), shown({ storeId: 'nl' })] })
    expect(quantities).toEqual([
      {
        sellerSku: SKU,
        sku: SKU,
        storeId: 'de',
        alsoIn: ['nl'],
        shown: 10,
        quantity: 7,
        rule: 'maximum',
        effect: 'changes',
        isAboveStock: false,
        stockReadAt: minutesAgo(30),
      },
    ])
    expect(asked).toEqual([])
  })

  test('is simulated with a stock as new as the last sweep', async () => {
    const { quantities } = await simulate({ listings: [shown()], comparedSince: minutesAgo(4) })
    expect(quantities).toMatchObject([{ stockReadAt: minutesAgo(4) }])
  })

  test('decides nothing where no product matches, whatever stock is stored', async () => {
    const unmatched = shown({ sku: null, product: null })
    const { quantities, asked } = await simulate({ listings: [unmatched] })
    expect(quantities).toMatchObject([{ quantity: null, rule: 'stock-unknown', effect: 'stops' }])
    expect(asked).toEqual([])
  })

  test('decides nothing where the stored stock is missing', async () => {
    const { quantities } = await simulate({ listings: [shown({ stock: null })] })
    expect(quantities).toMatchObject([{ quantity: null, rule: 'stock-unknown' }])
  })
})

describe('the stock is read from Commerce', () => {
  const commerce = { stock: { [SKU]: 80 } }

  test('where a listing was imported and not decided yet', async () => {
    const undecided = shown({ decision: null, stock: null, accepted: null })
    const { quantities, asked } = await simulate({ listings: [undecided], commerce })
    expect(quantities).toMatchObject([{ quantity: 7, effect: 'first', stockReadAt: null }])
    expect(asked).toEqual([['base', [SKU]]])
  })

  test('where another website decides after the change', async () => {
    const after = withMaximum(7, onWebsite('dutch'))
    const { quantities, asked } = await simulate({ listings: [shown()], after, commerce })
    expect(quantities).toMatchObject([{ quantity: 7, stockReadAt: null }])
    expect(asked).toEqual([['dutch', [SKU]]])
  })

  test('where it is not known which website decided before', async () => {
    const { asked } = await simulate({ listings: [shown({ controllingStoreId: 'gone' })], commerce })
    expect(asked).toEqual([['base', [SKU]]])
    const unknown = aMerchant({ stores: [] })
    expect((await simulate({ listings: [shown()], before: unknown, commerce })).asked).toHaveLength(1)
  })

  test('and not where another store of the same website decides after the change', async () => {
    const listings = [shown(), shown({ storeId: 'nl' })]
    const after = aMerchant({
      stores: [aStore({ id: 'nl', country: 'NL' })],
      settingsByStore: new Map([['nl', { ...SETTINGS, maximumListedQuantity: 7 }]]),
    })
    const { quantities, asked } = await simulate({ listings, after })
    expect(quantities).toMatchObject([
      { storeId: 'nl', quantity: 7, effect: 'changes' },
      { storeId: 'de', quantity: null, rule: 'store-removed' },
    ])
    expect(asked).toEqual([])
  })

  test('and one that Commerce does not have counts as absent at once', async () => {
    const { quantities } = await simulate({
      listings: [shown(), shown({ sellerSku: 'CUP', sku: 'CUP' })],
      after: withMaximum(7, onWebsite('dutch')),
      commerce: { stock: { CUP: 80 } },
    })
    expect(quantities).toMatchObject([
      { sku: SKU, quantity: 0, rule: 'not-assigned', effect: 'to-zero' },
      { sku: 'CUP', quantity: 7 },
    ])
  })

  test('and units that were sold under a former name stay under it', async () => {
    const changes: Partial<CommerceReader> = {
      readProductsById: async (_website, ids) =>
        new Map(
          ids.map((id) => [
            id,
            { kind: 'found', row: { id, sku: 'CUP', type: 'simple', status: 'enabled' } },
          ]),
        ),
    }
    const after = withMaximum(7, onWebsite('dutch'))
    const renamed = { stock: { CUP: 80 }, changes }
    const { quantities } = await simulate({ listings: [shown()], after, commerce: renamed })
    expect(quantities).toMatchObject([{ sellerSku: SKU, sku: 'CUP', quantity: 7 }])
  })
})

describe('when Commerce gives no stock', () => {
  const after = withMaximum(7, onWebsite('dutch'))

  test('nothing can be said', async () => {
    const nothing = simulate({ listings: [shown()], after })
    await expect(nothing).rejects.toThrow(StockUnreadError)
    await expect(nothing).rejects.toThrow('Commerce did not answer.')
    await expect(nothing).rejects.toMatchObject({ name: 'StockUnreadError' })
  })

  test('of some listings, the others are simulated', async () => {
    const whole = aCommerce({ stock: { [SKU]: 80 } })
    const changes: Partial<CommerceReader> = {
      skuBatches: (skus) => skus.map((sku) => [sku]),
      readSalableQuantities: (website, skus) =>
        (skus.includes(SKU) ? whole : aCommerce({})).readSalableQuantities(website, skus),
    }
    const listings = [shown(), shown({ sellerSku: 'CUP', sku: 'CUP' })]
    const commerce = { stock: { [SKU]: 80 }, changes }
    const { quantities } = await simulate({ listings, after, commerce })
    expect(quantities).toMatchObject([
      { sku: SKU, quantity: 7 },
      { sku: 'CUP', quantity: null, rule: 'stock-unknown' },
    ])
  })
})

describe('a listing that no active store shows after the change', () => {
  test('of a paused store keeps its quantity', async () => {
    const stores = aMerchant().stores.map((store) => ({ ...store, status: 'paused' }) as const)
    const { quantities, asked } = await simulate({ listings: [shown()], after: aMerchant({ stores }) })
    expect(quantities).toMatchObject([
      { storeId: 'de', shown: 10, quantity: null, rule: 'store-paused', effect: 'stops' },
    ])
    expect(asked).toEqual([])
  })

  test('of a removed store keeps its quantity, beside those that are decided', async () => {
    const listings = [shown({ storeId: 'nl', sellerSku: 'CUP', sku: 'CUP' }), shown()]
    const { quantities } = await simulate({ listings, after: withMaximum(7, [aStore()]) })
    expect(quantities).toMatchObject([
      { sellerSku: SKU, quantity: 7 },
      { sellerSku: 'CUP', quantity: null, rule: 'store-removed' },
    ])
  })

  test('that was held before the change stays held', async () => {
    const decision = { ...held, quantity: null, at: secondsAgo(60) }
    const { quantities } = await simulate({
      listings: [shown({ decision })],
      after: aMerchant({ stores: [] }),
    })
    expect(quantities).toMatchObject([{ rule: 'store-removed', effect: 'held' }])
  })
})
