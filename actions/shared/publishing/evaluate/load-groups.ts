import type { SoldDocument } from '../../database/accounts/sold'
import type { ListingDocument } from '../../database/listings/listing-document'
import type { PendingDocument } from '../../database/work/pending'
import { type QuantityGroup, quantityGroups } from '../../listing-quantity/quantity-groups'
import { addMs, earlier, minutes } from '../../time'
import { openMissingUnits } from '../amazon-state/gaps'
import { countsFrom, orderedUnits, sum } from '../amazon-state/known-quantity'
import type { GroupWork } from '../group-types'
import type { ResolvedPending } from '../pending/resolve-pending'
import type { Ports } from '../ports'
import { sharesStock } from './shares-stock'

/** The documents about each SKU. */
export function documentsBySku(
  resolved: readonly ResolvedPending[],
): ReadonlyMap<string, readonly PendingDocument[]> {
  const bySku = new Map<string, PendingDocument[]>()
  for (const { document, skus } of resolved) {
    for (const sku of skus) {
      const known = bySku.get(sku)
      if (known) known.push(document)
      else bySku.set(sku, [document])
    }
  }
  return bySku
}

export type GroupWorksPorts = Pick<Ports, 'now' | 'merchant' | 'stockIdOf' | 'sourceCodesOf' | 'sold'>
export type LoadGroupsPorts = GroupWorksPorts & Pick<Ports, 'listings'>

/** Every quantity group that one of the SKUs affects. A SKU may have no document. */
export async function loadGroups(
  ports: LoadGroupsPorts,
  bySku: ReadonlyMap<string, readonly PendingDocument[]>,
): Promise<readonly GroupWork[]> {
  const readAt = ports.now()
  return groupWorks(ports, await loadListings(ports, [...bySku.keys()]), { bySku, readAt })
}

interface LoadedFor {
  readonly bySku: ReadonlyMap<string, readonly PendingDocument[]>
  /** Before the listings were read. */
  readonly readAt: Date
}

/** The quantity groups of listings that are loaded, with the units sold on Amazon. */
export async function groupWorks(
  ports: GroupWorksPorts,
  loaded: readonly ListingDocument[],
  { bySku, readAt }: LoadedFor,
): Promise<readonly GroupWork[]> {
  const listings = loaded.map((listing) => notInFuture(listing, ports.now()))
  const byPlace = new Map(listings.map((listing) => [placeOf(listing.storeId, listing.sellerSku), listing]))
  const sold = Map.groupBy(await ports.sold.bySku(countedSince(ports, listings)), ({ sku }) => sku)
  const listingsBySku = Map.groupBy(listings, ({ sku }) => sku)
  const { stores, accounts } = ports.merchant
  return quantityGroups(stores, accounts, listings).map((group) => {
    const work = workOf(group, byPlace, bySku, readAt)
    const own = new Set(work.listings.map(({ sku }) => sku))
    const ofSameStock = (listingsBySku.get(work.sku) ?? []).filter(({ storeId }) =>
      sellsSameUnits(ports, storeId, work.group.controllingStoreId),
    )
    return {
      ...work,
      sold: [...own].flatMap((sku) => sold.get(sku) ?? []),
      missingUnits: sum(ofSameStock.map((each) => missingOf(ports, each, sold.get(each.sku) ?? []))),
    }
  })
}

function missingOf(
  { merchant }: Pick<Ports, 'merchant'>,
  { accountId, sellerSku, storeId, unexplained }: ListingDocument,
  sold: readonly SoldDocument[],
): number {
  if (unexplained === null) return 0
  const scope = merchant.accounts.find(({ id }) => id === accountId)?.inventoryScope ?? 'country'
  const unit = { accountId, sellerSku, scope, storeIds: [storeId], publishingStoreId: storeId }
  return openMissingUnits(unexplained, orderedUnits(unit, sold))
}

/** A reading of a never accepted quantity counts for this long; see `possibleQuantities`. */
const READING_MS = minutes(15)

/**
 * When orders of each Commerce SKU start to count: at the oldest time for which one of its quantities on Amazon is
 * known. Among listings that share a quantity, the latest time applies.
 */
function countedSince(
  { merchant, now }: Pick<Ports, 'now' | 'merchant'>,
  listings: readonly ListingDocument[],
): ReadonlyMap<string, Date> {
  const latest = new Map<string, { readonly sku: string; readonly since: Date }>()
  const recently = addMs(now(), -READING_MS)
  for (const listing of listings) {
    const { sku, accountId, sellerSku, storeId } = listing
    if (sku === null) continue
    const scope = merchant.accounts.find(({ id }) => id === accountId)?.inventoryScope
    const number = JSON.stringify([sku, accountId, sellerSku, scope === 'country' ? storeId : null])
    const counted = countsFrom(listing) ?? recently
    const missingSince = listing.unexplained?.since
    // Orders that explain missing units count, regardless of later readings.
    if (missingSince) latest.set(`${listing._id} missing`, { sku, since: missingSince })
    const known = latest.get(number)
    if (!known || known.since < counted) latest.set(number, { sku, since: counted })
  }
  const oldest = new Map<string, Date>()
  for (const { sku, since } of latest.values()) {
    const known = oldest.get(sku)
    if (!known || since < known) oldest.set(sku, since)
  }
  return oldest
}

/** A future time comes from a fast clock, and counts as now. */
export function notInFuture(listing: ListingDocument, now: Date): ListingDocument {
  const past = <T extends { readonly at?: Date }>(what: T | null): T | null =>
    what?.at && what.at > now ? { ...what, at: now } : what
  const { accepted, confirmed, observed, unexplained, drift } = listing
  return {
    ...listing,
    accepted: past(accepted),
    confirmed: past(confirmed),
    observed: past(observed),
    unexplained: past(unexplained),
    drift: past(drift),
  }
}

/** Whether a unit sold by one store is gone for the other too. */
function sellsSameUnits(
  ports: Pick<Ports, 'merchant' | 'stockIdOf' | 'sourceCodesOf'>,
  storeId: string,
  other: string | null,
): boolean {
  const [website, otherWebsite] = [storeId, other].map(
    (id) => ports.merchant.stores.find((store) => store.id === id)?.websiteCode,
  )
  return website !== undefined && otherWebsite !== undefined && sharesStock(ports, website, otherWebsite)
}

/** Listings of the SKUs, and all others that share a seller SKU with them. */
async function loadListings(
  ports: Pick<Ports, 'merchant' | 'listings'>,
  skus: readonly string[],
): Promise<readonly ListingDocument[]> {
  const stores = new Set(ports.merchant.stores.map(({ id }) => id))
  // A seller SKU that equals a pending SKU may not have had a product until now.
  const named = await ports.listings.bySkuOrSellerSku(skus)
  const asked = new Set(skus)
  const others = [...new Set(named.map(({ sellerSku }) => sellerSku))].filter((each) => !asked.has(each))
  const sharing = others.length === 0 ? [] : await ports.listings.bySellerSku(others)
  return [...new Map([...named, ...sharing].map((listing) => [listing._id, listing])).values()].filter(
    ({ storeId, vanishedAt }) => stores.has(storeId) && (vanishedAt ?? null) === null,
  )
}

function placeOf(storeId: string, sellerSku: string): string {
  return JSON.stringify([storeId, sellerSku])
}

function workOf(
  group: QuantityGroup,
  byPlace: ReadonlyMap<string, ListingDocument>,
  bySku: ReadonlyMap<string, readonly PendingDocument[]>,
  readAt: Date,
): Omit<GroupWork, 'sold' | 'missingUnits'> {
  const listingOf = (storeId: string | null) =>
    storeId === null ? undefined : byPlace.get(placeOf(storeId, group.sellerSku))
  const listings = [...group.storeIds, ...group.pausedStoreIds]
    .map(listingOf)
    .filter((each) => each !== undefined)
  const controlling = listingOf(group.controllingStoreId) ?? null
  const pendingSkus = [...new Set([...listings.map(({ sku }) => sku), group.sellerSku])].filter(
    (sku): sku is string => sku !== null && bySku.has(sku),
  )
  const documents = pendingSkus.map((sku) => bySku.get(sku) ?? [])
  const [first = readAt, ...others] = documents.flat().map(({ firstAt }) => firstAt)
  const cause = documents.map((own) => own.findLast((each) => each.cause)?.cause).find((each) => each)
  return {
    group,
    listings,
    controlling,
    sku: controlling === null ? null : (controlling.sku ?? controlling.sellerSku),
    readAt,
    isRead: false,
    pendingSkus,
    reasons: new Set(documents.flat().flatMap(({ reasons }) => reasons)),
    firstAt: others.reduce(earlier, first),
    ...(cause ? { cause } : {}),
  }
}
