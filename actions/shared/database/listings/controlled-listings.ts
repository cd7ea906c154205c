import type { DecisionRule } from '../../listing-quantity/decision'
import type { Database, FindOptions, Projected } from '../client/database-client'
import { allOf, pagesOf } from '../client/pages-of'
import type { ListingDocument, StoredOverride } from './listing-document'

/** The facts about a listing that decide its quantity, besides settings and overrides. Unknown values are left out. */
export interface ListingFacts {
  /** The rule of the last decision. */
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

/** A listing of a controlling store with an active override. */
export interface OverriddenListing {
  readonly override: StoredOverride
  /** This listing and every other one whose quantity the override decides. */
  readonly sharing: readonly ListingFacts[]
}

export interface ControlledListings {
  /** Every listing that the store's settings decide, in any store, including listings with an override. */
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
  // The smaller of both; a missing bound does not count.
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

/** Reads facts about the listings that a store's settings decide, counted by the database. */
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
    // There are thousands of stock values but few kinds of listings, so each kind's common facts travel once.
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

/** The facts of a stored listing. */
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
