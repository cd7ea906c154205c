/**
 * Seller accounts and their authorisation:
 *
 * - `GET /accounts` → {@link AccountsReply}
 * - `POST /accounts` {@link AccountRequest} → 201 {@link AccountReply}
 * - `PUT /accounts/{accountId}` {@link AccountChangeRequest} → {@link AccountChangedReply}
 * - `DELETE /accounts/{accountId}` {@link RemovalRequest} → {@link AccountRemovedReply}
 * - `POST /authorisations` {@link authorisationRequest} → 201 {@link AuthorisationReply}
 * - `POST /authorisations/exchange` {@link exchangeRequest} → 201 {@link AccountReply}
 */

import * as v from 'valibot'
import type { Region } from '../../shared/amazon/marketplaces'
import { ORDER_FIELD } from '../../shared/settings-store/records'
import { hours } from '../../shared/time'
import { requiredText, simulationId, version } from './common'

export type { Region }

export type InventoryScope = 'region' | 'country'

const sellerId = v.pipe(
  v.string('is required'),
  v.regex(/^[A-Z0-9]{5,30}$/, "expected Amazon's merchant token"),
)

const credential = v.pipe(
  v.string('expected text'),
  v.trim(),
  v.minLength(1, 'must not be empty'),
  v.maxLength(500, 'is too long'),
)

export const accountRequest = v.strictObject({
  sellerId,
  region: v.picklist(['na', 'eu', 'fe'], 'expected na, eu or fe'),
  refreshToken: requiredText(4_096),
  /** LWA credentials of the merchant's own private app, both or neither; without them the app's own are used. */
  lwaClientId: v.exactOptional(credential),
  lwaClientSecret: v.exactOptional(credential),
})
export type AccountRequest = Readonly<v.InferOutput<typeof accountRequest>>

/** The day begins 14 hours before UTC in the earliest time zone, so that the user's today can be tomorrow in UTC. */
const EARLIEST_ZONE_MS = hours(14)

const MINUTES = 'expected a whole number of minutes from 1 to 10080'
const DAY = 'expected a day in the past, as YYYY-MM-DD, or null'
const FIELD = 'expected the name of an order field: lower-case letters, digits and _'

export const inventoryScope = v.picklist(['region', 'country'], 'expected region or country')

export const accountChangeRequest = v.strictObject({
  version,
  inventoryScope,
  orderImportMinutes: v.pipe(
    v.number(MINUTES),
    v.integer(MINUTES),
    v.minValue(1, MINUTES),
    v.maxValue(10_080, MINUTES),
  ),
  /** Keeps its value when left out. */
  orderIdField: v.optional(v.pipe(v.string(FIELD), v.regex(ORDER_FIELD, FIELD))),
  /** Keeps its value when left out. */
  importReserves: v.optional(v.boolean('expected true or false')),
  /** `YYYY-MM-DD`; null: not known. */
  clientSecretRotatedOn: v.nullable(
    v.pipe(
      v.string(DAY),
      v.isoDate(DAY),
      v.check((day) => Date.parse(day) <= Date.now() + EARLIEST_ZONE_MS, DAY),
    ),
  ),
  simulationId,
})
export type AccountChangeRequest = Readonly<v.InferOutput<typeof accountChangeRequest>>

export const authorisationRequest = v.strictObject({
  /** The marketplace whose Seller Central the seller signs in to. */
  marketplaceId: v.pipe(v.string('is required'), v.maxLength(50, 'is too long')),
})

/** What Amazon added to the redirect. */
export const exchangeRequest = v.strictObject({
  code: v.pipe(v.string('is required'), v.minLength(1, 'is required'), v.maxLength(2_000, 'is too long')),
  state: v.pipe(v.string('is required'), v.minLength(1, 'is required'), v.maxLength(200, 'is too long')),
  sellingPartnerId: sellerId,
})

export interface Account {
  readonly id: string
  readonly sellerId: string
  /** The name that buyers see; left out: not known yet. */
  readonly sellerName?: string
  readonly region: Region
  readonly inventoryScope: InventoryScope
  readonly orderImportMinutes: number
  /** Left out: `ext_order_id`. */
  readonly orderIdField?: string
  /** Left out: true. */
  readonly importReserves?: boolean
  readonly createdAt: string
  readonly authorisedAt?: string
  readonly clientSecretRotatedOn?: string
}

export interface AccountReply {
  readonly account: Account
}

export type AccountWarningKind =
  /** Amazon refuses the account's authorisation. */
  | 'refused'
  /** The yearly authorisation ends within 30 days, or has ended. */
  | 'authorisation-due'
  /** The client secret ends within 30 days, or has ended, 180 days after its rotation. */
  | 'client-secret-due'
  /** Amazon has one inventory for the account's region, though the account's scope is the country. */
  | 'shared-inventory'

export interface AccountWarning {
  readonly kind: AccountWarningKind
  /** When it happened, or when it will. */
  readonly at: string
  /** Amazon's own message, if Amazon refused. */
  readonly message: string | null
  readonly code: string | null
}

export interface AccountDetails extends Account {
  readonly version: number
  readonly warnings: readonly AccountWarning[]
  /** The scope that Amazon was seen to use; saving it publishes everything again. Left out: nothing is proposed. */
  readonly proposedScope?: InventoryScope
  /** Whether it has LWA credentials of its own. */
  readonly hasOwnApp: boolean
  readonly storeIds: readonly string[]
  readonly storeNames: readonly string[]
}

export interface AccountsReply {
  /** Oldest first. */
  readonly accounts: readonly AccountDetails[]
}

export interface AccountRemovedReply {
  /** Stores that were removed with the account; jobs delete their listings. */
  readonly removedStoreIds: readonly string[]
}

export interface AccountChangedReply {
  readonly account: AccountDetails
}

export interface AuthorisationReply {
  readonly consentUrl: string
  /** Amazon's answer has to carry the same value. */
  readonly state: string
}
