import type { AlertSender } from '../../shared/alerts/alert-sender'
import type { Database } from '../../shared/database/client/database-client'
import type { Seller } from '../../shared/publishing/amazon-port'
import type { CommerceReader } from '../../shared/publishing/commerce-port'
import type { MissedEvents, OwnEvents } from '../../shared/publishing/events-port'
import type { Limits } from '../../shared/publishing/limits'
import type { Merchant, SnapshotKeeper } from '../../shared/publishing/merchant'
import type { PublishingObserver } from '../../shared/publishing/observer'
import type { Logger } from '../../shared/runtime/logger'
import type { WorkerClock } from './clock'

/** Somebody woke the worker because there is work, or will be. */
export interface WokenUp {
  /** Called once the lease is held: begins reads that the first evaluation will need. */
  begin(): void
  /** Milliseconds for which it waits, for the lease or for work, because it was woken early. */
  readonly patienceMs: number
}

export interface WorkOptions {
  readonly activationId: string
  readonly database: Database
  readonly loadMerchant: () => Promise<Merchant>
  readonly renewRecords: () => Promise<void>
  readonly finishSaves: () => Promise<number>
  readonly snapshot: SnapshotKeeper
  readonly missedEvents: MissedEvents | undefined
  readonly ownEvents: OwnEvents | undefined
  readonly alerts: AlertSender
  readonly observer: PublishingObserver
  readonly commerce: CommerceReader
  /** Amazon accounts. `maySend` is false once nothing may be sent any more. */
  readonly openSellers: (maySend: () => boolean) => {
    of(accountId: string): Promise<Seller | undefined>
    /** Begins what the first call to an account's Amazon needs. */
    prepare?(accountId: string): void
  }
  /** Undefined where nobody woke it, so that it works if something is due. */
  readonly wake?: WokenUp | undefined
  readonly clock: WorkerClock
  readonly log: Logger
  readonly limits: Limits
  /** Milliseconds after the last work until which it stays awake. */
  readonly lingerMs: number
  /** It waits for what is due within these milliseconds, without holding the lease. */
  readonly dozeMs: number
  /** Milliseconds after which it ends in any case. */
  readonly runMs: number
}
