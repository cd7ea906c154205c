import type { ListingChange, ListingDocument } from '../../database/listings/listing-document'
import { searchWords } from '../../database/listings/search-words'
import { CHANNEL_RULES } from '../../listing-quantity/decision'
import { addMs } from '../../time'
import { GAP_MS } from '../amazon-state/gaps'
import { isToBeSent } from '../amazon-state/known-quantity'
import { CONFIGURATION_TRUSTED_MS } from '../commerce-state/classify-stock'
import { pausedDecision } from '../evaluate/decide-units'
import { hasControllingProduct } from '../evaluate/follow-renames'
import type { GroupFacts, GroupState, GroupWork, UnitDecision } from '../group-types'
import { breakerOf, countedAt, type OpenBreakers } from '../guards/zero-breaker'
import type { Ports } from '../ports'
import type { PlannedSend } from '../send-types'
import { stateOf, storedDecision } from '../stored-decision'
import { readBackAfterOrder } from './read-back-time'

type Fields = ListingChange['set']

/** What an evaluation found and decided. Listings without changes are omitted. */
export function decidedChanges(
  ports: Pick<Ports, 'now' | 'merchant' | 'limits'>,
  states: readonly GroupState[],
  breakers: OpenBreakers,
): readonly ListingChange[] {
  const changes = states.flatMap((state) =>
    state.work.listings.flatMap((listing) => {
      const unit = unitOf(state, listing)
      const set: Fields = {
        ...state.looks?.get(listing._id),
        ...factsOf(listing, state.work, state.facts),
        ...decisionOf(ports, state, listing),
        ...followerOf(listing, unit),
        ...countedZero(state.work, unit, { listing, now: ports.now() }),
        ...(unit ? statePatch(ports, state, { listing, unit, breakers }) : { state: 'held' as const }),
        ...readingOf(listing, state.readIds),
      }
      return isChange(listing, set) || state.readIds.has(listing._id) ? [{ _id: listing._id, set }] : []
    }),
  )
  // A paused store may belong to two groups, but its listing is written once.
  return [...new Map(changes.map((change) => [change._id, change])).values()]
}

/** The states with their listings after the changes are stored. */
export function withChanges(
  states: readonly GroupState[],
  changes: readonly ListingChange[],
): readonly GroupState[] {
  const setOf = new Map(changes.map(({ _id, set }) => [_id, set]))
  const kept = (listing: ListingDocument): ListingDocument => ({ ...listing, ...setOf.get(listing._id) })
  return states.map((state) => {
    const { listings, controlling } = state.work
    return {
      ...state,
      work: { ...state.work, listings: listings.map(kept), controlling: controlling && kept(controlling) },
      units: state.units.map((unit) => ({
        ...unit,
        publishing: kept(unit.publishing),
        sharing: unit.sharing.map(kept),
      })),
    }
  })
}

/** A note on each listing about the coming send, stored before it, so that a dying worker leaves no doubt. */
export function sendingNotes(
  ports: Pick<Ports, 'now'>,
  sends: readonly PlannedSend[],
  feedId?: string,
): readonly ListingChange[] {
  return sends.flatMap(({ unit, quantity }) =>
    unit.sharing.map(({ _id }) => ({
      _id,
      set: { sending: { quantity, at: ports.now(), ...(feedId === undefined ? {} : { feedId }) } },
    })),
  )
}

/** Undefined for a paused store's listing, and for a quantity that only paused stores show. */
function unitOf({ work, units }: GroupState, listing: ListingDocument): UnitDecision | undefined {
  if (work.group.pausedStoreIds.includes(listing.storeId)) return undefined
  return units.find(({ sharing }) => sharing.some(({ _id }) => _id === listing._id))
}

function decisionOf(
  ports: Pick<Ports, 'now' | 'merchant'>,
  state: GroupState,
  listing: ListingDocument,
): Fields {
  const unit = unitOf(state, listing)
  return {
    controllingStoreId: state.work.controlling?.storeId ?? null,
    decision: storedDecision(unit ? unit.decision : pausedDecision(ports.merchant), ports.now()),
  }
}

/** Amazon has one quantity for all listings of a unit, so that only one of them may be counted. */
function followerOf(listing: ListingDocument, unit: UnitDecision | undefined): Fields {
  const isFollower = unit !== undefined && unit.publishing._id !== listing._id
  return isFollower === (listing.isFollower ?? false) ? {} : { isFollower }
}

function countedZero(
  work: GroupWork,
  unit: UnitDecision | undefined,
  { listing, now }: { readonly listing: ListingDocument; readonly now: Date },
): Fields {
  if (unit?.publishing._id !== listing._id) return {}
  const zeroCountedAt = countedAt(work, unit, now)
  return zeroCountedAt ? { zeroCountedAt } : {}
}

interface ShownListing {
  readonly listing: ListingDocument
  readonly unit: UnitDecision
  readonly breakers: OpenBreakers
}

/** A listing keeps its state until Amazon has answered the send. */
function statePatch(
  ports: Pick<Ports, 'now' | 'limits'>,
  state: GroupState,
  { listing, unit, breakers }: ShownListing,
): Fields {
  const { decision, knownQuantity } = unit
  if (breakerOf(state.work, unit, breakers) !== null) return { state: 'held', massZero: 'asked' }
  const isDone = decision.kind === 'hold' || !isToBeSent(decision.quantity, knownQuantity, ports.now())
  const massZero = listing.massZero === null ? {} : { massZero: null }
  if (!isDone) return massZero
  // Nothing else would notice that an unpublished listing is back, or watch one whose store was paused.
  const isWatched = listing.confirmDueAt !== null
  const isUnwatched = !isWatched && (isHeldByChannel(decision) || listing.accepted !== null)
  const watch = isUnwatched ? { confirmDueAt: addMs(ports.now(), ports.limits.confirmAgainMs) } : {}
  const readBack = listing._id === unit.publishing._id ? readBackAfterOrder(ports, state, unit) : {}
  return {
    ...massZero,
    ...watch,
    ...adopted(ports, unit),
    ...readBack,
    failure: null,
    state: stateOf(decision),
  }
}

/** Replaces the submission id if Amazon already showed the quantity, so nothing was sent. */
const ALREADY_SHOWN = 'already shown'

/** A quantity that Amazon already shows becomes ours without a send. From then on it is watched like any other. */
function adopted(
  ports: Pick<Ports, 'now' | 'limits'>,
  { decision, knownQuantity: { accepted, observed } }: UnitDecision,
): Fields {
  if (decision.kind === 'hold' || accepted !== null || observed === null) return {}
  if (observed.quantity !== decision.quantity) return {}
  return {
    accepted: { ...observed, submissionId: ALREADY_SHOWN },
    confirmed: observed,
    confirmDueAt: addMs(ports.now(), ports.limits.confirmAfterMs),
  }
}

/** Whether nothing is sent because Amazon or another source fulfills it. */
export function isHeldByChannel(decision: { readonly kind: string; readonly rule: string } | null): boolean {
  return decision?.kind === 'hold' && CHANNEL_RULES.some((rule) => rule === decision.rule)
}

/** The controlling listing's facts. Another listing of the same product gets them too. */
function factsOf(listing: ListingDocument, work: GroupWork, facts: GroupFacts): Fields {
  const isSame = listing.sku !== null && (listing.sku === facts.sku || hasControllingProduct(listing, work))
  if (listing._id !== work.controlling?._id && !isSame) return {}
  const { boundUnknown: _boundUnknown, ...kept } = facts
  const search = kept.sku === listing.sku ? {} : { search: searchWords({ ...listing, sku: kept.sku }) }
  // Most listings have none of these. Omitted means the same.
  const named = Object.entries({ ...kept, ...search, productId: kept.product?.id ?? null }).filter(
    ([field, value]) => value !== null || (listing[field as keyof ListingDocument] ?? null) !== null,
  )
  return Object.fromEntries(named)
}

/**
 * A failed reading keeps the stored channel. Missing units stay if this reading found them, because orders that became
 * known since may explain earlier ones. They are evaluated again with the next orders.
 */
function readingOf(listing: ListingDocument, readIds: ReadonlySet<string>): Fields {
  if (!readIds.has(listing._id)) return {}
  const {
    channels,
    channelsReadAt,
    observed,
    onAmazon = null,
    condition,
    unexplained,
    confirmDueAt,
  } = listing
  const read = {
    channels,
    channelsReadAt,
    observed,
    onAmazon,
    ...(condition === undefined ? {} : { condition }),
  }
  if (unexplained === null || unexplained.at.getTime() !== observed?.at.getTime()) return read
  const settledAt = addMs(unexplained.at, GAP_MS)
  const isEarlier = confirmDueAt !== null && confirmDueAt < settledAt
  return { ...read, unexplained, confirmDueAt: isEarlier ? confirmDueAt : settledAt }
}

/** One change per listing. Later fields win. */
export function mergeChanges(changes: readonly ListingChange[]): readonly ListingChange[] {
  const merged = new Map<string, Fields>()
  for (const { _id, set } of changes) merged.set(_id, { ...merged.get(_id), ...set })
  return [...merged].map(([_id, set]) => ({ _id, set }))
}

function isChange(listing: ListingDocument, set: Fields): boolean {
  return Object.entries(set).some(([field, value]) => {
    if (field === 'stockConfigurationReadAt') return isReadAnew(listing, value)
    const before = listing[field as keyof ListingDocument] ?? null
    return comparable(before) !== comparable(value)
  })
}

/** If everything depends on the configuration, the time of its last read must be stored. */
function isReadAnew({ stock, stockConfigurationReadAt }: ListingDocument, value: unknown): boolean {
  const dependsOnIt = stock?.kind === 'unmanaged' || (stock?.kind === 'managed' && stock.quantity <= 0)
  if (!dependsOnIt || !(value instanceof Date)) return false
  return value.getTime() - (stockConfigurationReadAt?.getTime() ?? 0) > CONFIGURATION_TRUSTED_MS
}

/** A new time alone, of a decision or a read, is not a change. */
function comparable(value: unknown): string | undefined {
  const isDecision = typeof value === 'object' && value !== null && 'trace' in value
  return JSON.stringify(isDecision ? { ...value, at: null } : value)
}
