import type { ListingChange, ListingDocument } from '../database/listings'
import { type GroupFacts, pausedDecision } from './decide-group'
import type { GroupState } from './group-state'
import type { GroupWork } from './group-work'
import { stateOf, storedDecision } from './plan-unit'
import type { PlannedSend } from './send-quantities'
import type { PublicationWorld } from './world'

/**
 * What is kept before anything is sent: facts, decision, and a note on each listing of what is about to be sent, so
 * that a worker that dies in between leaves no doubt behind. A listing of which nothing changed is left out.
 */
export function listingChanges(
  world: PublicationWorld,
  states: readonly GroupState[],
  sends: readonly PlannedSend[],
): readonly ListingChange[] {
  const quantityOf = new Map(sends.map(({ unit, quantity }) => [unit, quantity]))
  const changes = states.flatMap((state) =>
    state.work.listings.flatMap((listing) => {
      const unit = state.units.find(({ sharing }) => sharing.includes(listing))
      const isPaused = state.work.group.pausedStoreIds.includes(listing.storeId)
      const decision = isPaused || !unit ? pausedDecision(world.merchant) : unit.decision
      const quantity = unit && quantityOf.get(unit)
      const set: ListingChange['set'] = {
        ...factsOf(listing, state.work, state.facts),
        ...readingOf(listing, state.readIds),
        decision: storedDecision(decision, world.now()),
        ...(quantity === undefined
          ? { failure: null, state: stateOf(decision) }
          : { sending: { quantity, at: world.now() } }),
      }
      return isChange(listing, set) || quantity !== undefined || state.readIds.has(listing._id)
        ? [{ _id: listing._id, set }]
        : []
    }),
  )
  // A paused store may stand beside two groups: its listing is written once.
  return [...new Map(changes.map((change) => [change._id, change])).values()]
}

/** The controlling listing's facts; another listing of the same SKU shows them too. */
function factsOf(
  listing: ListingDocument,
  { controlling }: GroupWork,
  facts: GroupFacts,
): ListingChange['set'] {
  if (listing._id !== controlling?._id && (listing.sku === null || listing.sku !== facts.sku)) return {}
  const { sku, product, stockConfiguration, stock, absentSince } = facts
  return { sku, product, productId: product?.id ?? null, stockConfiguration, stock, absentSince }
}

/** A reading that failed leaves what is kept of the channel as it is. */
function readingOf(listing: ListingDocument, readIds: ReadonlySet<string>): ListingChange['set'] {
  if (!readIds.has(listing._id)) return {}
  const { channels, channelsReadAt, observed } = listing
  return { channels, channelsReadAt, observed }
}

function isChange(listing: ListingDocument, set: ListingChange['set']): boolean {
  return Object.entries(set).some(([field, value]) => {
    const before = listing[field as keyof ListingDocument]
    return comparable(before) !== comparable(value)
  })
}

/** The time of a decision alone is no change. */
function comparable(value: unknown): string | undefined {
  const isDecision = typeof value === 'object' && value !== null && 'trace' in value
  return JSON.stringify(isDecision ? { ...value, at: null } : value)
}
