import type { FieldIndex } from './index-of-fields'
import type { Range } from './sorted-entries'
import { type Document, isDocument } from './values'

/** Fields with 1 or -1, the most significant first. */
export type Sort = readonly (readonly [field: string, direction: 1 | -1])[]

/** A way to find candidates. All matches are among them, and possibly more. */
export interface QueryPlan {
  readonly index: FieldIndex
  readonly ranges: readonly Range[]
  readonly descending: boolean
  /** True if the candidates come in the requested order. */
  readonly sorted: boolean
}

export interface Query {
  readonly filter: Document
  readonly sort?: Sort
  /** The number of matches needed. All by default. */
  readonly wanted?: number
}

interface Constraint {
  readonly equal?: readonly unknown[]
  readonly low?: unknown
  readonly high?: unknown
  /** The same element of an array is between low and high. */
  readonly element?: boolean
}

const IN_MAXIMUM = 2000
const SORT_FACTOR = 4

/** The plan with the fewest candidates. Undefined if a full scan is as good. */
export function planQuery(
  { filter, sort = [], wanted = Number.POSITIVE_INFINITY }: Query,
  indexes: readonly FieldIndex[],
  total: number,
): QueryPlan | undefined {
  const constraints = constraintsOf(filter)
  const plans = indexes.flatMap((index) => planIndex(index, constraints, sort))
  const counted = plans.map((plan) => ({
    plan,
    count: plan.ranges.reduce((sum, range) => sum + plan.index.count(range), 0),
  }))
  const matches = Math.max(1, Math.min(total, ...counted.map(({ count }) => count)))
  const cost = (count: number, sorted: boolean) =>
    sorted ? Math.min(count, wanted * (count / matches)) : count * SORT_FACTOR
  let best: QueryPlan | undefined
  let bestCost = cost(total, sort.length === 0)
  for (const { plan, count } of counted) {
    const planCost = cost(count, plan.sorted)
    if (planCost >= bestCost) continue
    best = plan
    bestCost = planCost
  }
  return best
}

function planIndex(index: FieldIndex, constraints: ReadonlyMap<string, Constraint>, sort: Sort): QueryPlan[] {
  if (index.opaque) return []
  let prefixes: unknown[][] = [[]]
  let bound = 0
  for (const field of index.fields) {
    const equal = constraints.get(field)?.equal
    if (!equal || prefixes.length * equal.length > IN_MAXIMUM) break
    prefixes = prefixes.flatMap((prefix) => equal.map((value) => [...prefix, value]))
    bound += 1
  }
  const next = index.fields[bound]
  // In an array, one element can be above the lower bound and another below the upper one.
  const bounds = next === undefined ? undefined : constraints.get(next)
  const range = index.multikey && !bounds?.element ? undefined : bounds
  const ranges = prefixes.map((prefix) => rangeOf(prefix, range))
  const order = orderAfter(index, bound, prefixes.length, sort)
  if (bound === 0 && !hasRange(range) && order === undefined) return []
  return [{ index, ranges, descending: order === -1, sorted: sort.length === 0 || order !== undefined }]
}

function hasRange(range: Constraint | undefined): boolean {
  return range?.low !== undefined || range?.high !== undefined
}

function rangeOf(prefix: readonly unknown[], range: Constraint | undefined): Range {
  const { low, high } = range ?? {}
  return {
    from: { prefix: low === undefined ? prefix : [...prefix, low], side: 'before' },
    to: { prefix: high === undefined ? prefix : [...prefix, high], side: 'after' },
  }
}

/** The direction in which the index gives the requested order. Undefined if it does not. */
function orderAfter(index: FieldIndex, bound: number, prefixes: number, sort: Sort): 1 | -1 | undefined {
  if (sort.length === 0 || index.multikey || prefixes !== 1) return undefined
  const fixed = new Set(index.fields.slice(0, bound))
  const open = sort.filter(([field]) => !fixed.has(field))
  const direction = open[0]?.[1] ?? 1
  const fits = open.every(
    ([field, each], place) => each === direction && index.fields[bound + place] === field,
  )
  return fits ? direction : undefined
}

function constraintsOf(filter: Document): ReadonlyMap<string, Constraint> {
  const constraints = new Map<string, Constraint>()
  for (const [field, expression] of Object.entries(filter)) {
    if (field === '$and' && Array.isArray(expression)) {
      for (const part of expression.filter(isDocument)) {
        for (const [name, constraint] of constraintsOf(part)) {
          constraints.set(name, narrowed(constraints.get(name), constraint))
        }
      }
    } else if (!field.startsWith('$')) {
      const constraint = constraintOf(expression)
      if (constraint) constraints.set(field, narrowed(constraints.get(field), constraint))
    }
  }
  return constraints
}

/** Two different elements do not satisfy both bounds together. */
function narrowed(known: Constraint | undefined, constraint: Constraint): Constraint {
  return known?.element || constraint.element ? constraint : { ...known, ...constraint }
}

function constraintOf(expression: unknown): Constraint | undefined {
  if (isComparable(expression)) return { equal: [expression] }
  if (!isDocument(expression)) return undefined
  const { $eq, $in, $gt, $gte = $gt, $lt, $lte = $lt } = expression
  if (isComparable($eq)) return { equal: [$eq] }
  if (Array.isArray($in) && $in.every(isComparable)) return { equal: [...new Set($in)] }
  const element = isDocument(expression.$elemMatch) ? constraintOf(expression.$elemMatch) : undefined
  if (element) return hasRange(element) ? { ...element, element: true } : undefined
  return {
    ...(isBound($gte) ? { low: $gte } : {}),
    ...(isBound($lte) ? { high: $lte } : {}),
  }
}

/** Values for which an index and the query agree. */
function isComparable(value: unknown): boolean {
  if (value === undefined || isDocument(value) || Array.isArray(value)) return false
  return !(value instanceof RegExp)
}

function isBound(value: unknown): boolean {
  return isComparable(value) && value !== null
}
