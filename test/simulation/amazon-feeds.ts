import { gzipSync } from 'node:zlib'
import type { AmazonNumber } from './amazon-numbers'
import type { Random } from './random'
import type { Story } from './story'
import type { VirtualClock } from './virtual-clock'

/** Shares of feeds that fail. */
export interface FeedFaults {
  /** Still processing after a very long time. */
  readonly stuckFeeds: number
  /** Ended as FATAL, possibly after a part was done. */
  readonly fatalFeeds: number
  readonly cancelledFeeds: number
  /** Processed hours later. */
  readonly lateFeeds: number
}

export interface FeedSource {
  readonly accountId: string
  readonly marketplaceId: string
  readonly leftAt: number
  readonly by: string
}

/** Amazon's bulk feeds: documents, processing and reports. */
export interface FeedModel {
  createDocument(): { readonly feedDocumentId: string; readonly url: string }
  upload(url: string, body: Buffer): void
  /** Null for an unknown document. */
  submit(source: FeedSource, documentId: string): string | null
  read(feedId: string): object | null
  document(documentId: string): object | null
  download(url: string): Buffer | null
  /** When the last feed so far is processed. */
  landedBy(): number
}

export interface FeedModelOptions {
  readonly clock: VirtualClock
  readonly random: Random
  readonly story: Story
  readonly faults: () => FeedFaults
  readonly find: (accountId: string, marketplaceId: string, sellerSku: string) => AmazonNumber | undefined
  /** Called when Amazon was asked to process a feed with this quantity. */
  readonly onSubmitted: (number: AmazonNumber, quantity: number, source: FeedSource) => void
  readonly accept: (number: AmazonNumber, quantity: number, source: FeedSource) => void
}

interface Message {
  readonly messageId: number
  readonly sku: string
  readonly patches: readonly { readonly value: readonly { readonly quantity: number }[] }[]
}

interface Feed {
  status: 'IN_QUEUE' | 'IN_PROGRESS' | 'DONE' | 'CANCELLED' | 'FATAL'
  reportId: string | null
}

const MINUTE_MS = 60_000
const INVALID = 0.05

export function createFeedModel(options: FeedModelOptions): FeedModel {
  const { clock, random, story, faults, onSubmitted } = options
  const documents = new Map<string, Buffer>()
  const feeds = new Map<string, Feed>()
  let landedBy = 0
  const bodyOf = (url: string) => url.replace('https://feeds.invalid/', '')

  function end(feed: Feed, source: FeedSource, messages: readonly Message[]): void {
    const { cancelledFeeds, fatalFeeds } = faults()
    if (random.chance(cancelledFeeds)) feed.status = 'CANCELLED'
    else if (random.chance(fatalFeeds)) {
      feed.status = 'FATAL'
      carryOut(options, source, messages.slice(0, random.whole(0, messages.length)))
    } else {
      feed.status = 'DONE'
      feed.reportId = `report-${documents.size}`
      documents.set(feed.reportId, gzipSync(JSON.stringify(carryOut(options, source, messages))))
    }
    story.tell(`Amazon ends a feed of ${source.accountId} as ${feed.status}`)
  }

  return {
    createDocument: () => {
      const feedDocumentId = `document-${documents.size}`
      documents.set(feedDocumentId, Buffer.alloc(0))
      return { feedDocumentId, url: `https://feeds.invalid/${feedDocumentId}` }
    },
    upload: (url, body) => void documents.set(bodyOf(url), body),
    submit: (source, documentId) => {
      const document = documents.get(documentId)
      if (!document) return null
      const { messages } = JSON.parse(document.toString()) as { messages: readonly Message[] }
      for (const message of messages) {
        const number = options.find(source.accountId, source.marketplaceId, message.sku)
        if (number) onSubmitted(number, quantityOf(message), source)
      }
      const feed: Feed = { status: 'IN_QUEUE', reportId: null }
      const feedId = `feed-${feeds.size + 1}`
      feeds.set(feedId, feed)
      const isStuck = random.chance(faults().stuckFeeds)
      const isLate = faults().lateFeeds > 0 && random.chance(faults().lateFeeds)
      const usual = isStuck ? random.whole(6, 20) * MINUTE_MS : random.whole(20_000, 90_000)
      const within = isLate ? random.whole(60, 240) * MINUTE_MS : usual
      landedBy = Math.max(landedBy, clock.now() + within)
      story.tell(`Amazon takes ${feedId} of ${source.by}, ${messages.length} numbers of ${source.accountId}`)
      clock.later(within / 3, () => {
        feed.status = 'IN_PROGRESS'
      })
      clock.later(within, () => end(feed, source, messages))
      return feedId
    },
    read: (feedId) => {
      const feed = feeds.get(feedId)
      if (!feed) return null
      const { status, reportId } = feed
      return {
        feedId,
        processingStatus: status,
        ...(reportId === null ? {} : { resultFeedDocumentId: reportId }),
      }
    },
    document: (documentId) =>
      documents.has(documentId)
        ? {
            feedDocumentId: documentId,
            url: `https://feeds.invalid/${documentId}`,
            compressionAlgorithm: 'GZIP',
          }
        : null,
    download: (url) => documents.get(bodyOf(url)) ?? null,
    landedBy: () => landedBy,
  }
}

function quantityOf({ patches }: Message): number {
  return patches[0]?.value[0]?.quantity ?? 0
}

/** Accepts most quantities, and reports issues for the others as the schema allows. */
function carryOut(
  { random, find, accept }: FeedModelOptions,
  source: FeedSource,
  messages: readonly Message[],
): object {
  const issues: object[] = []
  for (const message of messages) {
    const number = find(source.accountId, source.marketplaceId, message.sku)
    if (number?.channel === 'DEFAULT' && !random.chance(INVALID)) accept(number, quantityOf(message), source)
    else issues.push(issueOf(message, random.whole(0, 3)))
  }
  const messagesAccepted = messages.length - issues.length
  const summary = { messagesProcessed: messages.length, messagesAccepted, messagesInvalid: issues.length }
  return { header: { version: '2.0' }, issues, summary }
}

function issueOf({ messageId, sku }: Message, form: number): object {
  const issue = { severity: 'ERROR', message: 'Simulated: not taken.' }
  if (form === 0) return { ...issue, messageId, sku, code: '90000900' }
  if (form === 1) return { ...issue, messageId, code: '90000900' }
  if (form === 2) return { ...issue, sku }
  return issue
}
