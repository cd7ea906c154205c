import { BATCH_MAXIMUM, type Database } from '../client/database-client'
import type { ListingDocument, StoredCommand, StoredOverride } from './listing-document'

/** The fields of a listing that setting an override needs. */
export type OverridableListing = Pick<ListingDocument, '_id' | 'sellerSku' | 'sku' | 'override'>

/** An override for a listing, or null to remove it. */
export interface OverrideChange {
  readonly _id: string
  readonly override: StoredOverride | null
  /** Who removed the override, if somebody did. */
  readonly command?: StoredCommand
}

/** Writes the merchant's part of listings. It needs no fence, because the publisher never writes this field. */
export interface OverrideCollection {
  /** The existing listings among at most 1,000 ids. */
  find(ids: readonly string[]): Promise<readonly OverridableListing[]>
  change(changes: readonly OverrideChange[]): Promise<void>
  /** Stores a person's request for these listings. */
  noteCommand(ids: readonly string[], command: StoredCommand): Promise<void>
}

export function overrideCollection(database: Database): OverrideCollection {
  const listings = database.collection<ListingDocument>('listings')
  return {
    find: async (ids) =>
      ids.length === 0
        ? []
        : listings.findFields({ _id: { $in: ids } }, ['sellerSku', 'sku', 'override'], {
            limit: BATCH_MAXIMUM,
          }),
    change: async (changes) => {
      await listings.bulk(
        changes.map(({ _id, ...set }) => ({ updateOne: { filter: { _id }, update: { $set: set } } })),
      )
    },
    noteCommand: (ids, command) => listings.updateMany({ _id: { $in: ids } }, { $set: { command } }),
  }
}
