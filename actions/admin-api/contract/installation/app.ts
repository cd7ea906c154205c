/**
 * Settings of the whole app, the user's rights, and alerts:
 *
 * - `GET /rights` → {@link RightsReply}
 * - `GET /app` → {@link AppReply}
 * - `PUT /app` {@link AppRequest} → {@link AppReply}
 * - `GET /alerts` → {@link AlertsReply}
 * - `PUT /alerts` {@link AlertsRequest} → {@link AlertsReply}
 * - `DELETE /alerts` → {@link AlertsReply}
 * - `POST /alerts/test` → {@link AlertTestReply}
 */
import * as v from 'valibot'
import { webhookUrlProblem } from '../../../shared/alerts/webhook-url'
import type { ReadOnlyReason } from '../../../shared/merchant/read-only'
import {
  type AppLimits,
  appLimits,
  attributeCode,
  type DataOnUninstall,
  dataOnUninstall,
  type Fingerprint,
} from '../../../shared/settings-store/records'
import { type SavedBy, simulationId, version } from '../common'

export interface RightsReply {
  /** Whether the user may make changes. Every route answers 403 to a user who may not even view. */
  readonly manage: boolean
}

export const appRequest = v.strictObject({
  /** The version that was read. */
  version,
  /** Replaces all saved limits; a limit that is left out gets its default. */
  limits: appLimits,
  /** The manual switch; keeps its value when left out. */
  readOnly: v.exactOptional(v.boolean('expected true or false')),
  /** Keeps its value when left out. */
  dataOnUninstall: v.exactOptional(dataOnUninstall),
  /** Refused if Commerce has no such attribute. Null: none; keeps its value when left out. */
  barcodeAttribute: v.exactOptional(v.nullable(attributeCode)),
  /** This is the same shop at a new address. */
  confirmFingerprint: v.exactOptional(v.literal(true, 'expected true, or nothing')),
  /** The user has seen what publishing does to the listings and wants the app to publish with this database. */
  startPublishing: v.exactOptional(v.literal(true, 'expected true, or nothing')),
  /** With `startPublishing`: the zeros of this simulation pass the mass-zero breaker, and no others. */
  simulationId,
})
export type AppRequest = Readonly<v.InferOutput<typeof appRequest>>

export interface AppReply {
  /** 0 and null: never saved. */
  readonly version: number
  readonly saved: SavedBy | null
  readonly readOnly: boolean
  readonly readOnlyState: ReadOnlyState
  /** Number of accounts whose secrets are not yet sealed with the current key. At 0 the previous key can be dropped. */
  readonly sealedWithPreviousKey: number
  readonly limits: AppLimits
  /** What happens to the data when the app is uninstalled. */
  readonly dataOnUninstall: DataOnUninstall
  /** The product attribute with the barcode (EAN, UPC, GTIN, ISBN), by which matches are proposed; null: none. */
  readonly barcodeAttribute: string | null
  readonly bounds: Readonly<Record<keyof AppLimits, LimitBounds>>
}

export interface ReadOnlyState {
  readonly reason: ReadOnlyReason | null
  /** Switched on manually, whatever other reason there is. */
  readonly byHand: boolean
  /** The environment that the state was written in; null until something is configured. */
  readonly written: Fingerprint | null
  /** The environment that the app runs in. */
  readonly own: Fingerprint
}

/** Whole numbers that a limit may have, and its default. */
export interface LimitBounds {
  readonly least: number
  readonly most: number
  /** Null: the default depends on the number of listings. */
  readonly delivered: number | null
}

const SECRET_LEAST = 16
const SECRET_MOST = 200

const webhookUrl = v.pipe(
  v.string('expected the https URL of a webhook'),
  v.trim(),
  v.rawCheck<string>(({ dataset, addIssue }) => {
    const problem = dataset.typed ? webhookUrlProblem(dataset.value) : null
    if (problem !== null) addIssue({ message: problem })
  }),
)

export const alertsRequest = v.strictObject({
  /** https, on the public internet. */
  url: webhookUrl,
  /** Signs the alerts; keeps its value when left out. */
  secret: v.exactOptional(
    v.pipe(
      v.string('expected a text'),
      v.minLength(SECRET_LEAST, `expected at least ${SECRET_LEAST} characters`),
      v.maxLength(SECRET_MOST, `expected at most ${SECRET_MOST} characters`),
    ),
  ),
})
export type AlertsRequest = Readonly<v.InferOutput<typeof alertsRequest>>

export interface AlertsReply {
  /** Null: no webhook is set, and no alert is sent. */
  readonly webhook: {
    /** Without path and query, since many services put a secret there. */
    readonly origin: string
    readonly savedAt: string
    readonly savedBy: string
  } | null
  /** The publisher's latest attempt; null before the first. */
  readonly last: AlertAttempt | null
}

export interface AlertAttempt {
  readonly at: string
  readonly kind: string
  /** Null: delivered. */
  readonly code: string | null
  readonly message: string | null
}

export interface AlertTestReply {
  readonly isDelivered: boolean
  readonly code: string | null
  readonly message: string | null
}
