import type { CommerceSearch } from './commerce-client'

/** One page of what changed in a span of time, by Commerce's `updated_at`. */
export interface UpdatedPage {
  readonly since: Date
  readonly until: Date
  /** From 1. */
  readonly page: number
}

/** As filter groups, which are joined by "and". */
export function updatedBetween({ since, until }: UpdatedPage): NonNullable<CommerceSearch['filterGroups']> {
  return [
    [{ field: 'updated_at', value: commerceDate(since), conditionType: 'gteq' }],
    [{ field: 'updated_at', value: commerceDate(until), conditionType: 'lteq' }],
  ]
}

/** Commerce writes times in UTC, to the second, without saying so. */
function commerceDate(date: Date): string {
  return date.toISOString().slice(0, 19).replace('T', ' ')
}
