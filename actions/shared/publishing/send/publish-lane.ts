import { NEW, type PendingDocument, type PendingMove, type Urgency } from '../../database/work/pending'
import { addMs } from '../../time'
import { isToBeSent } from '../amazon-state/known-quantity'
import type { CheckChannelsPorts, NeedsAmazonPorts } from '../evaluate/check-channels'
import { type CheckedChannels, checkChannels, needsAmazon } from '../evaluate/check-channels'
import { evaluatePending, type PendingEvaluation } from '../evaluate/evaluate'
import type { GroupState, GroupWork, UnitDecision } from '../group-types'
import { accountRefusal, pauseAccount } from '../guards/account-pause'
import { retryMarks } from '../guards/refused-numbers'
import { judgeZeros } from '../guards/zero-breaker'
import { accountLane } from '../pending/lanes'
import { createRoutes, type Routes } from '../pending/route'
import type { Ports } from '../ports'
import { decidedChanges, mergeChanges, sendingNotes } from '../record/listing-changes'
import { readErrors } from '../record/read-errors'
import type { RecordOutcomesPorts } from '../record/record-outcomes'
import { outcomeChanges, recordOutcomes, retryDelayMs } from '../record/record-outcomes'
import type { SentQuantity } from '../send-types'
import type { OpenFeeds } from './feed-in-charge'
import type { RunUnderWay } from './in-flight'
import { guardLane, plannedSend, plannedSends, type SendGuards, urgencyOf } from './plan-sends'
import type { SendQuantitiesPorts } from './send-quantities'
import { sendQuantities, unsent } from './send-quantities'
import { TRIAGE_MAXIMUM } from './triage'

/**
 * Documents per run, as many as one triage takes, so that few requests store their notes and results. At Amazon's rate,
 * a run takes 80 seconds, unless something more urgent comes.
 */
export const LANE_MAXIMUM = TRIAGE_MAXIMUM

export interface LaneRun {
  readonly accountId: string
  readonly documents: readonly PendingDocument[]
  /** What was just read for them, with their listings as stored. Read again if omitted. */
  readonly evaluation?: PendingEvaluation
  readonly feeds: OpenFeeds
  readonly isOvertaken: (urgency: Urgency) => boolean
  readonly underWay: Pick<RunUnderWay, 'restrictTo'>
}

export interface LaneOutcome {
  readonly accepted: number
  /** Amazon refuses the account, so nothing more is asked for now. */
  readonly isPaused: boolean
}

export type PublishLanePorts = SendQuantitiesPorts &
  CheckChannelsPorts &
  RecordOutcomesPorts &
  Pick<Ports, 'fence' | 'limits' | 'pending' | 'breakers'>

/**
 * Publishes an account's lane: reads what a send needs, stores a note, sends, and stores the result. A document is
 * deleted only after all its results are stored.
 */
export async function publishLane(ports: PublishLanePorts, run: LaneRun): Promise<LaneOutcome> {
  const evaluation = run.evaluation ?? (await evaluatePending(ports, run.documents))
  run.underWay.restrictTo(new Set(evaluation.states.map(({ work }) => work.group.sellerSku)))
  const checked = await checkChannels(ports, run.accountId, evaluation.states)
  const breakers = await judgeZeros(ports, checked.states)
  const guards: SendGuards = { accountId: run.accountId, now: ports.now(), breakers, feeds: run.feeds }
  const sends = plannedSends(checked.states, guards)
  await ports.listings.change(sendingNotes(ports, sends), ports.fence)

  const seller = await ports.seller(run.accountId)
  const result = seller
    ? await sendQuantities(ports, seller, sends, {
        readAt: evaluation.at,
        guards,
        isOvertaken: run.isOvertaken,
      })
    : { sent: sends.map((send) => unsent(ports, send)), redecided: [], refusal: null }
  const states = withRedecided(checked.states, result.redecided)
  const { sent } = result
  const refusal = await accountRefusal(ports, run.accountId, { refusal: result.refusal, checked, seller })
  const isPaused = refusal !== null
  const unneeded = sends.filter(
    ({ unit }) => !sent.some((each) => each.send.unit.inventory === unit.inventory),
  )

  await ports.listings.change(
    mergeChanges([
      ...decidedChanges(ports, states, breakers),
      ...outcomeChanges(ports, sent, unneeded, isPaused),
    ]),
    ports.fence,
  )
  await recordOutcomes(ports, sent)
  await ports.errors.record(readErrors(ports, evaluation.failures, checked.readings))
  if (refusal) await pauseAccount(ports, run.accountId, refusal)
  else await ports.pending.mark(retryMarks(sent), ports.now())
  await ports.pending.step(movesOf(ports, { evaluation, states, sent, guards, isPaused }))
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
  readonly evaluation: PendingEvaluation
  readonly states: CheckedChannels['states']
  readonly sent: readonly SentQuantity[]
  readonly guards: SendGuards
  readonly isPaused: boolean
}

/** Where each document goes next. Documents that stay in this lane need no move. */
function movesOf(ports: NeedsAmazonPorts, done: Done): readonly PendingMove[] {
  const routes = routesOf(ports, done)
  return done.evaluation.resolved.flatMap((resolved) => {
    const move = routes.moveOf(resolved, 'retries-first', ports.now())
    return move ? [move] : []
  })
}

function routesOf(ports: NeedsAmazonPorts, { states, sent, guards, isPaused }: Done): Routes {
  const routes = createRoutes()
  const done = new Set(sent.map(({ send }) => send.unit.inventory))
  for (const { work, units, retryAt } of states) {
    if (retryAt) routes.retry(work.pendingSkus, retryAt)
    for (const unit of units) {
      if (done.has(unit.inventory)) continue
      const lane = laneAfter(ports, work, unit, guards)
      if (lane !== null) routes.send(work.pendingSkus, lane, urgencyOf(unit))
    }
  }
  for (const one of sent) {
    const { outcome, at } = one
    const { pendingSkus } = one.send.work
    const delay = retryDelayMs(one)
    if (outcome.kind === 'unsent' && outcome.until) routes.retry(pendingSkus, outcome.until)
    // The end of the account's pause resumes what it held back.
    else if (outcome.kind === 'unsent' || (isPaused && outcome.kind === 'unauthorised'))
      routes.stay(pendingSkus)
    else if (delay !== null) routes.retry(pendingSkus, addMs(at, delay))
  }
  return routes
}

/**
 * What this run leaves to others: another account's quantity, one held by a breaker or a feed, and one of many zeros
 * that must be counted first.
 */
function laneAfter(
  ports: NeedsAmazonPorts,
  work: GroupWork,
  unit: UnitDecision,
  guards: SendGuards,
): string | null {
  if (!needsAmazon(ports, work, unit)) return null
  const guarded = guardLane(work, unit, guards)
  if (guarded !== null) return guarded
  if (unit.inventory.accountId !== guards.accountId) {
    // A document that another account only has to read is already in its lane.
    const { decision, knownQuantity } = unit
    const isSent = decision.kind !== 'hold' && isToBeSent(decision.quantity, knownQuantity, ports.now())
    return isSent ? accountLane(unit.inventory.accountId) : null
  }
  return plannedSend(work, unit, guards) === null ? null : NEW
}
