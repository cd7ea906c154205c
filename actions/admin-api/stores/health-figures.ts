import { type HealthDocument, hourOf } from '../../shared/database/log/health'
import { addMs, hours } from '../../shared/time'
import type { HistoryPeriod, PublishHistoryPoint, StorePulse } from '../contract/installation/health'
import { presentDelays } from '../health/present-health'

const DAY_HOURS = 24

const INTERVALS: Readonly<Record<HistoryPeriod, { readonly count: number; readonly intervalHours: number }>> =
  {
    '24h': { count: 24, intervalHours: 1 },
    '7d': { count: 28, intervalHours: 6 },
    '30d': { count: 30, intervalHours: DAY_HOURS },
  }

/** The first hour of a period. Days are calendar days of the time zone. */
export function historyStart(period: HistoryPeriod, now: Date, zone = 'UTC'): Date {
  const { count, intervalHours } = INTERVALS[period]
  if (intervalHours === DAY_HOURS) return daysUntil(now, count, zone)[0] ?? now
  return addMs(hourOf(now), hours(1 - count * intervalHours))
}

/** Equal intervals that end with the current hour. An interval in which nothing was sent has zeros. */
export function publishHistory(
  documents: readonly HealthDocument[],
  period: HistoryPeriod,
  now: Date,
  zone = 'UTC',
): readonly PublishHistoryPoint[] {
  const { count, intervalHours } = INTERVALS[period]
  if (intervalHours === DAY_HOURS) return pointsByDay(documents, daysUntil(now, count, zone))
  const start = historyStart(period, now).getTime()
  const step = hours(intervalHours)
  const intervals = Map.groupBy(documents, ({ hour }) => Math.floor((hour.getTime() - start) / step))
  return Array.from({ length: count }, (_, index) => ({
    from: new Date(start + index * step).toISOString(),
    ...presentPoint(intervals.get(index) ?? []),
  }))
}

/** The first hour of each of the last days in a time zone, across changes of its clock. */
function daysUntil(now: Date, count: number, zone: string): readonly Date[] {
  const format = new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' })
  const last = hourOf(now).getTime()
  const firstHours = new Map<string, Date>()
  for (let hour = last - (count + 1) * hours(DAY_HOURS); hour <= last; hour += hours(1)) {
    const day = format.format(hour)
    if (!firstHours.has(day)) firstHours.set(day, new Date(hour))
  }
  return [...firstHours.values()].slice(-count)
}

function pointsByDay(
  documents: readonly HealthDocument[],
  starts: readonly Date[],
): readonly PublishHistoryPoint[] {
  const dayIndex = ({ hour }: HealthDocument) => starts.findLastIndex((start) => start <= hour)
  const days = Map.groupBy(documents, dayIndex)
  return starts.map((start, index) => ({
    from: start.toISOString(),
    ...presentPoint(days.get(index) ?? []),
  }))
}

/** The last 24 hours as the few figures on a store's card. */
export function storePulse(documents: readonly HealthDocument[], now: Date): StorePulse {
  const { rejected, failed, p95Ms } = presentPoint(documents)
  return {
    accepted: publishHistory(documents, '24h', now).map(({ accepted }) => accepted),
    rejected,
    failed,
    p95Ms,
  }
}

function presentPoint(documents: readonly HealthDocument[]): Omit<PublishHistoryPoint, 'from'> {
  const { accepted, rejected, failed, p50Ms, p95Ms } = presentDelays(documents)
  return { accepted, rejected, failed, p50Ms, p95Ms }
}
