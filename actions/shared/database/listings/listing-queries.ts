import { NOT_BUYABLE } from '../../listing-quantity/amazon-status'
import { type DecisionRule, UNMATCHED } from '../../listing-quantity/decision'
import type {
  ListingChannel,
  ListingReason,
  ListingSort,
  ListingState,
  ON_AMAZON,
} from '../../listing-quantity/listing-filters'
import { BATCH_MAXIMUM, type Collection, type Database } from '../client/database-client'
import { findSharedSkus, type SharedSkusPage } from './groups/shared-skus'
import type { ListingDocument } from './listing-document'
import { foundBy } from './search-words'

export interface SearchedListings {
  readonly storeIds: readonly string[]
  /** See `wantedWords`. */
  readonly words: readonly string[]
}

/** All parts apply together. */
export interface ListingFilter extends SearchedListings {
  readonly rule?: ListingReason
  readonly state?: ListingState
  readonly channel?: ListingChannel
  readonly onAmazon?: (typeof ON_AMAZON)[number]
  /** True: with an active override; false: without one. */
  readonly isOverridden?: boolean
}

/** The end of a page: the value that it was sorted by, and the listing's id. */
export interface ListingPlace {
  readonly value: string | number | Date | null
  readonly id: string
}

export interface ListingPage {
  readonly sort: ListingSort
  readonly direction: 1 | -1
  readonly after: ListingPlace | null
  readonly limit: number
}

/** The number of listings with the same channels. */
export interface ChannelCount {
  readonly channels: readonly string[]
  readonly count: number
  /** Listings among them for which Amazon shows a quantity that it did not accept. */
  readonly drifting: number
}

/** The number of listings with the same state and reason. */
export interface ListingCount {
  readonly state: ListingState
  readonly rule: ListingReason | null
  readonly count: number
}

/** Queries of the page's tables. The database filters, sorts and limits. */
export interface ListingQueries {
  find(filter: ListingFilter, page: ListingPage, now: Date): Promise<readonly ListingDocument[]>
  load(id: string): Promise<ListingDocument | undefined>
  /** At most one batch, in the order of the seller SKU. */
  loadSome(ids: readonly string[]): Promise<readonly ListingDocument[]>
  /** Listings of these Commerce SKUs that Amazon still has, in the order of the seller SKU. */
  forProducts(skus: readonly string[]): Promise<readonly ListingDocument[]>
  count(filter: ListingFilter, now: Date): Promise<number>
  counts(searched: SearchedListings): Promise<readonly ListingCount[]>
  channelCounts(searched: SearchedListings): Promise<readonly ChannelCount[]>
  /** Seller SKUs with several listings in any stores, in order. The words may match any of these listings. */
  sharedSellerSkus(page: SharedSkusPage): Promise<readonly string[]>
}

const FIELDS: Readonly<Record<ListingSort, string>> = {
  sellerSku: 'sellerSku',
  title: 'title',
  quantity: 'decision.quantity',
  stock: 'stock.quantity',
  published: 'accepted.at',
}

export function listingQueries(database: Database): ListingQueries {
  const listings = database.collection<ListingDocument>('listings')
  return {
    find: async (filter, page, now) => {
      if (!isFoundByStore(filter, page)) return findPage(listings, filter, page, now)
      const found = filter.storeIds.map((id) => findPage(listings, { ...filter, storeIds: [id] }, page, now))
      const together = (await Promise.all(found)).flat()
      return together.sort(inOrderOf(page)).slice(0, page.limit)
    },
    load: async (id) => (await listings.findOne({ _id: id })) ?? undefined,
    loadSome: (ids) => listings.find({ _id: { $in: ids } }, { sort: { sellerSku: 1 }, limit: BATCH_MAXIMUM }),
    forProducts: (skus) =>
      listings.find(
        { sku: { $in: skus }, state: { $ne: 'vanished' } },
        { sort: { sellerSku: 1 }, limit: BATCH_MAXIMUM },
      ),
    count: (filter, now) => listings.count(matching(filter, now)),
    counts: async (searched) => {
      const rows = await listings.aggregate<{
        _id: { state: ListingState; rule?: ListingReason | null }
        count: number
      }>([
        { $match: matching(searched, new Date(0)) },
        { $group: { _id: { state: '$state', rule: REASON }, count: { $sum: 1 } } },
      ])
      return rows.map(({ _id: { state, rule = null }, count }) => ({ state, rule, count }))
    },
    channelCounts: async (searched) => {
      const drifts = { $cond: [{ $gt: ['$drift.times', 0] }, 1, 0] }
      const rows = await listings.aggregate<
        Omit<ChannelCount, 'channels'> & { readonly _id: readonly string[] | null }
      >([
        { $match: matching(searched, new Date(0)) },
        { $group: { _id: '$channels', count: { $sum: 1 }, drifting: { $sum: drifts } } },
      ])
      return rows.map(({ _id, count, drifting }) => ({ channels: _id ?? [], count, drifting }))
    },
    sharedSellerSkus: (page) => findSharedSkus(listings, page),
  }
}

async function findPage(
  listings: Collection<ListingDocument>,
  filter: ListingFilter,
  page: ListingPage,
  now: Date,
): Promise<readonly ListingDocument[]> {
  const field = FIELDS[page.sort]
  return await listings.find(matching(filter, now, page.after ? [beyond(page, page.after)] : []), {
    sort: { [field]: page.direction, _id: page.direction },
    limit: page.limit,
  })
}

function matching(filter: ListingFilter, now: Date, more: readonly object[] = []): object {
  const conditions = [...conditionsOf(filter, now), ...more]
  return { ...ofStores(filter.storeIds), ...(conditions.length === 0 ? {} : { $and: conditions }) }
}

/** With more stores, reading a page of each would be more bytes than sorting everything. */
const STORES_MAXIMUM = 10
const NUMBERED: ReadonlySet<ListingSort> = new Set(['quantity', 'stock', 'published'])

/**
 * An index has the order of one store; a query over several stores would sort all listings. Texts are sorted by the
 * database, whose order differs from JavaScript's.
 */
function isFoundByStore({ storeIds, words }: ListingFilter, { sort }: ListingPage): boolean {
  return storeIds.length > 1 && storeIds.length <= STORES_MAXIMUM && words.length === 0 && NUMBERED.has(sort)
}

/** By number or time, missing values first, then by id. */
function inOrderOf({ sort, direction }: ListingPage) {
  const rank = (listing: ListingDocument) => {
    const { value } = placeInOrder(listing, sort)
    return value === null ? Number.NEGATIVE_INFINITY : Number(value)
  }
  return (one: ListingDocument, other: ListingDocument) => {
    const [first, second] = [rank(one), rank(other)]
    const order = first === second ? (one._id < other._id ? -1 : 1) : first < second ? -1 : 1
    return order * direction
  }
}

/** The position of a listing in a sort order. */
export function placeInOrder(listing: ListingDocument, sort: ListingSort): ListingPlace {
  return { value: sortValue(listing, sort), id: listing._id }
}

function sortValue({ sellerSku, title, decision, stock, accepted }: ListingDocument, sort: ListingSort) {
  switch (sort) {
    case 'sellerSku':
      return sellerSku
    case 'title':
      return title
    case 'quantity':
      return decision?.quantity ?? null
    case 'stock':
      return stock?.kind === 'managed' ? stock.quantity : null
    case 'published':
      return accepted?.at ?? null
  }
}

function ofStores(storeIds: readonly string[]): object {
  const [only, ...others] = storeIds
  return { storeId: others.length === 0 && only !== undefined ? only : { $in: storeIds } }
}

function conditionsOf(filter: ListingFilter, now: Date): object[] {
  const { words, rule, state, channel, onAmazon, isOverridden } = filter
  return [
    ...(rule === undefined ? [] : [decidedBy(rule)]),
    ...(state === undefined ? [] : [{ state }]),
    ...(channel === undefined ? [] : [CHANNELS[channel]]),
    ...(onAmazon === undefined ? [] : [{ state: 'listed', 'onAmazon.status': { $in: NOT_BUYABLE } }]),
    ...(isOverridden === undefined ? [] : [overriddenAt(now, isOverridden)]),
    ...foundBy(words),
  ]
}

const STOCK_UNKNOWN: DecisionRule = 'stock-unknown'

/** The stock of a listing without a product is unknown as well. */
const REASON = {
  $cond: [
    { $and: [{ $eq: ['$decision.rule', STOCK_UNKNOWN] }, { $eq: ['$sku', null] }] },
    UNMATCHED,
    '$decision.rule',
  ],
}

function decidedBy(reason: ListingReason): object {
  if (reason === UNMATCHED) return { 'decision.rule': STOCK_UNKNOWN, sku: null }
  return { 'decision.rule': reason, ...(reason === STOCK_UNKNOWN ? { sku: { $ne: null } } : {}) }
}

/** Ranges instead of patterns: they need no escaping and use an index. */
const CHANNELS: Readonly<Record<ListingChannel, object>> = {
  merchant: { channels: 'DEFAULT' },
  amazon: { channels: { $elemMatch: { $gte: 'AMAZON', $lt: 'AMAZOO' } } },
  other: {
    $or: [
      { channels: { $elemMatch: { $lt: 'AMAZON' } } },
      { channels: { $elemMatch: { $gte: 'AMAZOO', $lt: 'DEFAULT' } } },
      { channels: { $elemMatch: { $gt: 'DEFAULT' } } },
    ],
  },
  unknown: { channels: { $size: 0 } },
}

/** The channels of the filter that a listing with these Amazon channels belongs to. */
export function filterChannels(channels: readonly string[]): ReadonlySet<ListingChannel> {
  if (channels.length === 0) return new Set(['unknown'])
  return new Set(
    channels.map((channel) =>
      channel === 'DEFAULT' ? 'merchant' : channel >= 'AMAZON' && channel < 'AMAZOO' ? 'amazon' : 'other',
    ),
  )
}

/** Every override has a time at which it was set; an ended override does not count. */
function overriddenAt(now: Date, isOverridden: boolean): object {
  return isOverridden
    ? {
        'override.setAt': { $gt: new Date(0) },
        $or: [{ 'override.endsAt': null }, { 'override.endsAt': { $gt: now } }],
      }
    : { $or: [{ override: null }, { 'override.endsAt': { $lte: now } }] }
}

/** Listings after a position in the order. Nulls come before every value. */
function beyond({ sort, direction }: ListingPage, { value, id }: ListingPlace): object {
  const field = FIELDS[sort]
  const same = { [field]: value, _id: direction === 1 ? { $gt: id } : { $lt: id } }
  if (value === null) return direction === 1 ? { $or: [same, { [field]: { $ne: null } }] } : same
  if (direction === 1) {
    // The second condition includes the first, which is there for the index.
    return { [field]: { $gte: value }, $or: [{ [field]: { $gt: value } }, same] }
  }
  return { $or: [{ [field]: { $lt: value } }, same, { [field]: null }] }
}
