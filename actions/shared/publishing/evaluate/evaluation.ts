import type { CommerceFailure } from '../../commerce/client/commerce-client'
import type { GroupState } from '../group-types'
import type { ResolvedPending } from '../pending/resolve-pending'

/** Pending documents with everything that was read for them, and the decisions. */
export interface Evaluation {
  /** Before the listings were loaded. What they say about Amazon was true then or later. */
  readonly loadedAt: Date
  readonly resolved: readonly ResolvedPending[]
  readonly states: readonly GroupState[]
  /** Failures of all requests to Commerce. */
  readonly failures: readonly CommerceFailure[]
}
