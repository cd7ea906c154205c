import type { ListingChange } from '../../database/listings/listing-document'
import type { PendingDocument, PendingMove, Urgency } from '../../database/work/pending'
import type { NeedsAmazonPorts } from '../evaluate/check-channels'
import { needsAmazon } from '../evaluate/check-channels'
import type { LookAtPorts } from '../evaluate/evaluate'
import { type Look, lookAt } from '../evaluate/evaluate'
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

/** Documents of one look: a few calls of Commerce, so that what comes in meanwhile has its turn soon. */
export const TRIAGE_MAXIMUM = 400

/** Documents that are handed over: reading the channels of more would keep the first of them waiting. */
export const HANDOVER_MAXIMUM = 100

/** What a look handed to one account, with everything that it read. */
export interface Handover {
  readonly accountId: string
  readonly look: Look
  readonly documents: readonly PendingDocument[]
  readonly urgency: Urgency
}

/** What goes on beside a look. */
export interface Beside {
  readonly feeds: OpenFeeds
  readonly underWay: Pick<SendsUnderWay, 'mayHaveSent'>
}

export type TriagePendingPorts = LookAtPorts &
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
 * Looks at what is new: what changes nothing on Amazon is kept and done with, everything else goes to the lane of
 * what it waits for. Nothing is sent here, so that no account delays another.
 */
export async function triagePending(
  ports: TriagePendingPorts,
  documents: readonly PendingDocument[],
  beside: Beside,
): Promise<readonly Handover[]> {
  const look = await lookAt(ports, documents)
  const breakers = await judgeZeros(ports, look.states)
  const changes = decidedChanges(ports, look.states, breakers)
  await ports.listings.change(changes, ports.fence)
  await ports.errors.record(readErrors(ports, look.failures, new Map()))
  await ports.pending.mark(followUps(look.states, ports.now()), ports.now())

  const routes = routesOf(ports, look, { ...beside, breakers })
  const moves = look.resolved.flatMap((resolved) => {
    const move = routes.moveOf(resolved, 'lanes-first', ports.now())
    return move ? [move] : []
  })
  await ports.pending.step(moves)
  ports.observer.looked(look.loadedAt, moves)
  return handovers(look, moves).map((handover) => asKept(handover, changes))
}

/** Numbers that already wait, or are on their way, while documents are triaged. */
interface TriageGuards extends Beside {
  readonly breakers: OpenBreakers
}

function routesOf(ports: NeedsAmazonPorts, evaluation: Look, guards: TriageGuards): Routes {
  const routes = createRoutes()
  for (const { work, units, retryAt } of evaluation.states) {
    if (retryAt) routes.retry(work.pendingSkus, retryAt)
    for (const unit of units) {
      const { accountId, sellerSku } = unit.unit
      // What a run may have sent meanwhile is decided again once it is kept, though nothing seems to be needed now.
      const mayHaveSent = guards.underWay.mayHaveSent(accountId, sellerSku, evaluation.loadedAt)
      const isNeeded = needsAmazon(ports, work, unit)
      if (!isNeeded && !mayHaveSent) continue
      const lane = (isNeeded ? guardLane(work, unit, guards) : null) ?? accountLane(accountId)
      routes.send(work.pendingSkus, lane, urgencyOf(unit))
    }
  }
  return routes
}

/** What was just read needs no second look, where its account can take it at once. */
function handovers(look: Look, moves: readonly PendingMove[]): readonly Handover[] {
  const waiting = moves.flatMap(([document, step]) =>
    step.kind === 'wait' ? [{ document, lane: step.lanes[0], urgency: step.urgency }] : [],
  )
  const accounts = new Set(look.states.flatMap(({ units }) => units.map(({ unit }) => unit.accountId)))
  return [...accounts].flatMap((accountId) => {
    const lane = accountLane(accountId)
    const own = waiting.filter((each) => each.lane === lane)
    if (own.length === 0) return []
    const first = [...own].sort((a, b) => a.urgency - b.urgency).slice(0, HANDOVER_MAXIMUM)
    const documents = first.map(({ document }) => ({ ...document, lane }))
    const urgency = Math.min(...first.map((each) => each.urgency)) as Urgency
    return [{ accountId, look: partOf(look, documents), documents, urgency }]
  })
}

/** A lane that goes on with the look neither counts nor writes again what the look did. */
function asKept(handover: Handover, changes: readonly ListingChange[]): Handover {
  const { look } = handover
  return { ...handover, look: { ...look, states: withChanges(look.states, changes) } }
}

function partOf(look: Look, documents: readonly PendingDocument[]): Look {
  const byId = new Map(documents.map((document) => [document._id, document]))
  const resolved = look.resolved.flatMap((each) => {
    const document = byId.get(each.document._id)
    return document ? [{ ...each, document }] : []
  })
  const skus = new Set(resolved.flatMap((each) => each.skus))
  const states = look.states.filter(({ work }) => work.pendingSkus.some((sku) => skus.has(sku)))
  return { ...look, resolved, states }
}
