import { randomUUID } from 'node:crypto'
import type { AmazonFailure } from '../../amazon/client/amazon-outcome'
import { messagesThatFit } from '../../amazon/listings/feeds'
import type { FeedDocument, StoredFeedMessage } from '../../database/work/feeds'
import type { PendingDocument } from '../../database/work/pending'
import { addMs, minutes, msBetween, seconds } from '../../time'
import type { Seller } from '../amazon-port'
import {
  isChannelKnown,
  listingsInOtherChannel,
  readNeededChannels,
  withReadings,
} from '../evaluate/check-channels'
import type { EvaluatePendingPorts } from '../evaluate/evaluate'
import { evaluatePending } from '../evaluate/evaluate'
import type { Evaluation } from '../evaluate/evaluation'
import { type NoteErrorPorts, noteError } from '../note-error'
import { accountLane, feedLane } from '../pending/lanes'
import type { Ports } from '../ports'
import { decidedChanges, sendingNotes } from '../record/listing-changes'
import type { PlannedSend } from '../send-types'
import { settingsRuleName } from '../stored-decision'
import { plannedSends, urgencyOf } from './plan-sends'
import { CURRENT_MS } from './send-quantities'

export type FeedPorts = ReadRisesPorts &
  KeepFeedPorts &
  NoteErrorPorts &
  Pick<Ports, 'seller' | 'ordersUntil' | 'shownAt' | 'limits'>

/** One feed for an account's rises, instead of a patch each. */
export interface BulkFeed {
  /** One step of a few seconds. False if patches should be used. */
  next(ports: FeedPorts): Promise<boolean>
}

const RISE = 2
/** Documents per step of reading channels: 20 calls. */
const PREPARED = 400
const PAGE = 1_000
/** Time limit for reading stocks for one feed, so that all are current at its submission. */
const READING_MS = seconds(8)
const FIRST_CHECK_MS = minutes(1)
/** Wait before the stocks for a failed feed are read again. */
const PATCHES_MS = seconds(30)
const FAILED_MS = minutes(15)
/** Leaves minutes in reserve, because a channel must be read within the hour before submission. */
const FEED_CHANNEL_MS = minutes(58)

/**
 * First reads the channels, a few calls at a time, so that urgent work can go between. Then, within seconds, reads the
 * stocks, decides, stores the notes and submits everything together.
 */
export function createBulkFeed(accountId: string): BulkFeed {
  /** Where reading channels continues. Null before it started. */
  let preparedUntil: string | null = null
  /** Milliseconds since 1970 until which patches are used. */
  let restsUntil = 0

  return {
    next: async (ports) => {
      if (ports.now().getTime() < restsUntil) return false
      if (preparedUntil === null) {
        const waiting = await ports.pending.countInLane(accountLane(accountId), RISE)
        if (waiting <= ports.limits.feedMinimum || (await hasFeed(ports, accountId))) return false
        preparedUntil = ''
      }
      const page = await ports.pending.page(accountLane(accountId), RISE, preparedUntil, PREPARED)
      if (page.length > 0) {
        await prepare(ports, accountId, page)
        preparedUntil = page.at(-1)?._id ?? null
        return true
      }
      preparedUntil = null
      const submission = await submit(ports, accountId)
      const rest = { submitted: 0, patches: PATCHES_MS, failed: FAILED_MS }[submission]
      restsUntil = ports.now().getTime() + rest
      return submission === 'submitted'
    },
  }
}

/** One at a time, and none while another one is stuck. */
async function hasFeed(ports: Pick<Ports, 'feeds'>, accountId: string): Promise<boolean> {
  return (await ports.feeds.unfinished()).some((feed) => feed.accountId === accountId)
}

/** Reads and stores stale channels. */
async function prepare(
  ports: FeedPorts,
  accountId: string,
  documents: readonly PendingDocument[],
): Promise<void> {
  const { states: evaluated } = await evaluatePending(ports, documents)
  const readings = await readNeededChannels(ports, accountId, evaluated)
  const states = await withReadings(ports, accountId, evaluated, readings)
  await ports.listings.change(decidedChanges(ports, states, new Set()), ports.fence)
}

interface Rise {
  readonly send: PlannedSend
  readonly document: PendingDocument
}

/** `patches`: a feed makes no sense now. */
type Submission = 'submitted' | 'failed' | 'patches'

async function submit(ports: FeedPorts, accountId: string): Promise<Submission> {
  const seller = await ports.seller(accountId)
  const readFrom = ports.now()
  const found = seller ? await readRises(ports, accountId) : []
  const rises = seller ? found.filter(({ send }) => !isInOtherChannel(ports, seller, send)) : []
  if (!seller || rises.length <= ports.limits.feedMinimum / 2) return 'patches'
  const { marketplaceId, carried } = ofOneMarketplace(ports, rises)
  const messages = carried.map(toMessage)
  const fitting = messages.slice(0, messagesThatFit(messages))
  const fed = carried.slice(0, fitting.length)

  const id = await keepFeed(ports, { accountId, marketplaceId, messages: fitting }, fed)
  const moved = fed.map(
    ({ document }) => [document, { kind: 'wait', lanes: [feedLane(id)] as const, urgency: RISE }] as const,
  )
  const isCurrent = () =>
    msBetween(readFrom, ports.now()) <= CURRENT_MS &&
    !fed.some(({ send }) => isInOtherChannel(ports, seller, send))
  const outcome = await seller.submitFeed(marketplaceId, fitting, isCurrent)
  if (outcome.kind === 'submitted') {
    await ports.feeds.update(id, { feedId: outcome.feedId })
    await eachPage(moved, (page) => ports.pending.step(page))
    return 'submitted'
  }
  await withdraw(ports, id, { fed, mayHaveHappened: outcome.kind === 'unavailable' })
  const failure = outcome.kind === 'unsent' ? outcome.failure : outcome
  if (failure) await tellFailure(ports, accountId, failure)
  return failure ? 'failed' : 'patches'
}

type KeepFeedPorts = Pick<Ports, 'now' | 'fence' | 'openFeeds' | 'listings' | 'feeds'>

/** Stored before the submission, because a dying worker may leave a submitted feed. */
async function keepFeed(
  ports: KeepFeedPorts,
  feed: Pick<FeedDocument, 'accountId' | 'marketplaceId' | 'messages'>,
  fed: readonly Rise[],
): Promise<string> {
  const id = randomUUID()
  const createdAt = ports.now()
  await eachPage(fed, (page) => {
    const sends = page.map(({ send }) => send)
    return ports.listings.change(sendingNotes(ports, sends, id), ports.fence)
  })
  const checkAt = addMs(createdAt, FIRST_CHECK_MS)
  await ports.feeds.insert({ _id: id, ...feed, feedId: null, createdAt, checkAt, state: 'open' })
  ports.openFeeds.add(id)
  return id
}

function tellFailure(
  ports: NoteErrorPorts,
  accountId: string,
  { code, message, requestId }: AmazonFailure,
): Promise<void> {
  const words = `Amazon did not accept a bulk feed. Its listings are published one by one. ${message}`
  return noteError(ports, `feed ${accountId}`, {
    system: 'amazon',
    code,
    message: words,
    accountId,
    requestId,
  })
}

type ReadRisesPorts = EvaluatePendingPorts & Pick<Ports, 'trustedSince' | 'pending'>

/** As many as can be read in time, and only pure rises of this account. */
async function readRises(ports: ReadRisesPorts, accountId: string): Promise<readonly Rise[]> {
  const rises: Rise[] = []
  const until = ports.now().getTime() + READING_MS
  for (let after = ''; ports.now().getTime() < until; ) {
    const page = await ports.pending.page(accountLane(accountId), RISE, after, PAGE)
    const last = page.at(-1)
    if (!last) break
    after = last._id
    rises.push(...risesOf(ports, accountId, await evaluatePending(ports, page)))
  }
  return rises
}

function risesOf(
  ports: Pick<Ports, 'now' | 'trustedSince'>,
  accountId: string,
  evaluation: Evaluation,
): readonly Rise[] {
  const guards = { accountId, now: ports.now(), breakers: new Set<string>(), feeds: new Set<string>() }
  const documentOf = new Map(
    evaluation.resolved.flatMap(({ document, skus }) => skus.map((sku) => [sku, document] as const)),
  )
  return evaluation.states.flatMap((state) => {
    const sends = plannedSends([state], guards)
    const isPlain = sends.every(
      ({ unit }) => urgencyOf(unit) === RISE && isChannelKnown(ports, unit.publishing, FEED_CHANNEL_MS),
    )
    const document = documentOf.get(state.work.pendingSkus[0] ?? '')
    return isPlain && document ? sends.map((send) => ({ send, document })) : []
  })
}

function isInOtherChannel(ports: Pick<Ports, 'merchant'>, seller: Seller, { unit }: PlannedSend): boolean {
  return listingsInOtherChannel(ports.merchant, seller, unit).length > 0
}

/** A feed names one marketplace: the one that publishes most of them. */
function ofOneMarketplace(ports: Pick<Ports, 'merchant'>, rises: readonly Rise[]) {
  const marketplaceOf = new Map(ports.merchant.stores.map((store) => [store.id, store.marketplaceId]))
  const groups = Map.groupBy(rises, ({ send }) => marketplaceOf.get(send.unit.publishing.storeId) ?? '')
  const [marketplaceId, carried] = [...groups].reduce((most, each) =>
    each[1].length > most[1].length ? each : most,
  )
  return { marketplaceId, carried }
}

function toMessage({ send }: Rise, index: number): StoredFeedMessage {
  const { unit, quantity, from, work } = send
  const { decision, publishing, sharing } = unit
  if (decision.kind === 'hold') throw new TypeError('expected a decision that is sent, got a hold')
  return {
    messageId: index + 1,
    sellerSku: unit.inventory.sellerSku,
    quantity,
    from,
    rule: decision.rule,
    ...settingsRuleName(decision),
    storeId: publishing.storeId,
    listingIds: sharing.map(({ _id }) => _id),
    firstAt: work.firstAt,
    ...(work.cause ? { cause: work.cause } : {}),
  }
}

interface Withdrawal {
  readonly fed: readonly Rise[]
  readonly mayHaveHappened: boolean
}

/** A feed that was not submitted changes nothing. One that may have been leaves quantities unknown. */
async function withdraw(
  ports: Pick<Ports, 'fence' | 'openFeeds' | 'listings' | 'feeds'>,
  id: string,
  { fed, mayHaveHappened }: Withdrawal,
): Promise<void> {
  ports.openFeeds.delete(id)
  if (mayHaveHappened) {
    await ports.feeds.update(id, { state: 'stuck' })
    return
  }
  await eachPage(fed, (page) =>
    ports.listings.change(
      page.flatMap(({ send }) => send.unit.sharing.map(({ _id, sending }) => ({ _id, set: { sending } }))),
      ports.fence,
    ),
  )
  await ports.feeds.update(id, { state: 'ended' })
}

async function eachPage<T>(items: readonly T[], work: (page: readonly T[]) => Promise<void>): Promise<void> {
  const pages = Array.from({ length: Math.ceil(items.length / PAGE) }, (_, index) =>
    items.slice(index * PAGE, (index + 1) * PAGE),
  )
  await Promise.all(pages.map(work))
}
