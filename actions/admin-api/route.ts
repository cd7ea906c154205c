import type { CommerceClient } from '../shared/commerce/commerce-client'
import type { AccountStateCollection } from '../shared/database/account-states'
import type { ActivityCollection } from '../shared/database/activity'
import type { BreakerCollection } from '../shared/database/breakers'
import type { CommunicationErrorCollection } from '../shared/database/communication-errors'
import type { HealthCollection } from '../shared/database/health'
import type { JobCollection } from '../shared/database/jobs'
import type { ListingCollection } from '../shared/database/listings'
import type { PendingCollection } from '../shared/database/pending'
import type { SoldCollection } from '../shared/database/sold'
import type { ConfigurationStores } from '../shared/merchant/configuration-records'
import type { ActivationContext } from '../shared/runtime/action'
import type { Configuration } from '../shared/runtime/configuration-types'
import type { Caller } from '../shared/runtime/verify-caller'
import type { WebRequest } from '../shared/runtime/web-request'

/** What a route works with, once its caller is known. */
export interface RouteWorld {
  readonly caller: Caller
  readonly configuration: Configuration
  readonly context: ActivationContext
  readonly stores: ConfigurationStores
  readonly listings: ListingCollection
  readonly pending: PendingCollection
  readonly activity: ActivityCollection
  readonly jobs: JobCollection
  readonly accountStates: AccountStateCollection
  readonly breakers: BreakerCollection
  readonly errors: CommunicationErrorCollection
  readonly health: HealthCollection
  readonly sold: SoldCollection
  readonly commerce: CommerceClient
}

export interface RouteRequest {
  /** The variable segments of the path, in order, decoded. */
  readonly ids: readonly string[]
  readonly query: WebRequest['query']
  /** Parsed JSON, unchecked; undefined when there is no body. */
  readonly body: unknown
}

export interface RouteReply {
  readonly status: number
  readonly body: object
}

export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT'
  /** Segments; `:id` stands for one of store, account or job. */
  readonly path: string
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
