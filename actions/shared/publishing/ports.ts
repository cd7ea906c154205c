import type { AlertSender } from '../alerts/alert-sender'
import type { Clock, Pace } from '../amazon/client/pacing'
import type { AccountStateCollection, RefusedMarketplaces } from '../database/accounts/account-states'
import type { SoldCollection } from '../database/accounts/sold'
import type { ListingCollection } from '../database/listings/listings'
import type { MappingCollection } from '../database/listings/mappings'
import type { OverrideCollection } from '../database/listings/overrides'
import type { ActivityCollection } from '../database/log/activity'
import type { CommunicationErrorCollection } from '../database/log/communication-errors'
import type { HealthCollection } from '../database/log/health'
import type { BreakerCollection } from '../database/work/breakers'
import type { FeedCollection } from '../database/work/feeds'
import type { JobCollection } from '../database/work/jobs'
import type { PendingCollection } from '../database/work/pending'
import type { SimulationCollection } from '../database/work/simulations'
import type { TaskStateCollection } from '../database/work/task-states'
import type { UploadCollection } from '../database/work/uploads'
import type { Logger } from '../runtime/logger'
import type { Seller } from './amazon-port'
import type { CommerceReader } from './commerce-port'
import type { IndexMode } from './commerce-state/stock-index'
import type { MissedEvents, OwnEvents } from './events-port'
import type { Limits } from './limits'
import type { Merchant, SnapshotKeeper } from './merchant'
import type { PublishingObserver } from './observer'

/**
 * Everything that publishing reaches. Only the worker and tests build the whole; each function declares the members
 * that it uses, as `Pick<Ports, …>` or as a named type beside it.
 */
export interface Ports extends RunPorts, CommercePorts, AmazonPorts, AdobePorts, Collections {
  readonly merchant: Merchant
}

/** The clock, and what one run of the worker may do. */
interface RunPorts {
  readonly now: () => Date
  /** A monotonic clock, which changes of the system time do not move. */
  readonly clock: Clock
  /** Identifies this run in the logs. */
  readonly runId: string
  /** Increases with each holder of the lease. Every write of a listing contains it. */
  readonly fence: number
  /** When a worker last died during a call to Amazon. Channels read before then are read again. */
  readonly trustedSince: Date
  /** The latest time that any worker's clock showed. Null if all clocks are known to be right. */
  readonly latestSeenAt: Date | null
  /** False in the last seconds of the lease, and once it is lost. Nothing may be sent then. */
  readonly maySend: () => boolean
  /** Notes an order of Commerce, and when the listing's read-back is due for it. Null: it was read for the order. */
  readonly orderSeen: (listingId: string, readBackAt: Date | null) => void
  /** When Amazon last showed the listing as it should, as far as that is not stored. Null if it is not known. */
  readonly shownAt: (listingId: string) => Date | null
  readonly limits: Limits
  /** How fast listings become pending by the thousand: `BULK_RATE`. */
  readonly bulkPace: Pick<Pace, 'take'>
  readonly log: Pick<Logger, 'info'>
  readonly observer: PublishingObserver
}

/** Commerce, and how it keeps stock. */
interface CommercePorts {
  readonly commerce: CommerceReader
  /** The stock that a website sells from. Equal for two websites that share it. */
  readonly stockIdOf: (websiteCode: string) => number | string
  /** Codes of the enabled sources linked to a website's stock. Undefined before the topology was read. */
  readonly sourceCodesOf: (websiteCode: string) => readonly string[] | undefined
  /** How this installation keeps its stock index. */
  readonly indexMode: IndexMode
}

/** Amazon, and what is known about each account. */
interface AmazonPorts {
  /** Undefined when the account has no credentials. */
  readonly seller: (accountId: string) => Promise<Seller | undefined>
  /** Begins what the first call to the account needs, because it will probably be made. */
  readonly prepareAccount?: ((accountId: string) => void) | undefined
  /** All orders of the account are known until then. Null before its first poll. */
  readonly ordersUntil: ReadonlyMap<string, Date | null>
  /** Marketplaces where Amazon refuses all quantities of an account. A worker that finds another adds it. */
  readonly refusedMarketplaces: RefusedMarketplaces
  /** Ids of bulk feeds that Amazon is processing. New submissions are added. */
  readonly openFeeds: Set<string>
}

/** Adobe's services around the app. */
interface AdobePorts {
  /** Undefined when the app does not know its workspace. */
  readonly missedEvents: MissedEvents | undefined
  /** Undefined when the app sends no events of its own. */
  readonly ownEvents: OwnEvents | undefined
  /** Says itself whether a webhook is configured. */
  readonly alerts: AlertSender
  /** Renews the merchant's records in aio state before they expire. */
  readonly renewRecords: () => Promise<void>
  /** Writes what an interrupted save has left to be written. Resolves to how many saves there were. */
  readonly finishSaves: () => Promise<number>
  readonly snapshot: SnapshotKeeper
}

/** The database, one member for each collection. */
export interface Collections {
  readonly listings: ListingCollection
  readonly pending: PendingCollection
  readonly jobs: JobCollection
  readonly activity: ActivityCollection
  readonly errors: CommunicationErrorCollection
  readonly sold: SoldCollection
  readonly feeds: FeedCollection
  readonly accountStates: AccountStateCollection
  readonly breakers: BreakerCollection
  readonly health: HealthCollection
  readonly taskStates: TaskStateCollection
  readonly mappings: MappingCollection
  readonly uploads: UploadCollection
  readonly simulations: SimulationCollection
  readonly overrides: OverrideCollection
}
