import { type HealthDocument, hourOf } from '../../shared/database/log/health'
import type { HistoryPeriod, PublishHistoryPoint, StorePulse } from '../contract/health'
import { presentDelays } from '../health/present-health'

const HOUR_MS = 60 * 60_000
const DAY_HOURS = 24

const PARTS: Readonly<Record<HistoryPeriod, { readonly count: number; readonly hours: number }>> = {
  '24h': { count: 24, hours: 1 },
  '7d': { count: 28, hours: 6 },
  '30d': { count: 30, hours: 24 },
}

/** The first hour that belongs to a period; days are whole days of the zone. */
export function historyStart(period: HistoryPeriod, now: Date, zone = 'UTC'): Date {
  const { count, hours } = PARTS[period]
  if (hours === DAY_HOURS) return daysUntil(now, count, zone)[0] ?? now
  return new Date(hourOf(now).getTime() + HOUR_MS - count * hours * HOUR_MS)
}

/** Equal parts that end with the hour that runs; one in which nothing was sent counts 0. */
export function publishHistory(
  documents: readonly HealthDocument[],
  period: HistoryPeriod,
  now: Date,
  zone = 'UTC',
): readonly PublishHistoryPoint[] {
  const { count, hours } = PARTS[period]
  if (hours === DAY_HOURS) return daysOf(documents, daysUntil(now, count, zone))
  const start = historyStart(period, now).getTime()
  const step = hours * HOUR_MS
  const parts = Map.groupBy(documents, ({ hour }) => Math.floor((hour.getTime() - start) / step))
  return Array.from({ length: count }, (_, index) => ({
    from: new Date(start + index * step).toISOString(),
    ...pointOf(parts.get(index) ?? []),
  }))
}

/** The first hour of each of the last days of a zone, whatever its clock does meanwhile. */
function daysUntil(now: Date, count: number, zone: string): readonly Date[] {
  const format = new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' })
  const last = hourOf(now).getTime()
  const firstHours = new Map<string, Date>()
  for (let hour = last - (count + 1) * DAY_HOURS * HOUR_MS; hour <= last; hour += HOUR_MS) {
    const day = format.format(hour)
    if (!firstHours.has(day)) firstHours.set(day, new Date(hour))
  }
  return [...firstHours.values()].slice(-count)
}

function daysOf(
  documents: readonly HealthDocument[],
  starts: readonly Date[],
): readonly PublishHistoryPoint[] {
  const indexOf = ({ hour }: HealthDocument) => starts.findLastIndex((start) => start <= hour)
  const days = Map.groupBy(documents, indexOf)
  return starts.map((start, index) => ({ from: start.toISOString(), ...pointOf(days.get(index) ?? []) }))
}

/** The last 24 hours in the few figures that a store's card shows. */
export function pulseOf(documents: readonly HealthDocument[], now: Date): StorePulse {
  const { rejected, failed, p95Ms } = pointOf(documents)
  return {
    accepted: publishHistory(documents, '24h', now).map(({ accepted }) => accepted),
    rejected,
    failed,
    p95Ms,
  }
}

function pointOf(documents: readonly HealthDocument[]): Omit<PublishHistoryPoint, 'from'> {
  const { accepted, rejected, failed, p50Ms, p95Ms } = presentDelays(documents)
  return { accepted, rejected, failed, p50Ms, p95Ms }
}
