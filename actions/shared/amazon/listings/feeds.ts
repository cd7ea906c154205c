import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import * as v from 'valibot'
import { type AmazonFailure, type Answered, unreadable } from '../client/amazon-outcome'
import { amazonWords } from '../client/foreign-words'
import { parsedCall } from '../client/parsed-call'
import type { SellingPartner } from '../client/selling-partner'
import { isInternalError } from './listings-items'
import { quantityPatch } from './quantity-patch'

/** Feeds API 2021-06-30, `JSON_LISTINGS_FEED`. */

export const FEED_MESSAGES_MAXIMUM = 25_000
/** Source: Amazon's best practices for feeds. */
const FEED_BYTES_MAXIMUM = 10 * 1024 * 1024
/** An upper bound for the size of the header, with the longest seller id. */
const HEADER_BYTES = 1024
const CONTENT_TYPE = 'application/json; charset=UTF-8'
const REPORT_BYTES_MAXIMUM = 64 * 1024 * 1024

export interface FeedMessage {
  readonly messageId: number
  readonly sellerSku: string
  readonly quantity: number
}

export interface FeedSubmission {
  readonly kind: 'submitted'
  readonly feedId: string
}

export interface FeedReading {
  readonly kind: 'read'
  readonly status: 'IN_QUEUE' | 'IN_PROGRESS' | 'DONE' | 'CANCELLED' | 'FATAL'
  readonly resultDocumentId: string | null
}

export interface FeedIssue {
  /** Null, like the seller SKU, if it concerns the whole feed. */
  readonly messageId: number | null
  readonly sellerSku: string | null
  /** Amazon's own code, or `NO_CODE`. */
  readonly code: string
  readonly message: string
  readonly isError: boolean
  /** An internal error of Amazon: the same message may be accepted later. */
  readonly isPassing: boolean
}

export interface FeedReport {
  readonly kind: 'report'
  readonly issues: readonly FeedIssue[]
  readonly messagesAccepted: number | null
  readonly messagesInvalid: number | null
}

/** A document that is uploaded to Amazon. It has no effect until a feed is created with it. */
export interface UploadedFeed extends Answered {
  readonly kind: 'uploaded'
  readonly documentId: string
}

/** The number of messages, from the first on, that fit into one feed. */
export function messagesThatFit(messages: readonly FeedMessage[]): number {
  let bytes = HEADER_BYTES
  for (const [index, message] of messages.entries()) {
    bytes += Buffer.byteLength(JSON.stringify(toMessage(message))) + 1
    if (index >= FEED_MESSAGES_MAXIMUM || bytes > FEED_BYTES_MAXIMUM) return index
  }
  return messages.length
}

/** Throws a `RangeError` if there are no messages or more than fit; see {@link messagesThatFit}. */
export async function uploadFeed(
  seller: SellingPartner,
  messages: readonly FeedMessage[],
): Promise<UploadedFeed | AmazonFailure> {
  const fitting = messagesThatFit(messages)
  if (messages.length === 0 || fitting < messages.length) {
    throw new RangeError(`expected 1 to ${fitting} messages of this size, got ${messages.length}`)
  }
  const reply = await parsedCall(seller, v.object({ feedDocumentId: v.string(), url: v.string() }), {
    operation: 'feeds.createFeedDocument',
    body: { contentType: CONTENT_TYPE },
  })
  if (reply.kind !== 'parsed') return reply
  const { feedDocumentId, url } = reply.body
  const body = Buffer.from(feedBody(seller.access.sellerId, messages))
  const transferred = await seller.transfer({ url, upload: { contentType: CONTENT_TYPE, body } })
  if (transferred.kind !== 'transferred') return transferred
  const { requestId, ratePerSecond } = reply
  return { kind: 'uploaded', documentId: feedDocumentId, requestId, ratePerSecond }
}

/** Makes Amazon process an uploaded feed for one marketplace. After `unavailable` it may process it nevertheless. */
export async function createFeed(
  seller: SellingPartner,
  marketplaceId: string,
  documentId: string,
): Promise<(FeedSubmission & Answered) | AmazonFailure> {
  const reply = await parsedCall(seller, v.object({ feedId: v.string() }), {
    operation: 'feeds.createFeed',
    body: {
      feedType: 'JSON_LISTINGS_FEED',
      marketplaceIds: [marketplaceId],
      inputFeedDocumentId: documentId,
    },
  })
  if (reply.kind !== 'parsed') return reply
  const { requestId, ratePerSecond } = reply
  return { kind: 'submitted', feedId: reply.body.feedId, requestId, ratePerSecond }
}

const feed = v.object({
  processingStatus: v.picklist(['IN_QUEUE', 'IN_PROGRESS', 'DONE', 'CANCELLED', 'FATAL']),
  resultFeedDocumentId: v.nullish(v.string()),
})

export async function readFeed(
  seller: SellingPartner,
  feedId: string,
): Promise<(FeedReading & Answered) | AmazonFailure> {
  const reply = await parsedCall(seller, feed, { operation: 'feeds.getFeed', path: { feedId } })
  if (reply.kind !== 'parsed') return reply
  const { processingStatus, resultFeedDocumentId } = reply.body
  const { requestId, ratePerSecond } = reply
  return {
    kind: 'read',
    status: processingStatus,
    resultDocumentId: resultFeedDocumentId ?? null,
    requestId,
    ratePerSecond,
  }
}

const feedDocument = v.object({
  url: v.string(),
  compressionAlgorithm: v.nullish(v.literal('GZIP')),
})

const report = v.object({
  issues: v.array(
    v.object({
      messageId: v.nullish(v.number()),
      sku: v.nullish(v.string()),
      code: v.nullish(v.string()),
      severity: v.string(),
      message: v.string(),
    }),
  ),
  summary: v.nullish(
    v.object({ messagesAccepted: v.nullish(v.number()), messagesInvalid: v.nullish(v.number()) }),
  ),
})

/** Parses a feed's processing report. */
export async function readFeedReport(
  seller: SellingPartner,
  documentId: string,
): Promise<(FeedReport & Answered) | AmazonFailure> {
  const reply = await parsedCall(seller, feedDocument, {
    operation: 'feeds.getFeedDocument',
    path: { feedDocumentId: documentId },
  })
  if (reply.kind !== 'parsed') return reply
  const { url, compressionAlgorithm } = reply.body
  const transferred = await seller.transfer({ url })
  if (transferred.kind !== 'transferred') return transferred
  const text = await textOf(transferred.body, compressionAlgorithm === 'GZIP')
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), report), text)
  if (!parsed.success) return unreadable(reply)
  const { issues, summary } = parsed.output
  const { requestId, ratePerSecond } = reply
  return {
    kind: 'report',
    issues: issues.map(toIssue),
    messagesAccepted: summary?.messagesAccepted ?? null,
    messagesInvalid: summary?.messagesInvalid ?? null,
    requestId,
    ratePerSecond,
  }
}

/** Undefined if it cannot be decompressed. */
async function textOf(body: Buffer, isCompressed: boolean): Promise<string | undefined> {
  try {
    const bytes = isCompressed
      ? await promisify(gunzip)(body, { maxOutputLength: REPORT_BYTES_MAXIMUM })
      : body
    return new TextDecoder().decode(bytes)
  } catch {
    return undefined
  }
}

function toIssue(issue: v.InferOutput<typeof report>['issues'][number]): FeedIssue {
  return {
    messageId: issue.messageId ?? null,
    sellerSku: issue.sku ?? null,
    code: issue.code ?? 'NO_CODE',
    message: amazonWords(issue.message),
    isError: issue.severity === 'ERROR',
    isPassing: isInternalError(issue.code ?? ''),
  }
}

function feedBody(sellerId: string, messages: readonly FeedMessage[]): string {
  return JSON.stringify({ header: { sellerId, version: '2.0' }, messages: messages.map(toMessage) })
}

function toMessage({ messageId, sellerSku, quantity }: FeedMessage) {
  return { messageId, sku: sellerSku, operationType: 'PATCH', ...quantityPatch(quantity) }
}
