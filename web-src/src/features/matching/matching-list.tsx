import { Button } from '@adobe/react-spectrum/Button'
import { Content } from '@adobe/react-spectrum/Content'
import { Heading } from '@adobe/react-spectrum/Heading'
import { IllustratedMessage } from '@adobe/react-spectrum/IllustratedMessage'
import type { ReactNode } from 'react'
import { useWords } from '../../i18n/words-context'
import { QueryFailure } from '../../platform/api/query-failure'
import { SearchBox } from '../../platform/form/search-box'
import { SkeletonBlocks } from '../../platform/ui/page-skeleton'

interface MatchingListProps {
  readonly kind: 'unmatched' | 'matched'
  readonly text: string
  readonly onText: (text: string) => void
  readonly query: {
    readonly error: Error | null
    readonly isPending: boolean
    readonly hasNextPage: boolean
    readonly isFetchingNextPage: boolean
    readonly refetch: () => unknown
    readonly fetchNextPage: () => unknown
  }
  /** Rows shown so far. */
  readonly shown: number
  readonly total: number
  /** The table. */
  readonly children: ReactNode
}

/** A searchable list with its table. Covers the loading, failed and empty states. */
export function MatchingList({ kind, text, onText, query, shown, total, children }: MatchingListProps) {
  const { say } = useWords()
  const isReady = !query.isPending && (shown > 0 || query.error === null)
  return (
    <div className="matching__list">
      <QueryFailure title={say('matching.failed')} error={query.error} onRetry={query.refetch} />
      {query.isPending && <SkeletonBlocks label={say('matching.loading')} blocks={1} />}
      {isReady && (total > 0 || text !== '') && (
        <SearchBox
          label={say('matching.find')}
          description={say(`matching.find.${kind}`)}
          value={text}
          onChange={onText}
        />
      )}
      {shown > 0 && children}
      {isReady && shown === 0 && <Nothing kind={text === '' ? kind : 'nothing'} />}
      {shown > 0 && (
        <div className="matching__end">
          {query.hasNextPage && (
            <Button
              variant="secondary"
              isPending={query.isFetchingNextPage}
              onPress={() => void query.fetchNextPage()}
            >
              {say('matching.more')}
            </Button>
          )}
          <span className="quiet" role="status">
            {say('matching.shown', { count: shown, total })}
          </span>
        </div>
      )}
    </div>
  )
}

function Nothing({ kind }: { readonly kind: MatchingListProps['kind'] | 'nothing' }) {
  const { say } = useWords()
  return (
    <div className="empty">
      <IllustratedMessage>
        <Heading level={2}>{say(`matching.none.${kind}.title`)}</Heading>
        <Content>{say(`matching.none.${kind}.text`)}</Content>
      </IllustratedMessage>
    </div>
  )
}
