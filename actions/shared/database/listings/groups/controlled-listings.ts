import { chunk, minBy } from 'es-toolkit'
import type { DecisionRule } from '../../../listing-quantity/decision'
import {
  BATCH_MAXIMUM,
  type Collection,
  type Database,
  type FindOptions,
  type Projected,
} from '../../client/database-client'
import { allOf } from '../../client/pages-of'
import type { ListingDocument, StoredOverride } from '../listing-document'

/** The facts about a quantity that decide it, besides settings and overrides. Unknown values are left out. */
export interface ListingFacts {
  readonly storeId: string
  /** The rule of the last decision. */
  readonly rule?: DecisionRule | null
  /** Id of the merchant's rule that counted. */
  readonly settingsRule?: string | null
  readonly channels: readonly string[]
  readonly status?: 'enabled' | 'disabled' | 'deleted' | null
  readonly type?: string | null
  readonly kind?: 'managed' | 'unmanaged' | 'not-assigned' | 'unknown' | null
  readonly salable?: boolean | null
  readonly quantity?: number | null
  readonly sold?: number | null
  /** What Amazon accepted, or showed later. */
  readonly shown?: number | null
}

export interface CountedFacts extends ListingFacts {
  readonly count: number
}

/** A listing that has to be looked at alone. */
export interface SingleListing {
  readonly listing: FactFields
  /** The active override that decides it. */
  readonly override: StoredOverride | null
}

export interface ControlledListings {
  /** Every quantity that the store's settings decide, in any store, including the single ones. */
  readonly counted: readonly CountedFacts[]
  readonly singles: readonly SingleListing[]
  /** The oldest decision with a known stock. Null without one. */
  readonly decidedSince: Date | null
}

export interface ControlledQuestion {
  readonly storeId: string
  readonly now: Date
  /** Seller SKUs with recent orders, whose quantity on Amazon the database cannot tell. */
  readonly ordered: Promise<readonly string[]>
}

export type FactFields = Projected<ListingDocument, (typeof FACT_FIELDS)[number]>

const FACTS = {
  storeId: '$storeId',
  rule: '$decision.rule',
  settingsRule: '$decision.settingsRule',
  channels: '$channels',
  status: '$product.status',
  type: '$product.type',
  kind: '$stock.kind',
  salable: '$stock.salable',
  // The smaller of both; a missing bound does not count.
  quantity: { $min: ['$stock.quantity', '$stock.bound.units'] },
  sold: '$stock.soldNotInCommerce',
  shown: {
    $cond: [
      { $gt: ['$observed.at', '$accepted.at'] },
      '$observed.quantity',
      { $ifNull: ['$accepted.quantity', { $ifNull: ['$observed.quantity', '$reported.quantity'] }] },
    ],
  },
}

const FACT_FIELDS = [
  'storeId',
  'accountId',
  'sellerSku',
  'channels',
  'product.status',
  'product.type',
  'stock.kind',
  'stock.salable',
  'stock.quantity',
  'stock.bound.units',
  'stock.soldNotInCommerce',
  'decision.rule',
  'decision.settingsRule',
  'accepted',
  'confirmed',
  'observed',
  'reported',
  'sending',
  'drift',
] as const

/** Reads facts about the quantities that a store's settings decide, counted by the database. */
export async function readControlledListings(
  database: Database,
  question: ControlledQuestion,
): Promise<ControlledListings> {
  const { storeId, now } = question
  const listings = database.collection<ListingDocument>('listings')
  // One listing for each quantity on Amazon.
  const controlled = { controllingStoreId: storeId, vanishedAt: null, isFollower: { $ne: true } }
  const [rows, overrides, ordered] = await Promise.all([
    listings.aggregate<AlikeRow>([{ $match: controlled }, ...ALIKE_TOGETHER]),
    activeOverrides(listings, storeId, now),
    question.ordered,
  ])
  const findFacts = (filter: object, options: FindOptions) =>
    listings.findFields(filter, FACT_FIELDS, options)
  const alone = chunk([...new Set([...overrides.keys(), ...ordered])], BATCH_MAXIMUM)
  const found = await Promise.all(
    alone.map((sellerSkus) => allOf(findFacts, { ...controlled, sellerSku: { $in: sellerSkus } })),
  )
  return {
    counted: rows.flatMap(countedIn),
    decidedSince: oldestDecision(rows),
    singles: found.flat().map((listing) => ({ listing, override: overrides.get(listing.sellerSku) ?? null })),
  }
}

/** The overrides of a store that have not ended, by seller SKU. */
async function activeOverrides(
  listings: Collection<ListingDocument>,
  storeId: string,
  now: Date,
): Promise<ReadonlyMap<string, StoredOverride>> {
  const find = (filter: object, options: FindOptions) =>
    listings.findFields(filter, ['sellerSku', 'override'], options)
  const found = await allOf(find, {
    controllingStoreId: storeId,
    storeId,
    vanishedAt: null,
    'override.setAt': { $gt: new Date(0) },
    $or: [{ 'override.endsAt': null }, { 'override.endsAt': { $gt: now } }],
  })
  return new Map(
    found.flatMap(({ sellerSku, override }) => (override ? [[sellerSku, override] as const] : [])),
  )
}

const ALIKE = {
  storeId: '$_id.storeId',
  rule: '$_id.rule',
  settingsRule: '$_id.settingsRule',
  channels: '$_id.channels',
  status: '$_id.status',
  type: '$_id.type',
  kind: '$_id.kind',
  salable: '$_id.salable',
}

/**
 * There are thousands of stock values, but few kinds of listings, and many stock values of which Amazon shows the same.
 * So what they have in common travels once.
 */
const ALIKE_TOGETHER = [
  { $group: { _id: FACTS, count: { $sum: 1 }, decidedAt: { $min: '$decision.at' } } },
  {
    $group: {
      _id: { ...ALIKE, sold: '$_id.sold', shown: '$_id.shown' },
      stocks: { $push: ['$_id.quantity', '$count'] },
      decidedAt: { $min: '$decidedAt' },
    },
  },
  {
    $group: {
      _id: ALIKE,
      shown: { $push: ['$_id.sold', '$_id.shown', '$stocks'] },
      decidedAt: { $min: '$decidedAt' },
    },
  },
]

interface AlikeRow {
  readonly _id: Omit<ListingFacts, 'quantity' | 'sold' | 'shown'>
  readonly shown: readonly (readonly [
    sold: number | null,
    shown: number | null,
    stocks: readonly (readonly [quantity: number | null, count: number])[],
  ])[]
  readonly decidedAt: Date | null
}

function countedIn({ _id, shown: alike }: AlikeRow): readonly CountedFacts[] {
  return alike.flatMap(([sold, shown, stocks]) =>
    stocks.map(([quantity, count]) => ({ ..._id, quantity, sold, shown, count })),
  )
}

function oldestDecision(rows: readonly AlikeRow[]): Date | null {
  const known = rows.filter(({ _id: { kind } }) => kind && kind !== 'unknown')
  return (
    minBy(
      known.flatMap(({ decidedAt }) => decidedAt ?? []),
      (at) => at.getTime(),
    ) ?? null
  )
}

/** The facts of a stored listing. */
export function factsOf(
  listing: Pick<
    FactFields,
    'storeId' | 'channels' | 'product' | 'stock' | 'decision' | 'accepted' | 'observed' | 'reported'
  >,
): ListingFacts {
  const { storeId, channels, product, stock, decision } = listing
  const managed = stock?.kind === 'managed' ? stock : null
  return {
    storeId,
    rule: decision?.rule ?? null,
    settingsRule: decision?.settingsRule ?? null,
    channels,
    status: product?.status ?? null,
    type: product?.type ?? null,
    kind: stock?.kind ?? null,
    salable: managed?.salable ?? null,
    quantity: managed ? Math.min(managed.quantity, managed.bound?.units ?? managed.quantity) : null,
    sold: managed?.soldNotInCommerce ?? null,
    shown: shownOf(listing),
  }
}

function shownOf({
  accepted,
  observed,
  reported,
}: Pick<FactFields, 'accepted' | 'observed' | 'reported'>): number | null {
  if (accepted && observed) return observed.at > accepted.at ? observed.quantity : accepted.quantity
  return (accepted ?? observed ?? reported)?.quantity ?? null
}
