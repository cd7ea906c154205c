import type { CommerceClient } from '../../shared/commerce/client/commerce-client'
import type { Right } from '../../shared/commerce/user-rights'
import type { AccountStateCollection } from '../../shared/database/accounts/account-states'
import type { AuthorisationCollection } from '../../shared/database/accounts/authorisations'
import type { SoldCollection } from '../../shared/database/accounts/sold'
import type {
  ControlledListings,
  ControlledQuestion,
} from '../../shared/database/listings/groups/controlled-listings'
import type { ListingQueries } from '../../shared/database/listings/listing-queries'
import type { ListingCollection } from '../../shared/database/listings/listings'
import type { MappingCollection } from '../../shared/database/listings/mappings'
import type { OverrideCollection } from '../../shared/database/listings/overrides'
import type { ActivityCollection } from '../../shared/database/log/activity'
import type { CommunicationErrorCollection } from '../../shared/database/log/communication-errors'
import type { HealthCollection } from '../../shared/database/log/health'
import type { ListingHistory } from '../../shared/database/log/listing-history'
import type { HistoryDocument } from '../../shared/database/log/settings-history'
import type { SavedViewCollection } from '../../shared/database/users/saved-views'
import type { BreakerCollection } from '../../shared/database/work/breakers'
import type { JobCollection, JobDocument } from '../../shared/database/work/jobs'
import type { PendingCollection } from '../../shared/database/work/pending'
import type { SimulationCollection } from '../../shared/database/work/simulations'
import type { TaskStateCollection } from '../../shared/database/work/task-states'
import type { UploadCollection } from '../../shared/database/work/uploads'
import type { ConfigurationStores, SaveOutcome } from '../../shared/merchant/configuration-records'
import type { Place } from '../../shared/merchant/read-only'
import type { ActivationContext } from '../../shared/runtime/action'
import type { Caller, Refusal } from '../../shared/runtime/caller/verify-caller'
import type { Configuration } from '../../shared/runtime/configuration/configuration-types'
import type { WebRequest } from '../../shared/runtime/web-request'
import type { Fingerprint } from '../../shared/settings-store/records'

/** What a route works with, once its caller is checked. */
export interface RouteContext {
  readonly caller: Caller
  /** Why the caller's role in Commerce does not allow something; null if it does. */
  readonly findRefusal: (right: Right) => Promise<Refusal | null>
  readonly configuration: Configuration
  readonly activation: ActivationContext
  readonly stores: ConfigurationStores
  readonly listings: ListingCollection
  readonly overrides: OverrideCollection
  readonly listingQueries: ListingQueries
  readonly listingHistory: ListingHistory
  /** Facts about the quantities that a store's settings decide. */
  readonly controlledListings: (question: ControlledQuestion) => Promise<ControlledListings>
  readonly pending: PendingCollection
  readonly activity: ActivityCollection
  readonly jobs: JobCollection
  readonly accountStates: AccountStateCollection
  readonly breakers: BreakerCollection
  readonly errors: CommunicationErrorCollection
  readonly health: HealthCollection
  readonly sold: SoldCollection
  readonly mappings: MappingCollection
  readonly uploads: UploadCollection
  readonly simulations: SimulationCollection
  readonly taskStates: TaskStateCollection
  readonly savedViews: SavedViewCollection
  readonly commerce: CommerceClient
  readonly authorisations: AuthorisationCollection
  /** The environment that this activation runs in. */
  readonly own: Fingerprint
}

/** The environment that this activation runs in, with its database. */
export async function loadPlace({ own, stores }: Pick<RouteContext, 'own' | 'stores'>): Promise<Place> {
  return { ...own, databaseId: await stores.installation.load() }
}

/** The variable segments of a path, in order; empty strings for missing ones. */
export type PathIds = readonly [first: string, second: string]

export interface RouteRequest {
  readonly ids: PathIds
  readonly query: WebRequest['query']
  /** Parsed JSON, not validated; undefined if there is no body. */
  readonly body: unknown
}

export interface RouteReply {
  readonly status: number
  readonly body: object
}

export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** `:id` stands for the id of a store, account, job or upload, or for the number of a piece. */
  readonly path: string
  /** The right that the caller needs; by default `view` for GET and `manage` for everything else. */
  readonly right?: Right
  /** Left out: `BODY_MAXIMUM`. */
  readonly bodyMaximum?: number
  readonly answer: (context: RouteContext, request: RouteRequest) => Promise<RouteReply>
}

/** A refused request, with its reply. */
export class RefusedError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly details: object = {},
  ) {
    super(message)
    this.name = 'RefusedError'
  }
}

export function notFound(what: string): RefusedError {
  return new RefusedError(404, 'NOT_FOUND', `There is no such ${what}.`)
}

/** The job that a save started. */
export function startedJob({ jobs }: Extract<SaveOutcome<object>, { kind: 'saved' }>): JobDocument {
  const [job] = jobs
  if (!job) throw new Error('Expected the job of a save.')
  return job
}

/** The refusal of a save whose version is not the newest. */
export function notSaved<T>(outcome: Exclude<SaveOutcome<T>, { kind: 'saved' }>): RefusedError {
  if (outcome.kind === 'unknown-version') {
    const message = `version: expected the version that was read, at most ${outcome.newest}. Your changes were not saved.`
    return new RefusedError(409, 'UNKNOWN_VERSION', message, { field: 'version' })
  }
  return savedMeanwhile(outcome.current)
}

/** The refusal of a save because somebody else saved first. */
export function savedMeanwhile({
  savedBy,
  version,
}: Pick<HistoryDocument, 'savedBy' | 'version'>): RefusedError {
  const message = `${savedBy} saved version ${version} in the meantime. Your changes were not saved.`
  return new RefusedError(409, 'SAVED_MEANWHILE', message)
}
