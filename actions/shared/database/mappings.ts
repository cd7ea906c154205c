import type { Database } from './database-client'

/** Which Commerce product the merchant says that a seller SKU of an account is. */
export interface MappingDocument {
  /** Account id and encoded seller SKU. */
  readonly _id: string
  readonly accountId: string
  readonly sellerSku: string
  readonly sku: string
  readonly savedAt: Date
  readonly savedBy: string
  /** False until the publisher has looked at the account's listings with it. */
  readonly isApplied: boolean
}

export type NewMapping = Pick<MappingDocument, 'accountId' | 'sellerSku' | 'sku' | 'savedBy' | 'isApplied'>

export interface MappingCollection {
  /** At most 1,000; one that is there is replaced. */
  save(mappings: readonly NewMapping[], now: Date): Promise<void>
  /** Commerce SKU by seller SKU. */
  of(accountId: string, sellerSkus: readonly string[]): Promise<ReadonlyMap<string, string>>
  unapplied(accountId: string, limit: number): Promise<readonly MappingDocument[]>
  /** One that was saved anew meanwhile stays unapplied. */
  markApplied(mappings: readonly MappingDocument[]): Promise<void>
}

export function mappingId(accountId: string, sellerSku: string): string {
  return `${accountId}/${encodeURIComponent(sellerSku)}`
}

const BATCH = 500

export function mappingCollection(database: Database): MappingCollection {
  const mappings = database.collection('mappings')
  return {
    save: async (given, now) => {
      await mappings.bulk(
        given.map((mapping) => ({
          updateOne: {
            filter: { _id: mappingId(mapping.accountId, mapping.sellerSku) },
            update: { $set: { ...mapping, savedAt: now } },
            upsert: true,
          },
        })),
      )
    },
    of: async (accountId, sellerSkus) => {
      const found = new Map<string, string>()
      for (let index = 0; index < sellerSkus.length; index += BATCH) {
        const ids = sellerSkus.slice(index, index + BATCH).map((each) => mappingId(accountId, each))
        const some = (await mappings.find(
          { _id: { $in: ids } },
          { limit: BATCH },
        )) as readonly MappingDocument[]
        for (const { sellerSku, sku } of some) found.set(sellerSku, sku)
      }
      return found
    },
    unapplied: async (accountId, limit) =>
      (await mappings.find({ accountId, isApplied: false }, { limit })) as readonly MappingDocument[],
    markApplied: async (applied) => {
      await mappings.bulk(
        applied.map(({ _id, savedAt }) => ({
          updateOne: { filter: { _id, savedAt }, update: { $set: { isApplied: true } } },
        })),
      )
    },
  }
}
