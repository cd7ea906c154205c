import {
  NUMBER_FIELDS,
  type NumberField,
} from '../../../../../../actions/shared/listing-quantity/stock-quantity-settings'

/** The columns of a CSV file of rules, in their order. A rule has a row for each of its conditions. */
export const RULE_COLUMNS = [
  'rule',
  'on',
  'begins-at',
  'ends-at',
  'condition',
  'field',
  'operator',
  'attribute',
  'values',
  'price-from',
  'price-to',
  'out-of-stock-threshold',
  'maximum-listed-quantity',
  'do-not-manage-stock-quantity',
  'show',
  'share-of-stock-to-offer',
  'units-to-hold-back',
  'excluded',
] as const
export type RuleColumn = (typeof RULE_COLUMNS)[number]

/** The column of each setting that is a number. */
export const NUMBER_COLUMNS = {
  outOfStockThreshold: 'out-of-stock-threshold',
  maximumListedQuantity: 'maximum-listed-quantity',
  doNotManageStockQuantity: 'do-not-manage-stock-quantity',
  stockPercentage: 'share-of-stock-to-offer',
  safetyBuffer: 'units-to-hold-back',
} as const satisfies Readonly<Record<NumberField, RuleColumn>>
export const NUMBERS = Object.keys(NUMBER_FIELDS) as NumberField[]

/** How a condition compares, where there are several ways. */
export const CATEGORY_OPERATORS = ['with-subcategories', 'without-subcategories'] as const
/** `is` for an attribute with one value, `has` for one with several. */
export const ATTRIBUTE_OPERATORS = ['is', 'has'] as const

/** Separates the values of a cell. */
const SEPARATOR = '|'

/** Values in one cell. A backslash comes before a separator that belongs to a value. */
export function joinValues(values: readonly (string | number)[]): string {
  return values.map((value) => String(value).replace(/[\\|]/g, '\\$&')).join(SEPARATOR)
}

/** The values of a cell, without empty ones. */
export function splitValues(cell: string): readonly string[] {
  const values: string[] = ['']
  for (const [part] of cell.matchAll(/\\[\\|]|./gsu)) {
    if (part === SEPARATOR) values.push('')
    else values.push(`${values.pop()}${part.length === 2 && part.startsWith('\\') ? part.slice(1) : part}`)
  }
  return values.map((value) => value.trim()).filter((value) => value !== '')
}
