import { chunk } from 'es-toolkit'
import {
  BATCH_MAXIMUM,
  type Collection,
  type FindOptions,
  type Projected,
} from '../../client/database-client'
import type { ListingDocument } from '../listing-document'

/** Reads what a simulation needs of listings: about a third of their bytes. */
export interface SimulatedListings {
  /** A page of a store, in the order of `_id`, after `after`. */
  page(storeId: string, after: string | null, limit: number): Promise<readonly ListingDocument[]>
  /** The listings with these ids, as far as they exist. */
  byId(ids: readonly string[]): Promise<readonly ListingDocument[]>
  /** The seller SKUs among these that one of the stores has. */
  sellerSkusIn(storeIds: readonly string[], sellerSkus: readonly string[]): Promise<ReadonlySet<string>>
}

const FIELDS = [
  'storeId',
  'accountId',
  'sellerSku',
  'sku',
  'channels',
  'channelsReadAt',
  'condition',
  'observed',
  'reported',
  'product',
  'productId',
  'stockConfiguration',
  'stockConfigurationReadAt',
  'stock',
  'typeLostSince',
  'absentSince',
  'decision.kind',
  'decision.quantity',
  'decision.rule',
  'decision.settingsRule',
  'decision.at',
  'controllingStoreId',
  'sending',
  'accepted',
  'confirmed',
  'confirmDueAt',
  'drift',
  'sharedInventory',
  'unexplained',
  'massZero',
  'override',
  'state',
  'vanishedAt',
  'fence',
  'importedAt',
] as const

type Fields = Projected<ListingDocument, (typeof FIELDS)[number]>

export function simulatedListings(listings: Collection<ListingDocument>): SimulatedListings {
  const find = async (filter: object, options: FindOptions) =>
    (await listings.findFields(filter, FIELDS, options)).map(withoutTexts)
  return {
    page: (storeId, after, limit) =>
      find({ _id: { $gt: after ?? `${storeId}/`, $lt: `${storeId}0` } }, { sort: { _id: 1 }, limit }),
    byId: async (ids) => {
      const found = chunk(ids, BATCH_MAXIMUM).map((some) =>
        find({ _id: { $in: some } }, { limit: BATCH_MAXIMUM }),
      )
      return (await Promise.all(found)).flat()
    },
    sellerSkusIn: async (storeIds, sellerSkus) => {
      if (storeIds.length === 0 || sellerSkus.length === 0) return new Set()
      const rows = await listings.aggregate<{ readonly _id: string }>([
        { $match: { sellerSku: { $in: sellerSkus }, storeId: { $in: storeIds }, vanishedAt: null } },
        { $group: { _id: '$sellerSku' } },
      ])
      return new Set(rows.map(({ _id }) => _id))
    },
  }
}

/**
 * Nothing is decided by texts, by the trace of the last decision, or by a failure. The database leaves a decision out that
 * is null, because only fields in it are asked for.
 */
function withoutTexts({ decision, ...fields }: Fields): ListingDocument {
  return {
    ...fields,
    title: '',
    asin: null,
    failure: null,
    decision: decision ? { ...decision, trace: [] } : null,
  }
}
