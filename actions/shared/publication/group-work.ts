import type { ListingDocument } from '../database/listings'
import { type QuantityGroup, quantityGroups } from '../listing-quantity/quantity-groups'
import type { StockRequest } from './read-commerce'
import type { ResolvedPending } from './resolve-pending'
import type { PublicationWorld } from './world'

/** Why a SKU is looked at, and since when. */
export interface SkuReasons {
  readonly reasons: ReadonlySet<string>
  readonly firstAt: Date
}

/** A quantity group with its listings, and the one that decides. */
export interface GroupWork {
  readonly group: QuantityGroup
  readonly listings: readonly ListingDocument[]
  /** Null when every store of the group is paused. */
  readonly controlling: ListingDocument | null
  /** Commerce SKU that decides; for a listing that no product matched yet, the one that would match. */
  readonly sku: string | null
  /** The pending SKUs that brought it up. */
  readonly pendingSkus: readonly string[]
  readonly reasons: ReadonlySet<string>
  readonly firstAt: Date
}

/** Reasons after which the product and its stock configuration are read again. */
const STALE_REASONS: ReadonlySet<string> = new Set(['product', 'product-deleted', 'stock-item', 'import'])

export function reasonsBySku(resolved: readonly ResolvedPending[]): ReadonlyMap<string, SkuReasons> {
  const bySku = new Map<string, { reasons: Set<string>; firstAt: Date }>()
  for (const { document, skus } of resolved) {
    for (const sku of skus) {
      const known = bySku.get(sku)
      if (!known) bySku.set(sku, { reasons: new Set(document.reasons), firstAt: document.firstAt })
      else {
        for (const reason of document.reasons) known.reasons.add(reason)
        if (document.firstAt < known.firstAt) known.firstAt = document.firstAt
      }
    }
  }
  return bySku
}

/** Every quantity group that one of the SKUs has a part in. */
export async function loadGroups(
  world: PublicationWorld,
  bySku: ReadonlyMap<string, SkuReasons>,
): Promise<readonly GroupWork[]> {
  const skus = [...bySku.keys()]
  const direct = await world.listings.bySku(skus)
  // A seller SKU that equals a pending SKU may have had no product until now.
  const sellerSkus = [...new Set([...skus, ...direct.map(({ sellerSku }) => sellerSku)])]
  const { stores, accounts } = world.merchant
  const known = new Set(stores.map(({ id }) => id))
  const listings = (await world.listings.bySellerSku(sellerSkus)).filter(({ storeId }) => known.has(storeId))
  const byPlace = new Map(listings.map((listing) => [placeOf(listing.storeId, listing.sellerSku), listing]))
  return quantityGroups(stores, accounts, listings).map((group) => workOf(group, byPlace, bySku))
}

function placeOf(storeId: string, sellerSku: string): string {
  return JSON.stringify([storeId, sellerSku])
}

function workOf(
  group: QuantityGroup,
  byPlace: ReadonlyMap<string, ListingDocument>,
  bySku: ReadonlyMap<string, SkuReasons>,
): GroupWork {
  const listingOf = (storeId: string | null) =>
    storeId === null ? undefined : byPlace.get(placeOf(storeId, group.sellerSku))
  const listings = [...group.storeIds, ...group.pausedStoreIds]
    .map(listingOf)
    .filter((each) => each !== undefined)
  const controlling = listingOf(group.controllingStoreId) ?? null
  const pendingSkus = [...new Set([...listings.map(({ sku }) => sku), group.sellerSku])].filter(
    (sku): sku is string => sku !== null && bySku.has(sku),
  )
  const pending = pendingSkus.map((sku) => bySku.get(sku)).filter((each) => each !== undefined)
  return {
    group,
    listings,
    controlling,
    sku: controlling === null ? null : (controlling.sku ?? controlling.sellerSku),
    pendingSkus,
    reasons: new Set(pending.flatMap(({ reasons }) => [...reasons])),
    firstAt: new Date(Math.min(...pending.map(({ firstAt }) => firstAt.getTime()))),
  }
}

export function stockRequests(
  world: PublicationWorld,
  groups: readonly GroupWork[],
): readonly StockRequest[] {
  const websiteOf = new Map(world.merchant.stores.map(({ id, websiteCode }) => [id, websiteCode]))
  return groups.flatMap(({ controlling, sku, reasons }) => {
    const websiteCode = controlling ? websiteOf.get(controlling.storeId) : undefined
    if (!controlling || sku === null || websiteCode === undefined) return []
    return [
      {
        listing: controlling,
        sku,
        websiteCode,
        isStale: [...reasons].some((each) => STALE_REASONS.has(each)),
      },
    ]
  })
}
