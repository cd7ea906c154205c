import type { HealthSample } from '../database/log/health'
import type { PendingMove } from '../database/work/pending'
import type { FeedQuantity, SentQuantity } from './send-types'

/** Whoever follows what the publication does, and has no part in it: nothing of it waits or throws. */
export interface PublishingObserver {
  /** Documents were evaluated since then, and their next lanes are stored. */
  evaluated(since: Date, moves: readonly PendingMove[]): void
  answered(sent: readonly SentQuantity[]): void
  feedAnswered(quantities: readonly FeedQuantity[]): void
  counted(samples: readonly HealthSample[]): void
  /** How far the app is behind Commerce, and what waits for a person. */
  health(reading: HealthReading): void
}

/** For when telemetry is off. */
export const NO_OBSERVER: PublishingObserver = {
  evaluated: () => {},
  answered: () => {},
  feedAnswered: () => {},
  counted: () => {},
  health: () => {},
}

export interface HealthReading {
  /** Seconds that the oldest change waits that is not published; 0 when there is none. */
  readonly oldestSeconds: number
  readonly waiting: number
  /** Listings that Amazon showed another number for within the hour, three times. */
  readonly drifting: number
  readonly openBreakers: number
}
