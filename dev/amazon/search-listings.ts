import { listFrom, listOf } from './access'
import { listingKey } from './listing-store'
import { statusOf } from './present-listing'
import { invalidInput } from './replies'
import type { AmazonWorld, Listing } from './types'

type Query = Readonly<Record<string, unknown>>

interface SearchResult {
  readonly numberOfResults: number
  readonly pagination: { nextToken?: string; previousToken?: string }
  readonly listings: Listing[]
}

const MAX_PAGED = 1000
const MAX_PAGE_SIZE = 20
const MAX_IDENTIFIERS = 20
const identifierTypes = ['ASIN', 'EAN', 'FNSKU', 'GTIN', 'ISBN', 'JAN', 'MINSAN', 'SKU', 'UPC'] as const
const sorts = ['sku', 'createdDate', 'lastUpdatedDate'] as const
const statuses = ['BUYABLE', 'DISCOVERABLE'] as const

/** One page of a seller's listings. Only the first 1,000 can be paged through. */
export function searchListings(
  world: AmazonWorld,
  sellerId: string,
  marketplaceIds: readonly string[],
  query: Query,
): SearchResult {
  const found = candidates(world, sellerId, query)
    .filter((listing) => listing.sellerId === sellerId)
    .filter((listing) => listing.marketplaceIds.some((id) => marketplaceIds.includes(id)))
    .filter(filterOf(query))
    .sort(orderOf(query))
  const pageSize = pageSizeOf(query)
  const from = offsetOf(query)
  const to = Math.min(from + pageSize, MAX_PAGED)
  return {
    numberOfResults: found.length,
    pagination: {
      ...(to < Math.min(found.length, MAX_PAGED) && { nextToken: tokenOf(to) }),
      ...(from > 0 && { previousToken: tokenOf(Math.max(0, from - pageSize)) }),
    },
    listings: found.slice(from, to),
  }
}

/** A search by SKU looks up its few listings directly, which stays fast with many listings. */
function candidates(world: AmazonWorld, sellerId: string, query: Query): Listing[] {
  const skus = query.identifiersType === 'SKU' ? listOf(query.identifiers) : []
  if (skus.length === 0) return Object.values(world.state.listings)
  return [...new Set(skus)].flatMap((sku) => world.state.listings[listingKey(sellerId, sku)] ?? [])
}

function filterOf(query: Query): (listing: Listing) => boolean {
  const identifiers = identifiersOf(query)
  const withStatus = listFrom(query.withStatus, statuses, 'withStatus')
  const withoutStatus = listFrom(query.withoutStatus, statuses, 'withoutStatus')
  const severities = listFrom(query.withIssueSeverity, ['WARNING', 'ERROR'], 'withIssueSeverity')
  const created = rangeOf(query, 'created')
  const updated = rangeOf(query, 'lastUpdated')
  return (listing) => {
    const status = statusOf(listing)
    return (
      (!identifiers || identifiers(listing)) &&
      withStatus.every((one) => status.includes(one)) &&
      !withoutStatus.some((one) => status.includes(one)) &&
      (severities.length === 0 ||
        listing.issues.some((issue) => severities.some((one) => one === issue.severity))) &&
      created(listing.createdAt) &&
      updated(listing.updatedAt)
    )
  }
}

function identifiersOf(query: Query): ((listing: Listing) => boolean) | undefined {
  const identifiers = listOf(query.identifiers)
  if (identifiers.length === 0) return undefined
  if (identifiers.length > MAX_IDENTIFIERS) throw invalidInput("'identifiers' takes at most 20 values.")
  const [type] = listFrom(query.identifiersType, identifierTypes, 'identifiersType')
  if (!type) throw invalidInput("'identifiersType' is required with 'identifiers'.")
  const wanted = new Set(identifiers)
  return (listing) =>
    type === 'SKU' ? wanted.has(listing.sellerSku) : type === 'ASIN' && wanted.has(listing.asin)
}

function rangeOf(query: Query, name: 'created' | 'lastUpdated'): (time: number) => boolean {
  const after = timeOf(query[`${name}After`], Number.NEGATIVE_INFINITY)
  const before = timeOf(query[`${name}Before`], Number.POSITIVE_INFINITY)
  return (time) => time >= after && time <= before
}

function timeOf(value: unknown, otherwise: number): number {
  if (value === undefined) return otherwise
  const time = Date.parse(String(value))
  if (Number.isNaN(time)) throw invalidInput(`'${String(value)}' is not a date-time.`)
  return time
}

function orderOf(query: Query): (a: Listing, b: Listing) => number {
  const [by = 'lastUpdatedDate'] = listFrom(query.sortBy, sorts, 'sortBy')
  const [direction = 'DESC'] = listFrom(query.sortOrder, ['ASC', 'DESC'], 'sortOrder')
  const sign = direction === 'ASC' ? 1 : -1
  const bySku = (a: Listing, b: Listing) =>
    a.sellerSku < b.sellerSku ? -1 : a.sellerSku > b.sellerSku ? 1 : 0
  if (by === 'sku') return (a, b) => sign * bySku(a, b)
  const field = by === 'createdDate' ? 'createdAt' : 'updatedAt'
  return (a, b) => sign * (a[field] - b[field]) || bySku(a, b)
}

function pageSizeOf(query: Query): number {
  if (query.pageSize === undefined) return 10
  const size = Number(query.pageSize)
  if (!Number.isInteger(size) || size < 1 || size > MAX_PAGE_SIZE) {
    throw invalidInput("'pageSize' must be from 1 to 20.")
  }
  return size
}

function tokenOf(offset: number): string {
  return Buffer.from(`offset:${offset}`).toString('base64url')
}

function offsetOf(query: Query): number {
  if (query.pageToken === undefined) return 0
  const match = /^offset:(\d+)$/.exec(Buffer.from(String(query.pageToken), 'base64url').toString())
  if (!match) throw invalidInput("'pageToken' is not valid.")
  return Number(match[1])
}
