import { chunk, pick, pickBy } from 'es-toolkit'
import type { FeedReport } from '../../amazon/listings/feeds'
import type { ListingChange, ListingDocument } from '../../database/listings/listing-document'
import { type ActivityDocument, activityId } from '../../database/log/activity'
import type { HealthSample } from '../../database/log/health'
import type { FeedDocument, StoredFeedMessage } from '../../database/work/feeds'
import type { PendingMark } from '../../database/work/pending'
import { refusedMessage, retryMark } from '../guards/refused-numbers'
import { feedLane } from '../pending/lanes'
import type { Ports } from '../ports'
import { type Answer, acceptance, activityEntry, healthSample } from '../record/answered-quantity'

/** The result of one message. `unknown`: the feed's report does not say. */
export type MessageOutcome =
  | { readonly kind: 'accepted' }
  | {
      readonly kind: 'rejected'
      readonly code: string
      readonly message: string
      readonly isPassing: boolean
    }
  | { readonly kind: 'unknown' }

const PAGE = 500

/**
 * The result of every message, by id. An issue may lack the message's id, its SKU, or both. An error of the whole feed
 * leaves all messages without an issue of their own unknown, unless none was accepted.
 */
export function messageOutcomes(
  messages: readonly StoredFeedMessage[],
  report: FeedReport | null,
): ReadonlyMap<number, MessageOutcome> {
  const errors = report?.issues.filter(({ isError }) => isError) ?? []
  const byId = new Map(errors.map((issue) => [issue.messageId, issue]))
  const bySku = new Map(
    errors.filter(({ messageId }) => messageId === null).map((issue) => [issue.sellerSku, issue]),
  )
  const ofAll = errors.find(({ messageId, sellerSku }) => messageId === null && sellerSku === null)
  const isNothingTaken = report?.messagesAccepted === 0
  return new Map(
    messages.map(({ messageId, sellerSku }): readonly [number, MessageOutcome] => {
      const own = byId.get(messageId) ?? bySku.get(sellerSku) ?? (isNothingTaken ? ofAll : undefined)
      if (own) {
        const { code, message, isPassing } = own
        return [messageId, { kind: 'rejected', code, message, isPassing }]
      }
      return [messageId, { kind: report === null || ofAll ? 'unknown' : 'accepted' }]
    }),
  )
}

export type ApplyFeedReportPorts = Pick<
  Ports,
  | 'now'
  | 'fence'
  | 'openFeeds'
  | 'observer'
  | 'limits'
  | 'listings'
  | 'pending'
  | 'activity'
  | 'feeds'
  | 'health'
>

/**
 * Stores the results of a completed feed. `report` is null if Amazon gave none. Then everything that waited for the
 * feed is evaluated again. Quantities that were published meanwhile, or whose result is unknown, are read back first.
 */
export async function applyFeedReport(
  ports: ApplyFeedReportPorts,
  feed: FeedDocument,
  report: FeedReport | null,
): Promise<void> {
  const outcomes = messageOutcomes(feed.messages, report)
  for (const page of chunk(feed.messages, PAGE)) await applyPage(ports, feed, page, outcomes)
  await ports.pending.release(feedLane(feed._id))
  await ports.feeds.update(feed._id, { state: 'ended' })
  ports.openFeeds.delete(feed._id)
}

async function applyPage(
  ports: ApplyFeedReportPorts,
  feed: FeedDocument,
  messages: readonly StoredFeedMessage[],
  outcomes: ReadonlyMap<number, MessageOutcome>,
): Promise<void> {
  const at = ports.now()
  const listings = await ports.listings.bySellerSku(messages.map(({ sellerSku }) => sellerSku))
  const byId = new Map(listings.map((listing) => [listing._id, listing]))
  const settled = messages.map((message) => {
    const sharing = message.listingIds.flatMap((id) => byId.get(id) ?? [])
    const outcome = outcomes.get(message.messageId) ?? { kind: 'unknown' as const }
    const isOwn = sharing.some(({ sending }) => sending?.feedId === feed._id)
    const changes = isOwn ? changesOf(ports, { message, outcome, sharing }, at) : []
    return { message, outcome, sharing, isOwn, changes }
  })
  await ports.listings.change(
    settled.flatMap(({ changes }) => changes),
    ports.fence,
  )
  const answered = settled.filter(({ isOwn }) => isOwn)
  const activity = answered.flatMap((each) => activityOf(feed, each, at))
  const samples = answered.flatMap((each) => sampleOf(feed, each, at))
  await Promise.all([ports.activity.record(activity), ports.health.record(samples)])
  ports.observer.counted(samples)
  ports.observer.feedAnswered(feed, activity)
  await ports.pending.mark(
    settled.flatMap((each) => {
      if (!each.isOwn || each.outcome.kind === 'unknown') return readBack(each)
      const [change] = each.changes
      return change?.set.failure && each.sharing[0] ? retryMark(each.sharing[0], change.set.failure) : []
    }),
    at,
  )
}

interface MessageResult {
  readonly message: StoredFeedMessage
  readonly outcome: MessageOutcome
  readonly sharing: readonly ListingDocument[]
}

function changesOf(
  ports: Pick<Ports, 'limits'>,
  { message, outcome, sharing }: MessageResult,
  at: Date,
): readonly ListingChange[] {
  const { quantity } = message
  const set = ((): ListingChange['set'] => {
    switch (outcome.kind) {
      case 'accepted':
        return acceptance(ports, { quantity, at, submissionId: `feed message ${message.messageId}` })
      case 'rejected': {
        const { code, message: words, isPassing } = outcome
        const refused = { code, message: words, isPassing, quantity, at }
        const failure = refusedMessage(sharing[0]?.failure ?? null, refused)
        return { sending: null, failure, state: 'failing' }
      }
      // Open, so that the next decision is sent in any case.
      case 'unknown':
        return { sending: { quantity, at } }
    }
  })()
  return sharing.map(({ _id }) => ({ _id, set }))
}

function readBack({ message, sharing }: MessageResult): PendingMark {
  return { key: `sku:${sharing[0]?.sku ?? message.sellerSku}`, reason: 'feed' }
}

/** Null if the report does not say. */
function answerOf({ feedId }: FeedDocument, outcome: MessageOutcome): Answer | null {
  if (outcome.kind === 'unknown') return null
  return outcome.kind === 'accepted' ? { kind: 'accepted', submissionId: feedId } : outcome
}

function activityOf(feed: FeedDocument, { message, outcome }: MessageResult, at: Date): ActivityDocument[] {
  const answer = answerOf(feed, outcome)
  const { messageId, quantity: to } = message
  const _id = activityId(at, `feed.${feed._id}`, messageId)
  const entry = {
    ...pick(message, ['storeId', 'sellerSku', 'from', 'rule']),
    ...pickBy(pick(message, ['settingsRuleName', 'cause']), (given) => given !== undefined),
    _id,
    at,
    to,
  }
  return answer ? activityEntry(entry, answer) : []
}

function sampleOf(feed: FeedDocument, { message, outcome }: MessageResult, at: Date): HealthSample[] {
  const answer = answerOf(feed, outcome)
  const { storeId, firstAt } = message
  return answer ? [healthSample({ storeId, at, firstAt }, answer)] : []
}
