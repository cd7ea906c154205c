import {
  type ConditionKind,
  type RuleCondition,
  TEXT_OPERATORS,
} from '../../../../../../actions/shared/listing-quantity/rules/listing-rule'
import { CONDITION_KINDS } from '../builder/condition-draft'
import { type RuleRow, readChoice, readPrice, readWhole, readYesNo } from './csv-cells'
import { ATTRIBUTE_OPERATORS, CATEGORY_OPERATORS, splitValues } from './csv-columns'

/** The cells of a condition. Its values may come from several rows. */
export interface ConditionCells {
  /** Where it begins. */
  readonly row: RuleRow
  readonly values: readonly string[]
}

const IDS = { minimum: 1, maximum: 999_999_999 }

/** Reads a condition. Null, with mistakes, if anything is wrong. */
export function readCondition({ row, values }: ConditionCells): RuleCondition | null {
  const kind = readChoice(row, 'field', row.cell('field'), CONDITION_KINDS)
  if (kind === null) return null
  if (kind === 'price') return priceOf(row)
  if (values.length === 0) return row.refuse('rules.mistake.values', 'values')
  return conditionOf(kind, row, values)
}

function conditionOf(
  kind: Exclude<ConditionKind, 'price'>,
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
    case 'category': {
      const scope = readChoice(row, 'operator', operator, CATEGORY_OPERATORS)
      const categoryIds = idsOf(row, values)
      return scope && categoryIds && { kind, categoryIds, withChildren: scope === 'with-subcategories' }
    }
    case 'attribute-set': {
      const attributeSetIds = idsOf(row, values)
      return attributeSetIds && { kind, attributeSetIds }
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

function idsOf(row: RuleRow, values: readonly string[]): readonly number[] | null {
  const ids = values.map((value) => readWhole(row, 'values', value, IDS))
  const known = ids.filter((id) => id !== null)
  return known.length === ids.length ? known : null
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
export function valuesOf(row: RuleRow): readonly string[] {
  return splitValues(row.cell('values'))
}
