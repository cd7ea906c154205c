import type { Collection } from '../../client/database-client'
import type { ListingDocument } from '../listing-document'
import { rangeOf } from '../search-words'

export interface SharedSkusPage {
  /** Stores that share the quantity of a seller SKU if two of them have it. */
  readonly sharing: readonly (readonly string[])[]
  /** True: seller SKUs that share a quantity. False: those that several stores have and that share none. */
  readonly isShared: boolean
  readonly after: string
  readonly limit: number
  readonly words: readonly string[]
}

/** A page of seller SKUs that several stores have, in their order. */
export async function findSharedSkus(
  listings: Collection<ListingDocument>,
  { sharing, isShared, after, limit, words }: SharedSkusPage,
): Promise<readonly string[]> {
  const isSearched = words.length > 0
  const among = sharing.map((stores, index) => [`among${index}`, stores] as const)
  const counts = among.map(([name, stores]) => [
    name,
    { $sum: { $cond: [{ $in: ['$storeId', stores] }, 1, 0] } },
  ])
  const several = among.map(([name]) => ({ [name]: { $gt: 1 } }))
  if (isShared && several.length === 0) return []
  const found = { $max: hasWords(words) }
  const rows = await listings.aggregate<{ readonly _id: string }>([
    { $match: { sellerSku: { $gt: after } } },
    {
      $group: {
        _id: '$sellerSku',
        listings: { $sum: 1 },
        ...Object.fromEntries(counts),
        ...(isSearched ? { found } : {}),
      },
    },
    {
      $match: {
        listings: { $gt: 1 },
        ...(several.length > 0 ? { [isShared ? '$or' : '$nor']: several } : {}),
        ...(isSearched ? { found: 1 } : {}),
      },
    },
    { $sort: { _id: 1 } },
    { $limit: limit },
  ])
  return rows.map(({ _id }) => _id)
}

/** 1 if a listing matches all the words, else 0. Others must still be counted. */
function hasWords(words: readonly string[]): object {
  const has = words.map((word) => {
    const { $gte, $lt } = rangeOf(word)
    const cond = { $and: [{ $gte: ['$$each', $gte] }, { $lt: ['$$each', $lt] }] }
    const found = { $filter: { input: { $ifNull: ['$search', []] }, as: 'each', cond } }
    return { $gt: [{ $size: found }, 0] }
  })
  return { $cond: [{ $and: has }, 1, 0] }
}
