import type { ListingDocument } from '../database/listings'
import { decideUnits, type UnitDecision } from './decide-group'
import type { GroupState } from './group-state'
import type { GroupWork } from './group-work'
import { ACCEPTANCE_SETTLES_MS, amazonHolds, CHANNEL_FRESH_MS, isToBeSent } from './plan-unit'
import { type ChannelReading, readChannels } from './read-channels'
import type { PublicationWorld } from './world'

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

/** Reads from Amazon what a decision must not be sent without, and decides those groups again. */
export async function checkChannels(
  world: PublicationWorld,
  states: readonly GroupState[],
): Promise<CheckedChannels> {
  const units = states.flatMap(({ work, units }) => units.filter((unit) => needsReading(world, work, unit)))
  const readings = await readChannels(world, units)
  if (readings.size === 0) return { states, readings }
  return { states: states.map((state) => applyReadings(world, state, readings)), readings }
}

/**
 * A stale channel may have been switched. An order may be one of Amazon's, which has lowered its number: that shows
 * once what was accepted before has settled.
 */
function needsReading(world: PublicationWorld, { reasons }: GroupWork, unit: UnitDecision): boolean {
  const { publishing, sharing, decision } = unit
  const now = world.now()
  const isStale = publishing.channelsReadAt === null || age(publishing.channelsReadAt, now) > CHANNEL_FRESH_MS
  if (decision.kind === 'hold') return isStale && CHANNEL_RULES.has(decision.rule)
  if (isStale && isToBeSent(decision.quantity, amazonHolds(publishing, sharing), now)) return true
  return reasons.has('order') && settlesAt(unit) <= now
}

/** From when on Amazon shows what it accepted last. */
export function settlesAt({ publishing, sharing }: UnitDecision): Date {
  const { accepted } = amazonHolds(publishing, sharing)
  return new Date(accepted === null ? 0 : accepted.at.getTime() + ACCEPTANCE_SETTLES_MS)
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
  const refreshed = listings.map(refresh)
  const work = {
    ...state.work,
    listings: refreshed,
    controlling: refreshed.find(({ _id }) => _id === controlling?._id) ?? null,
  }
  return { ...state, work, units: decideUnits(work, state.facts, world.merchant), readIds, retryAt }
}
