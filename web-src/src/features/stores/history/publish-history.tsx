import { ActionGroup } from '@adobe/react-spectrum/ActionGroup'
import { Heading } from '@adobe/react-spectrum/Heading'
import { Item } from '@adobe/react-spectrum/Picker'
import { Switch } from '@adobe/react-spectrum/Switch'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { CoursePeriod, CourseReply } from '../../../../../actions/admin-api/contract/replies'
import { useWords } from '../../../i18n/words-context'
import { failureIn, unwrap, useAdminApi } from '../../../platform/api/admin-api-context'
import { FailureNotice } from '../../../platform/api/failure-notice'
import { storePath } from '../../../platform/api/use-store'
import { BarChart, type ChartSeries } from '../../../platform/charts/bar-chart'
import { CourseTable } from './history-table'
import { columnsOf } from './history-words'

const PERIODS: readonly CoursePeriod[] = ['24h', '7d', '30d']
const REFRESH_INTERVAL = 15_000

/** What was sent for a store over a day, a week or a month, as a chart or as a table. */
export function StoreCourse({ storeId }: { readonly storeId: string }) {
  const { say } = useWords()
  const [period, setPeriod] = useState<CoursePeriod>('24h')
  const [isTable, setTable] = useState(false)
  const { data, error, isPending, refetch } = useCourse(storeId, period)
  return (
    <section className="panel course" aria-labelledby="course-heading">
      <div className="section__head course__head">
        <Heading level={2} margin={0} id="course-heading">
          {say('course.title')}
        </Heading>
        <div className="course__choices">
          <ActionGroup
            aria-label={say('course.period')}
            selectionMode="single"
            disallowEmptySelection
            density="compact"
            selectedKeys={[period]}
            onAction={(key) => setPeriod(PERIODS.find((each) => each === key) ?? period)}
          >
            {PERIODS.map((each) => (
              <Item key={each}>{say(`course.period.${each}`)}</Item>
            ))}
          </ActionGroup>
          <Switch isSelected={isTable} onChange={setTable} margin={0}>
            {say('course.table')}
          </Switch>
        </div>
      </div>
      {error && (
        <FailureNotice
          title={say('course.failed')}
          failure={failureIn(error)}
          onRetry={() => void refetch()}
        />
      )}
      {isPending && (
        <div className="course__place skeleton__block" role="status" aria-label={say('course.loading')} />
      )}
      {data && <Course reply={data} isTable={isTable} />}
    </section>
  )
}

function Course({ reply, isTable }: { readonly reply: CourseReply; readonly isTable: boolean }) {
  const words = useWords()
  const { say } = words
  const { period, points } = reply
  const sums = sumsOf(reply)
  const series: readonly ChartSeries[] = [
    { name: say('course.accepted'), tone: 'good' },
    { name: say('course.rejected'), tone: 'bad' },
    { name: say('course.sent-again'), tone: 'middling' },
  ]
  const isQuiet = sums.accepted + sums.rejected + sums.failed === 0
  return (
    <>
      {isTable ? (
        <CourseTable reply={reply} />
      ) : (
        <BarChart
          label={say('course.chart', { period: say(`course.period.${period}`) })}
          series={series}
          columns={columnsOf(period, points, words)}
        />
      )}
      <p className="course__sum quiet" role="status">
        {isQuiet ? say('course.none') : say('course.sum', sums)}
      </p>
    </>
  )
}

function sumsOf({ points }: CourseReply) {
  const sum = (key: 'accepted' | 'rejected' | 'failed') =>
    points.reduce((total, point) => total + point[key], 0)
  return { accepted: sum('accepted'), rejected: sum('rejected'), failed: sum('failed') }
}

function useCourse(storeId: string, period: CoursePeriod) {
  const api = useAdminApi()
  return useQuery({
    queryKey: ['course', storeId, period],
    queryFn: async ({ signal }) => {
      const zone = encodeURIComponent(Intl.DateTimeFormat().resolvedOptions().timeZone)
      const path = `${storePath(storeId)}/course?period=${period}&zone=${zone}`
      return unwrap(await api<CourseReply>({ path, signal }))
    },
    // Keep the earlier period until the next arrives, so that nothing jumps.
    placeholderData: (before) => before,
    refetchInterval: REFRESH_INTERVAL,
  })
}
