import type { AppLimits, DataOnUninstall } from '../../shared/settings-store/records'
import type { ReadOnlyState } from './connect-replies'
import type { SavedBy } from './replies'

/**
 * The settings of the whole app:
 *
 * - `GET /app` → {@link AppReply}
 * - `PUT /app` {@link AppRequest} → {@link AppReply}
 *
 * What the user's role in Commerce allows:
 *
 * - `GET /rights` → {@link RightsReply}
 */

export interface RightsReply {
  /** Whether the user may change something; who may not look gets no reply of any route but 403. */
  readonly manage: boolean
}

export interface AppReply {
  /** 0 and null: never saved. */
  readonly version: number
  readonly saved: SavedBy | null
  readonly readOnly: boolean
  readonly readOnlyState: ReadOnlyState
  /** Accounts whose secrets are not yet sealed with the current key; at 0 the previous one can be dropped. */
  readonly sealedWithPreviousKey: number
  readonly limits: AppLimits
  /** What becomes of the data when the app is uninstalled. */
  readonly dataOnUninstall: DataOnUninstall
  readonly bounds: Readonly<Record<keyof AppLimits, LimitBounds>>
}

/** What a limit may be, whole numbers, and what it is as long as nobody changes it. */
export interface LimitBounds {
  readonly least: number
  readonly most: number
  /** Null: it depends on how many listings there are. */
  readonly delivered: number | null
}

export interface AppRequest {
  /** The version that was read. */
  readonly version: number
  /** In place of all that were saved; one that is left out is as it was delivered. */
  readonly limits: AppLimits
  /** The switch by hand; as it was when left out. */
  readonly readOnly?: boolean
  /** As it was when left out. */
  readonly dataOnUninstall?: DataOnUninstall
  /** This is the same shop at a new address. */
  readonly confirmFingerprint?: true
  /** The user has seen what publishing does to the listings, and wants it with this database. */
  readonly startPublishing?: true
}
