import { openCollections } from '../../../actions/publisher/worker/open-collections'
import type { ListingsOutcome } from '../../../actions/shared/amazon/listings/listings-items'
import { listingCollection } from '../../../actions/shared/database/listings/listings'
import { pendingCollection } from '../../../actions/shared/database/work/pending'
import type { Seller } from '../../../actions/shared/publishing/amazon-port'
import type { CommerceReader } from '../../../actions/shared/publishing/commerce-port'
import { LIMITS } from '../../../actions/shared/publishing/limits'
import type { Merchant } from '../../../actions/shared/publishing/merchant'
import type { Ports } from '../../../actions/shared/publishing/ports'
import { quietPorts } from '../../actions/shared/publishing/quiet-ports'
import { answersFor } from '../../commerce-answers'
import { putListings } from '../../put-listings'
import { aListing, LISTING_ID } from './listings'
import { createStepwiseDatabase, type Step, type StepwiseDatabase } from './stepwise-database'

/** One product in one Amazon store that shows its stock. */
export interface SmallShop {
  readonly database: StepwiseDatabase
  /** In Commerce. */
  stock: number
  /** On Amazon. */
  shown: number
  now: Date
}

export const SKU = 'one'
export const NOTHING_BETWEEN: Step = async (_name, work) => work()

const START = new Date(Date.UTC(2026, 10, 23, 12))
const ACCOUNT = 'account'
const MERCHANT: Merchant = {
  readOnly: false,
  stores: [
    {
      id: 'store',
      accountId: ACCOUNT,
      country: 'DE',
      marketplaceId: 'A1PA6795UKMFR9',
      websiteCode: 'base',
      createdAt: '2026-01-01T00:00:00Z',
      status: 'active',
    },
  ],
  accounts: [{ id: ACCOUNT, inventoryScope: 'region', orderImportMinutes: 60 }],
  rulesByStore: new Map(),
  settingsByStore: new Map([
    [
      'store',
      {
        outOfStockThreshold: 0,
        maximumListedQuantity: 1_000,
        doNotManageStockQuantity: 1,
        maximumMode: 'upTo',
        stockPercentage: 100,
        safetyBuffer: 0,
      },
    ],
  ]),
  limits: {},
}

/** Its stock is published, shown and confirmed. */
export async function openSmallShop(stock: number): Promise<SmallShop> {
  const shop: SmallShop = { database: createStepwiseDatabase(), stock, shown: stock, now: START }
  const listings = listingCollection(shop.database.over(NOTHING_BETWEEN))
  const earlier = { quantity: stock, at: new Date(START.getTime() - 20 * 60_000) }
  const configuration = { managed: true, backorders: false, minimumQuantity: 0 }
  await putListings(
    shop.database.over(NOTHING_BETWEEN),
    [{ ...aListing(SKU), product: { id: 1, type: 'simple', status: 'enabled' } }],
    START,
  )
  await listings.change(
    [
      {
        _id: LISTING_ID(SKU),
        set: {
          accepted: { ...earlier, submissionId: 'earlier' },
          confirmed: earlier,
          stock: { kind: 'managed', salable: stock > 0, quantity: stock },
          stockConfiguration: configuration,
        },
      },
    ],
    0,
  )
  return shop
}

/** A stock change with its event. */
export async function changeStock(shop: SmallShop, step: Step, stock: number): Promise<void> {
  await step(`the stock is ${stock}`, () => {
    shop.stock = stock
  })
  await pendingCollection(shop.database.over(step)).mark(
    [{ key: `sku:${SKU}`, reason: 'stock-item' }],
    shop.now,
  )
}

/** The publisher's context, in which every outside call is a step. */
export function worldOf(shop: SmallShop, step: Step): Ports {
  const seller = sellerOf(shop, step)
  return {
    ...quietPorts(),
    ...openCollections(shop.database.over(step)),
    now: () => shop.now,
    clock: { now: () => shop.now.getTime(), sleep: async () => {} },
    runId: 'run',
    fence: 1,
    trustedSince: new Date(0),
    maySend: () => true,
    merchant: MERCHANT,
    stockIdOf: (websiteCode) => websiteCode,
    sourceCodesOf: () => ['default'],
    commerce: commerceOf(shop, step),
    seller: async () => seller as Seller,
    limits: LIMITS,
  }
}

function commerceOf(shop: SmallShop, step: Step): CommerceReader {
  const reader: Partial<CommerceReader> = {
    skuBatches: (skus) => (skus.length > 0 ? [skus] : []),
    readSalableQuantities: (_website, skus) =>
      step('Commerce is asked', () =>
        answersFor(skus, (sku) => ({ sku, quantity: shop.stock, salable: shop.stock > 0 })),
      ),
    readStockConfigurations: async (_website, skus) =>
      new Map(
        skus.map((sku) => [
          sku,
          { kind: 'read', configuration: { managed: true, backorders: false, minimumQuantity: 0 } },
        ]),
      ),
    readSourceItems: async (skus) =>
      answersFor(skus, () => [{ sourceCode: 'default', quantity: shop.stock, inStock: true }]),
    readProductsBySku: async (_website, skus) =>
      answersFor(skus, (sku) => ({ id: 1, sku, type: 'simple', status: 'enabled' })),
    readTopology: async () => ({
      kind: 'read',
      digest: 'one stock',
      stockOfWebsite: new Map([['base', 1]]),
      sourcesOfStock: new Map([[1, ['default']]]),
      inventory: 'multi-source',
    }),
    readImportedOrders: async (ids) => answersFor(ids, () => undefined),
    readRecentImports: async () => ({ kind: 'read', units: [] }),
  }
  return reader as CommerceReader
}

const ANSWERED = { requestId: null, ratePerSecond: null }

function sellerOf(
  shop: SmallShop,
  step: Step,
): Pick<Seller, 'hasOtherChannel' | 'patchQuantity' | 'readListings'> {
  return {
    hasOtherChannel: () => false,
    patchQuantity: (patch, isCurrent) =>
      step(`Amazon is sent ${patch.quantity}`, () => {
        if (!isCurrent()) return { kind: 'unsent' as const }
        shop.shown = patch.quantity
        return { ...ANSWERED, kind: 'accepted' as const, submissionId: 'simulated' }
      }),
    readListings: (_marketplace, sellerSkus) =>
      step('Amazon is read', (): ListingsOutcome => {
        const listing = { asin: null, title: '', status: [], createdDate: null, channels: ['DEFAULT'] }
        const listings = sellerSkus.map((sellerSku) => ({ ...listing, sellerSku, quantity: shop.shown }))
        return { ...ANSWERED, kind: 'read', listings, nextToken: null, total: listings.length }
      }),
  }
}
