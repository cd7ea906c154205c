import type { UseInfiniteQueryResult } from '@tanstack/react-query'

/** What a table that loads on as it is scrolled shows and asks. */
export interface Scrolled {
  readonly loading: 'filtering' | 'loadingMore' | 'idle'
  readonly onLoadMore: () => void
  /** All of the place that it is given; as high as its rows without one. */
  readonly height: '100%'
}

export function loadingOf(query: UseInfiniteQueryResult): Scrolled['loading'] {
  if (query.isPlaceholderData) return 'filtering'
  return query.isFetchingNextPage ? 'loadingMore' : 'idle'
}

export function loadMore(query: UseInfiniteQueryResult): void {
  if (query.hasNextPage && !query.isFetching) void query.fetchNextPage()
}
