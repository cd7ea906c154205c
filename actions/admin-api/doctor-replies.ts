/** What `admin-api` answers about the whole installation; a part of `replies.ts`. */
import type { CheckId, FindingCode, FindingOutcome } from '../shared/doctor/doctor-words'

export type { CheckId, FindingCode, FindingOutcome }

export interface DoctorFinding {
  readonly check: CheckId
  /** The account, store, event or endpoint that it is about; null where it is about the installation. */
  readonly subject: string | null
  readonly outcome: FindingOutcome
  readonly code: FindingCode
  /** What stands in for the braces of the words; a value named `at` is a moment, ISO 8601. */
  readonly values: Readonly<Record<string, string | number>>
}

export interface DoctorReply {
  /** ISO 8601. */
  readonly at: string
  /** In the order of the checks. */
  readonly findings: readonly DoctorFinding[]
}
