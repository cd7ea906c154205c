import type { JobCollection, JobDocument } from '../../shared/database/jobs'
import type { ListingCollection } from '../../shared/database/listings'
import type { PendingCollection } from '../../shared/database/pending'
import type { LoadedMerchant } from '../../shared/merchant/load-merchant'
import type { CommerceReader } from '../../shared/publication/world'
import type { Sellers } from '../sellers'

/** What the merchant's jobs work with. */
export interface TaskWorld {
  readonly now: () => Date
  readonly merchant: LoadedMerchant
  readonly jobs: JobCollection
  readonly listings: ListingCollection
  readonly pending: PendingCollection
  readonly commerce: CommerceReader
  readonly sellers: Sellers
}

/** A slice of a job takes seconds; what is left goes on from the job's cursor. */
export type TaskSlice = (world: TaskWorld, job: JobDocument) => Promise<void>

/** The job cannot be done as things are; its message is for the merchant. */
export class JobFailedError extends Error {
  readonly code = 'JOB_FAILED'
}

/** The job is tried again from its cursor. */
export class JobPostponedError extends Error {
  readonly code = 'JOB_POSTPONED'
}
