import type { DecisionRule } from '../../listing-quantity/decision'
import { BATCH_MAXIMUM, type Collection, type Database } from '../client/database-client'
import type { ListingDocument, ListingState } from './listing-document'
import { foundBy, rangeOf } from './search-words'

export const LISTING_SORTS = ['sellerSku', 'title', 'quantity', 'stock', 'published'] as const
export type ListingSort = (typeof LISTING_SORTS)[number]

/** Who fulfils a listing. */
export const LISTING_CHANNELS = ['merchant', 'amazon', 'other', 'unknown'] as const
export type ListingChannel = (typeof LISTING_CHANNELS)[number]

/** Every part narrows the one before. */
export interface ListingFilter {
  readonly storeIds: readonly string[]
  /** In lower case, see `wantedWords`. */
  readonly words: readonly string[]
  readonly rule?: DecisionRule
  readonly state?: ListingState
  readonly channel?: ListingChannel
  /** With an override that has not ended; false: without one. */
  readonly isOverridden?: boolean
}

/** Where a page ended: the value that it was sorted by, and the listing's id. */
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

/** Listings with the same channels. */
export interface ChannelCount {
  readonly channels: readonly string[]
  readonly count: number
  /** Of which Amazon shows something else than it accepted. */
  readonly drifting: number
}

/** Listings that stand alike. */
export interface ListingCount {
  readonly state: ListingState
  readonly rule: DecisionRule | null
  readonly count: number
}

export interface SharedSkusPage {
  readonly after: string
  readonly limit: number
  readonly words: readonly string[]
}

/** What the page's tables ask. Everything is filtered, sorted and cut by the database. */
export interface ListingQueries {
  find(filter: ListingFilter, page: ListingPage, now: Date): Promise<readonly ListingDocument[]>
  load(id: string): Promise<ListingDocument | undefined>
  /** At most as many as a batch has; by seller SKU. */
  loadSome(ids: readonly string[]): Promise<readonly ListingDocument[]>
  /** Of a page of products, by Commerce SKU; the listings that Amazon still has, by seller SKU. */
  ofProducts(skus: readonly string[]): Promise<readonly ListingDocument[]>
  counts(storeIds: readonly string[]): Promise<readonly ListingCount[]>
  channelCounts(storeIds: readonly string[]): Promise<readonly ChannelCount[]>
  /** Seller SKUs with several listings, of whatever stores, in their order; any of the listings is found by the words. */
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
    ofProducts: (skus) =>
      listings.find(
        { sku: { $in: skus }, state: { $ne: 'vanished' } },
        { sort: { sellerSku: 1 }, limit: BATCH_MAXIMUM },
      ),
    counts: async (storeIds) => {
      const rows = await listings.aggregate<{
        _id: { state: ListingState; rule?: DecisionRule | null }
        count: number
      }>([
        { $match: ofStores(storeIds) },
        { $group: { _id: { state: '$state', rule: '$decision.rule' }, count: { $sum: 1 } } },
      ])
      return rows.map(({ _id: { state, rule = null }, count }) => ({ state, rule, count }))
    },
    channelCounts: async (storeIds) => {
      const drifts = { $cond: [{ $gt: ['$drift.times', 0] }, 1, 0] }
      const rows = await listings.aggregate<
        Omit<ChannelCount, 'channels'> & { readonly _id: readonly string[] | null }
      >([
        { $match: ofStores(storeIds) },
        { $group: { _id: '$channels', count: { $sum: 1 }, drifting: { $sum: drifts } } },
      ])
      return rows.map(({ _id, count, drifting }) => ({ channels: _id ?? [], count, drifting }))
    },
    sharedSellerSkus: async ({ after, limit, words }) => {
      const isSearched = words.length > 0
      const found = { $max: hasWords(words) }
      const rows = await listings.aggregate<{ readonly _id: string }>([
        { $match: { sellerSku: { $gt: after } } },
        { $group: { _id: '$sellerSku', listings: { $sum: 1 }, ...(isSearched ? { found } : {}) } },
        { $match: { listings: { $gt: 1 }, ...(isSearched ? { found: 1 } : {}) } },
        { $sort: { _id: 1 } },
        { $limit: limit },
      ])
      return rows.map(({ _id }) => _id)
    },
  }
}

/** 1 where a listing is found by all the words, else 0: the listings beside it have to be counted all the same. */
function hasWords(words: readonly string[]): object {
  const has = words.map((word) => {
    const { $gte, $lt } = rangeOf(word)
    const cond = { $and: [{ $gte: ['$$each', $gte] }, { $lt: ['$$each', $lt] }] }
    const found = { $filter: { input: { $ifNull: ['$search', []] }, as: 'each', cond } }
    return { $gt: [{ $size: found }, 0] }
  })
  return { $cond: [{ $and: has }, 1, 0] }
}

async function findPage(
  listings: Collection<ListingDocument>,
  filter: ListingFilter,
  page: ListingPage,
  now: Date,
): Promise<readonly ListingDocument[]> {
  const field = FIELDS[page.sort]
  const conditions = [...conditionsOf(filter, now), ...(page.after ? [beyond(page, page.after)] : [])]
  return await listings.find(
    { ...ofStores(filter.storeIds), ...(conditions.length === 0 ? {} : { $and: conditions }) },
    { sort: { [field]: page.direction, _id: page.direction }, limit: page.limit },
  )
}

/** Pages of more stores would be more bytes than sorting everything takes. */
const STORES_MAXIMUM = 10
const NUMBERED: ReadonlySet<ListingSort> = new Set(['quantity', 'stock', 'published'])

/**
 * An index has the order of one store; over several all listings would be sorted. Texts are left to the database, whose
 * order of them is not that of JavaScript.
 */
function isFoundByStore({ storeIds, words }: ListingFilter, { sort }: ListingPage): boolean {
  return storeIds.length > 1 && storeIds.length <= STORES_MAXIMUM && words.length === 0 && NUMBERED.has(sort)
}

/** By number or time, those without one before all others, then by id. */
function inOrderOf({ sort, direction }: ListingPage) {
  const rank = (listing: ListingDocument) => {
    const { value } = placeOf(listing, sort)
    return value === null ? Number.NEGATIVE_INFINITY : Number(value)
  }
  return (one: ListingDocument, other: ListingDocument) => {
    const [first, second] = [rank(one), rank(other)]
    const order = first === second ? (one._id < other._id ? -1 : 1) : first < second ? -1 : 1
    return order * direction
  }
}

/** The place of a listing in the order of a sort. */
export function placeOf(listing: ListingDocument, sort: ListingSort): ListingPlace {
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

function conditionsOf({ words, rule, state, channel, isOverridden }: ListingFilter, now: Date): object[] {
  return [
    ...(rule === undefined ? [] : [{ 'decision.rule': rule }]),
    ...(state === undefined ? [] : [{ state }]),
    ...(channel === undefined ? [] : [CHANNELS[channel]]),
    ...(isOverridden === undefined ? [] : [overriddenAt(now, isOverridden)]),
    ...foundBy(words),
  ]
}

/** Ranges instead of patterns, which need no escaping and are found by an index. */
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

/** Who fulfils a listing with these channels, as the filter by channel finds it. */
export function channelsOf(channels: readonly string[]): ReadonlySet<ListingChannel> {
  if (channels.length === 0) return new Set(['unknown'])
  return new Set(
    channels.map((channel) =>
      channel === 'DEFAULT' ? 'merchant' : channel >= 'AMAZON' && channel < 'AMAZOO' ? 'amazon' : 'other',
    ),
  )
}

/** Every override was set at some time; those that have ended count no more. */
function overriddenAt(now: Date, isOverridden: boolean): object {
  return isOverridden
    ? {
        'override.setAt': { $gt: new Date(0) },
        $or: [{ 'override.endsAt': null }, { 'override.endsAt': { $gt: now } }],
      }
    : { $or: [{ override: null }, { 'override.endsAt': { $lte: now } }] }
}

/** Listings beyond a place in the order: nulls come before every value. */
function beyond({ sort, direction }: ListingPage, { value, id }: ListingPlace): object {
  const field = FIELDS[sort]
  const same = { [field]: value, _id: direction === 1 ? { $gt: id } : { $lt: id } }
  if (value === null) return direction === 1 ? { $or: [same, { [field]: { $ne: null } }] } : same
  if (direction === 1) {
    // The first condition is part of the second: it is the one that an index finds.
    return { [field]: { $gte: value }, $or: [{ [field]: { $gt: value } }, same] }
  }
  return { $or: [{ [field]: { $lt: value } }, same, { [field]: null }] }
}
