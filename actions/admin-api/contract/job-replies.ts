export interface JobProblem {
  readonly code: string
  readonly values: Readonly<Record<string, string | number>>
}

/** A command of the merchant that takes a while, with how far it has come. */
export interface Job {
  readonly id: string
  readonly kind:
    | 'import-listings'
    | 'republish-store'
    | 'authorise-zeros'
    | 'dismiss-zeros'
    | 'apply-mappings'
    | 'upload-mappings'
    | 'upload-overrides'
    | 'remove-store'
  readonly storeId: string
  readonly state: 'waiting' | 'running' | 'done' | 'failed' | 'cancelled'
  /** The merchant asked for it by itself: nothing was saved that has to take effect. */
  readonly isByHand: boolean
  /** What `POST /jobs/{id}/cancel` takes back: a republication that was asked for by hand. */
  readonly canBeCancelled: boolean
  readonly done: number
  readonly total: number | null
  /** Who asked for it, and who took it back; left out where an older version did not keep it. */
  readonly by?: string
  readonly cancelledBy?: string
  /** In words: why it failed, or what it could not do though it is done. */
  readonly message: string | null
  /** The same by codes, for a page in another language: `values` are put into the words of the code. */
  readonly problems: readonly JobProblem[]
  /** When it is begun anew by itself, after it failed; left out: not. */
  readonly retryAt?: string
  readonly createdAt: string
  readonly updatedAt: string
}

export interface JobReply {
  readonly job: Job
}
