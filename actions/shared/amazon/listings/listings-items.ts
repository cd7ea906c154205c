import * as v from 'valibot'
import { type AmazonFailure, type Answered, unreadable } from '../client/amazon-outcome'
import { amazonWords } from '../client/foreign-words'
import { parsedCall } from '../client/parsed-call'
import type { SellingPartner } from '../client/selling-partner'
import { type AmazonListing, item, toListing } from './listing-item'
import { quantityPatch } from './quantity-patch'

/** Listings Items API 2021-08-01. Quantities are whole units. */

/** The most seller SKUs in one search. */
export const SEARCH_SKUS_MAXIMUM = 20

const INCLUDED_DATA = ['summaries', 'fulfillmentAvailability', 'attributes', 'issues']

export interface QuantityPatch {
  readonly sellerSku: string
  readonly marketplaceId: string
  readonly quantity: number
}

export type PatchOutcome =
  | (Answered & { readonly kind: 'accepted'; readonly submissionId: string })
  /** Amazon read the request and did not carry it out. */
  | (Answered & {
      readonly kind: 'invalid'
      readonly code: string
      readonly message: string
      /** Amazon names nothing wrong with the listing or the quantity, so the same request may succeed later. */
      readonly isPassing: boolean
    })
  | AmazonFailure

const issue = v.object({
  code: v.string(),
  message: v.string(),
  severity: v.string(),
  categories: v.optional(v.array(v.string()), []),
})
const submission = v.object({
  status: v.picklist(['ACCEPTED', 'INVALID', 'VALID']),
  submissionId: v.string(),
  issues: v.optional(v.array(issue), []),
})

/** Sends one merchant-fulfilled quantity. `accepted` means that Amazon queued it, not that buyers see it. */
export async function patchQuantity(seller: SellingPartner, patch: QuantityPatch): Promise<PatchOutcome> {
  const reply = await parsedCall(seller, submission, {
    operation: 'listingsItems.patchListingsItem',
    path: { sellerId: seller.access.sellerId, sku: patch.sellerSku },
    query: { marketplaceIds: [patch.marketplaceId], includedData: ['issues'] },
    body: quantityPatch(patch.quantity),
  })
  if (reply.kind !== 'parsed') return reply
  const { status, submissionId, issues } = reply.body
  const { requestId, ratePerSecond } = reply
  if (status === 'ACCEPTED') return { kind: 'accepted', submissionId, requestId, ratePerSecond }
  const error = issues.find(({ severity }) => severity === 'ERROR') ?? issues[0]
  return {
    kind: 'invalid',
    code: error?.code ?? status,
    message: error ? amazonWords(error.message) : `Amazon answered ${status} without an issue that says why.`,
    isPassing: issues.every(({ code, categories }) => isPassingIssue(code, categories)),
    requestId,
    ratePerSecond,
  }
}

/** Amazon's issue codes of internal errors, after which the same request may succeed. */
const INTERNAL_CODES: ReadonlySet<string> = new Set(['4000000', '4000001', '99001'])

/** An issue with a category names a problem of the listing. One without only says that the request failed. */
function isPassingIssue(code: string, categories: readonly string[]): boolean {
  return isInternalError(code) || categories.length === 0
}

export function isInternalError(code: string): boolean {
  return INTERNAL_CODES.has(code)
}

export type ListingsOutcome =
  | {
      readonly kind: 'read'
      readonly ratePerSecond: number | null
      readonly listings: readonly AmazonListing[]
      /** Seller SKUs that could not be read while the others were. */
      readonly failed?: ReadonlyMap<string, AmazonFailure>
      readonly nextToken: string | null
      readonly total: number
    }
  | AmazonFailure

const page = v.object({
  numberOfResults: v.number(),
  pagination: v.nullish(v.object({ nextToken: v.nullish(v.string()) })),
  // Parsed one by one, so that an invalid listing does not affect the others.
  items: v.array(v.unknown()),
})
const named = v.object({ sku: v.string() })

/** A search separates seller SKUs by commas, so a seller SKU with a comma is read separately. */
export function isReadAlone(sellerSku: string): boolean {
  return sellerSku.includes(',')
}

/** Reads one listing; none if the marketplace does not have it. */
export async function readListing(
  seller: SellingPartner,
  marketplaceId: string,
  sellerSku: string,
): Promise<ListingsOutcome> {
  const reply = await parsedCall(seller, item, {
    operation: 'listingsItems.getListingsItem',
    path: { sellerId: seller.access.sellerId, sku: sellerSku },
    query: { marketplaceIds: [marketplaceId], includedData: INCLUDED_DATA },
  })
  const { ratePerSecond } = reply
  if (reply.kind === 'refused' && reply.status === 404) {
    return { kind: 'read', listings: [], nextToken: null, total: 0, ratePerSecond }
  }
  if (reply.kind !== 'parsed') return reply
  return {
    kind: 'read',
    listings: [toListing(reply.body, marketplaceId)],
    nextToken: null,
    total: 1,
    ratePerSecond,
  }
}

/** Reads up to {@link SEARCH_SKUS_MAXIMUM} listings. Listings that the marketplace does not have are left out. */
export async function readListings(
  seller: SellingPartner,
  marketplaceId: string,
  sellerSkus: readonly string[],
): Promise<ListingsOutcome> {
  if (sellerSkus.length > SEARCH_SKUS_MAXIMUM) {
    throw new RangeError(`expected at most ${SEARCH_SKUS_MAXIMUM} seller SKUs, got ${sellerSkus.length}`)
  }
  return search(seller, marketplaceId, {
    identifiersType: 'SKU',
    identifiers: sellerSkus,
    pageSize: SEARCH_SKUS_MAXIMUM,
  })
}

/** Reads any one listing, to find out whether the seller's listings can be read at all. */
export async function readSomeListing(
  seller: SellingPartner,
  marketplaceId: string,
): Promise<ListingsOutcome> {
  return search(seller, marketplaceId, { pageSize: 1 })
}

/** Reads the listings of up to {@link SEARCH_SKUS_MAXIMUM} ASINs, at most one page. */
export async function readListingsByAsin(
  seller: SellingPartner,
  marketplaceId: string,
  asins: readonly string[],
): Promise<ListingsOutcome> {
  return search(seller, marketplaceId, {
    identifiersType: 'ASIN',
    identifiers: asins,
    pageSize: SEARCH_SKUS_MAXIMUM,
  })
}

async function search(
  seller: SellingPartner,
  marketplaceId: string,
  query: Readonly<Record<string, string | number | readonly string[]>>,
): Promise<ListingsOutcome> {
  const reply = await parsedCall(seller, page, {
    operation: 'listingsItems.searchListingsItems',
    path: { sellerId: seller.access.sellerId },
    query: {
      marketplaceIds: [marketplaceId],
      includedData: INCLUDED_DATA,
      ...query,
    },
  })
  if (reply.kind !== 'parsed') return reply
  const failed = new Map<string, AmazonFailure>()
  const listings: AmazonListing[] = []
  for (const given of reply.body.items) {
    const parsed = v.safeParse(item, given)
    const { success: isNamed, output } = v.safeParse(named, given)
    if (parsed.success) listings.push(toListing(parsed.output, marketplaceId))
    else if (isNamed) failed.set(output.sku, unreadable(reply))
    else return unreadable(reply)
  }
  return {
    kind: 'read',
    ratePerSecond: reply.ratePerSecond,
    listings,
    ...(failed.size > 0 ? { failed } : {}),
    nextToken: reply.body.pagination?.nextToken ?? null,
    total: reply.body.numberOfResults,
  }
}
