/**
 * Commands that take a while:
 *
 * - `GET  /jobs/{jobId}` → {@link JobReply}
 * - `POST /jobs/{jobId}/cancel` → {@link JobReply}
 * - `POST /stores/{storeId}/import` → 202 {@link JobReply}
 * - `POST /stores/{storeId}/republish` → 202 {@link JobReply}
 * - `POST /stores/{storeId}/zeros/authorise` → 202 {@link JobReply}
 * - `POST /stores/{storeId}/zeros/dismiss` → 202 {@link JobReply}
 */
import type { JobKind, JobState } from '../../shared/database/work/jobs'

export interface JobProblem {
  readonly code: string
  readonly values: Readonly<Record<string, string | number>>
}

/** A command and its progress. */
export interface Job {
  readonly id: string
  readonly kind: JobKind
  readonly storeId: string
  readonly state: JobState
  /** The merchant asked for the job itself, rather than for a save that needs it. */
  readonly isByHand: boolean
  /** Whether `POST /jobs/{id}/cancel` can cancel it: only a republication that was requested by hand. */
  readonly canBeCancelled: boolean
  readonly done: number
  readonly total: number | null
  /** Who asked for it; left out for jobs of older versions. */
  readonly by?: string
  /** Who canceled it. */
  readonly cancelledBy?: string
  /** In English: why it failed, or what it could not do although it is done. */
  readonly message: string | null
  /** The same as codes, so that the page can show them in other languages. */
  readonly problems: readonly JobProblem[]
  /** When the app retries a failed job. Left out if it does not. */
  readonly retryAt?: string
  readonly createdAt: string
  readonly updatedAt: string
}

export interface JobReply {
  readonly job: Job
}
