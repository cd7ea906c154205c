import { compileQuery } from './query'
import { changeAt, checkPaths } from './update-path'
import { compareValues, copyOf, type Document, isDocument, RefusedError, setField, topField } from './values'

const MISSING = undefined

type Operator = (current: unknown, operand: unknown, path: string) => unknown

/** How each operator changes the value at a path. Undefined is a missing field. */
const OPERATORS: Readonly<Record<string, Operator>> = {
  $set: (_current, operand) => copyOf(operand),
  $unset: () => MISSING,
  $inc: (current, operand, path) => numberAt(current, 0, path) + numberAt(operand, Number.NaN, path),
  $mul: (current, operand, path) => numberAt(current, 0, path) * numberAt(operand, Number.NaN, path),
  $min: (current, operand) =>
    current === MISSING || compareValues(operand, current) < 0 ? copyOf(operand) : current,
  $max: (current, operand) =>
    current === MISSING || compareValues(operand, current) > 0 ? copyOf(operand) : current,
  $currentDate: () => new Date(),
  $push: (current, operand, path) => push(arrayAt(current, path), operand),
  $addToSet: (current, operand, path) => addToSet(arrayAt(current, path), operand),
  $pull: (current, operand, path) =>
    current === MISSING ? MISSING : arrayAt(current, path).filter((element) => !isPulled(element, operand)),
  $pullAll: (current, operand, path) => {
    const unwanted = arrayAt(operand, path)
    if (current === MISSING) return MISSING
    return arrayAt(current, path).filter((element) => !unwanted.some((each) => isSame(each, element)))
  },
  $pop: (current, operand, path) => {
    if (current === MISSING) return MISSING
    return operand === -1 ? arrayAt(current, path).slice(1) : arrayAt(current, path).slice(0, -1)
  },
}

export interface UpdateMoment {
  /** True while an upsert inserts the document, so `$setOnInsert` applies. */
  readonly inserting: boolean
}

/** Returns a changed copy of the document, or the document itself if the update changes nothing. */
export function applyUpdate(document: Document, update: Document, { inserting }: UpdateMoment): Document {
  const expressions = Object.entries(update)
  if (expressions.length === 0 || expressions.some(([operator]) => !operator.startsWith('$'))) {
    throw new RefusedError(400, 'the update must consist of update operators such as $set')
  }
  const paths = expressions.flatMap(([operator, fields]) => pathsOf(operator, fields))
  checkPaths(paths)
  if (paths.includes('_id') && !inserting) checkId(document, update)
  const changed = copyOfFields(document, paths.map(topField))
  for (const [operator, fields] of expressions) {
    if (operator === '$setOnInsert' && !inserting) continue
    if (operator === '$rename') rename(changed, fields as Document)
    else applyOperator(changed, operator === '$setOnInsert' ? '$set' : operator, fields as Document)
  }
  return isSame(changed, document) ? document : changed
}

/** A copy that shares all other fields with the document. */
function copyOfFields(document: Document, fields: readonly string[]): Document {
  const copy = { ...document }
  for (const field of new Set(fields))
    if (Object.hasOwn(document, field)) setField(copy, field, copyOf(document[field]))
  return copy
}

function pathsOf(operator: string, fields: unknown): string[] {
  const known = operator in OPERATORS || operator === '$setOnInsert' || operator === '$rename'
  if (!known) throw new RefusedError(400, `Unknown modifier: ${operator}`)
  if (!isDocument(fields)) throw new RefusedError(400, `${operator} needs an object of fields`)
  const paths = Object.keys(fields)
  return operator === '$rename' ? [...paths, ...Object.values(fields).map(String)] : paths
}

function checkId(document: Document, update: Document): void {
  const given = Object.entries(update).filter(([, fields]) => Object.hasOwn(fields as Document, '_id'))
  const harmless = given.every(
    ([operator, fields]) =>
      operator === '$setOnInsert' || (operator === '$set' && isSame((fields as Document)._id, document._id)),
  )
  if (!harmless) {
    throw new RefusedError(
      400,
      "Performing an update on the path '_id' would modify the immutable field '_id'",
    )
  }
}

function applyOperator(document: Document, name: string, fields: Document): void {
  const operator = OPERATORS[name] as Operator
  for (const [path, operand] of Object.entries(fields)) {
    changeAt(document, path, (current) => operator(current, operand, path))
  }
}

function rename(document: Document, fields: Document): void {
  for (const [from, to] of Object.entries(fields)) {
    let moved: unknown
    changeAt(document, from, (current) => {
      moved = current
      return MISSING
    })
    if (moved !== MISSING) changeAt(document, String(to), () => moved)
  }
}

function numberAt(value: unknown, missing: number, path: string): number {
  const number = value === MISSING ? missing : value
  if (typeof number === 'number' && !Number.isNaN(number)) return number
  throw new RefusedError(400, `Cannot apply $inc or $mul at '${path}': not a number`)
}

function arrayAt(value: unknown, path: string): unknown[] {
  if (value === MISSING) return []
  if (Array.isArray(value)) return value
  throw new RefusedError(400, `The field '${path}' must be an array`)
}

function push(current: unknown[], operand: unknown): unknown[] {
  if (!isDocument(operand) || !Array.isArray(operand.$each)) return [...current, copyOf(operand)]
  const { $each, $position, $slice, $sort, ...others } = operand
  const unknown = Object.keys(others)[0]
  if (unknown !== undefined) throw new RefusedError(400, `Unrecognized clause in $push: ${unknown}`)
  if ($sort !== undefined) throw new RefusedError(400, '$sort in $push is not in this stand-in')
  const result = [...current]
  const position = typeof $position === 'number' ? $position : current.length
  result.splice(position, 0, ...copyOf($each as unknown[]))
  if (typeof $slice !== 'number') return result
  return $slice < 0 ? result.slice($slice) : result.slice(0, $slice)
}

function addToSet(current: unknown[], operand: unknown): unknown[] {
  const added = isDocument(operand) && Array.isArray(operand.$each) ? operand.$each : [operand]
  const result = [...current]
  for (const each of added) {
    if (!result.some((element) => isSame(element, each))) result.push(copyOf(each))
  }
  return result
}

function isPulled(element: unknown, operand: unknown): boolean {
  if (!isDocument(operand)) return isSame(element, operand)
  const byOperator = Object.keys(operand).some((key) => key.startsWith('$'))
  if (byOperator) return compileQuery({ element: operand })({ element })
  return isDocument(element) && compileQuery(operand)(element)
}

/** Equal in type, value and order of fields. */
function isSame(left: unknown, right: unknown): boolean {
  if (left === right) return true
  if (Array.isArray(left) && Array.isArray(right)) {
    return left.length === right.length && left.every((value, index) => isSame(value, right[index]))
  }
  if (isDocument(left) && isDocument(right)) {
    const [keys, others] = [Object.keys(left), Object.keys(right)]
    if (keys.length !== others.length) return false
    return keys.every((key, index) => key === others[index] && isSame(left[key], right[key]))
  }
  if (Array.isArray(left) || Array.isArray(right) || isDocument(left) || isDocument(right)) return false
  return typeof left === typeof right && left != null && right != null && compareValues(left, right) === 0
}
