import { openCollections } from '../../../../actions/publisher/worker/open-collections'
import type { CollectionName, Database } from '../../../../actions/shared/database/client/database-client'
import type { Ports } from '../../../../actions/shared/publishing/ports'
import { createStepwiseDatabase } from '../../../simulation/interleavings/stepwise-database'
import { aWorld } from './example'

type Stored = { readonly _id: string }

/** A context with the real collections, over the stand-in database in memory. */
export interface StoredWorld {
  readonly world: Ports
  readonly database: Database
  /** Everything in a collection, by id. */
  all<T>(collection: CollectionName): Promise<readonly T[]>
}

export async function storedWorld(
  documents: Partial<Record<CollectionName, readonly Stored[]>> = {},
  changes: Partial<Ports> = {},
): Promise<StoredWorld> {
  const database = createStepwiseDatabase().over(async (_name, work) => work())
  for (const [name, stored] of Object.entries(documents)) {
    for (const document of stored) await database.collection(name as CollectionName).insert(document)
  }
  return {
    world: aWorld({ ...openCollections(database), ...changes }),
    database,
    all: async <T>(collection: CollectionName) =>
      (await database.collection(collection).find({}, { sort: { _id: 1 }, limit: 1_000 })) as readonly T[],
  }
}
