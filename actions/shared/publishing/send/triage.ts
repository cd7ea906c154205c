import type { ListingChange } from '../../database/listings/listing-document'
import type { PendingDocument, PendingMove, Urgency } from '../../database/work/pending'
import type { NeedsAmazonPorts } from '../evaluate/check-channels'
import { needsAmazon } from '../evaluate/check-channels'
import type { EvaluatePendingPorts } from '../evaluate/evaluate'
import { evaluatePending, type PendingEvaluation } from '../evaluate/evaluate'
import { followUps } from '../evaluate/follow-ups'
import { judgeZeros, type OpenBreakers } from '../guards/zero-breaker'
import { accountLane } from '../pending/lanes'
import { createRoutes, type Routes } from '../pending/route'
import type { Ports } from '../ports'
import { decidedChanges, withChanges } from '../record/listing-changes'
import { readErrors } from '../record/read-errors'
import type { OpenFeeds } from './feed-in-charge'
import type { SendsUnderWay } from './in-flight'
import { guardLane, urgencyOf } from './plan-sends'

/** Documents per evaluation: a few calls to Commerce, so that newer documents come soon. */
export const TRIAGE_MAXIMUM = 400

/** Documents per batch. Reading more channels would delay the first ones. */
export const LANE_BATCH_MAXIMUM = 100

/** Evaluated documents for one account's lane, with everything that was read for them. */
export interface LaneBatch {
  readonly accountId: string
  readonly evaluation: PendingEvaluation
  readonly documents: readonly PendingDocument[]
  readonly urgency: Urgency
}

/** Feeds and sends in flight during an evaluation. */
export interface InFlight {
  readonly feeds: OpenFeeds
  readonly underWay: Pick<SendsUnderWay, 'mayHaveSent'>
}

export type TriagePendingPorts = EvaluatePendingPorts &
  Pick<
    Ports,
    | 'runId'
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
 * lane of what it waits for. Nothing is sent here, so no account delays another.
 */
export async function triagePending(
  ports: TriagePendingPorts,
  documents: readonly PendingDocument[],
  inFlight: InFlight,
): Promise<readonly LaneBatch[]> {
  const evaluation = await evaluatePending(ports, documents)
  const breakers = await judgeZeros(ports, evaluation.states)
  const changes = decidedChanges(ports, evaluation.states, breakers)
  await ports.listings.change(changes, ports.fence)
  await ports.errors.record(readErrors(ports, evaluation.failures, new Map()))
  await ports.pending.mark(followUps(evaluation.states, ports.now()), ports.now())

  const routes = routesOf(ports, evaluation, { ...inFlight, breakers })
  const moves = evaluation.resolved.flatMap((resolved) => {
    const move = routes.moveOf(resolved, 'lanes-first', ports.now())
    return move ? [move] : []
  })
  await ports.pending.step(moves)
  ports.observer.evaluated(evaluation.loadedAt, moves)
  return laneBatches(evaluation, moves).map((batch) => asKept(batch, changes))
}

/** Quantities that already wait or are in flight during a triage. */
interface TriageGuards extends InFlight {
  readonly breakers: OpenBreakers
}

function routesOf(ports: NeedsAmazonPorts, evaluation: PendingEvaluation, guards: TriageGuards): Routes {
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
function laneBatches(evaluation: PendingEvaluation, moves: readonly PendingMove[]): readonly LaneBatch[] {
  const waiting = moves.flatMap(([document, step]) =>
    step.kind === 'wait' ? [{ document, lane: step.lanes[0], urgency: step.urgency }] : [],
  )
  const accounts = new Set(
    evaluation.states.flatMap(({ units }) => units.map(({ inventory }) => inventory.accountId)),
  )
  return [...accounts].flatMap((accountId) => {
    const lane = accountLane(accountId)
    const own = waiting.filter((each) => each.lane === lane)
    if (own.length === 0) return []
    const first = [...own].sort((a, b) => a.urgency - b.urgency).slice(0, LANE_BATCH_MAXIMUM)
    const documents = first.map(({ document }) => ({ ...document, lane }))
    const urgency = Math.min(...first.map((each) => each.urgency)) as Urgency
    return [{ accountId, evaluation: partOf(evaluation, documents), documents, urgency }]
  })
}

/** The batch with its stored listings, so that the lane neither counts nor writes the same changes again. */
function asKept(batch: LaneBatch, changes: readonly ListingChange[]): LaneBatch {
  const { evaluation } = batch
  return { ...batch, evaluation: { ...evaluation, states: withChanges(evaluation.states, changes) } }
}

function partOf(evaluation: PendingEvaluation, documents: readonly PendingDocument[]): PendingEvaluation {
  const byId = new Map(documents.map((document) => [document._id, document]))
  const resolved = evaluation.resolved.flatMap((each) => {
    const document = byId.get(each.document._id)
    return document ? [{ ...each, document }] : []
  })
  const skus = new Set(resolved.flatMap((each) => each.skus))
  const states = evaluation.states.filter(({ work }) => work.pendingSkus.some((sku) => skus.has(sku)))
  return { ...evaluation, resolved, states }
}
