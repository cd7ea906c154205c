import type { ListingDocument } from '../../shared/database/listings/listing-document'
import { listingId } from '../../shared/database/listings/listings'
import { hasOtherWriter } from '../../shared/publishing/guards/repairs'
import { parseEntryPage } from '../activity/parse-entry-filter'
import type { ActivityReply } from '../contract/activity'
import type { Group, ListingDetail, ListingReply } from '../contract/listings'
import { presentCommunicationError } from '../health/present-health'
import { nextPage } from '../http/next-page'
import { notFound, RefusedError, type Route, type RouteRequest } from '../http/route'
import { presentActivity, presentListing } from '../present'
import { loadStore } from '../stores/stores'
import { linksOf } from './listing-links'
import { loadConnected, presentGroups } from './present-group'

const HISTORY_SHOWN = 20

/** One listing with its trace, quantities, quantity group and recent history. */
export const showListing: Route = {
  method: 'GET',
  path: '/stores/:id/listing',
  answer: async (context, { ids, query }) => {
    const { id: storeId, accountId, marketplaceId } = await loadStore(context, ids)
    const sellerSku = parseSellerSku(query)
    const listing = await context.listingQueries.load(listingId(storeId, sellerSku))
    if (!listing) throw notFound('listing')
    const [connected, sharing, changes, errors] = await Promise.all([
      loadConnected(context.stores.settings),
      context.listings.bySellerSku([sellerSku]),
      context.listingHistory.changes({ storeId, sellerSku }, null, HISTORY_SHOWN),
      context.listingHistory.errors({ storeId, accountId, sellerSku }, HISTORY_SHOWN),
    ])
    const group = presentGroups(connected, sharing).find((each) => hasStore(each, storeId))
    // Lists of aio state lag slightly behind a store that was just connected.
    if (!group) throw new RefusedError(503, 'STORE_NOT_LISTED', 'The store is being connected. Try again.')
    const reply: ListingReply = {
      listing: presentDetail(listing, new Date()),
      links: linksOf(listing, marketplaceId, context.configuration.commerce.adminUrl),
      group,
      changes: changes.map(presentActivity),
      errors: errors.map(presentCommunicationError),
    }
    return { status: 200, body: reply }
  },
}

/** Every stored change of one listing, newest first. */
export const listListingChanges: Route = {
  method: 'GET',
  path: '/stores/:id/listing/changes',
  answer: async (context, { ids, query }) => {
    const { id: storeId } = await loadStore(context, ids)
    const of = { storeId, sellerSku: parseSellerSku(query) }
    const { before, limit } = parseEntryPage(query)
    const page = await context.listingHistory.changes(of, before, limit)
    const reply: ActivityReply = {
      entries: page.map(presentActivity),
      next: nextPage(page, limit),
    }
    return { status: 200, body: reply }
  },
}

function parseSellerSku(query: RouteRequest['query']): string {
  const sellerSku = query.get('sellerSku') ?? ''
  if (sellerSku === '') throw new RefusedError(400, 'BAD_REQUEST', 'sellerSku: is required')
  return sellerSku
}

function hasStore({ members }: Group, id: string): boolean {
  return members.some(({ storeId }) => storeId === id)
}

function presentDetail(listing: ListingDocument, now: Date): ListingDetail {
  const { channelsReadAt, sending, accepted, confirmed, drift, command } = listing
  return {
    ...presentListing(listing, now),
    channelsReadAt: channelsReadAt?.toISOString() ?? null,
    sending: presentAt(sending),
    accepted: presentAt(accepted),
    confirmed: presentAt(confirmed),
    hasOtherWriter: hasOtherWriter(listing, now),
    drift: drift && { quantity: drift.quantity, since: drift.since.toISOString(), times: drift.times },
    command: command ? { ...command, at: command.at.toISOString() } : null,
  }
}

function presentAt(known: { readonly quantity: number; readonly at: Date } | null) {
  return known && { quantity: known.quantity, at: known.at.toISOString() }
}
