import { NEW, type PendingDocument, type PendingMove, type Urgency } from '../../database/work/pending'
import { seconds } from '../../time'
import { isToBeSent } from '../amazon-state/known-quantity'
import type { CheckChannelsPorts, NeedsAmazonPorts } from '../evaluate/check-channels'
import { type CheckedChannels, checkChannels, needsAmazon } from '../evaluate/check-channels'
import { type Look, lookAt } from '../evaluate/evaluate'
import type { GroupState } from '../group-types'
import { accountRefusal, pauseAccount } from '../guards/account-pause'
import { retryMarks } from '../guards/refused-numbers'
import { breakerOf, judgeZeros } from '../guards/zero-breaker'
import { accountLane, breakerLane, feedLane } from '../pending/lanes'
import type { Ports } from '../ports'
import { decidedChanges, mergeChanges, sendingNotes } from '../record/listing-changes'
import { readErrors } from '../record/read-errors'
import type { RecordOutcomesPorts } from '../record/record-outcomes'
import { outcomeChanges, recordOutcomes, retryDelayMs } from '../record/record-outcomes'
import type { SentQuantity } from '../send-types'
import type { OpenFeeds } from './feed-in-charge'
import { feedInCharge } from './feed-in-charge'
import type { RunUnderWay } from './in-flight'
import { type PlanGates, plannedSend, plannedSends, urgencyOf } from './plan-sends'
import type { SendQuantitiesPorts } from './send-quantities'
import { sendQuantities, unsent } from './send-quantities'
import { TRIAGE_MAXIMUM } from './triage'

/**
 * Documents of one run, as many as one look hands over: their notes and outcomes are kept in a few requests. At
 * Amazon's rate a run takes 80 seconds, unless something more urgent comes.
 */
export const LANE_MAXIMUM = TRIAGE_MAXIMUM

export interface LaneRun {
  readonly accountId: string
  readonly documents: readonly PendingDocument[]
  /** What was just read of them, with its listings as they were kept; read anew when left out. */
  readonly look?: Look
  readonly feeds: OpenFeeds
  readonly isOvertaken: (urgency: Urgency) => boolean
  readonly underWay: Pick<RunUnderWay, 'looksAt'>
}

export interface LaneOutcome {
  readonly accepted: number
  /** Amazon refuses the account: nothing more is to be asked of it for now. */
  readonly isPaused: boolean
}

export type PublishLanePorts = SendQuantitiesPorts &
  CheckChannelsPorts &
  RecordOutcomesPorts &
  Pick<Ports, 'fence' | 'limits' | 'pending' | 'breakers'>

/**
 * Publishes what waits in one account's lane: reads what may not be sent without, keeps a note of what is about to be
 * sent, sends it, and keeps the outcome. A document goes only after everything it stands for is kept.
 */
export async function publishLane(ports: PublishLanePorts, run: LaneRun): Promise<LaneOutcome> {
  const look = run.look ?? (await lookAt(ports, run.documents))
  run.underWay.looksAt(new Set(look.states.map(({ work }) => work.group.sellerSku)))
  const checked = await checkChannels(ports, run.accountId, look.states)
  const breakers = await judgeZeros(ports, checked.states)
  const gates: PlanGates = { accountId: run.accountId, now: ports.now(), breakers, feeds: run.feeds }
  const sends = plannedSends(checked.states, gates)
  await ports.listings.change(sendingNotes(ports, sends), ports.fence)

  const seller = await ports.seller(run.accountId)
  const result = seller
    ? await sendQuantities(ports, seller, sends, {
        readAt: look.at,
        gates,
        isOvertaken: run.isOvertaken,
      })
    : { sent: sends.map((send) => unsent(ports, send)), redecided: [], refusal: null }
  const states = withRedecided(checked.states, result.redecided)
  const { sent } = result
  const refusal = await accountRefusal(ports, run.accountId, { refusal: result.refusal, checked, seller })
  const isPaused = refusal !== null
  const unneeded = sends.filter(({ unit }) => !sent.some((each) => each.send.unit.unit === unit.unit))

  await ports.listings.change(
    mergeChanges([
      ...decidedChanges(ports, states, breakers),
      ...outcomeChanges(ports, sent, unneeded, isPaused),
    ]),
    ports.fence,
  )
  await recordOutcomes(ports, sent)
  await ports.errors.record(readErrors(ports, look.failures, checked.readings))
  if (refusal) await pauseAccount(ports, run.accountId, refusal)
  else await ports.pending.mark(retryMarks(sent), ports.now())
  await ports.pending.step(movesOf(ports, run, { look, states, sent, gates, isPaused }))
  return {
    accepted: sent.filter(({ outcome }) => outcome.kind === 'accepted').length,
    isPaused,
  }
}

function withRedecided(
  states: readonly GroupState[],
  redecided: readonly GroupState[],
): readonly GroupState[] {
  const latest = new Map(redecided.map((state) => [state.work.group, state]))
  return states.map((state) => {
    const again = latest.get(state.work.group)
    return again ? { ...again, readIds: state.readIds } : state
  })
}

interface Done {
  readonly look: Look
  readonly states: CheckedChannels['states']
  readonly sent: readonly SentQuantity[]
  readonly gates: PlanGates
  readonly isPaused: boolean
}

/** Where each document goes on. One that stays says nothing: it is the lane's still. */
function movesOf(ports: NeedsAmazonPorts, run: LaneRun, done: Done): readonly PendingMove[] {
  const fates = fatesBySku(ports, run, done)
  return done.look.resolved.flatMap(({ document, skus, failed }): PendingMove[] => {
    const own = skus.map((sku) => fates.get(sku)).filter((fate) => fate !== undefined)
    const retries = own.flatMap(({ retryAt }) => (retryAt === null ? [] : [retryAt]))
    if (failed) retries.push(ports.now().getTime() + RESOLVE_RETRY_MS)
    if (retries.length > 0) return [[document, { kind: 'postpone', dueAt: new Date(Math.min(...retries)) }]]
    if (own.some(({ stays }) => stays)) return []
    const [lane, ...others] = new Set(own.flatMap(({ lanes }) => [...lanes]))
    if (lane === undefined) return [[document, { kind: 'handled' }]]
    const urgency = Math.min(...own.map((fate) => fate.urgency)) as Urgency
    return [[document, { kind: 'wait', lanes: [lane, ...others], urgency }]]
  })
}

const RESOLVE_RETRY_MS = seconds(15)

interface Fate {
  stays: boolean
  /** Milliseconds since 1970. */
  retryAt: number | null
  readonly lanes: Set<string>
  urgency: Urgency
}

function fatesBySku(
  ports: NeedsAmazonPorts,
  { accountId }: LaneRun,
  { states, sent, gates, isPaused }: Done,
): ReadonlyMap<string, Fate> {
  const fates = new Map<string, Fate>()
  const each = (skus: readonly string[], change: (fate: Fate) => void) => {
    for (const sku of skus) {
      const fate = fates.get(sku) ?? { stays: false, retryAt: null, lanes: new Set<string>(), urgency: 2 }
      fates.set(sku, fate)
      change(fate)
    }
  }
  const retry = (at: number) => (fate: Fate) => {
    fate.retryAt = Math.min(at, fate.retryAt ?? at)
  }
  const done = new Set(sent.map(({ send }) => send.unit.unit))
  for (const { work, units, retryAt } of states) {
    if (retryAt) each(work.pendingSkus, retry(retryAt.getTime()))
    for (const unit of units) {
      const lane = laneAfter(ports, { work, unit, accountId, gates, isDone: done.has(unit.unit) })
      if (lane === null) continue
      each(work.pendingSkus, (fate) => {
        fate.lanes.add(lane)
        fate.urgency = Math.min(fate.urgency, urgencyOf(unit)) as Urgency
      })
    }
  }
  for (const one of sent) {
    const delay = retryDelayMs(one)
    // The account's pause keeps it back, and with the pause it ends.
    const until = one.outcome.kind === 'unsent' ? one.outcome.until : undefined
    const isKeptBack = one.outcome.kind === 'unsent' || (isPaused && one.outcome.kind === 'unauthorised')
    if (until) each(one.send.work.pendingSkus, retry(until.getTime()))
    else if (isKeptBack)
      each(one.send.work.pendingSkus, (fate) => {
        fate.stays = true
      })
    else if (delay !== null) each(one.send.work.pendingSkus, retry(one.at.getTime() + delay))
  }
  return fates
}

interface AfterRun {
  readonly work: GroupState['work']
  readonly unit: GroupState['units'][number]
  readonly accountId: string
  readonly gates: PlanGates
  readonly isDone: boolean
}

/**
 * What this run leaves to others: another account's number, one that a breaker or a feed keeps back, and a zero of
 * many that has to be counted first.
 */
function laneAfter(
  ports: NeedsAmazonPorts,
  { work, unit, accountId, gates, isDone }: AfterRun,
): string | null {
  if (isDone || !needsAmazon(ports, work, unit)) return null
  const breaker = breakerOf(work, unit, gates.breakers)
  if (breaker !== null) return breakerLane(breaker)
  const feed = feedInCharge(unit, gates.feeds)
  if (feed !== null) return feedLane(feed)
  if (unit.unit.accountId !== accountId) {
    // What another account only has to be read for is in its own lane already.
    const { decision, holds } = unit
    const isSent = decision.kind !== 'hold' && isToBeSent(decision.quantity, holds, ports.now())
    return isSent ? accountLane(unit.unit.accountId) : null
  }
  return plannedSend(work, unit, gates) === null ? null : NEW
}
