import { chunk } from 'es-toolkit'
import type { Database } from '../client/database-client'
import { foundBy, searchWords } from './search-words'

/** The Commerce product that the merchant assigned to a seller SKU of an account. */
export interface MappingDocument {
  /** Account id and encoded seller SKU. */
  readonly _id: string
  readonly accountId: string
  readonly sellerSku: string
  /** Null: the merchant removed it. The publisher deletes the document once the listings are decided without it. */
  readonly sku: string | null
  readonly savedAt: Date
  readonly savedBy: string
  /** False until the publisher has applied it to the account's listings. */
  readonly isApplied: boolean
}

export type NewMapping = Pick<MappingDocument, 'accountId' | 'sellerSku' | 'sku' | 'savedBy' | 'isApplied'>

export interface MappingCollection {
  /** At most 1,000. Replaces existing mappings. */
  save(mappings: readonly NewMapping[], now: Date): Promise<void>
  /** Commerce SKU by seller SKU, without mappings that are being removed. */
  skusBySellerSku(accountId: string, sellerSkus: readonly string[]): Promise<ReadonlyMap<string, string>>
  unapplied(accountId: string, limit: number): Promise<readonly MappingDocument[]>
  /** Accounts and authors of mappings that were saved before this time and not applied. */
  saversUnapplied(before: Date): Promise<readonly Pick<MappingDocument, 'accountId' | 'savedBy'>[]>
  /** Marks mappings as applied, and deletes removed ones. A mapping that was saved again meanwhile stays unapplied. */
  markApplied(mappings: readonly MappingDocument[]): Promise<void>
  /** Deletes all mappings of these seller SKUs. */
  delete(accountId: string, sellerSkus: readonly string[]): Promise<void>
  /** Mappings of an account, in the order of `_id`. */
  page(accountId: string, page: MappingPage): Promise<readonly MappingDocument[]>
  count(accountId: string): Promise<number>
}

export interface MappingPage {
  readonly after: string | null
  readonly limit: number
  /** See `wantedWords`; empty: all mappings. */
  readonly words: readonly string[]
}

function mappingId(accountId: string, sellerSku: string): string {
  return `${accountId}/${encodeURIComponent(sellerSku)}`
}

const BATCH = 500

export function mappingCollection(database: Database): MappingCollection {
  const mappings = database.collection<MappingDocument>('mappings')
  return {
    save: async (given, now) => {
      await mappings.bulk(
        given.map((mapping) => ({
          updateOne: {
            filter: { _id: mappingId(mapping.accountId, mapping.sellerSku) },
            update: { $set: { ...mapping, search: searchOf(mapping), savedAt: now } },
            upsert: true,
          },
        })),
      )
    },
    skusBySellerSku: async (accountId, sellerSkus) => {
      const found = new Map<string, string>()
      for (const batch of chunk(sellerSkus, BATCH)) {
        const ids = batch.map((each) => mappingId(accountId, each))
        const some = await mappings.find({ _id: { $in: ids } }, { limit: BATCH })
        for (const { sellerSku, sku } of some) if (sku !== null) found.set(sellerSku, sku)
      }
      return found
    },
    unapplied: (accountId, limit) => mappings.find({ accountId, isApplied: false }, { limit }),
    saversUnapplied: async (before) => {
      const rows = await mappings.aggregate<{
        readonly _id: Pick<MappingDocument, 'accountId' | 'savedBy'>
      }>([
        { $match: { isApplied: false, savedAt: { $lt: before } } },
        { $group: { _id: { accountId: '$accountId', savedBy: '$savedBy' } } },
      ])
      return rows.map(({ _id }) => _id)
    },
    markApplied: async (applied) => {
      await mappings.bulk(applied.map(markOperation))
    },
    delete: async (accountId, sellerSkus) => {
      if (sellerSkus.length === 0) return
      await mappings.deleteMany({ _id: { $in: sellerSkus.map((each) => mappingId(accountId, each)) } })
    },
    page: (accountId, { after, limit, words }) =>
      mappings.find(
        {
          _id: { $gt: after ?? `${accountId}/`, $lt: `${accountId}0` },
          sku: { $ne: null },
          ...(words.length === 0 ? {} : { $and: foundBy(words) }),
        },
        { sort: { _id: 1 }, limit },
      ),
    count: (accountId) => mappings.count({ accountId, sku: { $ne: null } }),
  }
}

function markOperation({ _id, savedAt, sku }: MappingDocument): object {
  const filter = { _id, savedAt }
  return sku === null
    ? { deleteOne: { filter } }
    : { updateOne: { filter, update: { $set: { isApplied: true } } } }
}

function searchOf({ sellerSku, sku }: NewMapping): readonly string[] {
  return searchWords({ sellerSku, sku, asin: null, title: '' })
}
