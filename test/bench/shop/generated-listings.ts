import type { ListingDocument } from '../../../actions/shared/database/listings/listing-document'
import { searchWords } from '../../../actions/shared/database/listings/search-words'
import { decideListingQuantity } from '../../../actions/shared/listing-quantity/decide-listing-quantity'
import type { StockQuantitySettings } from '../../../actions/shared/listing-quantity/stock-quantity-settings'
import { LIMITS } from '../../../actions/shared/publishing/limits'
import type { Merchant } from '../../../actions/shared/publishing/merchant'

export const SETTINGS: StockQuantitySettings = {
  outOfStockThreshold: 3,
  maximumListedQuantity: 1_000,
  doNotManageStockQuantity: 10,
  maximumMode: 'upTo',
  stockPercentage: 100,
  safetyBuffer: 0,
}

/** One account of the loopback world, with one store. */
export const STORE = {
  id: 'eu.DE',
  accountId: 'eu',
  country: 'DE',
  marketplaceId: 'A1PA6795UKMFR9',
  websiteCode: 'base',
  createdAt: '2026-01-01T00:00:00Z',
  status: 'active',
} as const

export const MERCHANT: Merchant = {
  readOnly: false,
  stores: [STORE],
  accounts: [{ id: STORE.accountId, inventoryScope: 'region', orderImportMinutes: 60 }],
  settingsByStore: new Map([[STORE.id, SETTINGS]]),
  rulesByStore: new Map(),
  limits: {},
}

/** This many stores, each in its own country. They are of the same account, or share these accounts evenly. */
export function merchantWith(stores: number, accounts = 1): Merchant {
  if (stores === 1) return MERCHANT
  const accountIds = Array.from({ length: accounts }, (_, place) =>
    place === 0 ? STORE.accountId : `${STORE.accountId}-${place}`,
  )
  const all = Array.from({ length: stores }, (_, place) => ({
    ...STORE,
    ...(place > 0 && { id: `eu.C${place}`, country: `C${place}`, marketplaceId: `M${place}` }),
    accountId: accountIds[place % accounts] ?? STORE.accountId,
  }))
  return {
    ...MERCHANT,
    stores: all,
    accounts: accountIds.map((id) => ({ id, inventoryScope: 'country', orderImportMinutes: 60 })),
    settingsByStore: new Map(all.map(({ id }) => [id, SETTINGS])),
  }
}

/** A listing as it is in another store. */
export function inStore(listing: ListingDocument, storeId: string): ListingDocument {
  return { ...listing, _id: `${storeId}/${listing.sellerSku}`, storeId, controllingStoreId: storeId }
}

export function skuOf(index: number): string {
  return `SKU-${String(index).padStart(7, '0')}`
}

export function productIdOf(sku: string): number {
  return Number(sku.slice('SKU-'.length)) + 1
}

export interface Published {
  readonly sku: string
  readonly productId: number
  /** Salable units in Commerce. */
  readonly stock: number
  readonly settings: StockQuantitySettings
}

/** A listing that was published and confirmed some hours ago. */
export function publishedListing(published: Published, now: Date): ListingDocument {
  const { sku, productId, stock: quantity, settings } = published
  // Confirmed within the last hours, as daily read-backs do.
  const confirmedAt = new Date(now.getTime() - 2 * 3_600_000 - (productId % 1_000) * 60_000)
  const at = new Date(confirmedAt.getTime() - 60_000)
  const stock = { kind: 'managed', salable: quantity > 0, quantity } as const
  const decision = decideListingQuantity({
    store: STORE,
    readOnly: false,
    settings,
    listing: { fulfillmentChannels: ['DEFAULT'] },
    product: { status: 'enabled', type: 'simple' },
    stock,
  })
  if (decision.kind === 'hold') throw new TypeError('expected a decision that is sent, got a hold')
  const found = {
    sellerSku: sku,
    sku,
    title: `Enamel mug ${sku}, dishwasher safe`,
    asin: `B0${String(productId).padStart(8, '0')}`,
  }
  return {
    _id: `${STORE.id}/${sku}`,
    storeId: STORE.id,
    accountId: STORE.accountId,
    ...found,
    search: searchWords(found),
    channels: ['DEFAULT'],
    channelsReadAt: confirmedAt,
    observed: { quantity: decision.quantity, at: confirmedAt },
    product: { id: productId, type: 'simple', status: 'enabled' },
    productId,
    stockConfiguration: { managed: true, backorders: false, minimumQuantity: 0 },
    stock,
    absentSince: null,
    decision: { ...decision, at },
    controllingStoreId: STORE.id,
    sending: null,
    accepted: { quantity: decision.quantity, at, submissionId: '0123456789abcdef0123456789abcdef' },
    confirmed: { quantity: decision.quantity, at: confirmedAt },
    confirmDueAt: new Date(confirmedAt.getTime() + LIMITS.confirmAgainMs + 24 * 3_600_000),
    drift: null,
    unexplained: null,
    massZero: null,
    failure: null,
    state: decision.kind === 'list' ? 'listed' : 'out-of-stock',
    fence: 0,
    vanishedAt: null,
    importedAt: new Date(now.getTime() - 30 * 86_400_000),
  }
}
