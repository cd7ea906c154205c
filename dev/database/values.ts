import { BSONRegExp, EJSON } from 'bson'
import { compare } from 'mingo/util'
import { parseExtendedJson } from './extended-json'

/** A document, or any object inside one. */
export type Document = Record<string, unknown>

/** Database Storage refuses the request; `message` is what the caller is told. */
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

/** MongoDB's order over all types. */
export function compareValues(left: unknown, right: unknown): number {
  if (left === right) return 0
  if (typeof left === 'string' && typeof right === 'string') return compareText(left, right)
  if (typeof left === 'number' && typeof right === 'number') return left - right
  return compare(left, right)
}

/** By the bytes of UTF-8, as the service compares: what lies beyond the basic plane comes after everything in it. */
export function compareText(left: string, right: string): number {
  const length = Math.min(left.length, right.length)
  for (let index = 0; index < length; index += 1) {
    const [one, other] = [left.charCodeAt(index), right.charCodeAt(index)]
    if (one !== other) return rankOf(one) - rankOf(other)
  }
  return left.length - right.length
}

/** Halves of a pair come after every whole character. */
function rankOf(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit
}

/** A string that is equal for equal `_id` values only. */
export function idKey(id: unknown): string {
  return typeof id === 'string' ? `"${id}` : EJSON.stringify(id as object, { relaxed: true })
}

/** The value at a dotted path; undefined when it is missing, or when an array lies on the way. */
export function valueAt(document: Document, path: string): unknown {
  if (Object.hasOwn(document, path) && !path.includes('.')) return document[path]
  let value: unknown = document
  for (const step of path.split('.')) {
    if (!isDocument(value) || !Object.hasOwn(value, step)) return undefined
    value = value[step]
  }
  return value
}

/** Whether an array lies on the way to the path's last step. */
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

/** Copies objects and arrays; everything else is immutable here and shared. */
export function copyOf<T>(value: T): T {
  if (Array.isArray(value)) return value.map(copyOf) as T
  if (!isDocument(value)) return value
  const copy: Document = {}
  for (const key of Object.keys(value)) setField(copy, key, copyOf(value[key]))
  return copy as T
}

/** Sets a field by any name, `__proto__` too. */
export function setField(target: Document, key: string, value: unknown): void {
  if (key !== '__proto__') target[key] = value
  else Object.defineProperty(target, key, { value, enumerable: true, configurable: true, writable: true })
}

/** A request's body as documents; regular expressions become JavaScript's. */
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

/** An object that the request must have. */
export function documentIn(body: Document, field: string): Document {
  const value = body[field]
  if (!isDocument(value)) throw new RefusedError(400, `${field} must be an object`)
  return value
}
