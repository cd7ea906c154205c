import { type HealthDocument, hourOf } from '../shared/database/health'
import type { CoursePeriod, CoursePoint, StorePulse } from './health-replies'
import { presentDelays } from './present-health'

const HOUR_MS = 60 * 60_000

const PARTS: Readonly<Record<CoursePeriod, { readonly count: number; readonly hours: number }>> = {
  '24h': { count: 24, hours: 1 },
  '7d': { count: 28, hours: 6 },
  '30d': { count: 30, hours: 24 },
}

/** The first hour that belongs to a period. */
export function courseStart(period: CoursePeriod, now: Date): Date {
  const { count, hours } = PARTS[period]
  return new Date(hourOf(now).getTime() + HOUR_MS - count * hours * HOUR_MS)
}

/** Equal parts that end with the hour that runs; one in which nothing was sent counts 0. */
export function courseOf(
  documents: readonly HealthDocument[],
  period: CoursePeriod,
  now: Date,
): readonly CoursePoint[] {
  const { count, hours } = PARTS[period]
  const start = courseStart(period, now).getTime()
  const step = hours * HOUR_MS
  const parts = Map.groupBy(documents, ({ hour }) => Math.floor((hour.getTime() - start) / step))
  return Array.from({ length: count }, (_, index) => ({
    from: new Date(start + index * step).toISOString(),
    ...pointOf(parts.get(index) ?? []),
  }))
}

/** The last 24 hours in the few figures that a store's card shows. */
export function pulseOf(documents: readonly HealthDocument[], now: Date): StorePulse {
  const { rejected, failed, p95Ms } = pointOf(documents)
  return {
    accepted: courseOf(documents, '24h', now).map(({ accepted }) => accepted),
    rejected,
    failed,
    p95Ms,
  }
}

function pointOf(documents: readonly HealthDocument[]): Omit<CoursePoint, 'from'> {
  const { accepted, rejected, failed, p50Ms, p95Ms } = presentDelays(documents)
  return { accepted, rejected, failed, p50Ms, p95Ms }
}
