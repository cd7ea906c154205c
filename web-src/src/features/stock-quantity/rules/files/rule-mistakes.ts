import type { RulesIssue } from '../../../../../../actions/shared/listing-quantity/rules/rule-issues'
import type { MessageValues } from '../../../../i18n/words'
import type { MistakeCode } from '../../../../platform/csv/mistake-words'

/** Something wrong in a file of rules. */
export interface RuleMistake {
  /** The row of a spreadsheet, or the line of a JSON file. */
  readonly line: number
  readonly code: MistakeCode
  /** `column` is the column or the field; `got` is what was found. */
  readonly values: MessageValues
}

/** A mistake of the rules as the server checks them, where it is in the file. */
export function mistakeAt(
  { code, values }: RulesIssue,
  { line, column }: { readonly line: number; readonly column: string },
): RuleMistake {
  return { line, code, values: { ...values, column } }
}
