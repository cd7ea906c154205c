import type { ListingDocument } from '../../database/listings/listing-document'
import { type DecisionInput, decideListingQuantity } from '../../listing-quantity/decide-listing-quantity'
import type { CommerceStock, ListingQuantityDecision } from '../../listing-quantity/decision'
import { msBetween } from '../../time'
import { isRise, orderedUnits, toKnownQuantity } from '../amazon-state/known-quantity'
import { isHeldAsShared } from '../amazon-state/shared-inventory'
import { ABSENCE_MS } from '../commerce-state/classify-stock'
import { groupSettings } from '../commerce-state/group-settings'
import type { GroupFacts, GroupWork, UndecidedUnit, UnitDecision } from '../group-types'
import type { Merchant } from '../merchant'
import type { Ports } from '../ports'

export function unitsOf(work: Pick<GroupWork, 'group' | 'listings' | 'sold'>): readonly UndecidedUnit[] {
  return work.group.units.flatMap((inventory) => {
    const sharing = work.listings.filter(({ storeId }) => inventory.storeIds.includes(storeId))
    const publishing = sharing.find(({ storeId }) => storeId === inventory.publishingStoreId)
    if (!publishing) return []
    return [
      {
        inventory,
        publishing,
        sharing,
        knownQuantity: toKnownQuantity(publishing, sharing, orderedUnits(inventory, work.sold)),
      },
    ]
  })
}

/** Decides every quantity of the group. */
export function decideUnits(
  { merchant, now }: Pick<Ports, 'merchant' | 'now'>,
  work: GroupWork,
  facts: GroupFacts,
): readonly UnitDecision[] {
  const { settings, rule, override } = groupSettings({ merchant, now }, work, facts)
  return unitsOf(work).map((unit) => {
    const decide = (stock: CommerceStock) =>
      decideListingQuantity({
        store: { status: 'active' },
        readOnly: merchant.readOnly,
        settings,
        listing: {
          fulfillmentChannels: channelsOf(unit.publishing, unit.sharing),
          ...(override ? { override } : {}),
          ...(rule ? { rule } : {}),
          ...sharedWith(unit, merchant),
        },
        product: productToDecide(facts, now()),
        stock,
      })
    const decision = decide(facts.stock)
    const reason = facts.boundUnknown
    const isDoubtfulRise =
      reason !== null && decision.kind === 'list' && isRise(decision.quantity, unit.knownQuantity, now())
    // The quantity would rise, so Amazon keeps its own.
    return { ...unit, decision: isDoubtfulRise ? decide({ kind: 'unknown', reason }) : decision }
  })
}

/** Two reads at least this far apart must agree before something counts as lost. */
function productToDecide({ product, typeLostSince }: GroupFacts, now: Date): DecisionInput['product'] {
  if (product === null) return UNKNOWN_PRODUCT
  const hasLostItsStock = typeLostSince !== null && msBetween(typeLostSince, now) >= ABSENCE_MS
  return { ...product, hasLostItsStock }
}

function sharedWith(unit: UndecidedUnit, merchant: Merchant): { readonly sharedWith?: string } {
  const { sharedInventory } = unit.publishing
  return sharedInventory && isHeldAsShared(unit, { merchant }) ? { sharedWith: sharedInventory.storeId } : {}
}

/** Never decides alone: without a product, the stock is unknown, which holds. */
const UNKNOWN_PRODUCT = { status: 'enabled', type: 'simple' } as const

/** Empty, which holds, unless the publishing listing's own channel is known. */
function channelsOf(publishing: ListingDocument, sharing: readonly ListingDocument[]): readonly string[] {
  if (publishing.channels.length === 0) return []
  return [...new Set(sharing.flatMap(({ channels }) => channels))]
}

/** The decision for a paused store's listing, regardless of its quantity. */
export function pausedDecision(merchant: Merchant): ListingQuantityDecision {
  return decideListingQuantity({
    store: { status: 'paused' },
    readOnly: merchant.readOnly,
    settings: null,
    listing: { fulfillmentChannels: [] },
    product: UNKNOWN_PRODUCT,
    stock: { kind: 'unknown', reason: 'paused' },
  })
}
