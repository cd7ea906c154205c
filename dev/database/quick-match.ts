import { compareText, type Document, isDocument } from './values'

type Compare = (actual: unknown, wanted: unknown) => boolean

const COMPARISONS: Readonly<Record<string, Compare>> = {
  $eq: (actual, wanted) => actual === wanted,
  $gt: (actual, wanted) => order(actual, wanted) > 0,
  $gte: (actual, wanted) => order(actual, wanted) >= 0,
  $lt: (actual, wanted) => order(actual, wanted) < 0,
  $lte: (actual, wanted) => order(actual, wanted) <= 0,
}

function order(actual: unknown, wanted: unknown): number {
  return typeof actual === 'string'
    ? compareText(actual, wanted as string)
    : Number(actual as number) - Number(wanted as number)
}

/**
 * Whether a document matches a filter of plain comparisons on plain fields. Undefined if the full query language is
 * needed. Bulks of fenced writes use such filters, and compiling each of them would take most of the time.
 */
export function quickMatch(filter: Document, document: Document): boolean | undefined {
  let matches = true
  for (const field of Object.keys(filter)) {
    if (field.startsWith('$') || field.includes('.')) return undefined
    const actual = comparable(document[field])
    const expression = filter[field]
    const comparisons = isDocument(expression) ? Object.entries(expression) : [['$eq', expression] as const]
    if (comparisons.length === 0) return undefined
    for (const [operator, operand] of comparisons) {
      const compare = COMPARISONS[operator]
      const wanted = comparable(operand)
      if (!compare || actual === undefined || typeof actual !== typeof wanted) return undefined
      matches &&= compare(actual, wanted)
    }
  }
  return matches
}

/** Undefined if types or arrays make the comparison more complex. */
function comparable(value: unknown): string | number | boolean | undefined {
  if (typeof value === 'string' || typeof value === 'boolean') return value
  return typeof value === 'number' && !Number.isNaN(value) ? value : undefined
}
