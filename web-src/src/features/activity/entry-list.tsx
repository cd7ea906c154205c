import { Button } from '@adobe/react-spectrum/Button'
import { Content } from '@adobe/react-spectrum/Content'
import { Heading } from '@adobe/react-spectrum/Heading'
import { IllustratedMessage } from '@adobe/react-spectrum/IllustratedMessage'
import History from '@spectrum-icons/workflow/History'
import type { UseInfiniteQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useWords } from '../../i18n/words-context'
import { failureIn } from '../../platform/admin-api-context'
import { FailureNotice } from '../../platform/failure-notice'
import { SkeletonBlocks } from '../../platform/page-skeleton'
import './activity.css'

interface EntryListProps {
  /** Which words it speaks in. */
  readonly kind: 'activity' | 'errors'
  readonly query: UseInfiniteQueryResult
  readonly count: number
  /** The table of the entries, shown where there are some. */
  readonly children: ReactNode
}

/** Entries newest first: loading, empty, failed or there, with a button for older ones. */
export function EntryList({ kind, query, count, children }: EntryListProps) {
  const { say } = useWords()
  return (
    <>
      <p className="activity__intro">{say(`entries.${kind}.intro`)}</p>
      {query.error && (
        <FailureNotice
          title={say(`entries.${kind}.failed`)}
          failure={failureIn(query.error)}
          onRetry={() => void query.refetch()}
        />
      )}
      {query.isPending && <SkeletonBlocks label={say(`entries.${kind}.loading`)} blocks={1} />}
      {query.isSuccess && count === 0 && <NoEntries kind={kind} />}
      {count > 0 && children}
      {query.hasNextPage && (
        <Button
          variant="secondary"
          marginTop="size-200"
          isPending={query.isFetchingNextPage}
          onPress={() => void query.fetchNextPage()}
        >
          {say('listings.more')}
        </Button>
      )}
    </>
  )
}

function NoEntries({ kind }: Pick<EntryListProps, 'kind'>) {
  const { say } = useWords()
  return (
    <div className="empty">
      <IllustratedMessage>
        <History size="XXL" />
        <Heading level={2}>{say(`entries.${kind}.empty.title`)}</Heading>
        <Content>{say(`entries.${kind}.empty.text`)}</Content>
      </IllustratedMessage>
    </div>
  )
}
