import { cleanCell, isScientific } from '../../../../../../actions/shared/csv/clean-cell'
import {
  CONDITION_KINDS,
  type ConditionKind,
  type RuleCondition,
  TEXT_OPERATORS,
} from '../../../../../../actions/shared/listing-quantity/rules/listing-rule'
import type { NamedChoice } from '../category-paths'
import { type CommerceNames, findNamed } from './commerce-names'
import { type RuleRow, readChoice, readPrice, readYesNo } from './csv-cells'
import { ATTRIBUTE_OPERATORS, CATEGORY_OPERATORS, splitValues } from './csv-columns'

/** The cells of a condition. Its values may come from several rows. */
export interface ConditionCells {
  /** Where it begins. */
  readonly row: RuleRow
  readonly values: readonly ConditionValue[]
}

export interface ConditionValue {
  readonly text: string
  readonly row: RuleRow
}

/** Reads a condition. Null, with mistakes, if anything is wrong. */
export function readCondition(
  { row, values }: ConditionCells,
  names: CommerceNames | undefined,
): RuleCondition | null {
  const kind = readChoice(row, 'field', row.cell('field'), CONDITION_KINDS)
  if (kind === null) return null
  if (kind === 'price') return priceOf(row)
  if (values.length === 0) return row.refuse('empty-list', 'values')
  if (kind === 'category') {
    const scope = readChoice(row, 'operator', row.cell('operator'), CATEGORY_OPERATORS)
    const categoryIds = idsOf(values, names?.categories, names?.hasAllCategories === true)
    return scope && categoryIds && { kind, categoryIds, withChildren: scope === 'with-subcategories' }
  }
  if (kind === 'attribute-set') {
    const attributeSetIds = idsOf(values, names?.attributeSets, true)
    return attributeSetIds && { kind, attributeSetIds }
  }
  const changed = kind === 'sku' || kind === 'seller-sku' ? values.find(isChangedByExcel) : undefined
  if (changed) return changed.row.refuse('changed-by-excel', 'values', { got: changed.text })
  return conditionOf(
    kind,
    row,
    values.map(({ text }) => text),
  )
}

/** A SKU may be `1E5`, but a spreadsheet writes `1E+05`. Nobody would see that the rule no longer finds its listing. */
function isChangedByExcel({ text }: ConditionValue): boolean {
  return text.includes('+') && isScientific(text)
}

function conditionOf(
  kind: Exclude<ConditionKind, 'price' | 'category' | 'attribute-set'>,
  row: RuleRow,
  values: readonly string[],
): RuleCondition | null {
  const operator = row.cell('operator')
  switch (kind) {
    case 'seller-sku':
    case 'sku': {
      const compared = readChoice(row, 'operator', operator, TEXT_OPERATORS)
      return compared && { kind, operator: compared, texts: values }
    }
    case 'attribute': {
      const compared = readChoice(row, 'operator', operator, ATTRIBUTE_OPERATORS)
      return compared && { kind, code: row.cell('attribute'), values, isMultiple: compared === 'has' }
    }
    case 'amazon-condition':
      return { kind, conditions: values }
    case 'product-type':
      return { kind, types: values }
    case 'stock-managed': {
      const isManaged = readYesNo(row, 'values', values[0] ?? '')
      return isManaged === null ? null : { kind, isManaged }
    }
  }
}

/** The ids of what is named, each once. */
function idsOf(
  values: readonly ConditionValue[],
  known: readonly NamedChoice[] | undefined,
  isComplete: boolean,
): readonly number[] | null {
  const ids = values.map(({ text, row }) => {
    const found = findNamed(cleanCell(text), known, isComplete)
    return found.ok ? found.id : row.refuse(found.code, 'values', { got: text, options: found.options })
  })
  const read = ids.filter((id) => id !== null)
  return read.length === ids.length ? [...new Set(read)] : null
}

function priceOf(row: RuleRow): RuleCondition | null {
  const [from, to] = (['price-from', 'price-to'] as const).map((column) => {
    const text = row.cell(column)
    return text === '' ? { price: null, isWrong: false } : priceIn(readPrice(row, column, text))
  })
  if (!from || !to || from.isWrong || to.isWrong) return null
  return { kind: 'price', from: from.price, to: to.price }
}

function priceIn(price: number | null) {
  return { price, isWrong: price === null }
}

/** The values of one row. */
export function valuesOf(row: RuleRow): readonly ConditionValue[] {
  return splitValues(row.cell('values')).map((text) => ({ text, row }))
}
