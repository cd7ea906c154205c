import type { AmazonOrder, AmazonOrderItem } from '../../../shared/amazon/orders'
import type { SoldDocument } from '../../../shared/database/accounts/sold'
import type { ListingDocument } from '../../../shared/database/listings/listing-document'
import type { PendingMark } from '../../../shared/database/work/pending'
import type { MerchantAccount, MerchantStore } from '../../../shared/publishing/merchant'
import type { Ports } from '../../../shared/publishing/ports'
import { addMs, minutes, seconds } from '../../../shared/time'

/** What an account's orders are matched with: its own stores, and listings of the ordered seller SKUs. */
export interface OrderSurroundings {
  readonly account: Pick<MerchantAccount, 'id' | 'orderImportMinutes'>
  readonly stores: readonly Pick<MerchantStore, 'id' | 'marketplaceId' | 'websiteCode'>[]
  readonly listings: readonly Pick<ListingDocument, 'storeId' | 'sellerSku' | 'sku'>[]
  /** When the orders were found. Commerce's time to import them starts here. */
  readonly foundAt: Date
}

/** Loads the listings of these seller SKUs that an account's orders are matched with. */
export async function orderSurroundings(
  { merchant, listings, now }: Pick<Ports, 'merchant' | 'listings' | 'now'>,
  accountId: string,
  sellerSkus: readonly string[],
) {
  const found = await listings.bySellerSku([...new Set(sellerSkus)])
  return {
    account: merchant.accounts.find(({ id }) => id === accountId),
    stores: merchant.stores.filter((store) => store.accountId === accountId),
    listings: found.filter((listing) => listing.accountId === accountId),
    foundAt: now(),
  }
}
/** Amazon shows an order two minutes late, and is polled every three. */
const LAG_MS = minutes(6)
/** A follow-up runs shortly after the time that it waits for. */
const LATE_MS = seconds(2)

/**
 * The ledger's entries for an account's orders: every canceled one, and those ordered since `since`. An older one that
 * changed now, for example by its shipment, was counted before.
 */
export function soldEntries(
  orders: readonly AmazonOrder[],
  surroundings: OrderSurroundings,
  orderedSince: Date,
): readonly SoldDocument[] {
  return orders
    .flatMap((order) => order.items.map((item) => entryOf(order, item, surroundings)))
    .filter(
      ({ state, orderedAt, isPending }) => state === 'cancelled' || isPending || orderedAt >= orderedSince,
    )
}

/** Evaluates the SKUs of changed entries now, and again when their units stop counting. */
export function soldMarks(entries: readonly SoldDocument[]): readonly PendingMark[] {
  return entries.flatMap(({ sku, state, endsAt, isPending, isReduced }): PendingMark[] => {
    if (sku === null) return []
    const key = `sku:${sku}` as const
    // Only Amazon's own quantity shows whether it restored a canceled unit, so the order makes the app read it.
    const now: PendingMark = { key, reason: isReduced || state === 'cancelled' ? 'order' : 'sold' }
    const dueAt = addMs(endsAt, LATE_MS)
    if (isPending) return [now]
    return state === 'open' ? [now, { key, reason: 'sold-ended', dueAt }] : [now]
  })
}

function entryOf(
  order: AmazonOrder,
  { orderItemId, sellerSku, quantity, isReduced }: AmazonOrderItem,
  { account, stores, listings, foundAt }: OrderSurroundings,
): SoldDocument {
  const store = stores.find(({ marketplaceId }) => marketplaceId === order.marketplaceId)
  const own = listings.filter((listing) => listing.sellerSku === sellerSku)
  const listing =
    own.find(({ storeId }) => storeId === store?.id) ?? own.find(({ sku }) => sku !== null) ?? own[0]
  return {
    _id: `${account.id}/${orderItemId}`,
    accountId: account.id,
    amazonOrderId: order.orderId,
    storeId: store?.id ?? listing?.storeId ?? null,
    sellerSku,
    sku: listing?.sku ?? null,
    websiteCode: stores.find(({ id }) => id === listing?.storeId)?.websiteCode ?? null,
    quantity,
    orderedAt: order.orderedAt,
    endsAt: new Date(
      Math.max(order.orderedAt.getTime(), foundAt.getTime() - LAG_MS) + minutes(account.orderImportMinutes),
    ),
    isPending: order.isPending ?? false,
    ...(isReduced ? { isReduced } : {}),
    state: order.isCancelled || quantity === 0 ? 'cancelled' : 'open',
  }
}
