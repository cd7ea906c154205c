import { randomUUID } from 'node:crypto'
import type { Database } from './database-client'

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

/** `code` names the words, `values` what is put into them. */
export interface StoredProblem {
  readonly code: string
  readonly values: Readonly<Record<string, string | number>>
}

/** A command of the merchant that takes a while, with how far it has come. */
export interface JobDocument {
  readonly _id: string
  readonly kind: JobKind
  readonly storeId: string
  readonly state: JobState
  /** The merchant has confirmed what it does to the listings. */
  readonly isAuthorised: boolean
  /** Asked for by itself, not by a change that has to take effect: it may be cancelled. */
  readonly isByHand: boolean
  /** Where to go on after an interruption; its form is the task's own. */
  readonly cursor: string | null
  /** Listings. */
  readonly done: number
  readonly total: number | null
  /** In English. */
  readonly message: string | null
  /** The same by codes, where there is a message; left out by an older version. */
  readonly problems?: readonly StoredProblem[]
  /** When one that failed is begun anew by itself, as another job; left out or null: not. */
  readonly retryAt?: Date | null
  readonly createdAt: Date
  readonly updatedAt: Date
}

export interface NewJob {
  readonly kind: JobKind
  readonly storeId: string
  readonly isAuthorised?: boolean
  readonly isByHand?: boolean
  /** Where it begins. */
  readonly cursor?: string
}

export interface JobCollection {
  create(job: NewJob, now: Date): Promise<JobDocument>
  load(id: string): Promise<JobDocument | undefined>
  /** Waiting or running, oldest first. */
  open(): Promise<readonly JobDocument[]>
  latestOf(storeId: string): Promise<JobDocument | undefined>
  /** Leaves a job alone that was cancelled meanwhile. */
  update(id: string, set: Partial<Omit<JobDocument, '_id' | 'kind' | 'storeId'>>, now: Date): Promise<void>
  /** Ends a job that was asked for by hand and has not ended. */
  cancel(id: string, now: Date): Promise<void>
  deleteEndedBefore(at: Date): Promise<void>
}

const OPEN: readonly JobState[] = ['waiting', 'running']
const ENDED: readonly JobState[] = ['done', 'failed', 'cancelled']

/** More than this many open at once wait for their turn. */
const OPEN_MAXIMUM = 50

/** The reason of what a job made pending. */
export function jobReason({ _id }: Pick<JobDocument, '_id'>): `job:${string}` {
  return `job:${_id}`
}

export function jobCollection(database: Database): JobCollection {
  const jobs = database.collection('jobs')
  return {
    create: async ({ kind, storeId, isAuthorised = false, isByHand = false, cursor }, now) => {
      const job: JobDocument = {
        _id: randomUUID(),
        kind,
        storeId,
        state: 'waiting',
        isAuthorised,
        isByHand,
        cursor: cursor ?? null,
        done: 0,
        total: null,
        message: null,
        createdAt: now,
        updatedAt: now,
      }
      await jobs.insert(job)
      return job
    },
    load: async (id) => ((await jobs.findOne({ _id: id })) as JobDocument | null) ?? undefined,
    open: async () =>
      (await jobs.find(
        { state: { $in: OPEN } },
        { sort: { createdAt: 1 }, limit: OPEN_MAXIMUM },
      )) as readonly JobDocument[],
    latestOf: async (storeId) => {
      const [latest] = await jobs.find({ storeId }, { sort: { createdAt: -1 }, limit: 1 })
      return latest as JobDocument | undefined
    },
    update: (id, set, now) =>
      jobs.updateOne({ _id: id, state: { $ne: 'cancelled' } }, { $set: { ...set, updatedAt: now } }),
    cancel: (id, now) =>
      jobs.updateOne(
        { _id: id, isByHand: true, state: { $in: OPEN } },
        { $set: { state: 'cancelled', updatedAt: now } },
      ),
    deleteEndedBefore: (at) => jobs.deleteMany({ state: { $in: ENDED }, createdAt: { $lt: at } }),
  }
}
