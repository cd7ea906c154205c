import type { CommerceSearch } from './commerce-client'

/**
 * One page of what changed in a span of time, by Commerce's `updated_at`. It goes on after an entity id, not at a
 * page number: what is updated once more leaves the span, and all pages behind it would move.
 */
export interface UpdatedPage {
  readonly since: Date
  readonly until: Date
  /** The last entity id of the page before; 0 at the beginning. */
  readonly after: number
  /** Rows at most; as many as are usual when left out. */
  readonly size?: number | undefined
}

/** The search for one page; the first rows of what it finds. */
export function updatedSearch(
  { since, until, after, size }: UpdatedPage,
  pageSize: number,
): CommerceSearch & { readonly pageSize: number } {
  return {
    filterGroups: [
      [{ field: 'updated_at', value: commerceDate(since), conditionType: 'gteq' }],
      [{ field: 'updated_at', value: commerceDate(until), conditionType: 'lteq' }],
      [{ field: 'entity_id', value: after, conditionType: 'gt' }],
    ],
    sortOrders: [{ field: 'entity_id', direction: 'ASC' }],
    pageSize: Math.min(size ?? pageSize, pageSize),
    currentPage: 1,
  }
}

/** Commerce writes times in UTC, to the second, without saying so. */
export function commerceDate(date: Date): string {
  return date.toISOString().slice(0, 19).replace('T', ' ')
}
