import type { AmazonFailure } from '../../amazon/client/amazon-outcome'
import type { Urgency } from '../../database/work/pending'
import { listingsElsewhere } from '../evaluate/check-channels'
import { lookAgain } from '../evaluate/evaluate'
import type { GroupState } from '../group-types'
import { refusedEverywhere } from '../guards/account-pause'
import { guardMarketplaces, type MarketplaceGuard } from '../guards/refused-marketplaces'
import { isMassZero } from '../guards/zero-breaker'
import type { PlannedSend, SentQuantity } from '../send-types'
import type { PublicationWorld, Seller } from '../world'
import { mostUrgentFirst, type PlanGates, plannedSend, urgencyOf } from './plan-sends'

/** A stock that was read longer ago is read again before the next numbers go out. */
const FRESH_MS = 6_000
/** No number of a stock that was read longer ago goes out at all. */
export const CURRENT_MS = 13_000
/** Numbers between two looks at how old their stock is: about four seconds at Amazon's rate. */
const CHUNK = 20

export interface SendOptions {
  /** When the stock was read that the numbers come of. */
  readonly readAt: Date
  readonly gates: PlanGates
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

/**
 * Sends to one account at its pace, the most urgent first. The stock is read again on the way, so that each number
 * comes of one that was true a few seconds before; what it then makes needless is not sent.
 */
export async function sendQuantities(
  world: PublicationWorld,
  seller: Seller,
  planned: readonly PlannedSend[],
  { readAt: firstReadAt, gates, isOvertaken }: SendOptions,
): Promise<SendingResult> {
  const queue: QueuedSend[] = [...planned]
    .sort(mostUrgentFirst)
    .map((send) => ({ send, readAt: firstReadAt }))
  const sent: SentQuantity[] = []
  const redecided: GroupState[] = []
  const guard = guardMarketplaces(world, gates.accountId)
  const course = createCourse(world, () => refusedEverywhere(world, gates.accountId, seller))
  while (queue.length > 0) {
    const first = queue[0] as QueuedSend
    if (course.isOver() || isOvertaken(urgencyOf(first.send.unit))) break
    let chunk: readonly QueuedSend[] = queue.splice(0, CHUNK)
    if (chunk.some(({ readAt }) => ageOf(world, readAt) > FRESH_MS)) {
      const again = await decideAgain(world, chunk, gates)
      redecided.push(...again.states)
      chunk = again.queued
    }
    const left = await sendChunk(world, seller, chunk, { sent, course, guard, isOvertaken })
    course.noteLeft(left.length)
    queue.unshift(...left)
  }
  return {
    sent: [...sent, ...queue.map(({ send }) => unsent(world, send))],
    redecided,
    refusal: course.refusal(),
  }
}

interface QueuedSend {
  readonly send: PlannedSend
  /** When the stock was read that its number comes of. */
  readonly readAt: Date
}

function ageOf(world: PublicationWorld, at: Date): number {
  return world.now().getTime() - at.getTime()
}

/** For what could not go out. */
export function unsent(world: PublicationWorld, send: PlannedSend): SentQuantity {
  const at = world.now()
  return { send, outcome: { kind: 'unsent' }, askedAt: at, at }
}

/** Refusals in a row after which an account that took numbers before is asked whether it is refused now. */
const REFUSALS_IN_A_ROW = 5

/** Keeps account of whether there is any use in going on. */
function createCourse(world: PublicationWorld, askAccount: () => Promise<AmazonFailure | null>) {
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
    isOver: () => refusal !== null || stale > 3 || !world.maySend(),
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
  readonly course: ReturnType<typeof createCourse>
  readonly guard: MarketplaceGuard
}

/** Calls of one account under way at once; its pace says when the next may leave, however long they take. */
const IN_FLIGHT = 5

/** Returns what could not be sent while its stock was current, or before something more urgent. */
async function sendChunk(
  world: PublicationWorld,
  seller: Seller,
  chunk: readonly QueuedSend[],
  { sent, course, guard, isOvertaken }: ChunkOptions,
): Promise<readonly QueuedSend[]> {
  const waiting = [...chunk]
  const left: QueuedSend[] = []
  const sendOnes = async () => {
    for (let queued = waiting.shift(); queued !== undefined; queued = waiting.shift()) {
      const { send, readAt } = queued
      const marketplaceId = marketplaceOf(world, send)
      const until = guard.closedUntil(marketplaceId)
      if (until) {
        sent.push({ ...unsent(world, send), outcome: { kind: 'unsent', until } })
        continue
      }
      const isCurrent = () =>
        !course.isOver() && !isOvertaken(urgencyOf(send.unit)) && ageOf(world, readAt) <= CURRENT_MS
      const result = isCurrent() ? await sendOne(world, seller, send, isCurrent) : null
      if (result === null) left.push(queued)
      else {
        sent.push({ ...result, isTold: await guard.note(marketplaceId, result.outcome) })
        await course.note(result)
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

function marketplaceOf({ merchant }: PublicationWorld, { unit }: PlannedSend): string {
  return merchant.stores.find(({ id }) => id === unit.publishing.storeId)?.marketplaceId ?? ''
}

/** Null when by its turn the number was no longer current. */
async function sendOne(
  world: PublicationWorld,
  seller: Seller,
  send: PlannedSend,
  isCurrent: () => boolean,
): Promise<SentQuantity | null> {
  const { unit } = send.unit
  const isElsewhere = () => listingsElsewhere(world.merchant, seller, send.unit).length > 0
  const askedAt = world.now()
  const outcome = await seller.patchQuantity(
    { sellerSku: unit.sellerSku, marketplaceId: marketplaceOf(world, send), quantity: send.quantity },
    () => isCurrent() && !isElsewhere(),
  )
  if (outcome.kind !== 'unsent') return { send, outcome, askedAt, at: world.now() }
  // What another task was told meanwhile; its document stays, and is read before the next try.
  return isElsewhere() ? unsent(world, send) : null
}

/** The same numbers out of a stock that is read now; a number that has become needless, or a hold, is left out. */
async function decideAgain(world: PublicationWorld, chunk: readonly QueuedSend[], gates: PlanGates) {
  const works = [...new Set(chunk.map(({ send }) => send.work))]
  const { at, states } = await lookAgain(world, works)
  const queued = chunk.flatMap(({ send: { unit, work } }): readonly QueuedSend[] => {
    const state = states.find((each) => each.work.group === work.group)
    const again = state?.units.find((each) => each.unit === unit.unit)
    const send = state && again ? plannedSend(state.work, again, { ...gates, now: world.now() }) : null
    // A zero of many that was none before has to be counted first: its document is looked at anew.
    return send === null || isNewMassZero(send, unit.decision.kind) ? [] : [{ send, readAt: at }]
  })
  return { states, queued }
}

function isNewMassZero({ unit, work }: PlannedSend, before: string): boolean {
  return before === 'list' && isMassZero(work, unit)
}
