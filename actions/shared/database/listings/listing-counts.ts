import { type AmazonStatus, isStopped } from '../../listing-quantity/amazon-status'
import { CHANNEL_RULES, type DecisionRule } from '../../listing-quantity/decision'
import type { ListingState } from '../../listing-quantity/listing-filters'
import type { Collection } from '../client/database-client'
import type { ListingDocument } from './listing-document'

/** How many seller SKUs a set of stores has in common. */
export interface SharedSkus {
  readonly storeIds: readonly string[]
  readonly count: number
}

interface Row {
  readonly _id: readonly string[]
  readonly count: number
}

/** Counts seller SKUs by the exact set of `storeIds` that list them, for sets that include `storeId`. */
export async function countSharing(
  listings: Collection<ListingDocument>,
  storeId: string,
  storeIds: readonly string[],
): Promise<readonly SharedSkus[]> {
  const others = storeIds.filter((id) => id !== storeId)
  if (others.length === 0) {
    const count = await listings.count({ storeId })
    return count === 0 ? [] : [{ storeIds: [storeId], count }]
  }
  const rows = await listings.aggregate<Row>([
    { $match: { storeId: { $in: [storeId, ...others] } } },
    { $group: { _id: '$sellerSku', stores: { $addToSet: '$storeId' } } },
    { $match: { stores: storeId } },
    { $group: { _id: '$stores', count: { $sum: 1 } } },
  ])
  return merged(rows)
}

/** The database returns sets in any order, so the same set can appear several times. */
function merged(rows: readonly Row[]): readonly SharedSkus[] {
  const bySet = new Map<string, { storeIds: readonly string[]; count: number }>()
  for (const { _id, count } of rows) {
    const storeIds = [..._id].sort()
    const key = storeIds.join(' ')
    const known = bySet.get(key)
    if (known) known.count += count
    else bySet.set(key, { storeIds, count })
  }
  return [...bySet.values()]
}

export async function countByState(listings: Collection<ListingDocument>, storeIds: readonly string[]) {
  const rows = await listings.aggregate<{
    _id: Counted & { readonly storeId: string }
    count: number
  }>([
    { $match: { storeId: { $in: storeIds } } },
    {
      $group: {
        _id: {
          storeId: '$storeId',
          state: '$state',
          onAmazon: '$onAmazon.status',
          isApart: { $in: ['$decision.rule', CHANNEL_RULES] },
        },
        count: { $sum: 1 },
      },
    },
  ])
  const byStore = new Map(storeIds.map((id) => [id, new Map<CountedState, number>()]))
  for (const { _id, count } of rows) {
    const counted = countedAs(_id)
    const counts = byStore.get(_id.storeId)
    counts?.set(counted, (counts.get(counted) ?? 0) + count)
  }
  return byStore
}

/** `apart`: on hold because something else supplies the listing. */
export type CountedState = ListingState | 'not-buyable' | 'apart'

interface Counted {
  readonly state: ListingState
  readonly onAmazon?: AmazonStatus | null
  readonly isApart: boolean
}

function countedAs({ state, onAmazon, isApart }: Counted): CountedState {
  if (state === 'held' && isApart) return 'apart'
  return state === 'listed' && onAmazon && isStopped(onAmazon) ? 'not-buyable' : state
}

/** Quantities that would go to 0 once the merchant allows it. */
export const ASKED = {
  massZero: 'asked',
  isFollower: { $ne: true },
  // Amazon shows 0 already, without having accepted it from the app.
  $or: [{ accepted: { $ne: null } }, { 'observed.quantity': { $ne: 0 } }],
}

const UNSUPPORTED: DecisionRule = 'unsupported-product-type'
const UNSET: DecisionRule = 'no-settings'

/** The stores to look at. Stores without such listings can be left out. */
export interface NeedingQuestion {
  readonly storeIds: readonly string[]
  /** Stores whose breaker waits for an answer. */
  readonly askingIds: readonly string[]
  /** Stores without settings. */
  readonly unsetIds: readonly string[]
}

export interface NeedingCount {
  /** `unset`: on hold until `storeId` has settings, in whatever store they are listed. */
  readonly kind: 'unmatched' | 'asked' | 'unsupported' | 'unset'
  readonly storeId: string
  readonly count: number
}

interface NeedingRow {
  readonly _id: {
    readonly kind: NeedingCount['kind']
    readonly own: string
    readonly controlling: string | null
  }
  readonly count: number
}

/** Each branch of the filter has its own index. */
export async function countNeeding(
  listings: Collection<ListingDocument>,
  { storeIds, askingIds, unsetIds }: NeedingQuestion,
): Promise<readonly NeedingCount[]> {
  const unset = { controllingStoreId: { $in: unsetIds }, 'decision.rule': UNSET, vanishedAt: null }
  const branches = [
    { storeId: { $in: storeIds }, sku: null, vanishedAt: null },
    { storeId: { $in: storeIds }, state: 'held', 'decision.rule': UNSUPPORTED },
    ...(askingIds.length === 0 ? [] : [{ storeId: { $in: askingIds }, ...ASKED }]),
    ...(unsetIds.length === 0 ? [] : [unset]),
  ]
  const has = (rule: DecisionRule) => ({ $eq: ['$decision.rule', rule] })
  const isAsked = { $and: [{ $eq: ['$massZero', 'asked'] }, { $in: ['$storeId', askingIds] }] }
  const decided = { $cond: [has(UNSET), 'unset', 'unsupported'] }
  const matched = { $cond: [isAsked, 'asked', decided] }
  const kind = { $cond: [{ $eq: ['$sku', null] }, 'unmatched', matched] }
  const rows = await listings.aggregate<NeedingRow>([
    { $match: { $or: branches } },
    { $group: { _id: { kind, own: '$storeId', controlling: '$controllingStoreId' }, count: { $sum: 1 } } },
  ])
  const counts = new Map<string, NeedingCount>()
  for (const { _id, count } of rows) {
    const storeId = _id.kind === 'unset' ? (_id.controlling ?? _id.own) : _id.own
    const key = `${_id.kind} ${storeId}`
    counts.set(key, { kind: _id.kind, storeId, count: count + (counts.get(key)?.count ?? 0) })
  }
  return [...counts.values()]
}
