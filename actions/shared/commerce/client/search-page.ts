import * as v from 'valibot'
import {
  type CommerceClient,
  type CommerceFailure,
  type CommerceReply,
  type CommerceSearch,
  type GetOptions,
  searchParameters,
  unreadable,
} from './commerce-client'

/** The largest page that each Commerce allows, if it refused a larger one. */
const pageMaximums = new WeakMap<CommerceClient, number>()

/** The number of rows that a page of this Commerce may have. */
export function pageSizeFor(commerce: CommerceClient, wanted: number): number {
  return Math.max(1, Math.min(wanted, pageMaximums.get(commerce) ?? wanted))
}

export interface Search extends GetOptions {
  readonly path: string
  /** `pageSize` is the wanted size; a Commerce with a smaller limit is asked for that. */
  readonly criteria: CommerceSearch & { readonly pageSize: number }
  readonly fields?: string
  readonly storeView?: string | undefined
}

/**
 * One page of a search. If Commerce refuses the page size, its limit is remembered for later requests, and the refusal
 * is returned, because the requested rows would not fit.
 */
export async function searchWhole(commerce: CommerceClient, search: Search): Promise<CommerceReply> {
  const { path, criteria, fields, storeView, isTriedOnce = false } = search
  const query = { ...searchParameters(criteria), ...(fields === undefined ? {} : { fields }) }
  const reply = await commerce.get(path, query, storeView, { isTriedOnce })
  const maximum = reply.kind === 'failed' ? reply.pageSizeMaximum : undefined
  if (maximum !== undefined && maximum < criteria.pageSize) pageMaximums.set(commerce, maximum)
  return reply
}

/** One page of a search that continues on further pages, so that a smaller limit of Commerce only means fewer rows. */
export async function searchPage(commerce: CommerceClient, search: Search): Promise<CommerceReply> {
  const pageSize = pageSizeFor(commerce, search.criteria.pageSize)
  const ask = (size: number) =>
    searchWhole(commerce, { ...search, criteria: { ...search.criteria, pageSize: size } })
  let reply = await ask(pageSize)
  const stated = pageSizeFor(commerce, pageSize)
  if (stated < pageSize) return ask(stated)
  for (let size = pageSize; isRefused(reply) && size > SMALLEST_TRIED; ) {
    size = Math.ceil(size / 2)
    reply = await ask(size)
    if (reply.kind === 'answered') pageMaximums.set(commerce, size)
  }
  return reply
}

/** The smallest page that is tried if Commerce refuses a page without naming its limit. */
const SMALLEST_TRIED = 100

function isRefused(reply: CommerceReply): boolean {
  return reply.kind === 'failed' && reply.status === 400
}

export interface ListSearch extends Omit<Search, 'criteria'> {
  readonly filterGroups?: CommerceSearch['filterGroups']
  /** Fields that identify a row, because unsorted pages repeat some rows and skip others. */
  readonly key: readonly string[]
}

const PAGE = 300

/** Reads every row, page by page. A page past the end is empty. */
export async function searchAll<T>(
  commerce: CommerceClient,
  { filterGroups, key, ...search }: ListSearch,
  row: v.GenericSchema<unknown, T>,
): Promise<readonly T[] | CommerceFailure> {
  const schema = v.object({ items: v.nullable(v.array(row)), total_count: v.number() })
  const sortOrders = key.map((field) => ({ field, direction: 'ASC' as const }))
  const rows: T[] = []
  for (let currentPage = 1; ; currentPage += 1) {
    const reply = await searchPage(commerce, {
      ...search,
      criteria: { ...(filterGroups ? { filterGroups } : {}), sortOrders, pageSize: PAGE, currentPage },
    })
    if (reply.kind === 'failed') return reply
    const parsed = v.safeParse(schema, reply.body)
    if (!parsed.success) return unreadable()
    const items = parsed.output.items ?? []
    rows.push(...items)
    if (items.length === 0 || rows.length >= parsed.output.total_count) return rows
  }
}
