import type { Database } from '../client/database-client'

/** Filters, order and columns of the listings table that a user saved under a name. */
export interface SavedViewDocument {
  /** Id of the user and the encoded name. */
  readonly _id: string
  readonly userId: string
  readonly name: string
  /** Values of the page's filters by their names. Another version of the page may know others. */
  readonly filters: Readonly<Record<string, string>>
  readonly columns: readonly string[]
  readonly savedAt: Date
}

export interface SavedViewCollection {
  /** Sorted by name. */
  ofUser(userId: string): Promise<readonly SavedViewDocument[]>
  /** Replaces the user's view of the same name. */
  save(view: Omit<SavedViewDocument, '_id'>): Promise<void>
  /** A view that is gone already is no error. */
  delete(view: Pick<SavedViewDocument, 'userId' | 'name'>): Promise<void>
}

/** The most views of one user. */
export const VIEWS_MAXIMUM = 50

function viewId({ userId, name }: Pick<SavedViewDocument, 'userId' | 'name'>): string {
  return `${userId}/${encodeURIComponent(name)}`
}

export function savedViewCollection(database: Database): SavedViewCollection {
  const views = database.collection<SavedViewDocument>('saved-views')
  return {
    ofUser: (userId) => views.find({ userId }, { limit: VIEWS_MAXIMUM, sort: { name: 1 } }),
    save: async (view) => {
      const filter = { _id: viewId(view) }
      await views.bulk([{ updateOne: { filter, update: { $set: view }, upsert: true } }])
    },
    delete: (view) => views.deleteMany({ _id: viewId(view) }),
  }
}
