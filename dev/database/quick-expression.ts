import { type Document, isDocument, isPlain } from './values'

/** Reads a value of a document, {@link NOT_PLAIN} if the full language is needed. */
export type Reader = (document: Document) => unknown

export const NOT_PLAIN = Symbol('not plain')

/** Reads a plain value, or a list of them. Undefined for expressions that need the full language. */
export function readerOf(expression: unknown): Reader | undefined {
  const read = anyReaderOf(expression)
  if (!read) return undefined
  return (document) => {
    const value = read(document)
    return isListed(value) ? value : NOT_PLAIN
  }
}

/** A plain value, or a list of them. */
function isListed(value: unknown): boolean {
  return isPlain(value) || (Array.isArray(value) && value.every(isListed))
}

/** Also reads dates, which can be compared but are no keys. */
function anyReaderOf(expression: unknown): Reader | undefined {
  if (typeof expression === 'string') return fieldReader(expression)
  if (!isDocument(expression)) return undefined
  const [[operator, operands] = [], ...others] = Object.entries(expression)
  if (operator === undefined || others.length > 0 || !Array.isArray(operands)) return undefined
  const reads = operands.map(anyReaderOf)
  if (reads.includes(undefined)) return undefined
  return OPERATORS[operator]?.(reads as Reader[])
}

/** Reads the field that `$name` names. */
function fieldReader(expression: string): Reader | undefined {
  if (!/^\$[^$]/.test(expression)) return undefined
  const steps = expression.slice(1).split('.')
  return (document) => {
    let value: unknown = document
    for (const step of steps) {
      if (value === undefined || value === null) return undefined
      if (Array.isArray(value)) return NOT_PLAIN
      if (!isDocument(value) || !Object.hasOwn(value, step)) return undefined
      value = value[step]
    }
    return value
  }
}

const OPERATORS: Readonly<Record<string, (reads: readonly Reader[]) => Reader | undefined>> = {
  $min: (reads) => (document) => {
    let least: number | null = null
    for (const read of reads) {
      const value = read(document) ?? null
      if (value !== null && typeof value !== 'number') return NOT_PLAIN
      if (value !== null && (least === null || value < least)) least = value
    }
    return least
  },
  $ifNull: (reads) => (document) => {
    let value: unknown
    for (const read of reads) {
      value = read(document)
      if (value !== undefined && value !== null) return value
    }
    return value
  },
  $gt: ([left, right]) => left && right && ((document) => isGreater(left(document), right(document))),
  $cond: ([condition, yes, no]) =>
    condition &&
    yes &&
    no &&
    ((document) => {
      const holds = condition(document)
      return typeof holds === 'boolean' ? (holds ? yes : no)(document) : NOT_PLAIN
    }),
}

/** Of two dates or two numbers. As in the library, nothing is greater than a missing value. */
function isGreater(left: unknown, right: unknown): unknown {
  if (left === undefined || left === null || right === undefined || right === null) return false
  if (left instanceof Date && right instanceof Date) return left.getTime() > right.getTime()
  return typeof left === 'number' && typeof right === 'number' ? left > right : NOT_PLAIN
}
