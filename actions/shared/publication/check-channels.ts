import type { ListingDocument } from '../database/listings'
import { ACCEPTANCE_SETTLES_MS, isToBeSent } from './amazon-holds'
import { decideUnits, type UnitDecision } from './decide-group'
import type { GroupState } from './group-state'
import type { GroupWork } from './group-work'
import { type ChannelReading, readChannels } from './read-channels'
import type { PublicationWorld } from './world'

/** A channel that was read from Amazon longer ago than this is read again before anything is sent. */
export const CHANNEL_FRESH_MS = 55 * 60_000
const CHANNEL_RETRY_MS = 15_000
const CHANNEL_RULES: ReadonlySet<string> = new Set([
  'channel-unknown',
  'fulfilled-by-amazon',
  'other-channel',
])

export interface CheckedChannels {
  readonly states: readonly GroupState[]
  readonly readings: ReadonlyMap<string, ChannelReading>
}

/** Reads from an account what a decision must not be sent without, and decides those groups again. */
export async function checkChannels(
  world: PublicationWorld,
  accountId: string,
  states: readonly GroupState[],
): Promise<CheckedChannels> {
  const units = states.flatMap(({ work, units }) =>
    units.filter((unit) => unit.unit.accountId === accountId && needsReading(world, work, unit)),
  )
  const readings = await readChannels(world, units)
  if (readings.size === 0) return { states, readings }
  return { states: states.map((state) => applyReadings(world, state, readings)), readings }
}

/** After these reasons Amazon's own number is read: an order may have lowered it, a late feed may have changed it. */
const READ_REASONS: ReadonlySet<string> = new Set(['order', 'order-poll', 'feed'])

/** Whether a unit needs anything of its account at Amazon now. */
export function needsAmazon(world: PublicationWorld, work: GroupWork, unit: UnitDecision): boolean {
  const { decision, holds } = unit
  const isSent = decision.kind !== 'hold' && isToBeSent(decision.quantity, holds, world.now())
  return isSent || needsReading(world, work, unit)
}

/**
 * A stale channel may have been switched. An order may be one of Amazon's, which has lowered its number: that shows
 * once what was accepted before has settled.
 */
function needsReading(world: PublicationWorld, { reasons }: GroupWork, unit: UnitDecision): boolean {
  const { publishing, decision, holds } = unit
  const now = world.now()
  const isStale = publishing.channelsReadAt === null || age(publishing.channelsReadAt, now) > CHANNEL_FRESH_MS
  if (decision.kind === 'hold') return isStale && CHANNEL_RULES.has(decision.rule)
  if (isStale && isToBeSent(decision.quantity, holds, now)) return true
  return wantsReading(reasons) && settlesAt(unit) <= now
}

/** From when on Amazon shows what it accepted last. */
export function settlesAt({ holds: { accepted } }: UnitDecision): Date {
  return new Date(accepted === null ? 0 : accepted.at.getTime() + ACCEPTANCE_SETTLES_MS)
}

export function wantsReading(reasons: ReadonlySet<string>): boolean {
  return [...reasons].some((reason) => READ_REASONS.has(reason))
}

function age(at: Date, now: Date): number {
  return now.getTime() - at.getTime()
}

function applyReadings(
  world: PublicationWorld,
  state: GroupState,
  readings: ReadonlyMap<string, ChannelReading>,
): GroupState {
  const readIds = new Set<string>()
  let { retryAt } = state
  const refresh = (listing: ListingDocument): ListingDocument => {
    const reading = readings.get(listing._id)
    if (reading === undefined) return listing
    if (reading.kind === 'read') {
      readIds.add(listing._id)
      return {
        ...listing,
        channels: reading.channels,
        channelsReadAt: reading.at,
        observed: reading.observed,
      }
    }
    retryAt = new Date(world.now().getTime() + CHANNEL_RETRY_MS)
    return { ...listing, channels: [] }
  }
  const { controlling, listings } = state.work
  const work = {
    ...state.work,
    listings: listings.map(refresh),
    controlling: controlling && refresh(controlling),
  }
  return { ...state, work, units: decideUnits(work, state.facts, world.merchant), readIds, retryAt }
}
