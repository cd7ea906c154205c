import { pick } from 'es-toolkit'
import type { ListingDocument } from '../../database/listings/listing-document'
import { anyReason } from '../../database/work/pending-reasons'
import { CHANNEL_RULES } from '../../listing-quantity/decision'
import { addMs, hours, minutes, msBetween, seconds } from '../../time'
import type { Seller } from '../amazon-port'
import { ACCEPTANCE_SETTLES_MS, isToBeSent } from '../amazon-state/known-quantity'
import { type ChannelReading, readChannels } from '../amazon-state/read-channels'
import { readFields } from '../amazon-state/read-fields'
import type { GroupState, GroupWork, Look, UnitDecision } from '../group-types'
import type { Merchant } from '../merchant'
import type { Ports } from '../ports'
import { decideUnits } from './decide-units'
import { areOrdersStale, withMissing } from './missing-units'

/** A channel that was read longer ago is read again before anything is sent. */
export const CHANNEL_FRESH_MS = minutes(55)
const CHANNEL_RETRY_MS = seconds(15)
/** If Amazon refuses to show a listing, it is asked again less and less often. */
const REFUSED_RETRY_MS = minutes(1)
const REFUSED_LONGEST_MS = hours(1)
const READ_AGAIN: ReadonlySet<string> = new Set(['channel-unknown', ...CHANNEL_RULES])

export type NeedsAmazonPorts = Pick<Ports, 'now' | 'trustedSince' | 'ordersUntil' | 'shownAt'>
export type CheckChannelsPorts = Pick<
  Ports,
  'now' | 'trustedSince' | 'merchant' | 'commerce' | 'seller' | 'ordersUntil' | 'shownAt' | 'listings'
>

/** Listings that can share the calls of others. */
export interface ReadAlong {
  /** Chooses listings for which calls that read `needed` have room. */
  choose(needed: readonly ListingDocument[]): Promise<readonly ListingDocument[]>
  /** Takes over what was read of them. */
  take(readings: ReadonlyMap<string, ChannelReading>): void
}

/** Reads what the decisions need from an account before they are sent, by listing id. */
export async function readNeededChannels(
  ports: CheckChannelsPorts,
  accountId: string,
  states: readonly GroupState[],
  along?: ReadAlong,
): Promise<ReadonlyMap<string, ChannelReading>> {
  const needed = await neededListings(ports, accountId, states)
  if (!along || needed.length === 0) return readChannels(ports, needed)
  const others = await along.choose(needed)
  const readings = await readChannels(ports, [...needed, ...others])
  along.take(readingsOf(readings, others))
  return readingsOf(readings, needed)
}

function readingsOf(
  readings: ReadonlyMap<string, ChannelReading>,
  listings: readonly ListingDocument[],
): ReadonlyMap<string, ChannelReading> {
  const ids = new Set(listings.map(({ _id }) => _id))
  return new Map([...readings].filter(([id]) => ids.has(id)))
}

async function neededListings(
  ports: CheckChannelsPorts,
  accountId: string,
  states: readonly GroupState[],
): Promise<readonly ListingDocument[]> {
  const seller = await ports.seller(accountId)
  const listings = states.flatMap(({ work, units }) =>
    units
      .filter((unit) => unit.inventory.accountId === accountId)
      .flatMap((unit) => [
        ...(needsReading(ports, work, unit) ? [unit.publishing] : []),
        ...(seller && isSent(ports, unit) ? listingsInOtherChannel(ports.merchant, seller, unit) : []),
      ]),
  )
  return [...new Set(listings)]
}

/** Decides the groups again by what was just read from an account. */
export async function withReadings(
  ports: CheckChannelsPorts,
  accountId: string,
  states: readonly GroupState[],
  readings: ReadonlyMap<string, ChannelReading>,
): Promise<readonly GroupState[]> {
  if (readings.size === 0) return states
  const read = states.map((state) => applyReadings(ports, state, readings))
  return withMissing(ports, accountId, read)
}

/** Whether a unit needs to read its Amazon account now. */
export function needsAmazon(ports: NeedsAmazonPorts, work: GroupWork, unit: UnitDecision): boolean {
  return isSent(ports, unit) || needsReading(ports, work, unit)
}

function isSent(ports: Pick<Ports, 'now'>, { decision, knownQuantity }: UnitDecision): boolean {
  return decision.kind !== 'hold' && isToBeSent(decision.quantity, knownQuantity, ports.now())
}

/** The quantity's listings that Amazon has just called another channel's, regardless of what is stored. */
export function listingsInOtherChannel(
  { stores }: Merchant,
  seller: Pick<Seller, 'hasOtherChannel'>,
  { sharing }: Pick<UnitDecision, 'sharing'>,
): readonly ListingDocument[] {
  const marketplaceOf = new Map(stores.map(({ id, marketplaceId }) => [id, marketplaceId]))
  return sharing.filter(({ sellerSku, storeId }) =>
    seller.hasOtherChannel(sellerSku, [marketplaceOf.get(storeId) ?? '']),
  )
}

/**
 * A stale channel may have changed. An order may be Amazon's own, which lowered its quantity; that is visible after the
 * earlier acceptance has taken effect. If nothing is to be sent, the read-back is soon enough; see `readBackAfterOrder`.
 */
function needsReading(ports: NeedsAmazonPorts, { reasons }: GroupWork, unit: UnitDecision): boolean {
  const { publishing, decision } = unit
  const isStale = !isChannelKnown(ports, publishing, CHANNEL_FRESH_MS)
  // A rule may ask for a condition that no reading has told yet.
  if (decision.rule === 'rule-unknown') return isStale && publishing.condition === undefined
  if (decision.kind === 'hold') return isStale && READ_AGAIN.has(decision.rule)
  const isToSend = isSent(ports, unit)
  if (isToSend && (isStale || isGuess(ports, unit))) return true
  if (shownFrom(unit) > ports.now()) return false
  if (anyReason(reasons, 'readsAtOnce')) return true
  return isToSend && anyReason(reasons, 'readsAmazon') && !isReadLately(ports, unit)
}

/** A quantity read this recently is current, unless somebody buys within these seconds. */
const READ_LATELY_MS = seconds(5)

function isReadLately(
  { now, shownAt }: Pick<Ports, 'now' | 'shownAt'>,
  { publishing, knownQuantity: { observed } }: UnitDecision,
): boolean {
  const readAts = [observed?.at ?? null, shownAt(publishing._id)]
  return readAts.some((at) => at !== null && msBetween(at, now()) <= READ_LATELY_MS)
}

/** A reading this recent is compared with, if nothing was accepted yet. */
const READ_MS = minutes(10)

/**
 * Whether a send would ignore Amazon's own quantity: it was never accepted and may be equal, or the account's orders
 * are unknown. Buyers may have taken so many units that even a fall would add some.
 */
function isGuess(
  ports: Pick<Ports, 'now' | 'ordersUntil'>,
  { inventory, knownQuantity, decision }: UnitDecision,
): boolean {
  const { accepted, observed, isOpen } = knownQuantity
  const age = observed === null ? Number.POSITIVE_INFINITY : msBetween(observed.at, ports.now())
  if (accepted === null) return !isOpen && age > READ_MS
  return decision.kind === 'list' && age > READ_LATELY_MS && areOrdersStale(ports, inventory.accountId)
}

/** When Amazon starts to show the last accepted quantity. */
export function shownFrom({ knownQuantity: { accepted } }: UnitDecision): Date {
  return new Date(accepted === null ? 0 : accepted.at.getTime() + ACCEPTANCE_SETTLES_MS)
}

/** Whether it was read from Amazon in time, and not by a worker that died before storing what followed. */
export function isChannelKnown(
  { now, trustedSince }: Pick<Ports, 'now' | 'trustedSince'>,
  { channelsReadAt }: Pick<ListingDocument, 'channelsReadAt'>,
  withinMs: number,
): boolean {
  if (channelsReadAt === null || channelsReadAt < trustedSince) return false
  return msBetween(channelsReadAt, now()) <= withinMs
}

function isRefused({ kind, status }: Exclude<ChannelReading, { kind: 'read' }>): boolean {
  return status !== null && (kind === 'refused' || kind === 'unauthorised')
}

function applyReadings(
  ports: Pick<Ports, 'now' | 'merchant'>,
  state: GroupState,
  readings: ReadonlyMap<string, ChannelReading>,
): GroupState {
  const readIds = new Set<string>()
  const looks = new Map<string, Look>()
  let { retryAt } = state
  const refresh = (listing: ListingDocument): ListingDocument => {
    const reading = readings.get(listing._id)
    if (reading === undefined) return listing
    if (reading.kind === 'read') {
      readIds.add(listing._id)
      const read = readFields(listing, reading)
      looks.set(listing._id, pick(read, ['title', 'search', 'image']))
      return { ...listing, ...read }
    }
    const age = msBetween(state.work.firstAt, ports.now())
    const refusedMs = Math.min(REFUSED_LONGEST_MS, Math.max(REFUSED_RETRY_MS, age / 2))
    const pause = isRefused(reading) ? refusedMs : CHANNEL_RETRY_MS
    retryAt = addMs(ports.now(), pause)
    return { ...listing, channels: [] }
  }
  const { controlling, listings } = state.work
  const work = {
    ...state.work,
    listings: listings.map(refresh),
    controlling: controlling && refresh(controlling),
  }
  return { ...state, work, units: decideUnits(ports, work, state.facts), readIds, looks, retryAt }
}
