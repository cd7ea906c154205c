import type { Listing } from '../../../../../actions/admin-api/contract/listings'

export const ROW_ACTIONS = ['why', 'override', 'exclude', 'match', 'republish'] as const
export type RowAction = (typeof ROW_ACTIONS)[number]

type Acted = Pick<
  Listing,
  'storeId' | 'controllingStoreId' | 'sku' | 'fulfillmentChannels' | 'vanishedAt' | 'override'
>

/** The actions that do something for a listing. Users who can only view get the explanation. */
export function rowActions(listing: Acted, mayChange: boolean): readonly RowAction[] {
  return ROW_ACTIONS.filter((action) => action === 'why' || (mayChange && hasEffect(listing, action)))
}

function hasEffect(listing: Acted, action: Exclude<RowAction, 'why'>): boolean {
  const { storeId, controllingStoreId, sku, fulfillmentChannels, vanishedAt, override } = listing
  if (vanishedAt !== null) return false
  if (action === 'match') return sku === null
  const isShippedByOthers = fulfillmentChannels.length > 0 && !fulfillmentChannels.includes('DEFAULT')
  if (sku === null || isShippedByOthers) return false
  const isExcluded = override?.changes.excluded === true
  if (action === 'republish') return !isExcluded
  // Only an override in the controlling store has an effect.
  const isFollower = controllingStoreId !== null && controllingStoreId !== storeId
  return !isFollower && (action === 'override' || !isExcluded)
}
