import type { CoursePeriod, CourseReply } from '../contract/replies'
import { RefusedError, type Route } from '../http/route'
import { courseOf, courseStart } from './health-course'
import { loadStore } from './stores'

const PERIODS: readonly CoursePeriod[] = ['24h', '7d', '30d']

export const showCourse: Route = {
  method: 'GET',
  path: '/stores/:id/course',
  answer: async (world, { ids, query }) => {
    const { id } = await loadStore(world, ids)
    const period = parsePeriod(query.get('period'))
    const zone = parseZone(query.get('zone'))
    const now = new Date()
    const hours = await world.health.since([id], courseStart(period, now, zone))
    const reply: CourseReply = { period, points: courseOf(hours, period, now, zone) }
    return { status: 200, body: reply }
  },
}

/** The zone of whoever looks: a day is theirs. */
function parseZone(value: string | null): string {
  try {
    return new Intl.DateTimeFormat('en-CA', { timeZone: value ?? 'UTC' }).resolvedOptions().timeZone
  } catch {
    throw new RefusedError(400, 'BAD_REQUEST', 'zone: expected a time zone such as Europe/Berlin')
  }
}

function parsePeriod(value: string | null): CoursePeriod {
  const period = PERIODS.find((each) => each === (value ?? '24h'))
  if (period) return period
  throw new RefusedError(400, 'BAD_REQUEST', `period: expected one of ${PERIODS.join(', ')}`)
}
