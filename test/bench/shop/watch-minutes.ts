import type { Figure } from '../figures'
import type { Shop } from './open-shop'

/** Documented limits of Database Storage. */
export const DATABASE_PER_MINUTE = 20_000
export const DATABASE_MB_PER_MINUTE = 500
/** The part of a documented limit that a minute may take. */
const SHARE = 1 / 4

const MINUTE_MS = 60_000
const MB = 1_000_000

export interface BusiestMinute {
  /** Database requests in the busiest minute. */
  readonly busiestMinute: number
  /** Bytes to and from the database in the busiest minute. */
  readonly busiestBytes: number
}

/** What the database has served so far. */
export interface Served {
  /** In milliseconds. */
  readonly at: number
  readonly requests: number
  readonly bytes: number
}

/** The busiest minute among counts that are noted every few seconds. */
export function busiestMinuteFrom(first: Served) {
  let lastMinute = [first]
  let [busiestMinute, busiestBytes] = [0, 0]
  return {
    note: (now: Served) => {
      lastMinute = [...lastMinute.filter(({ at }) => now.at - at <= MINUTE_MS), now]
      const [earliest = now] = lastMinute
      busiestMinute = Math.max(busiestMinute, now.requests - earliest.requests)
      busiestBytes = Math.max(busiestBytes, now.bytes - earliest.bytes)
    },
    busiest: (): BusiestMinute => ({ busiestMinute, busiestBytes }),
  }
}

/** What the database serves in any minute. Call `note` at each step. */
export function watchMinutes({ clock, requests: { database } }: Pick<Shop, 'clock' | 'requests'>) {
  const read = () => ({
    at: clock.now(),
    requests: database.count(),
    bytes: database.bytes() + database.answeredBytes(),
  })
  const minutes = busiestMinuteFrom(read())
  return { note: () => minutes.note(read()), busiest: minutes.busiest }
}

export function busiestMinuteFigures(
  name: string,
  { busiestMinute, busiestBytes }: BusiestMinute,
): readonly Figure[] {
  return [
    {
      name: `${name}: database requests in the busiest minute`,
      value: busiestMinute,
      unit: '',
      naive: null,
      bound: { value: DATABASE_PER_MINUTE, by: 'Database Storage' },
      target: { atMost: DATABASE_PER_MINUTE * SHARE },
    },
    {
      name: `${name}: bytes of the database in the busiest minute`,
      value: busiestBytes / MB,
      unit: 'MB',
      naive: null,
      bound: { value: DATABASE_MB_PER_MINUTE, by: 'Database Storage' },
      target: { atMost: DATABASE_MB_PER_MINUTE * SHARE },
    },
  ]
}
