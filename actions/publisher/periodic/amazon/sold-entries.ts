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
  /** When the orders were found: from then on Commerce has its time to import them. */
  readonly foundAt: Date
}

/** What the orders of an account are matched with, of its listings of some seller SKUs. */
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
/** Amazon shows an order two minutes late, and it is asked every three. */
const LAG_MS = minutes(6)
/** A follow-up comes a little after the moment that it waits for. */
const LATE_MS = seconds(2)

/**
 * The ledger's entries of an account's orders: every cancelled one, and those ordered since then. An older one that
 * was changed now, by being shipped for example, was counted in its time.
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

/** The SKUs of changed entries are evaluated now, and once more when their units stop counting. */
export function soldMarks(entries: readonly SoldDocument[]): readonly PendingMark[] {
  return entries.flatMap(({ sku, state, endsAt, isPending, isReduced }): PendingMark[] => {
    if (sku === null) return []
    const key = `sku:${sku}` as const
    // Whether Amazon gives a cancelled unit back shows only in its own number, which an order has read again.
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
