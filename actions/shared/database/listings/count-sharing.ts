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
