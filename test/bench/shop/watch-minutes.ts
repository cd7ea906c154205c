import type { Shop } from './open-shop'

/** Documented limits of Database Storage. */
export const DATABASE_PER_MINUTE = 20_000
export const DATABASE_MB_PER_MINUTE = 500

const MINUTE_MS = 60_000

export interface BusiestMinute {
  /** Database requests in the busiest minute. */
  readonly busiestMinute: number
  /** Bytes to and from the database in the busiest minute. */
  readonly busiestBytes: number
}

/** What the database serves in any minute. Call `note` at each step. */
export function watchMinutes({ clock, requests: { database } }: Pick<Shop, 'clock' | 'requests'>) {
  const read = () => ({
    at: clock.now(),
    requests: database.count(),
    bytes: database.bytes() + database.answeredBytes(),
  })
  let lastMinute = [read()]
  let [busiestMinute, busiestBytes] = [0, 0]
  return {
    note: () => {
      const now = read()
      lastMinute = [...lastMinute.filter(({ at }) => now.at - at <= MINUTE_MS), now]
      const [first = now] = lastMinute
      busiestMinute = Math.max(busiestMinute, now.requests - first.requests)
      busiestBytes = Math.max(busiestBytes, now.bytes - first.bytes)
    },
    busiest: (): BusiestMinute => ({ busiestMinute, busiestBytes }),
  }
}
