import { NEW, type Urgency } from '../../database/work/pending'
import type { Inventory } from '../../listing-quantity/quantity-groups'
import { addMs } from '../../time'
import { isToBeSent } from '../amazon-state/known-quantity'
import type { CheckChannelsPorts, NeedsAmazonPorts } from '../evaluate/check-channels'
import { needsAmazon, type ReadAlong, readNeededChannels, withReadings } from '../evaluate/check-channels'
import type { Evaluation } from '../evaluate/evaluation'
import type { GroupState, GroupWork, UnitDecision } from '../group-types'
import { accountRefusal, pauseAccount } from '../guards/account-pause'
import { retryMarks } from '../guards/refused-numbers'
import { judgeZeros } from '../guards/zero-breaker'
import { accountLane } from '../pending/lanes'
import { createRoutes, type Routes } from '../pending/route'
import type { Ports } from '../ports'
import { decidedChanges, mergeChanges, sendingNotes } from '../record/listing-changes'
import { noteOrders } from '../record/read-back-time'
import { readErrors } from '../record/read-errors'
import type { RecordOutcomesPorts } from '../record/record-outcomes'
import { outcomeChanges, recordOutcomes, retryDelayMs } from '../record/record-outcomes'
import type { SentQuantity } from '../send-types'
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

/** An account's lane, and what concerns its run. */
export interface Lane {
  readonly accountId: string
  /** Whether something more urgent waits in the lane. */
  readonly isOvertaken: (urgency: Urgency) => boolean
  readonly underWay: Pick<RunUnderWay, 'restrictTo'>
  /** Listings whose read-back can share the run's calls. Left out: none. */
  readonly readAlong?: ReadAlong
}

export interface LaneOutcome {
  readonly accepted: number
  /** Amazon refuses the account, so nothing more is asked for now. */
  readonly isPaused: boolean
}

export type PublishLanePorts = SendQuantitiesPorts &
  CheckChannelsPorts &
  RecordOutcomesPorts &
  Pick<Ports, 'fence' | 'limits' | 'openFeeds' | 'pending' | 'breakers' | 'orderSeen'>

/**
 * Publishes what was evaluated for an account's lane: reads what a send needs, stores a note, sends, and stores the
 * result. A document is deleted only after all its results are stored.
 */
export async function publishLane(
  ports: PublishLanePorts,
  { accountId, isOvertaken, underWay, readAlong }: Lane,
  evaluation: Evaluation,
): Promise<LaneOutcome> {
  underWay.restrictTo(new Set(evaluation.states.map(({ work }) => work.group.sellerSku)))
  const readings = await readNeededChannels(ports, accountId, evaluation.states, readAlong)
  const checked = await withReadings(ports, accountId, evaluation.states, readings)
  const breakers = await judgeZeros(ports, checked)
  const guards: SendGuards = { accountId, now: ports.now(), breakers, feeds: ports.openFeeds }
  const sends = plannedSends(checked, guards)
  await ports.listings.change(sendingNotes(ports, sends), ports.fence)

  const seller = await ports.seller(accountId)
  const { sent, ...result } = seller
    ? await sendQuantities(ports, seller, sends, { guards, isOvertaken })
    : { sent: sends.map((send) => unsent(ports, send)), redecided: [], refusal: null }
  const states = withRedecided(checked, result.redecided)
  const refusal = await accountRefusal(ports, accountId, { refusal: result.refusal, readings, seller })
  const isPaused = refusal !== null
  const answered = new Set(sent.map(({ send }) => send.unit.inventory))
  const unneeded = sends.filter(({ unit }) => !answered.has(unit.inventory))

  const changes = mergeChanges([
    ...decidedChanges(ports, states, breakers),
    ...outcomeChanges(ports, sent, unneeded, isPaused),
  ])
  await ports.listings.change(changes, ports.fence)
  noteOrders(ports, changes)
  await recordOutcomes(ports, sent)
  await ports.errors.record(readErrors(ports, evaluation.failures, readings))
  if (refusal) await pauseAccount(ports, accountId, refusal)
  else await ports.pending.mark(retryMarks(sent), ports.now())
  // Documents that stay in this lane need no move.
  const routes = createRoutes()
  routeOthers(ports, routes, withoutUnits(states, answered), guards)
  routeSent(routes, sent, isPaused)
  await ports.pending.step(routes.movesOf(evaluation.resolved, 'retries-first', ports.now()))
  return { accepted: sent.filter(({ outcome }) => outcome.kind === 'accepted').length, isPaused }
}

function withRedecided(
  states: readonly GroupState[],
  redecided: readonly GroupState[],
): readonly GroupState[] {
  const latest = new Map(redecided.map((state) => [state.work.group, state]))
  return states.map((state) => {
    const again = latest.get(state.work.group)
    if (!again) return state
    const { readIds, looks = new Map() } = state
    return { ...again, readIds, looks }
  })
}

function withoutUnits(
  states: readonly GroupState[],
  answered: ReadonlySet<Inventory>,
): readonly GroupState[] {
  return states.map((state) => ({
    ...state,
    units: state.units.filter(({ inventory }) => !answered.has(inventory)),
  }))
}

/** Where the documents of what this run did not send go next. */
function routeOthers(
  ports: NeedsAmazonPorts,
  routes: Routes,
  states: readonly GroupState[],
  guards: SendGuards,
): void {
  for (const { work, units, retryAt } of states) {
    if (retryAt) routes.retry(work.pendingSkus, retryAt)
    for (const unit of units) {
      const lane = laneAfter(ports, work, unit, guards)
      if (lane !== null) routes.send(work.pendingSkus, lane, urgencyOf(unit))
    }
  }
}

function routeSent(routes: Routes, sent: readonly SentQuantity[], isPaused: boolean): void {
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
