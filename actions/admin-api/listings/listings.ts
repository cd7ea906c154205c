import {
  filterChannels,
  type ListingFilter,
  placeInOrder,
} from '../../shared/database/listings/listing-queries'
import type { StoreRecord } from '../../shared/settings-store/records'
import type { ListingCountsReply, ListingsReply } from '../contract/listings'
import { notFound, type Route, type RouteContext, type RouteReply, type RouteRequest } from '../http/route'
import { presentListing } from '../present'
import { loadStore } from '../stores/stores'
import { cursorOf, parseListingFilter, parseListingPage } from './parse-listing-query'

/** Listings of one store. */
export const listListings: Route = {
  method: 'GET',
  path: '/stores/:id/listings',
  answer: async (context, { ids, query }) => {
    const store = await loadStore(context, ids)
    return findListings(context, query, [store.id])
  },
}

/** Listings of every store, or of the one that the query names. */
export const listAllListings: Route = {
  method: 'GET',
  path: '/listings',
  answer: async (context, { query }) => findListings(context, query, await idsOf(context, query)),
}

/** The store that the query names; all stores if it names none. */
export async function wantedStores(
  { stores }: RouteContext,
  query: RouteRequest['query'],
): Promise<readonly StoreRecord[]> {
  const all = await stores.settings.loadStores()
  const wanted = query.get('store')
  if (wanted === null || wanted === '') return all
  const store = all.find(({ id }) => id === wanted)
  if (!store) throw notFound('store')
  return [store]
}

async function idsOf(context: RouteContext, query: RouteRequest['query']): Promise<readonly string[]> {
  return (await wantedStores(context, query)).map(({ id }) => id)
}

async function findListings(
  context: RouteContext,
  query: RouteRequest['query'],
  storeIds: readonly string[],
): Promise<RouteReply> {
  const filter: ListingFilter = { ...parseListingFilter(query), storeIds }
  const page = parseListingPage(query)
  const now = new Date()
  const found = await context.listingQueries.find(filter, page, now)
  const last = found.length === page.limit ? found.at(-1) : undefined
  const reply: ListingsReply = {
    listings: found.map((listing) => presentListing(listing, now)),
    next: last ? cursorOf(placeInOrder(last, page.sort)) : null,
  }
  return { status: 200, body: reply }
}

/** The number of listings of a store that each filter would find. */
export const countListings: Route = {
  method: 'GET',
  path: '/stores/:id/listing-counts',
  answer: async (context, { ids, query }) => {
    const store = await loadStore(context, ids)
    return countFound(context, query, [store.id])
  },
}

/** The same of every store, or of the one that the query names. */
export const countAllListings: Route = {
  method: 'GET',
  path: '/listing-counts',
  answer: async (context, { query }) => countFound(context, query, await idsOf(context, query)),
}

async function countFound(
  { listingQueries }: RouteContext,
  query: RouteRequest['query'],
  storeIds: readonly string[],
): Promise<RouteReply> {
  const filter: ListingFilter = { ...parseListingFilter(query), storeIds }
  const searched = { storeIds, words: filter.words }
  const [found, counts, channelCounts] = await Promise.all([
    listingQueries.count(filter, new Date()),
    listingQueries.counts(searched),
    listingQueries.channelCounts(searched),
  ])
  const states: Record<string, number> = {}
  const rules: Record<string, number> = {}
  const channels = { merchant: 0, amazon: 0, other: 0, unknown: 0 }
  let [total, drifting] = [0, 0]
  for (const { state, rule, count } of counts) {
    total += count
    states[state] = (states[state] ?? 0) + count
    if (rule !== null) rules[rule] = (rules[rule] ?? 0) + count
  }
  for (const alike of channelCounts) {
    drifting += alike.drifting
    for (const channel of filterChannels(alike.channels)) channels[channel] += alike.count
  }
  const reply: ListingCountsReply = { total, found, states, rules, channels, drifting }
  return { status: 200, body: reply }
}
