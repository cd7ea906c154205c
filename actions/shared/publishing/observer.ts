import type { ActivityDocument } from '../database/log/activity'
import type { HealthSample } from '../database/log/health'
import type { FeedDocument } from '../database/work/feeds'
import type { PendingMove } from '../database/work/pending'
import type { SentQuantity } from './send-types'

/** Observes publishing without taking part. Nothing in it waits or throws. */
export interface PublishingObserver {
  /** Documents were evaluated since then, and their next lanes are stored. */
  evaluated(since: Date, moves: readonly PendingMove[]): void
  answered(sent: readonly SentQuantity[]): void
  /** A feed's report was stored as these entries. */
  feedAnswered(feed: Pick<FeedDocument, 'feedId' | 'createdAt'>, entries: readonly ActivityDocument[]): void
  counted(samples: readonly HealthSample[]): void
  /** How far the app lags behind Commerce, and what waits for a person. */
  health(reading: HealthReading): void
}

/** Used when telemetry is off. */
export const NO_OBSERVER: PublishingObserver = {
  evaluated: () => {},
  answered: () => {},
  feedAnswered: () => {},
  counted: () => {},
  health: () => {},
}

export interface HealthReading {
  /** Seconds that the oldest unpublished change has waited. 0 without one. */
  readonly oldestSeconds: number
  readonly waiting: number
  /** Listings for which Amazon showed another quantity three times within the last hour. */
  readonly drifting: number
  readonly openBreakers: number
}
