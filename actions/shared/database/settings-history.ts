import type { Database } from './database-client'

export type HistoryKind = 'account' | 'store' | 'settings' | 'app'

/** One saved version of a record of the merchant's configuration; never a secret. */
export interface HistoryDocument {
  readonly _id: string
  readonly kind: HistoryKind
  readonly subject: string
  readonly version: number
  readonly savedAt: Date
  readonly savedBy: string
  readonly record: object
}

export interface HistoryCollection {
  /**
   * Takes the next version for a save. False when somebody else has taken it: that save came first. Whoever takes a
   * version may go on to write the record itself.
   */
  claim(entry: Omit<HistoryDocument, '_id'>): Promise<boolean>
  load(kind: HistoryKind, subject: string, version: number): Promise<HistoryDocument | undefined>
  latest(kind: HistoryKind, subject: string): Promise<HistoryDocument | undefined>
  /** The newest version of every record. */
  newest(): Promise<readonly Pick<HistoryDocument, 'kind' | 'subject' | 'version'>[]>
  /** Newest first. */
  versions(kind: HistoryKind, subject: string, limit: number): Promise<readonly HistoryDocument[]>
}

export function historyCollection(database: Database): HistoryCollection {
  const history = database.collection('settings-history')
  const versions = async (kind: HistoryKind, subject: string, limit: number) =>
    (await history.find({ kind, subject }, { sort: { version: -1 }, limit })) as readonly HistoryDocument[]
  return {
    claim: async (entry) => {
      const _id = historyId(entry.kind, entry.subject, entry.version)
      if (await history.insert({ _id, ...entry } as HistoryDocument)) return true
      // A repeated request finds its own document.
      const there = (await history.findOne({ _id })) as HistoryDocument | null
      return there?.savedBy === entry.savedBy && there.savedAt.getTime() === entry.savedAt.getTime()
    },
    load: async (kind, subject, version) =>
      ((await history.findOne({ _id: historyId(kind, subject, version) })) as HistoryDocument | null) ??
      undefined,
    newest: async () => {
      const rows = (await history.aggregate([
        { $group: { _id: { kind: '$kind', subject: '$subject' }, version: { $max: '$version' } } },
      ])) as readonly { readonly _id: Pick<HistoryDocument, 'kind' | 'subject'>; readonly version: number }[]
      return rows.map(({ _id, version }) => ({ ..._id, version }))
    },
    latest: async (kind, subject) => (await versions(kind, subject, 1))[0],
    versions,
  }
}

function historyId(kind: HistoryKind, subject: string, version: number): string {
  return `${kind}/${subject}/${version}`
}
