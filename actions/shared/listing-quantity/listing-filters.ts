import { RULES, UNMATCHED } from './decision'

/** The state of a listing, for counting and filtering. */
export const LISTING_STATES = [
  'listed',
  'below-threshold',
  'out-of-stock',
  'other-zero',
  'held',
  'failing',
  'undecided',
  /** Amazon does not have it any more. */
  'vanished',
] as const
export type ListingState = (typeof LISTING_STATES)[number]

/** Why a listing has its quantity: the rule that decided. A listing without a product is a reason of its own. */
export const LISTING_REASONS = [...RULES, UNMATCHED] as const
export type ListingReason = (typeof LISTING_REASONS)[number]

/** Who fulfills a listing. */
export const LISTING_CHANNELS = ['merchant', 'amazon', 'other', 'unknown'] as const
export type ListingChannel = (typeof LISTING_CHANNELS)[number]

/** Published with a quantity above 0, and still not for sale. */
export const ON_AMAZON = ['not-buyable'] as const

export const LISTING_SORTS = ['sellerSku', 'title', 'quantity', 'stock', 'published'] as const
export type ListingSort = (typeof LISTING_SORTS)[number]
