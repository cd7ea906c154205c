import type { UseInfiniteQueryResult } from '@tanstack/react-query'

/** The state and callbacks of a table that loads more rows as it scrolls. */
export interface Scrolled {
  readonly loading: 'filtering' | 'loadingMore' | 'idle'
  readonly onLoadMore: () => void
  /** `100%` fills the available height. When omitted, the table is as high as its rows. */
  readonly height: '100%'
}

/** Makes a table fill the height and load more rows at its end. */
export function scrolled(query: UseInfiniteQueryResult): Scrolled {
  return { height: '100%', loading: loadingOf(query), onLoadMore: () => loadMore(query) }
}

function loadingOf(query: UseInfiniteQueryResult): Scrolled['loading'] {
  if (query.isPlaceholderData) return 'filtering'
  return query.isFetchingNextPage ? 'loadingMore' : 'idle'
}

function loadMore(query: UseInfiniteQueryResult): void {
  if (query.hasNextPage && !query.isFetching) void query.fetchNextPage()
}
