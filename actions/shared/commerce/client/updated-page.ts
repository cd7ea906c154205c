import type { CommerceSearch } from './commerce-client'

/**
 * One page of rows by Commerce's `updated_at`, within a time span. It continues after an entity id rather than at a
 * page number, because a row that is updated again leaves the span and would shift all later pages.
 */
export interface UpdatedPage {
  readonly since: Date
  readonly until: Date
  /** The last entity id of the previous page; 0 at the beginning. */
  readonly after: number
  /** The most rows; the usual number if left out. */
  readonly size?: number | undefined
}

/** The search for one page. */
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

/** Commerce writes times in UTC, to the second, without a zone. */
export function commerceDate(date: Date): string {
  return date.toISOString().slice(0, 19).replace('T', ' ')
}
