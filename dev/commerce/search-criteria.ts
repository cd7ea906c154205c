import { branch, leaf, type QueryTree } from './query'
import { CommerceError } from './replies'

export interface Filter {
  readonly field: string
  readonly value: string
  readonly condition: string
}

/** Filters in one group are joined by "or", groups by "and". Pages count from 1. */
export interface SearchCriteria {
  readonly groups: readonly (readonly Filter[])[]
  readonly sort: readonly { readonly field: string; readonly descending: boolean }[]
  readonly pageSize?: number
  readonly currentPage?: number
}

/** Reads `searchCriteria`. Throws 400 when it is absent and required. */
export function parseSearchCriteria(query: QueryTree, required: boolean): SearchCriteria {
  if (required && query.searchCriteria === undefined && query.search_criteria === undefined) {
    throw new CommerceError(400, '"%fieldName" is required. Enter and try again.', {
      fieldName: 'searchCriteria',
    })
  }
  const criteria = branch(query, 'searchCriteria', 'search_criteria')
  const pageSize = leaf(criteria, 'pageSize', 'page_size')
  const currentPage = leaf(criteria, 'currentPage', 'current_page')
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

/** A row's value of a field, or several (the websites of a product); undefined for a field that does not exist. */
export type FieldOf<T> = (row: T, field: string) => string | number | readonly number[] | null | undefined

export interface Found<T> {
  readonly rows: readonly T[]
  /** Rows that fit, on all pages. */
  readonly total: number
}

/** Filters, sorts and cuts out a page. A page past the end is the last page again, as in Commerce. */
export function search<T>(rows: readonly T[], criteria: SearchCriteria, fieldOf: FieldOf<T>): Found<T> {
  const fits = (row: T, filter: Filter) => {
    const value = fieldOf(row, filter.field)
    if (value === undefined) {
      throw new CommerceError(400, 'Invalid attribute name: %1', [filter.field])
    }
    return Array.isArray(value)
      ? value.some((one) => matches(one, filter))
      : matches(value as string | number | null, filter)
  }
  const found = rows.filter((row) =>
    criteria.groups.every((group) => group.length === 0 || group.some((one) => fits(row, one))),
  )
  const sorted = criteria.sort.reduceRight<readonly T[]>(
    (sofar, order) =>
      sofar.toSorted((a, b) => compare(fieldOf(a, order.field), fieldOf(b, order.field), order)),
    found,
  )
  return { rows: pageOf(sorted, criteria), total: found.length }
}

function pageOf<T>(rows: readonly T[], { pageSize, currentPage = 1 }: SearchCriteria): readonly T[] {
  if (!pageSize || pageSize < 1) return rows
  const last = Math.max(1, Math.ceil(rows.length / pageSize))
  const page = Math.min(Math.max(1, currentPage), last)
  return rows.slice((page - 1) * pageSize, page * pageSize)
}

function compare(a: unknown, b: unknown, { descending }: { descending: boolean }): number {
  const sign = descending ? -1 : 1
  if (typeof a === 'number' && typeof b === 'number') return sign * (a - b)
  const [left, right] = [String(a).toLowerCase(), String(b).toLowerCase()]
  return sign * (left < right ? -1 : left > right ? 1 : 0)
}

/** Text compares without regard to case, as in Commerce's database. */
function matches(actual: string | number | null, { value, condition }: Filter): boolean {
  switch (condition) {
    case 'eq':
      return order(actual, value) === 0
    case 'neq':
      return order(actual, value) !== 0
    case 'in':
      return value.split(',').some((one) => order(actual, one) === 0)
    case 'nin':
      return !value.split(',').some((one) => order(actual, one) === 0)
    case 'gt':
      return order(actual, value) > 0
    case 'gteq':
    case 'moreq':
    case 'from':
      return order(actual, value) >= 0
    case 'lt':
      return order(actual, value) < 0
    case 'lteq':
    case 'to':
      return order(actual, value) <= 0
    case 'like':
      return likeExpression(value).test(String(actual))
    case 'nlike':
      return !likeExpression(value).test(String(actual))
    case 'null':
      return actual === null
    case 'notnull':
      return actual !== null
    default:
      throw new CommerceError(400, 'Undefined condition type "%1"', [condition])
  }
}

/** NaN for an absent value, which fits no comparison. */
function order(actual: string | number | null, wanted: string): number {
  if (actual === null) return Number.NaN
  if (typeof actual === 'number') return actual - Number(wanted)
  const [left, right] = [actual.toLowerCase(), wanted.trimEnd().toLowerCase()]
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
