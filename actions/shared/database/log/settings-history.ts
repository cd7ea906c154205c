import { chunk } from 'es-toolkit'
import { BATCH_MAXIMUM, type Database } from '../client/database-client'
import type { NewJob } from '../work/jobs'

export type HistoryKind = 'account' | 'store' | 'settings' | 'app'

/** One saved version of a record of the merchant's configuration. It never contains a secret. */
export interface HistoryDocument {
  readonly _id: string
  readonly kind: HistoryKind
  readonly subject: string
  readonly version: number
  readonly savedAt: Date
  readonly savedBy: string
  readonly record: object
  /** Further changes that follow from the save; left out if there are none. */
  readonly asks?: SaveAsks
  /** True until everything that follows from the save is written; left out by earlier versions. */
  readonly isOpen?: boolean
}

/** Changes that follow from a save. The document that holds the save names all of them, so that none can be lost. */
export interface SaveAsks {
  readonly jobs?: readonly Omit<NewJob, 'id' | 'by'>[]
  /** An account whose inventory was seen to be shared; the merchant's choice of scope overrules that. */
  readonly forgetsSharingOf?: string
  /** A store whose settings are removed with it. */
  readonly retiresSettingsOf?: string
  /** Stores that are removed with their account. */
  readonly removesStores?: readonly string[]
  /** The simulation of their removal: the zeros that it showed may be sent. */
  readonly simulationId?: string
}

export type SubjectVersion = Pick<HistoryDocument, 'subject' | 'version'>

export interface NewestVersion extends SubjectVersion {
  readonly kind: HistoryKind
  /** Whether that version is a removal. */
  readonly isRemoval: boolean
  /** Whether a version of the record may not be completely written. */
  readonly isOpen: boolean
}

export interface HistoryCollection {
  /**
   * Claims the next version for a save. Null if somebody else has claimed it first. Whoever claims a version may write
   * what follows from it.
   */
  claim(entry: Omit<HistoryDocument, '_id' | 'isOpen'>): Promise<HistoryDocument | null>
  load(kind: HistoryKind, subject: string, version: number): Promise<HistoryDocument | undefined>
  latest(kind: HistoryKind, subject: string): Promise<HistoryDocument | undefined>
  /** The newest version of every record, in one request. */
  newest(): Promise<readonly NewestVersion[]>
  /** Versions of records of one kind, as far as the history has them. */
  loadSome(kind: HistoryKind, versions: readonly SubjectVersion[]): Promise<readonly HistoryDocument[]>
  /** Saves that may not be completely written, oldest first. */
  open(): Promise<readonly HistoryDocument[]>
  /** Marks a save as completely written. */
  close(entry: Pick<HistoryDocument, '_id'>): Promise<void>
  /** Newest first. */
  versions(kind: HistoryKind, subject: string, limit: number): Promise<readonly HistoryDocument[]>
}

/** A version has up to 680,000 bytes of rules, and an answer of the database a limit. */
const VERSIONS_AT_ONCE = 10

interface NewestRow {
  readonly _id: Pick<HistoryDocument, 'kind' | 'subject'>
  readonly version: number
  readonly removedIn: number
  /** Null if no version says so. */
  readonly isOpen: boolean | null
}

const NEWEST = [
  {
    $group: {
      _id: { kind: '$kind', subject: '$subject' },
      version: { $max: '$version' },
      removedIn: { $max: { $cond: [{ $gt: ['$record.removedAt', null] }, '$version', 0] } },
      isOpen: { $max: '$isOpen' },
    },
  },
]

export function historyCollection(database: Database): HistoryCollection {
  const history = database.collection<HistoryDocument>('settings-history')
  const versions = (kind: HistoryKind, subject: string, limit: number) =>
    history.find({ kind, subject }, { sort: { version: -1 }, limit })
  return {
    claim: async (entry) => {
      const _id = historyId(entry.kind, entry.subject, entry.version)
      const document: HistoryDocument = { _id, ...entry, isOpen: true }
      if (await history.insert(document)) return document
      // A repeated request finds its own document.
      const there = await history.findOne({ _id })
      const isOwn = there?.savedBy === entry.savedBy && there.savedAt.getTime() === entry.savedAt.getTime()
      return isOwn ? there : null
    },
    open: () => history.find({ isOpen: true }, { sort: { savedAt: 1 }, limit: BATCH_MAXIMUM }),
    close: ({ _id }) => history.updateOne({ _id }, { $set: { isOpen: false } }),
    load: async (kind, subject, version) =>
      (await history.findOne({ _id: historyId(kind, subject, version) })) ?? undefined,
    newest: async () => {
      const rows = await history.aggregate<NewestRow>(NEWEST)
      return rows.map(({ _id, version, removedIn, isOpen }) => ({
        ..._id,
        version,
        isRemoval: removedIn === version,
        isOpen: isOpen === true,
      }))
    },
    loadSome: async (kind, wanted) => {
      const parts = chunk(wanted, VERSIONS_AT_ONCE).map((some) => {
        const ids = some.map(({ subject, version }) => historyId(kind, subject, version))
        return history.find({ _id: { $in: ids } }, { limit: VERSIONS_AT_ONCE })
      })
      return (await Promise.all(parts)).flat()
    },
    latest: async (kind, subject) => (await versions(kind, subject, 1))[0],
    versions,
  }
}

function historyId(kind: HistoryKind, subject: string, version: number): string {
  return `${kind}/${subject}/${version}`
}
