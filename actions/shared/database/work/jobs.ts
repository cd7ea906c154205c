import { randomUUID } from 'node:crypto'
import { BATCH_MAXIMUM, type Database, type Projected } from '../client/database-client'
import { allOf } from '../client/pages-of'

export type JobKind =
  | 'import-listings'
  | 'republish-store'
  | 'authorise-zeros'
  | 'dismiss-zeros'
  | 'apply-mappings'
  | 'upload-mappings'
  | 'upload-overrides'
  | 'remove-store'
export type JobState = 'waiting' | 'running' | 'done' | 'failed' | 'cancelled'

/** `code` identifies the message, `values` fill its placeholders. */
export interface StoredProblem {
  readonly code: string
  readonly values: Readonly<Record<string, string | number>>
}

/** A command of the merchant that takes a while, with its progress. */
export interface JobDocument {
  readonly _id: string
  readonly kind: JobKind
  readonly storeId: string
  readonly state: JobState
  /** The merchant has confirmed the effect on the listings. */
  readonly isAuthorised: boolean
  /** The simulation that the confirmation is about. Left out: all zeros of the job are confirmed. */
  readonly simulationId?: string
  /** Requested by itself, not because of a save, and therefore cancelable. */
  readonly isByHand: boolean
  /** Who asked for it; left out by earlier versions. */
  readonly by?: string
  /** Who canceled it. */
  readonly cancelledBy?: string
  /** Number of slices in a row that failed for an unknown reason. */
  readonly failures?: number
  /** Where to continue after an interruption, in the job's own format. */
  readonly cursor: string | null
  /** Number of listings. */
  readonly done: number
  readonly total: number | null
  /** In English. */
  readonly message: string | null
  /** The message as codes; left out by earlier versions. */
  readonly problems?: readonly StoredProblem[]
  /** When a failed job starts again, as another job; left out or null: it does not. */
  readonly retryAt?: Date | null
  readonly createdAt: Date
  readonly updatedAt: Date
}

export interface NewJob {
  /** Derived from the command, so that each command has one job; a random id if left out. */
  readonly id?: string
  /** Left out: the app itself. */
  readonly by?: string
  readonly kind: JobKind
  readonly storeId: string
  readonly isAuthorised?: boolean
  readonly simulationId?: string
  readonly isByHand?: boolean
  /** Where it starts. */
  readonly cursor?: string
}

export interface JobCollection {
  /** Returns the existing job if the command has one already. */
  create(job: NewJob, now: Date): Promise<JobDocument>
  load(id: string): Promise<JobDocument | undefined>
  /** All waiting and running jobs, oldest first. */
  open(): Promise<readonly JobDocument[]>
  /** Waiting and running jobs of a store. */
  openInStore(storeId: string): Promise<readonly JobDocument[]>
  latestInStore(storeId: string): Promise<JobDocument | undefined>
  /** All jobs of a store, newest first. */
  inStore(storeId: string, limit: number): Promise<readonly JobDocument[]>
  /** What jobs since then came to, newest first: at most one batch. */
  outcomesSince(at: Date): Promise<readonly JobOutcome[]>
  /** Leaves a job alone that has ended meanwhile. */
  update(id: string, set: JobChange, now: Date): Promise<void>
  /** The same for many jobs, in one request. */
  updateAll(changes: readonly (readonly [id: string, set: JobChange])[], now: Date): Promise<void>
  /** Ends a job that was requested by hand and has not ended. */
  cancel(id: string, by: string, now: Date): Promise<void>
  deleteEndedBefore(at: Date): Promise<void>
}

export type JobChange = Partial<Omit<JobDocument, '_id' | 'kind' | 'storeId'>>

const OUTCOME = ['kind', 'storeId', 'state', 'createdAt', 'updatedAt'] as const
export type JobOutcome = Projected<JobDocument, (typeof OUTCOME)[number]>

/** The author of jobs that the app starts itself. */
export const APP = 'app'

const OPEN: readonly JobState[] = ['waiting', 'running']
const ENDED: readonly JobState[] = ['done', 'failed', 'cancelled']

/** The reason on pending documents that a job created. */
export function jobReason({ _id }: Pick<JobDocument, '_id'>): `job:${string}` {
  return `job:${_id}`
}

export function jobCollection(database: Database): JobCollection {
  const jobs = database.collection<JobDocument>('jobs')
  return {
    create: async ({ id, storeId, by = APP, isAuthorised = false, isByHand = false, ...given }, now) => {
      const { kind, cursor, simulationId } = given
      const job: JobDocument = {
        _id: id ?? randomUUID(),
        kind,
        by,
        storeId,
        state: 'waiting',
        isAuthorised,
        ...(simulationId === undefined ? {} : { simulationId }),
        isByHand,
        cursor: cursor ?? null,
        done: 0,
        total: null,
        message: null,
        createdAt: now,
        updatedAt: now,
      }
      if (await jobs.insert(job)) return job
      return (await jobs.findOne({ _id: job._id })) ?? job
    },
    load: async (id) => (await jobs.findOne({ _id: id })) ?? undefined,
    open: async () => (await allOf(jobs.find, { state: { $in: OPEN } })).toSorted(byAge),
    openInStore: async (storeId) =>
      (await allOf(jobs.find, { storeId, state: { $in: OPEN } })).toSorted(byAge),
    inStore: (storeId, limit) => jobs.find({ storeId }, { sort: { createdAt: -1 }, limit }),
    latestInStore: async (storeId) => {
      const [latest] = await jobs.find({ storeId }, { sort: { createdAt: -1 }, limit: 1 })
      return latest
    },
    outcomesSince: (at) =>
      jobs.findFields({ state: { $in: [...OPEN, ...ENDED] }, createdAt: { $gte: at } }, OUTCOME, {
        sort: { createdAt: -1 },
        limit: BATCH_MAXIMUM,
      }),
    update: (id, set, now) => jobs.updateOne(...updateOf(id, set, now)),
    updateAll: async (changes, now) => {
      const updates = changes.map(([id, set]) => updateOf(id, set, now))
      await jobs.bulk(updates.map(([filter, update]) => ({ updateOne: { filter, update } })))
    },
    cancel: (id, by, now) =>
      jobs.updateOne(
        { _id: id, isByHand: true, state: { $in: OPEN } },
        { $set: { state: 'cancelled', cancelledBy: by, updatedAt: now } },
      ),
    deleteEndedBefore: (at) => jobs.deleteMany({ state: { $in: ENDED }, createdAt: { $lt: at } }),
  }
}

function updateOf(_id: string, set: JobChange, now: Date): [filter: object, update: object] {
  return [{ _id, state: { $in: OPEN } }, { $set: { ...set, updatedAt: now } }]
}

function byAge(one: JobDocument, other: JobDocument): number {
  return one.createdAt.getTime() - other.createdAt.getTime()
}
