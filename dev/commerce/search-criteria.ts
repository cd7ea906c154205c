import { comparable } from './collation'
import { branch, leaf, type QueryTree } from './query'
import { CommerceError } from './replies'

interface Filter {
  readonly field: string
  readonly value: string
  readonly condition: string
}

/** Filters within a group are joined by "or", groups by "and". Pages count from 1. */
export interface SearchCriteria {
  readonly groups: readonly (readonly Filter[])[]
  readonly sort: readonly { readonly field: string; readonly descending: boolean }[]
  readonly pageSize?: number
  readonly currentPage?: number
}

/** Parses `searchCriteria`. Throws 400 if it is required and missing. */
export function parseSearchCriteria(
  query: QueryTree,
  required: boolean,
  pageSizeMaximum: number | null = null,
): SearchCriteria {
  if (required) requireCriteria(query)
  const criteria = branch(query, 'searchCriteria', 'search_criteria')
  const pageSize = leaf(criteria, 'pageSize', 'page_size')
  const currentPage = leaf(criteria, 'currentPage', 'current_page')
  if (pageSizeMaximum !== null && Number(pageSize ?? 0) > pageSizeMaximum) {
    throw new CommerceError(400, 'Maximum SearchCriteria pageSize is %max', { max: pageSizeMaximum })
  }
  return {
    groups: values(branch(criteria, 'filterGroups', 'filter_groups')).map((group) =>
      values(branch(group, 'filters')).map(filterOf),
    ),
    sort: values(branch(criteria, 'sortOrders', 'sort_orders')).map((order) => ({
      field: leaf(order, 'field') ?? '',
      descending: (leaf(order, 'direction') ?? 'ASC').toUpperCase() === 'DESC',
    })),
    ...(pageSize !== undefined && { pageSize: Number(pageSize) }),
    ...(currentPage !== undefined && { currentPage: Number(currentPage) }),
  }
}

/** Throws 400 if the query has none. */
export function requireCriteria(query: QueryTree): void {
  if (query.searchCriteria !== undefined || query.search_criteria !== undefined) return
  throw new CommerceError(400, '"%fieldName" is required. Enter and try again.', {
    fieldName: 'searchCriteria',
  })
}

function values(tree: QueryTree): (string | QueryTree)[] {
  return Object.values(tree)
}

function filterOf(tree: string | QueryTree): Filter {
  return {
    field: leaf(tree, 'field') ?? '',
    value: leaf(tree, 'value') ?? '',
    condition: leaf(tree, 'conditionType', 'condition_type') ?? 'eq',
  }
}

/** A row's value of a field, or several values (such as a product's websites). Undefined for unknown fields. */
export type FieldOf<T> = (row: T, field: string) => string | number | readonly number[] | null | undefined

export interface Found<T> {
  readonly rows: readonly T[]
  /** Matching rows on all pages. */
  readonly total: number
}

/** Filters, sorts, and returns one page. A page past the end is empty. */
export function search<T>(rows: readonly T[], criteria: SearchCriteria, fieldOf: FieldOf<T>): Found<T> {
  const groups = criteria.groups.filter((group) => group.length > 0).map((group) => group.map(compiled<T>))
  const found = rows.filter((row) => groups.every((group) => group.some((fits) => fits(row, fieldOf))))
  const sorted = criteria.sort.reduceRight<readonly T[]>(
    (sofar, order) =>
      sofar.toSorted((a, b) => compare(fieldOf(a, order.field), fieldOf(b, order.field), order)),
    found,
  )
  return { rows: pageOf(sorted, criteria), total: found.length }
}

function pageOf<T>(rows: readonly T[], { pageSize, currentPage = 1 }: SearchCriteria): readonly T[] {
  if (!pageSize || pageSize < 1) return rows
  const page = Math.max(1, currentPage)
  return rows.slice((page - 1) * pageSize, page * pageSize)
}

function compare(a: unknown, b: unknown, { descending }: { descending: boolean }): number {
  const sign = descending ? -1 : 1
  if (typeof a === 'number' && typeof b === 'number') return sign * (a - b)
  const [left, right] = [String(a).toLowerCase(), String(b).toLowerCase()]
  return sign * (left < right ? -1 : left > right ? 1 : 0)
}

type Value = string | number | null

function compiled<T>(filter: Filter): (row: T, fieldOf: FieldOf<T>) => boolean {
  const fits = predicateOf(filter)
  return (row, fieldOf) => {
    const value = fieldOf(row, filter.field)
    if (value === undefined) throw unknownField(filter.field)
    return Array.isArray(value) ? value.some(fits) : fits(value as Value)
  }
}

function unknownField(field: string): CommerceError {
  return new CommerceError(400, 'The "%1" attribute name is invalid. Reset the name and try again.', [field])
}

/** Compares text as Commerce's database does. An unknown condition matches nothing. */
function predicateOf({ value, condition }: Filter): (actual: Value) => boolean {
  const like = likeExpression(value)
  const isIn = memberOf(value)
  const predicates: Readonly<Record<string, (actual: Value) => boolean>> = {
    eq: (actual) => order(actual, value) === 0,
    neq: (actual) => order(actual, value) !== 0,
    in: isIn,
    nin: (actual) => !isIn(actual),
    gt: (actual) => order(actual, value) > 0,
    gteq: (actual) => order(actual, value) >= 0,
    moreq: (actual) => order(actual, value) >= 0,
    from: (actual) => order(actual, value) >= 0,
    lt: (actual) => order(actual, value) < 0,
    lteq: (actual) => order(actual, value) <= 0,
    to: (actual) => order(actual, value) <= 0,
    like: (actual) => like.test(String(actual)),
    nlike: (actual) => !like.test(String(actual)),
    null: (actual) => actual === null,
    notnull: (actual) => actual !== null,
  }
  return predicates[condition] ?? (() => false)
}

/** Whether a value is in a list. Commas always separate. */
function memberOf(list: string): (actual: Value) => boolean {
  const texts = new Set(list.split(',').map(comparable))
  const numbers = new Set(list.split(',').map(Number))
  return (actual) => (typeof actual === 'number' ? numbers.has(actual) : texts.has(comparable(actual ?? '')))
}

/** NaN for a missing value, which matches no comparison. */
function order(actual: Value, wanted: string): number {
  if (actual === null) return Number.NaN
  if (typeof actual === 'number') return actual - Number(wanted)
  const [left, right] = [comparable(actual), comparable(wanted)]
  return left < right ? -1 : left > right ? 1 : 0
}

function likeExpression(pattern: string): RegExp {
  const escaped = pattern.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return new RegExp(`^${escaped.replaceAll('%', '.*').replaceAll('_', '.')}$`, 'isu')
}

/** The criteria as Commerce repeats them in its answer. */
export function presentCriteria(criteria: SearchCriteria): Record<string, unknown> {
  return {
    filter_groups: criteria.groups.map((group) => ({
      filters: group.map(({ field, value, condition }) => ({ field, value, condition_type: condition })),
    })),
    ...(criteria.sort.length > 0 && {
      sort_orders: criteria.sort.map(({ field, descending }) => ({
        field,
        direction: descending ? 'DESC' : 'ASC',
      })),
    }),
    ...(criteria.pageSize !== undefined && { page_size: criteria.pageSize }),
    ...(criteria.currentPage !== undefined && { current_page: criteria.currentPage }),
  }
}
