import { cleanCell, isErrorCell, meantText } from '../../../../../../actions/shared/csv/clean-cell'
import { type DecimalMark, readWholeNumber } from '../../../../../../actions/shared/csv/whole-number'
import { shortened } from '../../../../../../actions/shared/listing-quantity/rules/rule-issues'
import type { MessageValues } from '../../../../i18n/words'
import type { MistakeCode } from '../../../../platform/csv/mistake-words'
import { withTimeZone } from '../../../../platform/csv/table/cell-text'
import type { ChosenColumns } from '../../../../platform/csv/table/server-csv'
import type { Table } from '../../../../platform/csv/table/table'
import { RULE_COLUMNS, type RuleColumn } from './csv-columns'
import type { RuleMistake } from './rule-mistakes'

/** A row with the text of each column, and a list for its mistakes. */
export interface RuleRow {
  readonly number: number
  readonly cell: (column: RuleColumn) => string
  readonly decimals: DecimalMark
  readonly refuse: (code: MistakeCode, column: RuleColumn, values?: MessageValues) => null
}

/** The rows below the header. A cell in which the spreadsheet shows an error is a mistake, and empty. */
export function ruleRows(
  { rows, separator }: Table,
  { header, columns }: ChosenColumns,
  mistakes: RuleMistake[],
): readonly RuleRow[] {
  const places = new Map(columns.map(({ column, index }) => [column, index]))
  return rows.slice(header + 1).map(({ number, cells }) => {
    const refuse: RuleRow['refuse'] = (code, column, { got = '', ...values } = {}) => {
      mistakes.push({ line: number, code, values: { ...values, got: shortened(String(got)), column } })
      return null
    }
    const texts = new Map(
      RULE_COLUMNS.map((column) => {
        const place = places.get(column)
        const text = place === undefined ? '' : (cells[place] ?? '')
        if (isErrorCell(text)) refuse('error-cell', column, { got: text })
        return [column, isErrorCell(text) ? '' : meantText(text).trim()]
      }),
    )
    const cell = (column: RuleColumn) => texts.get(column) ?? ''
    return { number, cell, refuse, decimals: separator === ';' ? ',' : null }
  })
}

/** One of a few words. Null, with a mistake, if it is another or none. */
export function readChoice<Choice extends string>(
  { refuse }: Pick<RuleRow, 'refuse'>,
  column: RuleColumn,
  text: string,
  choices: readonly Choice[],
): Choice | null {
  const plain = (word: string) => word.toLowerCase().replace(/[\s_-]/g, '')
  const cell = cleanCell(text)
  const found = choices.find((choice) => plain(choice) === plain(cell))
  const code = cell === '' ? 'choice-missing' : 'no-choice'
  return found ?? refuse(code, column, { got: text, options: choices.join(', ') })
}

/** `yes` or `no`. Spreadsheets write `true` and `false` for a checked box. */
export function readYesNo(row: Pick<RuleRow, 'refuse'>, column: RuleColumn, text: string): boolean | null {
  const word = cleanCell(text).toLowerCase()
  if (word === 'true' || word === 'false') return word === 'true'
  const choice = readChoice(row, column, text, ['yes', 'no'])
  return choice === null ? null : choice === 'yes'
}

/** A whole number within bounds. Null, with a mistake, if it is none. */
export function readWhole(
  { refuse, decimals }: Pick<RuleRow, 'refuse' | 'decimals'>,
  column: RuleColumn,
  text: string,
  { minimum, maximum }: { readonly minimum: number; readonly maximum: number },
): number | null {
  const read = readWholeNumber(cleanCell(text).replace(/ ?%$/, ''), decimals)
  if (read.kind === 'whole' && read.value >= minimum && read.value <= maximum) return read.value
  if (read.kind === 'ambiguous') return refuse('ambiguous-number', column, { got: text })
  return refuse('no-number', column, { minimum, maximum, got: text })
}

/** `1,250` and `1.250`: a price with decimals, or thousands. */
const ONE_GROUP = /^\d{1,3}[.,]\d{3}$/

/** A price with any decimal mark. Null, with a mistake, if it is none or can be read in two ways. */
export function readPrice(
  { refuse, decimals }: Pick<RuleRow, 'refuse' | 'decimals'>,
  column: RuleColumn,
  text: string,
): number | null {
  const cell = cleanCell(text).replace(/[ '’]/g, '')
  const wrong = () => refuse('unclear-price', column, { got: text })
  if (!/^\d+(?:[.,]\d+)*$/.test(cell)) return wrong()
  if (ONE_GROUP.test(cell) && decimals === null) return wrong()
  const last = Math.max(cell.lastIndexOf('.'), cell.lastIndexOf(','))
  const mark = cell[last] ?? ''
  const isThousands = ONE_GROUP.test(cell) ? mark !== decimals : cell.split(mark).length > 2
  if (last === -1 || isThousands) return groupsOf(cell) ?? wrong()
  const whole = groupsOf(cell.slice(0, last))
  return whole === null ? wrong() : Number(`${whole}.${cell.slice(last + 1)}`)
}

/** A whole number, with its thousands separated by one mark or not at all. */
function groupsOf(text: string): number | null {
  return /^(?:\d+|\d{1,3}(?:\.\d{3})+|\d{1,3}(?:,\d{3})+)$/.test(text)
    ? Number(text.replace(/[.,]/g, ''))
    : null
}

/** A time in UTC; one without a time zone is meant in that of the user. */
export function readTime(
  { refuse }: Pick<RuleRow, 'refuse'>,
  column: RuleColumn,
  text: string,
): string | null {
  const given = withTimeZone(cleanCell(text))
  const isZoned = /^\d{4}-\d\d-\d\dT.+(?:Z|[+-]\d\d:?\d\d)$/.test(given)
  const time = isZoned ? new Date(given) : new Date(Number.NaN)
  if (!Number.isNaN(time.getTime())) return time.toISOString()
  return refuse('unclear-time', column, { got: text })
}
