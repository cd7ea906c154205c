import type { PatchOutcome } from '../amazon/listings/listings-items'
import type { GroupWork, UnitDecision } from './group-types'

/** One quantity to send. */
export interface PlannedSend {
  readonly unit: UnitDecision
  readonly quantity: number
  /** Amazon's last known quantity. Null if never known. */
  readonly from: number | null
  /** Its group. */
  readonly work: GroupWork
}

export interface SentQuantity {
  readonly send: PlannedSend
  /**
   * `unsent`: the worker had to stop, something more urgent came, or Amazon named another channel. `until`: its
   * marketplace is refused.
   */
  readonly outcome: PatchOutcome | { readonly kind: 'unsent'; readonly until?: Date }
  /** Already in the log of communication errors, because it concerns more than this quantity. */
  readonly isLogged?: boolean
  /** When it was requested. It may have waited for Amazon's rate afterwards. */
  readonly askedAt: Date
  readonly at: Date
}
