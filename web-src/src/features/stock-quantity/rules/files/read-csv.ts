import type {
  ListingRule,
  RuleCondition,
  RuleValues,
} from '../../../../../../actions/shared/listing-quantity/rules/listing-rule'
import { parseListingRules } from '../../../../../../actions/shared/listing-quantity/rules/parse-rules'
import type { RulesIssue } from '../../../../../../actions/shared/listing-quantity/rules/rule-issues'
import {
  MAXIMUM_MODES,
  NUMBER_FIELDS,
  type StockQuantitySettings,
} from '../../../../../../actions/shared/listing-quantity/stock-quantity-settings'
import type { ChosenColumns } from '../../../../platform/csv/table/server-csv'
import type { Table } from '../../../../platform/csv/table/table'
import type { CommerceNames } from './commerce-names'
import { type RuleRow, readChoice, readTime, readWhole, readYesNo, ruleRows } from './csv-cells'
import { NUMBER_COLUMNS, NUMBERS, type RuleColumn } from './csv-columns'
import { type ConditionCells, readCondition, valuesOf } from './csv-conditions'
import { mistakeAt, type RuleMistake } from './rule-mistakes'

export type ReadCsv =
  | { readonly kind: 'rules'; readonly rules: readonly ListingRule[] }
  | { readonly kind: 'mistakes'; readonly mistakes: readonly RuleMistake[] }

/** What a file is read with. */
export interface RuleReading {
  /** The rules of the form. */
  readonly known: readonly ListingRule[]
  /** Undefined: not read from Commerce. */
  readonly names: CommerceNames | undefined
}

/** Cells of a rule, which may stand in any of its rows. */
const OWN_COLUMNS = [
  'on',
  'begins-at',
  'ends-at',
  ...Object.values(NUMBER_COLUMNS),
  'show',
  'excluded',
] as const satisfies readonly RuleColumn[]
/** Cells of a condition, which may stand in any of its rows. */
const CONDITION_COLUMNS = ['field', 'operator', 'attribute'] as const satisfies readonly RuleColumn[]

interface RuleRows {
  readonly first: RuleRow
  /** The first row that fills each column. */
  readonly own: Map<RuleColumn, RuleRow>
  readonly conditions: Map<string, ConditionCells>
}

/**
 * Reads the rules of a table. Rows with the same name are one rule, and its rows with the same number one condition.
 * A rule keeps the id of a known one with its name. Nothing is taken from a file that is wrong anywhere.
 */
export function readCsvRules(table: Table, chosen: ChosenColumns, { known, names }: RuleReading): ReadCsv {
  const mistakes: RuleMistake[] = []
  const grouped = groupRows(ruleRows(table, chosen, mistakes))
  const read = [...grouped].map(([name, rows]) => {
    const { id } = known.find((rule) => rule.name === name) ?? { id: crypto.randomUUID() }
    return ruleOf({ id, name }, rows, names)
  })
  if (mistakes.length > 0) return { kind: 'mistakes', mistakes: inOrder(mistakes) }
  const parsed = parseListingRules(read)
  if (parsed.ok) return { kind: 'rules', rules: parsed.rules }
  const rows = [...grouped.values()]
  return {
    kind: 'mistakes',
    mistakes: inOrder(parsed.issues.map((issue) => mistakeAt(issue, placeOf(issue, rows)))),
  }
}

function groupRows(rows: readonly RuleRow[]): ReadonlyMap<string, RuleRows> {
  const grouped = new Map<string, RuleRows>()
  for (const row of rows) {
    const name = row.cell('rule')
    if (name === '') {
      row.refuse('no-name', 'rule')
      continue
    }
    const rule = grouped.get(name) ?? { first: row, own: new Map(), conditions: new Map() }
    grouped.set(name, rule)
    for (const column of OWN_COLUMNS) noteCell(rule.own, row, column)
    addCondition(rule.conditions, row)
  }
  return grouped
}

/** A cell that differs from that of an earlier row is a mistake. */
function noteCell(own: Map<RuleColumn, RuleRow>, row: RuleRow, column: RuleColumn): void {
  const text = row.cell(column)
  if (text === '') return
  const before = own.get(column)
  if (!before) own.set(column, row)
  else if (before.cell(column) !== text) {
    row.refuse('differs', column, { got: text, line: before.number, other: before.cell(column) })
  }
}

function addCondition(conditions: Map<string, ConditionCells>, row: RuleRow): void {
  const used = [...CONDITION_COLUMNS, 'values', 'price-from', 'price-to'] as const
  if (used.every((column) => row.cell(column) === '')) return
  const number = row.cell('condition')
  const key = number === '' ? `row ${row.number}` : number
  const before = conditions.get(key)
  for (const column of before ? CONDITION_COLUMNS : []) {
    const [text, other] = [row.cell(column), before?.row.cell(column) ?? '']
    if (text !== '' && text !== other) {
      row.refuse('differs', column, { got: text, line: before?.row.number ?? 0, other })
    }
  }
  const values = [...(before?.values ?? []), ...valuesOf(row)]
  conditions.set(key, { row: before?.row ?? row, values })
}

function ruleOf(
  { id, name }: Pick<ListingRule, 'id' | 'name'>,
  { first, own, conditions }: RuleRows,
  names: CommerceNames | undefined,
): ListingRule {
  const at = (column: 'begins-at' | 'ends-at') => {
    const row = own.get(column)
    return row ? readTime(row, column, row.cell(column)) : null
  }
  const on = own.get('on') ?? first
  if (conditions.size === 0) first.refuse('no-condition', 'field')
  return {
    id,
    name,
    isOn: readYesNo(on, 'on', on.cell('on')) ?? false,
    beginsAt: at('begins-at'),
    endsAt: at('ends-at'),
    conditions: [...conditions.values()]
      .map((cells) => readCondition(cells, names))
      .filter((condition): condition is RuleCondition => condition !== null),
    values: valuesOfRule(first, own),
  }
}

function valuesOfRule(first: RuleRow, own: ReadonlyMap<RuleColumn, RuleRow>): RuleValues {
  const excluding = own.get('excluded')
  const isExcluded = excluding && readYesNo(excluding, 'excluded', excluding.cell('excluded'))
  const settings: { -readonly [Field in keyof StockQuantitySettings]?: StockQuantitySettings[Field] } = {}
  for (const field of NUMBERS) {
    const column = NUMBER_COLUMNS[field]
    const row = own.get(column)
    const value = row && readWhole(row, column, row.cell(column), NUMBER_FIELDS[field])
    if (value != null) settings[field] = value
  }
  const showing = own.get('show')
  const mode = showing && readChoice(showing, 'show', showing.cell('show'), MAXIMUM_MODES)
  if (mode) settings.maximumMode = mode
  const isFilled = OWN_COLUMNS.slice(OWN_COLUMNS.indexOf('out-of-stock-threshold'), -1).some((column) =>
    own.has(column),
  )
  if (isExcluded && isFilled)
    excluding.refuse('excluded-with-settings', 'excluded', { got: excluding.cell('excluded') })
  if (!isExcluded && !isFilled) first.refuse('no-values', 'maximum-listed-quantity')
  return isExcluded ? { kind: 'exclude' } : { kind: 'settings', settings }
}

/** The cell that an issue of the rules as a whole is about. */
function placeOf({ field }: Pick<RulesIssue, 'field'>, rules: readonly RuleRows[]) {
  const [, rule, condition, list, value] =
    /^rules\.(\d+)(?:\.conditions\.(\d+)(?:\.(\w+)(?:\.(\d+))?)?)?/.exec(field) ?? []
  const own = rules[Number(rule)]
  const cells = condition === undefined ? undefined : [...(own?.conditions.values() ?? [])][Number(condition)]
  if (cells) {
    const row = cells.values[Number(value)]?.row ?? cells.row
    return { line: row.number, column: CONDITION_FIELDS[list ?? ''] ?? 'values' }
  }
  const column = RULE_FIELDS[field.split('.').at(-1) ?? ''] ?? 'rule'
  return { line: (own?.own.get(column) ?? own?.first)?.number ?? 1, column }
}

const RULE_FIELDS: Readonly<Record<string, RuleColumn>> = {
  isOn: 'on',
  beginsAt: 'begins-at',
  endsAt: 'ends-at',
  conditions: 'field',
  ...NUMBER_COLUMNS,
  maximumMode: 'show',
}
const CONDITION_FIELDS: Readonly<Record<string, RuleColumn>> = {
  kind: 'field',
  operator: 'operator',
  code: 'attribute',
  from: 'price-from',
  to: 'price-to',
}

function inOrder(mistakes: readonly RuleMistake[]): readonly RuleMistake[] {
  return mistakes.toSorted((one, other) => one.line - other.line)
}
