import type { ListingChange } from '../../database/listings/listing-document'
import type { PendingDocument, PendingMove, Urgency } from '../../database/work/pending'
import { addMs, seconds } from '../../time'
import type { NeedsAmazonPorts } from '../evaluate/check-channels'
import { needsAmazon } from '../evaluate/check-channels'
import type { LookAtPorts } from '../evaluate/evaluate'
import { type Look, lookAt } from '../evaluate/evaluate'
import { followUps } from '../evaluate/follow-ups'
import type { GroupState, UnitDecision } from '../group-types'
import { breakerOf, judgeZeros, type OpenBreakers } from '../guards/zero-breaker'
import { accountLane, breakerLane, feedLane } from '../pending/lanes'
import type { ResolvedPending } from '../pending/resolve-pending'
import type { Ports } from '../ports'
import { decidedChanges, withChanges } from '../record/listing-changes'
import { readErrors } from '../record/read-errors'
import { feedInCharge, type OpenFeeds } from './feed-in-charge'
import type { SendsUnderWay } from './in-flight'
import { urgencyOf } from './plan-sends'

/** Documents of one look: a few calls of Commerce, so that what comes in meanwhile has its turn soon. */
export const TRIAGE_MAXIMUM = 400

/** Documents that are handed over: reading the channels of more would keep the first of them waiting. */
export const HANDOVER_MAXIMUM = 100

const RESOLVE_RETRY_MS = seconds(15)

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

  const wayOf = waysBySku(ports, look, { ...beside, breakers })
  const moves = look.resolved.map((resolved) => moveOf(ports, resolved, wayOf))
  await ports.pending.step(moves)
  ports.observer.looked(look.loadedAt, moves)
  return handovers(look, moves).map((handover) => asKept(handover, changes))
}

/** Where a SKU's groups have to go on, and when what could not be read is tried again. */
interface Way {
  readonly lanes: Set<string>
  urgency: Urgency
  retryAt: Date | null
}

interface Gates extends Beside {
  readonly breakers: OpenBreakers
}

function waysBySku(ports: NeedsAmazonPorts, look: Look, gates: Gates): ReadonlyMap<string, Way> {
  const ways = new Map<string, Way>()
  for (const state of look.states) {
    for (const sku of state.work.pendingSkus) {
      const way = ways.get(sku) ?? { lanes: new Set<string>(), urgency: 2, retryAt: null }
      ways.set(sku, way)
      if (state.retryAt && (way.retryAt === null || state.retryAt < way.retryAt)) way.retryAt = state.retryAt
      for (const unit of state.units) {
        const lane = laneOf(ports, state, unit, gates) ?? laneUnderWay(unit, look.loadedAt, gates)
        if (lane === null) continue
        way.lanes.add(lane)
        way.urgency = Math.min(way.urgency, urgencyOf(unit)) as Urgency
      }
    }
  }
  return ways
}

/** Null when nothing is to be done for the unit. */
function laneOf(
  ports: NeedsAmazonPorts,
  { work }: GroupState,
  unit: UnitDecision,
  { breakers, feeds }: Gates,
): string | null {
  if (!needsAmazon(ports, work, unit)) return null
  const breaker = breakerOf(work, unit, breakers)
  if (breaker !== null) return breakerLane(breaker)
  const feed = feedInCharge(unit, feeds)
  return feed === null ? accountLane(unit.unit.accountId) : feedLane(feed)
}

/** What a run may have sent meanwhile is decided again once it is kept, though nothing seems to be needed now. */
function laneUnderWay({ unit }: UnitDecision, loadedAt: Date, { underWay }: Gates): string | null {
  const { accountId, sellerSku } = unit
  return underWay.mayHaveSent(accountId, sellerSku, loadedAt) ? accountLane(accountId) : null
}

function moveOf(
  ports: Pick<Ports, 'now'>,
  { document, skus, failed }: ResolvedPending,
  wayOf: ReadonlyMap<string, Way>,
): PendingMove {
  const ways = skus.map((sku) => wayOf.get(sku)).filter((way) => way !== undefined)
  const [first, ...others] = new Set(ways.flatMap(({ lanes }) => [...lanes]))
  if (first !== undefined) {
    const urgency = Math.min(...ways.map((way) => way.urgency)) as Urgency
    return [document, { kind: 'wait', lanes: [first, ...others], urgency }]
  }
  const retries = ways.map(({ retryAt }) => retryAt).filter((at) => at !== null)
  if (failed) retries.push(addMs(ports.now(), RESOLVE_RETRY_MS))
  if (retries.length === 0) return [document, { kind: 'handled' }]
  return [document, { kind: 'postpone', dueAt: new Date(Math.min(...retries.map((at) => at.getTime()))) }]
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
