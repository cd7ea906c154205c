import { BSONRegExp, EJSON } from 'bson'
import { compare } from 'mingo/util'
import { parseExtendedJson } from './extended-json'

/** A document, or any object inside one. */
export type Document = Record<string, unknown>

/** A refusal of Database Storage. The caller sees `message`. */
export class RefusedError extends Error {
  readonly status: number

  constructor(status: number, message: string) {
    super(message)
    this.status = status
  }
}

export function isDocument(value: unknown): value is Document {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
}

/** A string, number or boolean, or nothing. */
export function isPlain(value: unknown): boolean {
  if (value === undefined || value === null) return true
  const type = typeof value
  return type === 'string' || type === 'number' || type === 'boolean'
}

/** MongoDB's order over all types. */
export function compareValues(left: unknown, right: unknown): number {
  if (left === right) return 0
  if (typeof left === 'string' && typeof right === 'string') return compareText(left, right)
  if (typeof left === 'number' && typeof right === 'number') return left - right
  return compare(left, right)
}

/** Compares by UTF-8 bytes, as the service does. Characters beyond the basic plane come last. */
export function compareText(left: string, right: string): number {
  const length = Math.min(left.length, right.length)
  for (let index = 0; index < length; index += 1) {
    const [one, other] = [left.charCodeAt(index), right.charCodeAt(index)]
    if (one !== other) return rankOf(one) - rankOf(other)
  }
  return left.length - right.length
}

/** Surrogates sort after all other characters. */
function rankOf(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit
}

/** A string that is equal only for equal `_id` values. */
export function idKey(id: unknown): string {
  return typeof id === 'string' ? `"${id}` : EJSON.stringify(id as object, { relaxed: true })
}

/** The value at a dotted path. Undefined if it is missing, or if an array is on the way. */
export function valueAt(document: Document, path: string): unknown {
  if (Object.hasOwn(document, path) && !path.includes('.')) return document[path]
  let value: unknown = document
  for (const step of path.split('.')) {
    if (!isDocument(value) || !Object.hasOwn(value, step)) return undefined
    value = value[step]
  }
  return value
}

/** The field of the document itself that a dotted path begins with. */
export function topField(path: string): string {
  const end = path.indexOf('.')
  return end < 0 ? path : path.slice(0, end)
}

/** Whether an array is on the way to the path's last step. */
export function crossesArray(document: Document, path: string): boolean {
  if (!path.includes('.')) return false
  let value: unknown = document
  for (const step of path.split('.').slice(0, -1)) {
    if (Array.isArray(value)) return true
    if (!isDocument(value)) return false
    value = value[step]
  }
  return Array.isArray(value)
}

/** Copies objects and arrays. Other values are immutable here, and shared. */
export function copyOf<T>(value: T): T {
  if (Array.isArray(value)) return value.map(copyOf) as T
  if (!isDocument(value)) return value
  const copy: Document = {}
  for (const key of Object.keys(value)) setField(copy, key, copyOf(value[key]))
  return copy as T
}

/** Sets a field of any name, including `__proto__`. */
export function setField(target: Document, key: string, value: unknown): void {
  if (key !== '__proto__') target[key] = value
  else Object.defineProperty(target, key, { value, enumerable: true, configurable: true, writable: true })
}

/** Parses a request's body into documents, with JavaScript regular expressions. */
export function parseBody(text: string): Document {
  if (text === '') return {}
  try {
    const parsed = parseExtendedJson(text)
    if (isDocument(parsed))
      return text.includes('$reg') ? (withRegularExpressions(parsed) as Document) : parsed
  } catch (error) {
    throw new RefusedError(400, `the body is not extended JSON: ${(error as Error).message}`)
  }
  throw new RefusedError(400, 'the body is not an object')
}

function withRegularExpressions(value: unknown): unknown {
  if (value instanceof BSONRegExp) return new RegExp(value.pattern, value.options.replace(/[^imsu]/g, ''))
  if (Array.isArray(value)) return value.map(withRegularExpressions)
  if (!isDocument(value)) return value
  const copy: Document = {}
  for (const key of Object.keys(value)) setField(copy, key, withRegularExpressions(value[key]))
  return copy
}

/** A required object of the request. */
export function documentIn(body: Document, field: string): Document {
  const value = body[field]
  if (!isDocument(value)) throw new RefusedError(400, `${field} must be an object`)
  return value
}
