import type { Clock } from '../../shared/amazon/client/pacing'

/** Calls that may be made now. An unused one is saved up. */
export interface SavedCalls {
  hasOne(): boolean
  /** Takes one. Without one, the next comes after the whole interval. */
  take(): void
}

export interface SavedCallsOptions {
  readonly intervalMs: number
  readonly most: number
}

export function createSavedCalls(
  { now }: Pick<Clock, 'now'>,
  { intervalMs, most }: SavedCallsOptions,
): SavedCalls {
  let saved = most
  let countedAt = now()
  const count = () => {
    saved = Math.min(most, saved + (now() - countedAt) / intervalMs)
    countedAt = now()
    return saved
  }
  return {
    hasOne: () => count() >= 1,
    take: () => {
      saved = Math.max(0, count() - 1)
    },
  }
}
