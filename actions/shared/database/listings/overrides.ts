import { BATCH_MAXIMUM, type Database } from '../client/database-client'
import type { ListingDocument, StoredCommand, StoredOverride } from './listing-document'

/** As much of a listing as setting its override needs. */
export type OverridableListing = Pick<ListingDocument, '_id' | 'sellerSku' | 'sku' | 'override'>

/** An override for a listing, or null to take its own away. */
export interface OverrideChange {
  readonly _id: string
  readonly override: StoredOverride | null
  /** Who took it away, where somebody did. */
  readonly command?: StoredCommand
}

/** The merchant's part of the listings. The fence is left alone: deciding never writes this field. */
export interface OverrideCollection {
  /** Those of the ids that are listings, at most 1,000. */
  find(ids: readonly string[]): Promise<readonly OverridableListing[]>
  change(changes: readonly OverrideChange[]): Promise<void>
  /** Keeps who asked for what of these listings. */
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
