import type { CommerceClient } from '../../shared/commerce/client/commerce-client'
import type { Right } from '../../shared/commerce/user-rights'
import type { AccountStateCollection } from '../../shared/database/accounts/account-states'
import type { AuthorisationCollection } from '../../shared/database/accounts/authorisations'
import type { SoldCollection } from '../../shared/database/accounts/sold'
import type { ControlledListings } from '../../shared/database/listings/controlled-listings'
import type { ListingQueries } from '../../shared/database/listings/listing-queries'
import type { ListingCollection } from '../../shared/database/listings/listings'
import type { MappingCollection } from '../../shared/database/listings/mappings'
import type { OverrideCollection } from '../../shared/database/listings/overrides'
import type { ActivityCollection } from '../../shared/database/log/activity'
import type { CommunicationErrorCollection } from '../../shared/database/log/communication-errors'
import type { HealthCollection } from '../../shared/database/log/health'
import type { ListingHistory } from '../../shared/database/log/listing-history'
import type { HistoryDocument } from '../../shared/database/log/settings-history'
import type { BreakerCollection } from '../../shared/database/work/breakers'
import type { JobCollection, JobDocument } from '../../shared/database/work/jobs'
import type { PendingCollection } from '../../shared/database/work/pending'
import type { TaskStateCollection } from '../../shared/database/work/task-states'
import type { UploadCollection } from '../../shared/database/work/uploads'
import type { ConfigurationStores, SaveOutcome } from '../../shared/merchant/configuration-records'
import type { Place } from '../../shared/merchant/read-only'
import type { ActivationContext } from '../../shared/runtime/action'
import type { Caller, Refusal } from '../../shared/runtime/caller/verify-caller'
import type { Configuration } from '../../shared/runtime/configuration/configuration-types'
import type { WebRequest } from '../../shared/runtime/web-request'
import type { Fingerprint } from '../../shared/settings-store/records'

/** What a route works with, once its caller is known. */
export interface RouteWorld {
  readonly caller: Caller
  /** Why the caller's role in Commerce does not allow something; null where it does. */
  readonly refusalOf: (right: Right) => Promise<Refusal | null>
  readonly configuration: Configuration
  readonly context: ActivationContext
  readonly stores: ConfigurationStores
  readonly listings: ListingCollection
  readonly overrides: OverrideCollection
  readonly listingQueries: ListingQueries
  readonly listingHistory: ListingHistory
  /** What the listings are like that a store's settings decide about. */
  readonly controlledListings: (storeId: string, now: Date) => Promise<ControlledListings>
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
  readonly taskStates: TaskStateCollection
  readonly commerce: CommerceClient
  readonly authorisations: AuthorisationCollection
  /** Where this activation runs. */
  readonly own: Fingerprint
}

/** Where this activation runs, and with which database. */
export async function placeOf({ own, stores }: Pick<RouteWorld, 'own' | 'stores'>): Promise<Place> {
  return { ...own, databaseId: await stores.installation.load() }
}

/** The variable segments of a path, in order; empty where it has fewer. */
export type PathIds = readonly [first: string, second: string]

export interface RouteRequest {
  readonly ids: PathIds
  readonly query: WebRequest['query']
  /** Parsed JSON, unchecked; undefined when there is no body. */
  readonly body: unknown
}

export interface RouteReply {
  readonly status: number
  readonly body: object
}

export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** Segments; `:id` stands for one of store, account, job or upload, or for the number of a piece. */
  readonly path: string
  /** What the caller's role in Commerce has to allow; unless given, `view` for GET and `manage` for everything else. */
  readonly right?: Right
  readonly answer: (world: RouteWorld, request: RouteRequest) => Promise<RouteReply>
}

/** A request that is refused, with its reply. */
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

/** The job that a save has asked for. */
export function jobIn({ jobs }: Extract<SaveOutcome<object>, { kind: 'saved' }>): JobDocument {
  const [job] = jobs
  if (!job) throw new Error('Expected the job of a save.')
  return job
}

/** A save over another version than the newest one. */
export function notSaved<T>(outcome: Exclude<SaveOutcome<T>, { kind: 'saved' }>): RefusedError {
  if (outcome.kind === 'unknown-version') {
    const message = `version: expected the one that was read, at most ${outcome.newest}. Nothing of yours was saved.`
    return new RefusedError(409, 'UNKNOWN_VERSION', message, { field: 'version' })
  }
  return savedMeanwhile(outcome.current)
}

/** Somebody else has saved over the version that the request was made from. */
export function savedMeanwhile({
  savedBy,
  version,
}: Pick<HistoryDocument, 'savedBy' | 'version'>): RefusedError {
  const message = `${savedBy} saved version ${version} meanwhile. Nothing of yours was saved.`
  return new RefusedError(409, 'SAVED_MEANWHILE', message)
}
