import { ActionGroup } from '@adobe/react-spectrum/ActionGroup'
import { Heading } from '@adobe/react-spectrum/Heading'
import { Item } from '@adobe/react-spectrum/Picker'
import { Switch } from '@adobe/react-spectrum/Switch'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type {
  HistoryPeriod,
  PublishHistoryReply,
} from '../../../../../actions/admin-api/contract/installation/health'
import { useWords } from '../../../i18n/words-context'
import { unwrap, useAdminApi } from '../../../platform/api/admin-api-context'
import { QueryFailure } from '../../../platform/api/query-failure'
import { storePath } from '../../../platform/api/use-store'
import { BarChart, type ChartSeries } from '../../../platform/charts/bar-chart'
import { HistoryTable } from './history-table'
import { columnsOf } from './history-words'

const PERIODS: readonly HistoryPeriod[] = ['24h', '7d', '30d']
const REFRESH_INTERVAL = 60_000

/** What was sent for a store over a day, a week or a month, as a chart or as a table. */
export function PublishHistory({ storeId }: { readonly storeId: string }) {
  const { say } = useWords()
  const [period, setPeriod] = useState<HistoryPeriod>('24h')
  const [isTable, setTable] = useState(false)
  const { data, error, isPending, refetch } = usePublishHistory(storeId, period)
  return (
    <section className="panel publish-history" aria-labelledby="publish-history-heading">
      <div className="section__head publish-history__head">
        <Heading level={2} margin={0} id="publish-history-heading">
          {say('publish-history.title')}
        </Heading>
        <div className="publish-history__choices">
          <ActionGroup
            aria-label={say('publish-history.period')}
            selectionMode="single"
            disallowEmptySelection
            density="compact"
            selectedKeys={[period]}
            onAction={(key) => setPeriod(PERIODS.find((each) => each === key) ?? period)}
          >
            {PERIODS.map((each) => (
              <Item key={each}>{say(`publish-history.period.${each}`)}</Item>
            ))}
          </ActionGroup>
          <Switch isSelected={isTable} onChange={setTable} margin={0}>
            {say('publish-history.table')}
          </Switch>
        </div>
      </div>
      <QueryFailure title={say('publish-history.failed')} error={error} onRetry={refetch} />
      {isPending && (
        <div
          className="publish-history__place skeleton__block"
          role="status"
          aria-label={say('publish-history.loading')}
        />
      )}
      {data && <History reply={data} isTable={isTable} />}
    </section>
  )
}

function History({ reply, isTable }: { readonly reply: PublishHistoryReply; readonly isTable: boolean }) {
  const words = useWords()
  const { say } = words
  const { period, points } = reply
  const sums = sumsOf(reply)
  const series: readonly ChartSeries[] = [
    { name: say('publish-history.accepted'), tone: 'good' },
    { name: say('publish-history.rejected'), tone: 'bad' },
    { name: say('publish-history.sent-again'), tone: 'middling' },
  ]
  const isQuiet = sums.accepted + sums.rejected + sums.failed === 0
  return (
    <>
      {isTable ? (
        <HistoryTable reply={reply} />
      ) : (
        <BarChart
          label={say('publish-history.chart', { period: say(`publish-history.period.${period}`) })}
          series={series}
          columns={columnsOf(period, points, words)}
        />
      )}
      <p className="publish-history__sum quiet" role="status">
        {isQuiet ? say('publish-history.none') : say('publish-history.sum', sums)}
      </p>
    </>
  )
}

function sumsOf({ points }: PublishHistoryReply) {
  const sum = (key: 'accepted' | 'rejected' | 'failed') =>
    points.reduce((total, point) => total + point[key], 0)
  return { accepted: sum('accepted'), rejected: sum('rejected'), failed: sum('failed') }
}

function usePublishHistory(storeId: string, period: HistoryPeriod) {
  const api = useAdminApi()
  return useQuery({
    queryKey: ['publish-history', storeId, period],
    queryFn: async ({ signal }) => {
      const zone = encodeURIComponent(Intl.DateTimeFormat().resolvedOptions().timeZone)
      const path = `${storePath(storeId)}/publish-history?period=${period}&zone=${zone}`
      return unwrap(await api<PublishHistoryReply>({ path, signal }))
    },
    // Keep the earlier period until the next arrives, so that nothing jumps.
    placeholderData: (before) => before,
    refetchInterval: REFRESH_INTERVAL,
  })
}
