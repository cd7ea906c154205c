import type { DecisionRule } from '../../listing-quantity/decision'
import type { Database, FindOptions, Projected } from '../client/database-client'
import { allOf, pagesOf } from '../client/pages-of'
import type { ListingDocument, StoredOverride } from './listing-document'

/** What of listings decides their number, beside settings and overrides; a value is left out where it is not known. */
export interface ListingFacts {
  /** That decided last. */
  readonly rule?: DecisionRule | null
  readonly channels: readonly string[]
  readonly status?: 'enabled' | 'disabled' | 'deleted' | null
  readonly type?: string | null
  readonly kind?: 'managed' | 'unmanaged' | 'not-assigned' | 'unknown' | null
  readonly salable?: boolean | null
  readonly quantity?: number | null
  readonly sold?: number | null
}

export interface CountedFacts extends ListingFacts {
  readonly count: number
}

/** A listing of a controlling store with an override of its own that has not ended. */
export interface OverriddenListing {
  readonly override: StoredOverride
  /** Of this listing, and of every other one whose number its override decides. */
  readonly sharing: readonly ListingFacts[]
}

export interface ControlledListings {
  /** All that the store's settings decide about, in whatever store, those with an override too. */
  readonly counted: readonly CountedFacts[]
  readonly overridden: readonly OverriddenListing[]
}

type FactFields = Projected<ListingDocument, (typeof FACT_FIELDS)[number]>

const FACTS = {
  rule: '$decision.rule',
  channels: '$channels',
  status: '$product.status',
  type: '$product.type',
  kind: '$stock.kind',
  salable: '$stock.salable',
  // The smaller one: a bound that is not there does not count.
  quantity: { $min: ['$stock.quantity', '$stock.bound.units'] },
  sold: '$stock.soldNotInCommerce',
}

const FACT_FIELDS = [
  'sellerSku',
  'channels',
  'product.status',
  'product.type',
  'stock',
  'decision.rule',
] as const

/** Reads what the listings are like that a store's settings decide about. Counted by the database. */
export async function readControlledListings(
  database: Database,
  storeId: string,
  now: Date,
): Promise<ControlledListings> {
  const listings = database.collection<ListingDocument>('listings')
  const controlled = { controllingStoreId: storeId, vanishedAt: null }
  const rows = await listings.aggregate<AlikeRow>([
    { $match: controlled },
    { $group: { _id: FACTS, count: { $sum: 1 } } },
    // Thousands of stocks of a few kinds of listing: their common facts travel once.
    { $group: { _id: ALIKE, stocks: { $push: ['$_id.quantity', '$_id.sold', '$count'] } } },
  ])
  const active = {
    ...controlled,
    storeId,
    'override.setAt': { $gt: new Date(0) },
    $or: [{ 'override.endsAt': null }, { 'override.endsAt': { $gt: now } }],
  }
  const overridden: OverriddenListing[] = []
  const findOverridden = (filter: object, options: FindOptions) =>
    listings.findFields(filter, ['sellerSku', 'override'], options)
  const findFacts = (filter: object, options: FindOptions) =>
    listings.findFields(filter, FACT_FIELDS, options)
  for await (const page of pagesOf(findOverridden, active)) {
    const sellerSkus = page.map(({ sellerSku }) => sellerSku)
    const sharing = await allOf(findFacts, { ...controlled, sellerSku: { $in: sellerSkus } })
    const bySellerSku = Map.groupBy(sharing, ({ sellerSku }) => sellerSku)
    for (const { sellerSku, override } of page) {
      if (override) overridden.push({ override, sharing: (bySellerSku.get(sellerSku) ?? []).map(factsOf) })
    }
  }
  const counted = rows.flatMap(({ _id, stocks }) =>
    stocks.map(([quantity, sold, count]) => ({ ..._id, quantity, sold, count })),
  )
  return { counted, overridden }
}

const ALIKE = {
  rule: '$_id.rule',
  channels: '$_id.channels',
  status: '$_id.status',
  type: '$_id.type',
  kind: '$_id.kind',
  salable: '$_id.salable',
}

interface AlikeRow {
  readonly _id: Omit<ListingFacts, 'quantity' | 'sold'>
  readonly stocks: readonly (readonly [quantity: number | null, sold: number | null, count: number])[]
}

/** What of a listing decides its number. */
export function factsOf({ channels, product, stock, decision }: FactFields): ListingFacts {
  const managed = stock?.kind === 'managed' ? stock : null
  return {
    rule: decision?.rule ?? null,
    channels,
    status: product?.status ?? null,
    type: product?.type ?? null,
    kind: stock?.kind ?? null,
    salable: managed?.salable ?? null,
    quantity: managed ? Math.min(managed.quantity, managed.bound?.units ?? managed.quantity) : null,
    sold: managed?.soldNotInCommerce ?? null,
  }
}
