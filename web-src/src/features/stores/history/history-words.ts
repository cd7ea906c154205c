import type {
  HistoryPeriod,
  PublishHistoryReply,
} from '../../../../../actions/admin-api/contract/installation/health'
import type { Words } from '../../../i18n/words'
import type { ChartColumn } from '../../../platform/charts/bar-chart'

/** The date format of each period: short for the axis, and in full. */
const FORMATS: Readonly<
  Record<HistoryPeriod, readonly [Intl.DateTimeFormatOptions, Intl.DateTimeFormatOptions]>
> = {
  '24h': [
    { hour: 'numeric', minute: '2-digit' },
    { weekday: 'short', hour: 'numeric', minute: '2-digit' },
  ],
  '7d': [
    { weekday: 'short', day: 'numeric' },
    { weekday: 'short', day: 'numeric', month: 'short', hour: 'numeric', minute: '2-digit' },
  ],
  '30d': [
    { day: 'numeric', month: 'short' },
    { weekday: 'short', day: 'numeric', month: 'short' },
  ],
}

/** The columns of the chart: accepted, refused and retried. */
export function columnsOf(
  period: HistoryPeriod,
  points: PublishHistoryReply['points'],
  { locale }: Pick<Words, 'locale'>,
): readonly ChartColumn[] {
  const [short, long] = FORMATS[period].map((options) => new Intl.DateTimeFormat(locale, options))
  return points.map(({ from, accepted, rejected, failed }) => {
    const at = new Date(from)
    return {
      tick: short?.format(at) ?? from,
      title: long?.format(at) ?? from,
      values: [accepted, rejected, failed],
    }
  })
}
