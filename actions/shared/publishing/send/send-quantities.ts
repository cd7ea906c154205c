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

/** A stock that was read longer ago is read again before the next numbers go out. */
const FRESH_MS = seconds(6)
/** No number of a stock that was read longer ago goes out at all. */
export const CURRENT_MS = seconds(13)
/** Numbers sent between two checks of how old their stock is: about four seconds at Amazon's rate. */
const CHUNK = 20

export interface SendOptions {
  /** When the stock was read that the numbers come of. */
  readonly readAt: Date
  readonly guards: SendGuards
  /** Whether something waits that is more urgent than this. */
  readonly isOvertaken: (urgency: Urgency) => boolean
}

export interface SendingResult {
  readonly sent: readonly SentQuantity[]
  /** States that were decided again on the way. */
  readonly redecided: readonly GroupState[]
  /** Of the account as a whole. */
  readonly refusal: AmazonFailure | null
}

export type SendQuantitiesPorts = ReEvaluatePorts & GuardMarketplacesPorts & Pick<Ports, 'maySend'>

/**
 * Sends to one account at its pace, the most urgent first. The stock is read again on the way, so that each number
 * comes of one that was true a few seconds before; what it then makes needless is not sent.
 */
export async function sendQuantities(
  ports: SendQuantitiesPorts,
  seller: Seller,
  planned: readonly PlannedSend[],
  { readAt: firstReadAt, guards, isOvertaken }: SendOptions,
): Promise<SendingResult> {
  const queue: QueuedSend[] = [...planned]
    .sort(mostUrgentFirst)
    .map((send) => ({ send, readAt: firstReadAt }))
  const sent: SentQuantity[] = []
  const redecided: GroupState[] = []
  const marketplaces = guardMarketplaces(ports, guards.accountId)
  const sendGuard = createSendGuard(ports, () => refusedEverywhere(ports, guards.accountId, seller))
  while (queue.length > 0) {
    const first = queue[0] as QueuedSend
    if (sendGuard.isOver() || isOvertaken(urgencyOf(first.send.unit))) break
    let chunk: readonly QueuedSend[] = queue.splice(0, CHUNK)
    if (chunk.some(({ readAt }) => ageOf(ports, readAt) > FRESH_MS)) {
      const again = await reEvaluateChunk(ports, chunk, guards)
      redecided.push(...again.states)
      chunk = again.queued
    }
    const left = await sendChunk(ports, seller, chunk, { sent, sendGuard, marketplaces, isOvertaken })
    sendGuard.noteLeft(left.length)
    queue.unshift(...left)
  }
  return {
    sent: [...sent, ...queue.map(({ send }) => unsent(ports, send))],
    redecided,
    refusal: sendGuard.refusal(),
  }
}

interface QueuedSend {
  readonly send: PlannedSend
  /** When the stock was read that its number comes of. */
  readonly readAt: Date
}

function ageOf(ports: Pick<Ports, 'now'>, at: Date): number {
  return msBetween(at, ports.now())
}

/** For what could not go out. */
export function unsent(ports: Pick<Ports, 'now'>, send: PlannedSend): SentQuantity {
  const at = ports.now()
  return { send, outcome: { kind: 'unsent' }, askedAt: at, at }
}

/** Refusals in a row after which an account that took numbers before is asked whether it is refused now. */
const REFUSALS_IN_A_ROW = 5

/** Keeps account of whether there is any use in going on. */
function createSendGuard(ports: Pick<Ports, 'maySend'>, askAccount: () => Promise<AmazonFailure | null>) {
  let refusal: AmazonFailure | null = null
  let asking: Promise<AmazonFailure | null> | undefined
  let inARow = 0
  let untilAsked = 1
  let stale = 0
  return {
    /** Once a chunk is through: what was left of it is decided again, and not for ever. */
    noteLeft: (count: number) => {
      stale = count > 0 ? stale + 1 : 0
    },
    isOver: () => refusal !== null || stale > 3 || !ports.maySend(),
    refusal: () => refusal,
    /** A 401 or 403 is that of its listing, unless the token is refused or a read of anything is as well. */
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

/** Calls of one account under way at once; its pace says when the next may leave, however long they take. */
const IN_FLIGHT = 5

/** Returns what could not be sent while its stock was current, or before something more urgent. */
async function sendChunk(
  ports: Pick<Ports, 'now' | 'merchant'>,
  seller: Seller,
  chunk: readonly QueuedSend[],
  { sent, sendGuard, marketplaces, isOvertaken }: ChunkOptions,
): Promise<readonly QueuedSend[]> {
  const waiting = [...chunk]
  const left: QueuedSend[] = []
  const sendOnes = async () => {
    for (let queued = waiting.shift(); queued !== undefined; queued = waiting.shift()) {
      const { send, readAt } = queued
      const marketplaceId = marketplaceOf(ports, send)
      const until = marketplaces.closedUntil(marketplaceId)
      if (until) {
        sent.push({ ...unsent(ports, send), outcome: { kind: 'unsent', until } })
        continue
      }
      const isCurrent = () =>
        !sendGuard.isOver() && !isOvertaken(urgencyOf(send.unit)) && ageOf(ports, readAt) <= CURRENT_MS
      const result = isCurrent() ? await sendOne(ports, seller, send, isCurrent) : null
      if (result === null) left.push(queued)
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

/** Null when by its turn the number was no longer current. */
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

/** The same numbers out of a stock that is read now; a number that has become needless, or a hold, is left out. */
async function reEvaluateChunk(ports: SendQuantitiesPorts, chunk: readonly QueuedSend[], guards: SendGuards) {
  const works = [...new Set(chunk.map(({ send }) => send.work))]
  const { at, states } = await reEvaluate(ports, works)
  const queued = chunk.flatMap(({ send: { unit, work } }): readonly QueuedSend[] => {
    const state = states.find((each) => each.work.group === work.group)
    const again = state?.units.find((each) => each.inventory === unit.inventory)
    const send = state && again ? plannedSend(state.work, again, { ...guards, now: ports.now() }) : null
    // A zero of many that was none before has to be counted first: its document is evaluated again.
    return send === null || isNewMassZero(send, unit.decision.kind) ? [] : [{ send, readAt: at }]
  })
  return { states, queued }
}

function isNewMassZero({ unit, work }: PlannedSend, before: string): boolean {
  return before === 'list' && isMassZero(work, unit)
}
