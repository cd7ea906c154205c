import { Button } from '@adobe/react-spectrum/Button'
import { useInfiniteQuery } from '@tanstack/react-query'
import type {
  ActivityEntry,
  ActivityReply,
  CommunicationError,
} from '../../../../../actions/admin-api/contract/activity'
import { useWords } from '../../../i18n/words-context'
import { unwrap, useAdminApi } from '../../../platform/api/admin-api-context'
import { QueryFailure } from '../../../platform/api/query-failure'
import { storePath } from '../../../platform/api/use-store'
import { SkeletonBlocks } from '../../../platform/ui/page-skeleton'

const PAGE_SIZE = 20

interface HistorySectionProps {
  readonly storeId: string
  readonly sellerSku: string
  /** Time of the newest change. A newer one reloads the history. */
  readonly newestAt: string | null
  readonly errors: readonly CommunicationError[]
}

/** What was sent for the listing and what failed, newest first. */
export function HistorySection({ storeId, sellerSku, newestAt, errors }: HistorySectionProps) {
  const { say, moment } = useWords()
  const query = useChanges(storeId, sellerSku, newestAt)
  const entries = query.data?.pages.flatMap((page) => page.entries) ?? []
  return (
    <section aria-labelledby="changes-title">
      <h3 id="changes-title">{say('panel.history')}</h3>
      <QueryFailure title={say('entries.activity.failed')} error={query.error} onRetry={query.refetch} />
      {query.isPending && <SkeletonBlocks label={say('entries.activity.loading')} blocks={1} />}
      {query.isSuccess && entries.length === 0 && <p className="quiet">{say('panel.history.none')}</p>}
      <ul className="panel-history">
        {entries.map((entry) => (
          <Change key={entry.id} entry={entry} />
        ))}
      </ul>
      {query.hasNextPage && (
        <Button
          variant="secondary"
          isPending={query.isFetchingNextPage}
          onPress={() => void query.fetchNextPage()}
        >
          {say('panel.history.more')}
        </Button>
      )}
      {errors.length > 0 && (
        <details className="why__history">
          <summary>{say('figures.errors')}</summary>
          <ul className="panel-history">
            {errors.map(({ id, at, code, message }) => (
              <li key={id}>
                <span className="quiet">{moment(at)}</span> {code}: {message}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

function Change({ entry }: { readonly entry: ActivityEntry }) {
  const { from, to, at, rule, settingsRuleName, status } = entry
  const { say, moment, number } = useWords()
  return (
    <li>
      <strong>
        {say('activity.from-to', { from: from === null ? say('activity.nothing') : number(from), to })}
      </strong>{' '}
      {say(`rule.${rule}`)}
      {settingsRuleName && ` · ${say('activity.settings-rule', { name: settingsRuleName })}`}
      {status === 'rejected' && ` · ${say('activity.rejected')}`}
      <br />
      <time className="quiet" dateTime={at}>
        {moment(at)}
      </time>
    </li>
  )
}

function useChanges(storeId: string, sellerSku: string, newestAt: string | null) {
  const api = useAdminApi()
  return useInfiniteQuery({
    queryKey: ['listing-changes', storeId, sellerSku, newestAt],
    queryFn: async ({ signal, pageParam }) => {
      const query = new URLSearchParams({ sellerSku, limit: String(PAGE_SIZE) })
      if (pageParam) query.set('before', pageParam)
      const path = `${storePath(storeId)}/listing/changes?${query}`
      return unwrap(await api<ActivityReply>({ path, signal }))
    },
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    placeholderData: (before) => before,
  })
}
