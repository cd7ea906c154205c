import type { AmazonFailure } from '../../amazon/client/amazon-outcome'
import type { Urgency } from '../../database/work/pending'
import { msBetween, seconds } from '../../time'
import type { Seller } from '../amazon-port'
import { listingsInOtherChannel } from '../evaluate/check-channels'
import type { ReEvaluatePorts } from '../evaluate/evaluate'
import { reEvaluate } from '../evaluate/evaluate'
import type { GroupState } from '../group-types'
import { refusedEverywhere } from '../guards/account-pause'
import type { GuardMarketplacesPorts } from '../guards/refused-marketplaces'
import { guardMarketplaces, type MarketplaceGuard } from '../guards/refused-marketplaces'
import { isMassZero } from '../guards/zero-breaker'
import type { Ports } from '../ports'
import type { PlannedSend, SentQuantity } from '../send-types'
import { mostUrgentFirst, plannedSend, type SendGuards, urgencyOf } from './plan-sends'

/** A stock read longer ago is read again before the next quantities are sent. */
const FRESH_MS = seconds(6)
/** No quantity from a stock read longer ago is sent. */
export const CURRENT_MS = seconds(13)
/** Quantities sent between two checks of the stock's age: about four seconds at Amazon's rate. */
const CHUNK = 20

export interface SendOptions {
  readonly guards: SendGuards
  /** Whether something more urgent waits. */
  readonly isOvertaken: (urgency: Urgency) => boolean
}

export interface SendingResult {
  readonly sent: readonly SentQuantity[]
  /** States that were decided again on the way. */
  readonly redecided: readonly GroupState[]
  /** The account's own refusal. */
  readonly refusal: AmazonFailure | null
}

export type SendQuantitiesPorts = ReEvaluatePorts & GuardMarketplacesPorts & Pick<Ports, 'maySend'>

/**
 * Sends to one account at its rate, the most urgent first. Re-reads the stock on the way, so that each quantity comes
 * from a recent one. Quantities that became unnecessary are not sent.
 */
export async function sendQuantities(
  ports: SendQuantitiesPorts,
  seller: Seller,
  planned: readonly PlannedSend[],
  { guards, isOvertaken }: SendOptions,
): Promise<SendingResult> {
  const queue = planned.toSorted(mostUrgentFirst)
  const sent: SentQuantity[] = []
  const redecided: GroupState[] = []
  const marketplaces = guardMarketplaces(ports, guards.accountId)
  const sendGuard = createSendGuard(ports, () => refusedEverywhere(ports, guards.accountId, seller))
  for (let [first] = queue; first !== undefined; [first] = queue) {
    if (sendGuard.isOver() || isOvertaken(urgencyOf(first.unit))) break
    let chunk: readonly PlannedSend[] = queue.splice(0, CHUNK)
    if (chunk.some((send) => stockAgeOf(ports, send) > FRESH_MS)) {
      const states = await reEvaluate(ports, [...new Set(chunk.map(({ work }) => work))])
      redecided.push(...states)
      chunk = plannedAgain(ports, chunk, states, guards)
    }
    const left = await sendChunk(ports, seller, chunk, { sent, sendGuard, marketplaces, isOvertaken })
    sendGuard.noteLeft(left.length)
    queue.unshift(...left)
  }
  return {
    sent: [...sent, ...queue.map((send) => unsent(ports, send))],
    redecided,
    refusal: sendGuard.refusal(),
  }
}

/** Milliseconds since the quantity's stock was read. */
function stockAgeOf(ports: Pick<Ports, 'now'>, { work }: PlannedSend): number {
  return msBetween(work.readAt, ports.now())
}

/** The result of a send that could not leave. */
export function unsent(ports: Pick<Ports, 'now'>, send: PlannedSend): SentQuantity {
  const at = ports.now()
  return { send, outcome: { kind: 'unsent' }, askedAt: at, at }
}

/** Consecutive refusals after which a working account is asked whether it is refused now. */
const REFUSALS_IN_A_ROW = 5

/** Tracks whether continuing makes sense. */
function createSendGuard(ports: Pick<Ports, 'maySend'>, askAccount: () => Promise<AmazonFailure | null>) {
  let refusal: AmazonFailure | null = null
  let asking: Promise<AmazonFailure | null> | undefined
  let inARow = 0
  let untilAsked = 1
  let stale = 0
  return {
    /** After a chunk: what is left is decided again, but not forever. */
    noteLeft: (count: number) => {
      stale = count > 0 ? stale + 1 : 0
    },
    isOver: () => refusal !== null || stale > 3 || !ports.maySend(),
    refusal: () => refusal,
    /** A 401 or 403 concerns its listing, unless the token or any read is refused too. */
    note: async ({ outcome }: SentQuantity): Promise<void> => {
      if (outcome.kind === 'accepted') {
        inARow = 0
        asking = undefined
        untilAsked = REFUSALS_IN_A_ROW
      }
      if (outcome.kind !== 'unauthorised') return
      inARow += 1
      if (outcome.status === null) refusal = outcome
      else if (inARow >= untilAsked) {
        asking ??= askAccount()
        refusal = (await asking) ?? refusal
      }
    },
  }
}

interface ChunkOptions extends Pick<SendOptions, 'isOvertaken'> {
  readonly sent: SentQuantity[]
  readonly sendGuard: ReturnType<typeof createSendGuard>
  readonly marketplaces: MarketplaceGuard
}

/** Concurrent calls per account. The rate limit decides when the next may leave. */
const IN_FLIGHT = 5

/** Returns what could not be sent while its stock was current, or before something more urgent. */
async function sendChunk(
  ports: Pick<Ports, 'now' | 'merchant'>,
  seller: Seller,
  chunk: readonly PlannedSend[],
  { sent, sendGuard, marketplaces, isOvertaken }: ChunkOptions,
): Promise<readonly PlannedSend[]> {
  const waiting = [...chunk]
  const left: PlannedSend[] = []
  const sendOnes = async () => {
    for (let send = waiting.shift(); send !== undefined; send = waiting.shift()) {
      const marketplaceId = marketplaceOf(ports, send)
      const until = marketplaces.closedUntil(marketplaceId)
      if (until) {
        sent.push({ ...unsent(ports, send), outcome: { kind: 'unsent', until } })
        continue
      }
      const isCurrent = () =>
        !sendGuard.isOver() && !isOvertaken(urgencyOf(send.unit)) && stockAgeOf(ports, send) <= CURRENT_MS
      const result = isCurrent() ? await sendOne(ports, seller, send, isCurrent) : null
      if (result === null) left.push(send)
      else {
        sent.push({ ...result, isLogged: await marketplaces.note(marketplaceId, result.outcome) })
        await sendGuard.note(result)
      }
    }
  }
  const ended = await Promise.allSettled(
    Array.from({ length: IN_FLIGHT }, () =>
      sendOnes().catch((error: unknown) => {
        waiting.splice(0)
        throw error
      }),
    ),
  )
  for (const one of ended) if (one.status === 'rejected') throw one.reason
  return left
}

function marketplaceOf({ merchant }: Pick<Ports, 'merchant'>, { unit }: PlannedSend): string {
  return merchant.stores.find(({ id }) => id === unit.publishing.storeId)?.marketplaceId ?? ''
}

/** Null if the quantity was no longer current when its turn came. */
async function sendOne(
  ports: Pick<Ports, 'now' | 'merchant'>,
  seller: Seller,
  send: PlannedSend,
  isCurrent: () => boolean,
): Promise<SentQuantity | null> {
  const { inventory } = send.unit
  const isInOtherChannel = () => listingsInOtherChannel(ports.merchant, seller, send.unit).length > 0
  const askedAt = ports.now()
  const outcome = await seller.patchQuantity(
    { sellerSku: inventory.sellerSku, marketplaceId: marketplaceOf(ports, send), quantity: send.quantity },
    () => isCurrent() && !isInOtherChannel(),
  )
  if (outcome.kind !== 'unsent') return { send, outcome, askedAt, at: ports.now() }
  // Another task read this channel meanwhile. The document stays, and Amazon is read before the next try.
  return isInOtherChannel() ? unsent(ports, send) : null
}

/** The same quantities from a newly read stock. Unnecessary ones and holds are omitted. */
function plannedAgain(
  ports: Pick<Ports, 'now'>,
  chunk: readonly PlannedSend[],
  states: readonly GroupState[],
  guards: SendGuards,
): readonly PlannedSend[] {
  return chunk.flatMap(({ unit, work }) => {
    const state = states.find((each) => each.work.group === work.group)
    const again = state?.units.find((each) => each.inventory === unit.inventory)
    const send = state && again ? plannedSend(state.work, again, { ...guards, now: ports.now() }) : null
    // A new zero of many must be counted first, so its document is evaluated again.
    return send === null || isNewMassZero(send, unit.decision.kind) ? [] : [send]
  })
}

function isNewMassZero({ unit, work }: PlannedSend, before: string): boolean {
  return before === 'list' && isMassZero(work, unit)
}
