import type { PatchOperation } from './fulfilment-patch'
import { submitPatch } from './patch-listing'
import type { AmazonWorld } from './types'

const MAX_MESSAGES = 25_000

interface FeedMessage {
  readonly messageId: number
  readonly sku: string
  readonly operationType: string
  readonly productType?: string
  readonly patches?: readonly PatchOperation[]
}

interface FeedIssue {
  readonly messageId?: number
  readonly sku?: string
  readonly code: string
  readonly severity: 'ERROR' | 'WARNING'
  readonly message: string
  readonly attributeName?: string
}

/** Processes a `JSON_LISTINGS_FEED` and returns its processing report. Throws if the content is not such a feed. */
export function processFeed(
  world: AmazonWorld,
  feed: { feedId: string; sellerId: string; marketplaceIds: string[] },
  content: string,
): Record<string, unknown> {
  const { header, messages } = JSON.parse(content) as {
    header: { sellerId: string; version: string }
    messages: FeedMessage[]
  }
  if (header.sellerId !== feed.sellerId || messages.length === 0 || messages.length > MAX_MESSAGES) {
    const issues: FeedIssue[] = [
      { code: '4002001', severity: 'ERROR', message: "Item 'Feed' cannot be parsed." },
    ]
    return reportOf(feed, messages.length, issues)
  }
  return reportOf(
    feed,
    messages.length,
    messages.flatMap((message) => processMessage(world, feed, message)),
  )
}

function processMessage(
  world: AmazonWorld,
  feed: { sellerId: string; marketplaceIds: string[] },
  message: FeedMessage,
): FeedIssue[] {
  const about = { messageId: message.messageId, sku: message.sku }
  if (message.operationType !== 'PATCH' || !message.productType || !message.patches?.length) {
    return [
      {
        ...about,
        code: '4000003',
        severity: 'ERROR',
        message: 'Expected PATCH with productType and patches.',
      },
    ]
  }
  const { sellerId, marketplaceIds } = feed
  const answer = submitPatch(world, {
    sellerId,
    sellerSku: message.sku,
    marketplaceIds,
    patches: message.patches,
    preview: false,
  })
  return answer.issues.map((issue) => ({
    ...about,
    code: issue.code,
    severity: 'ERROR',
    message: issue.message,
    ...(issue.attributeNames?.[0] !== undefined && { attributeName: issue.attributeNames[0] }),
  }))
}

function reportOf(
  feed: { feedId: string; sellerId: string },
  messagesProcessed: number,
  issues: readonly FeedIssue[],
): Record<string, unknown> {
  const wholeFeed = issues.some((issue) => issue.messageId === undefined)
  const invalid = wholeFeed ? messagesProcessed : new Set(issues.map((issue) => issue.messageId)).size
  return {
    header: { sellerId: feed.sellerId, version: '2.0', feedId: feed.feedId },
    issues,
    summary: {
      errors: issues.length,
      warnings: 0,
      messagesProcessed,
      messagesAccepted: messagesProcessed - invalid,
      messagesInvalid: invalid,
    },
  }
}
