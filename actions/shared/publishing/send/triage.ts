import type { PendingDocument, PendingMove } from '../../database/work/pending'
import type { NeedsAmazonPorts } from '../evaluate/check-channels'
import { needsAmazon } from '../evaluate/check-channels'
import type { EvaluatePendingPorts } from '../evaluate/evaluate'
import { evaluatePending } from '../evaluate/evaluate'
import type { Evaluation } from '../evaluate/evaluation'
import { followUps } from '../evaluate/follow-ups'
import { judgeZeros, type OpenBreakers } from '../guards/zero-breaker'
import { accountLane } from '../pending/lanes'
import { createRoutes, type Routes } from '../pending/route'
import type { Ports } from '../ports'
import { decidedChanges, withChanges } from '../record/listing-changes'
import { noteOrders } from '../record/read-back-time'
import { readErrors } from '../record/read-errors'
import type { OpenFeeds } from './feed-in-charge'
import type { SendsUnderWay } from './in-flight'
import { guardLane, urgencyOf } from './plan-sends'

/** Documents per evaluation: a few calls to Commerce, so that newer documents come soon. */
export const TRIAGE_MAXIMUM = 400

/** Documents per batch. Reading more channels would delay the first ones. */
export const LANE_BATCH_MAXIMUM = 100

/** Feeds and sends in flight during an evaluation. */
export interface InFlight {
  readonly feeds: OpenFeeds
  readonly underWay: Pick<SendsUnderWay, 'mayHaveSent'>
}

export type TriagePendingPorts = EvaluatePendingPorts &
  Pick<
    Ports,
    | 'runId'
    | 'orderSeen'
    | 'shownAt'
    | 'fence'
    | 'trustedSince'
    | 'ordersUntil'
    | 'observer'
    | 'limits'
    | 'pending'
    | 'errors'
    | 'breakers'
  >

/**
 * Evaluates new documents. If nothing changes on Amazon, stores the decision and is done. Everything else goes to the
 * lane of what it waits for. Nothing is sent here, so no account delays another. Resolves to the part of the evaluation
 * that each account's lane can continue with at once.
 */
export async function triagePending(
  ports: TriagePendingPorts,
  documents: readonly PendingDocument[],
  inFlight: InFlight,
): Promise<ReadonlyMap<string, Evaluation>> {
  const evaluation = await evaluatePending(ports, documents)
  const breakers = await judgeZeros(ports, evaluation.states)
  const changes = decidedChanges(ports, evaluation.states, breakers)
  await ports.listings.change(changes, ports.fence)
  noteOrders(ports, changes)
  await ports.errors.record(readErrors(ports, evaluation.failures, new Map()))
  await ports.pending.mark(followUps(evaluation.states, ports.now()), ports.now())

  const routes = routesOf(ports, evaluation, { ...inFlight, breakers })
  const moves = routes.movesOf(evaluation.resolved, 'lanes-first', ports.now())
  await ports.pending.step(moves)
  ports.observer.evaluated(evaluation.loadedAt, moves)
  // With the listings as stored, so that a lane neither counts nor writes the same changes again.
  return byLane({ ...evaluation, states: withChanges(evaluation.states, changes) }, moves)
}

/** Quantities that already wait or are in flight during a triage. */
interface TriageGuards extends InFlight {
  readonly breakers: OpenBreakers
}

function routesOf(ports: NeedsAmazonPorts, evaluation: Evaluation, guards: TriageGuards): Routes {
  const routes = createRoutes()
  for (const { work, units, retryAt } of evaluation.states) {
    if (retryAt) routes.retry(work.pendingSkus, retryAt)
    for (const unit of units) {
      const { accountId, sellerSku } = unit.inventory
      // A quantity that a run may have sent meanwhile is decided again once it is stored, even if nothing seems
      // necessary now.
      const mayHaveSent = guards.underWay.mayHaveSent(accountId, sellerSku, evaluation.loadedAt)
      const isNeeded = needsAmazon(ports, work, unit)
      if (!isNeeded && !mayHaveSent) continue
      const lane = (isNeeded ? guardLane(work, unit, guards) : null) ?? accountLane(accountId)
      routes.send(work.pendingSkus, lane, urgencyOf(unit))
    }
  }
  return routes
}

/** Just evaluated documents need no second evaluation if their account's lane can start at once. */
function byLane(evaluation: Evaluation, moves: readonly PendingMove[]): ReadonlyMap<string, Evaluation> {
  const moved = moves.flatMap(([document, step]) =>
    step.kind === 'wait' ? [{ ...document, lane: step.lanes[0], urgency: step.urgency }] : [],
  )
  const accounts = new Set(
    evaluation.states.flatMap(({ units }) => units.map(({ inventory }) => inventory.accountId)),
  )
  return new Map(
    [...accounts].flatMap((accountId): [string, Evaluation][] => {
      const own = moved.filter(({ lane }) => lane === accountLane(accountId))
      if (own.length === 0) return []
      const first = own.sort((a, b) => a.urgency - b.urgency).slice(0, LANE_BATCH_MAXIMUM)
      return [[accountId, partOf(evaluation, first)]]
    }),
  )
}

function partOf(evaluation: Evaluation, documents: readonly PendingDocument[]): Evaluation {
  const byId = new Map(documents.map((document) => [document._id, document]))
  const resolved = evaluation.resolved.flatMap((each) => {
    const document = byId.get(each.document._id)
    return document ? [{ ...each, document }] : []
  })
  const skus = new Set(resolved.flatMap((each) => each.skus))
  const states = evaluation.states.filter(({ work }) => work.pendingSkus.some((sku) => skus.has(sku)))
  return { ...evaluation, resolved, states }
}
