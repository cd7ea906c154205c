import type { HistoryPeriod, PublishHistoryReply } from '../contract/installation/health'
import { RefusedError, type Route } from '../http/route'
import { historyStart, publishHistory } from './health-figures'
import { loadStore } from './stores'

const PERIODS: readonly HistoryPeriod[] = ['24h', '7d', '30d']

export const showPublishHistory: Route = {
  method: 'GET',
  path: '/stores/:id/publish-history',
  answer: async (context, { ids, query }) => {
    const { id } = await loadStore(context, ids)
    const period = parsePeriod(query.get('period'))
    const zone = parseZone(query.get('zone'))
    const now = new Date()
    const hours = await context.health.since([id], historyStart(period, now, zone))
    const reply: PublishHistoryReply = { period, points: publishHistory(hours, period, now, zone) }
    return { status: 200, body: reply }
  },
}

/** The user's time zone, which defines the days. */
function parseZone(value: string | null): string {
  try {
    return new Intl.DateTimeFormat('en-CA', { timeZone: value ?? 'UTC' }).resolvedOptions().timeZone
  } catch {
    throw new RefusedError(400, 'BAD_REQUEST', 'zone: expected a time zone such as Europe/Berlin')
  }
}

function parsePeriod(value: string | null): HistoryPeriod {
  const period = PERIODS.find((each) => each === (value ?? '24h'))
  if (period) return period
  throw new RefusedError(400, 'BAD_REQUEST', `period: expected one of ${PERIODS.join(', ')}`)
}
