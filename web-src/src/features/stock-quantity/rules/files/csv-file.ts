import { chunk } from 'es-toolkit'
import { withFormulaMark } from '../../../../../../actions/shared/csv/clean-cell'
import type {
  ListingRule,
  RuleCondition,
  RuleValues,
} from '../../../../../../actions/shared/listing-quantity/rules/listing-rule'
import { quoted } from '../../../../platform/csv/table/server-csv'
import { type CommerceNames, referenceTo } from './commerce-names'
import { joinValues, NUMBER_COLUMNS, NUMBERS, RULE_COLUMNS, type RuleColumn } from './csv-columns'

type Cells = Partial<Record<RuleColumn, string | number>>

/** Values in one row. A cell of a spreadsheet holds 32,767 characters, and a SKU has at most 255. */
const VALUES_OF_ROW = 100

/** The rules as a CSV file, with names of Commerce beside its ids. {@link readCsvRules} reads it back. */
export function csvOfRules(
  rules: readonly ListingRule[],
  separator: ',' | ';',
  names: CommerceNames | undefined,
): string {
  const line = (cells: readonly (string | number)[]) =>
    `${cells.map((cell) => quoted(withFormulaMark(String(cell)))).join(separator)}\r\n`
  const decimal = separator === ';' ? ',' : '.'
  const rows = rules.flatMap((rule) => rowsOf(rule, { decimal, names }))
  return [
    line(RULE_COLUMNS),
    ...rows.map((row) => line(RULE_COLUMNS.map((column) => row[column] ?? ''))),
  ].join('')
}

interface Written {
  readonly decimal: '.' | ','
  readonly names: CommerceNames | undefined
}

function rowsOf(rule: ListingRule, written: Written): readonly Cells[] {
  const { name, isOn, beginsAt, endsAt, conditions, values } = rule
  const rows = conditions.flatMap((condition, index) =>
    cellsOf(condition, written).map((cells) => ({ rule: name, condition: index + 1, ...cells })),
  )
  const own: Cells = {
    on: isOn ? 'yes' : 'no',
    'begins-at': beginsAt ?? '',
    'ends-at': endsAt ?? '',
    ...cellsOfValues(values),
  }
  return rows.map((row, index) => (index === 0 ? { ...row, ...own } : row))
}

function cellsOfValues(values: RuleValues): Cells {
  if (values.kind === 'exclude') return { excluded: 'yes' }
  const { settings } = values
  const cells: Cells = {}
  for (const field of NUMBERS) cells[NUMBER_COLUMNS[field]] = settings[field] ?? ''
  return { ...cells, show: settings.maximumMode ?? '' }
}

/** The rows of a condition: one, or several for a long list. */
function cellsOf(condition: RuleCondition, { decimal, names }: Written): readonly Cells[] {
  const price = (value: number | null) => (value === null ? '' : priceCell(value).replace('.', decimal))
  const listed = (values: readonly (string | number)[], cells: Cells = {}): readonly Cells[] =>
    chunk(values, VALUES_OF_ROW).map((some) => ({
      field: condition.kind,
      ...cells,
      values: joinValues(some),
    }))
  switch (condition.kind) {
    case 'seller-sku':
    case 'sku':
      return listed(condition.texts, { operator: condition.operator })
    case 'category': {
      const operator = condition.withChildren ? 'with-subcategories' : 'without-subcategories'
      const categories = condition.categoryIds.map((id) => referenceTo(id, names?.categories))
      return listed(categories, { operator })
    }
    case 'attribute-set':
      return listed(condition.attributeSetIds.map((id) => referenceTo(id, names?.attributeSets)))
    case 'attribute':
      return listed(condition.values, {
        operator: condition.isMultiple ? 'has' : 'is',
        attribute: condition.code,
      })
    case 'price':
      return [{ field: 'price', 'price-from': price(condition.from), 'price-to': price(condition.to) }]
    case 'amazon-condition':
      return listed(condition.conditions)
    case 'product-type':
      return listed(condition.types)
    case 'stock-managed':
      return listed([condition.isManaged ? 'yes' : 'no'])
  }
}

/** A price with three decimals could be read as thousands, so it gets a fourth. */
function priceCell(price: number): string {
  const text = String(price)
  return /\.\d{3}$/.test(text) ? `${text}0` : text
}
