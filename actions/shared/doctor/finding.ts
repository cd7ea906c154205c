import { fillWords, type WordValues } from '../runtime/fill-words'
import { type CheckId, DOCTOR_WORDS, type FindingCode, type FindingOutcome } from './doctor-words'

/** One result of a check. */
export interface Finding {
  readonly check: CheckId
  /** The account, store, event or endpoint concerned; null if it is the whole installation. */
  readonly subject: string | null
  readonly outcome: FindingOutcome
  readonly code: FindingCode
  /** Values for the placeholders of the message. Times are ISO 8601. */
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

/** The finding as an English sentence. */
export function sentenceOf({ code, values }: Pick<Finding, 'code' | 'values'>): string {
  return fillWords(DOCTOR_WORDS[code][1], values)
}
