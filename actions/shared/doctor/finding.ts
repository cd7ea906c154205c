import { fillWords, type WordValues } from '../runtime/fill-words'
import { type CheckId, DOCTOR_WORDS, type FindingCode, type FindingOutcome } from './doctor-words'

/** One thing that a check found. */
export interface Finding {
  readonly check: CheckId
  /** The account, store, event or endpoint that it is about; null where it is about the installation. */
  readonly subject: string | null
  readonly outcome: FindingOutcome
  readonly code: FindingCode
  /** What stands in for the braces of the words; moments as ISO 8601. */
  readonly values: WordValues
}

export function finding(
  check: CheckId,
  code: FindingCode,
  values: WordValues = {},
  subject: string | null = null,
): Finding {
  return { check, subject, outcome: DOCTOR_WORDS[code][0], code, values }
}

/** The English sentence of a finding. */
export function sentenceOf({ code, values }: Pick<Finding, 'code' | 'values'>): string {
  return fillWords(DOCTOR_WORDS[code][1], values)
}
