import { type AmazonFailure, isOfItem } from '../../shared/amazon/client/amazon-outcome'
import { type Clock, createPace, type Pace, RATE_LIMITS } from '../../shared/amazon/client/pacing'
import type { SellingPartner } from '../../shared/amazon/client/selling-partner'
import { createFeed, readFeed, readFeedReport, uploadFeed } from '../../shared/amazon/listings/feeds'
import {
  isReadAlone,
  type ListingsOutcome,
  patchQuantity,
  readListing,
  readListings,
  readListingsByAsin,
  readSomeListing,
} from '../../shared/amazon/listings/listings-items'
import { readOrder, searchOrders } from '../../shared/amazon/orders'
import { createListingsReport, readReport, readReportDocument } from '../../shared/amazon/reports/reports'
import { askInHalves } from '../../shared/halving'
import type { Seller, UnsentFeed } from '../../shared/publishing/amazon-port'
import { seconds } from '../../shared/time'
import type { ObservedChannels } from './observed-channels'

type PacedOperation = Exclude<keyof typeof RATE_LIMITS, 'getMarketplaceParticipations' | 'searchOrders'>

/** An account's rate limiters, one per operation. */
export type Paces = Readonly<Record<PacedOperation, Pace>>

export function createPaces(clock: Clock, random?: () => number): Paces {
  const pace = (operation: PacedOperation) => createPace(RATE_LIMITS[operation], clock, random)
  return {
    patchListingsItem: pace('patchListingsItem'),
    getListingsItem: pace('getListingsItem'),
    searchListingsItems: pace('searchListingsItems'),
    createFeedDocument: pace('createFeedDocument'),
    createFeed: pace('createFeed'),
    getFeed: pace('getFeed'),
    getOrder: pace('getOrder'),
    getFeedDocument: pace('getFeedDocument'),
    createReport: pace('createReport'),
    getReport: pace('getReport'),
    getReportDocument: pace('getReportDocument'),
  }
}

export interface PacedSellerOptions {
  readonly partner: SellingPartner
  readonly paces: Paces
  readonly observedChannels: ObservedChannels
  readonly maySend: () => boolean
  /** Called whenever Amazon refuses the account. */
  readonly onUnauthorised: () => void
  /** Called for each 429 from Amazon. */
  readonly onThrottled?: (() => void) | undefined
}

/** The quantities of a feed must be current. A feed that would wait longer for Amazon's rate is not sent. */
const FEED_WAIT_MS = seconds(2)

/** An account's calls to Amazon, within its rate limits. */
export function pacedSeller(options: PacedSellerOptions): Seller {
  const { partner, paces, onUnauthorised, onThrottled } = options
  const follow = following(options)
  return {
    ...listingCalls(options),
    ...feedCalls(options),
    ...reportCalls(options),
    hasOtherChannel: options.observedChannels.hasOtherChannel,
    searchOrders: async (page) => {
      const outcome = await searchOrders(partner, page)
      if (outcome.kind === 'unauthorised') onUnauthorised()
      if (outcome.kind === 'throttled') onThrottled?.()
      return outcome
    },
    readOrder: async (orderId) => {
      await paces.getOrder.take()
      return follow(paces.getOrder, await readOrder(partner, orderId))
    },
  }
}

function listingCalls(options: PacedSellerOptions) {
  const { partner, paces, observedChannels, maySend } = options
  const follow = following(options)
  const noted = (marketplaceId: string, outcome: ListingsOutcome): ListingsOutcome => {
    if (outcome.kind === 'read') observedChannels.note(marketplaceId, outcome.listings)
    return outcome
  }
  const readTogether = searches(options, noted)

  return {
    patchQuantity: async (patch, isCurrent) => {
      await paces.patchListingsItem.take()
      if (!maySend() || !isCurrent()) return { kind: 'unsent' }
      return follow(paces.patchListingsItem, await patchQuantity(partner, patch))
    },
    readListings: async (marketplaceId, sellerSkus) => {
      const [alone, together] = partition(sellerSkus, isReadAlone)
      const parts = await readTogether(marketplaceId, together)
      const isAskedSingly = ({ items, reply }: ReadPart) =>
        reply.kind === 'refused' || (items.length === 1 && reply.kind === 'unavailable' && isOfItem(reply))
      const refused = parts.filter(isAskedSingly).flatMap(({ items }) => items)
      const single: ReadPart[] = []
      for (const sellerSku of [...alone, ...refused]) {
        await paces.getListingsItem.take()
        const outcome = await readListing(partner, marketplaceId, sellerSku)
        const reply = noted(marketplaceId, follow(paces.getListingsItem, outcome))
        single.push({ items: [sellerSku], reply })
        // Amazon answers nobody now, so the caller tries again.
        if (reply.kind !== 'read' && !isOfItem(reply)) return reply
      }
      return joined([...parts.filter((part) => !isAskedSingly(part)), ...single])
    },
    readSome: async (marketplaceId) => {
      await paces.searchListingsItems.take()
      return follow(paces.searchListingsItems, await readSomeListing(partner, marketplaceId))
    },
    readListingsByAsin: async (marketplaceId, asins) => {
      await paces.searchListingsItems.take()
      return noted(
        marketplaceId,
        follow(paces.searchListingsItems, await readListingsByAsin(partner, marketplaceId, asins)),
      )
    },
  } satisfies Partial<Seller>
}

type Noted = (marketplaceId: string, outcome: ListingsOutcome) => ListingsOutcome

/** Splits a failing search in halves, but only if Amazon answers another search. */
function searches(options: PacedSellerOptions, noted: Noted) {
  const { partner, paces } = options
  const follow = following(options)
  const isAnswered = async (marketplaceId: string) => {
    await paces.searchListingsItems.take()
    return (await readSomeListing(partner, marketplaceId)).kind === 'read'
  }
  return async (marketplaceId: string, sellerSkus: readonly string[]): Promise<readonly ReadPart[]> => {
    let isUp: boolean | undefined
    const search = async (some: readonly string[]) => {
      await paces.searchListingsItems.take()
      const found = await readListings(partner, marketplaceId, some)
      const outcome = noted(marketplaceId, follow(paces.searchListingsItems, found))
      const mayBeDown = outcome.kind === 'unavailable' && isOfItem(outcome) && some.length > 1
      if (mayBeDown) isUp ??= await isAnswered(marketplaceId)
      return outcome
    }
    const isSplittable = (reply: ListingsOutcome) =>
      isOfItem(reply) && (reply.kind !== 'unavailable' || isUp === true)
    return askInHalves(sellerSkus, search, isSplittable)
  }
}

interface ReadPart {
  readonly items: readonly string[]
  readonly reply: ListingsOutcome
}

/** Merges the parts of an answer. A failure if nothing was read, otherwise what was read and what failed. */
function joined(parts: readonly ReadPart[]): ListingsOutcome {
  const read = parts.flatMap(({ reply }) => (reply.kind === 'read' ? [reply] : []))
  const failures = parts.flatMap(({ items, reply }) => (reply.kind === 'read' ? [] : [{ items, reply }]))
  const [first] = failures
  if (first && read.length === 0) return first.reply
  const listings = read.flatMap((each) => each.listings)
  const failed = new Map([
    ...read.flatMap((each) => [...(each.failed ?? [])]),
    ...failures.flatMap(({ items, reply }) => items.map((item) => [item, reply] as const)),
  ])
  const ratePerSecond = read.at(-1)?.ratePerSecond ?? null
  return {
    kind: 'read',
    listings,
    ...(failed.size > 0 ? { failed } : {}),
    nextToken: null,
    total: listings.length,
    ratePerSecond,
  }
}

function feedCalls(options: PacedSellerOptions) {
  const { partner, paces, maySend } = options
  const follow = following(options)
  return {
    submitFeed: async (marketplaceId, messages, isCurrent) => {
      const mayGo = () => maySend() && isCurrent()
      const pair = [paces.createFeed, paces.createFeedDocument]
      if (pair.some((pace) => pace.readyInMs() > FEED_WAIT_MS)) return unsent(null)
      await Promise.all(pair.map((pace) => pace.take()))
      if (!mayGo()) return unsent(null)
      const uploaded = follow(paces.createFeedDocument, await uploadFeed(partner, messages))
      if (uploaded.kind === 'unavailable') return unsent(uploaded)
      if (uploaded.kind !== 'uploaded') return uploaded
      if (!mayGo()) return unsent(null)
      return follow(paces.createFeed, await createFeed(partner, marketplaceId, uploaded.documentId))
    },
    readFeed: async (feedId) => {
      await paces.getFeed.take()
      return follow(paces.getFeed, await readFeed(partner, feedId))
    },
    readFeedReport: async (documentId) => {
      await paces.getFeedDocument.take()
      return follow(paces.getFeedDocument, await readFeedReport(partner, documentId))
    },
  } satisfies Partial<Seller>
}

/** Amazon allows one report call a minute. The caller gets `throttled` and asks again later. */
const REPORT_WAIT_MS = seconds(5)

function reportCalls(options: PacedSellerOptions) {
  const { partner, paces } = options
  const follow = following(options)
  return {
    createListingsReport: async (marketplaceId) => {
      if (paces.createReport.readyInMs() > REPORT_WAIT_MS) return notYet('createReport')
      await paces.createReport.take()
      return follow(paces.createReport, await createListingsReport(partner, marketplaceId))
    },
    readReport: async (reportId) => {
      await paces.getReport.take()
      return follow(paces.getReport, await readReport(partner, reportId))
    },
    openReport: async (documentId) => {
      if (paces.getReportDocument.readyInMs() > REPORT_WAIT_MS) return notYet('getReportDocument')
      await paces.getReportDocument.take()
      const found = follow(paces.getReportDocument, await readReportDocument(partner, documentId))
      if (found.kind !== 'document') return found
      const download = await partner.download(found.url)
      if (download.kind !== 'opened') return download
      return { kind: 'report', download, isCompressed: found.isCompressed }
    },
  } satisfies Partial<Seller>
}

function notYet(operation: string): AmazonFailure {
  return {
    kind: 'throttled',
    code: 'NOT_YET',
    message: `Its rate of ${operation} allows the next call within a minute.`,
    status: null,
    requestId: null,
    ratePerSecond: null,
  }
}

/** Not `unavailable`, after which Amazon may still process the feed. */
function unsent(failure: AmazonFailure | null): UnsentFeed {
  return { kind: 'unsent', failure }
}

function partition<T>(
  items: readonly T[],
  test: (item: T) => boolean,
): readonly [readonly T[], readonly T[]] {
  return [items.filter(test), items.filter((item) => !test(item))]
}

/** Amazon's own rate overrides the documented one. If Amazon is in trouble, the account's calls pause. */
function following({
  onUnauthorised,
  onThrottled,
}: Pick<PacedSellerOptions, 'onUnauthorised' | 'onThrottled'>) {
  return <T extends { readonly kind: string; readonly ratePerSecond: number | null }>(
    pace: Pace,
    outcome: T,
  ): T => {
    if (outcome.kind === 'throttled') pace.backOff()
    else if (outcome.kind === 'unavailable') pace.pause()
    else pace.adapt(outcome.ratePerSecond)
    if (outcome.kind === 'throttled') onThrottled?.()
    if (outcome.kind === 'unauthorised') onUnauthorised()
    return outcome
  }
}
