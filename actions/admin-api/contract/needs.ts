/**
 * What needs a person, in the whole installation:
 *
 * - `GET  /needs` → {@link NeedsReply}
 * - `POST /accounts/{accountId}/try` → 202 {@link TryReply}
 */
import type { ReadOnlyReason } from '../../shared/merchant/read-only'

export type NeedKind =
  /** Amazon refuses the account: nothing is sent for it. */
  | 'account-refused'
  /** Zeros wait for an answer. */
  | 'mass-zero'
  /** The oldest change is old, and waits for nobody. */
  | 'stalled'
  /** Amazon refuses every quantity in the store's marketplace. */
  | 'quantities-refused'
  | 'read-only'
  | 'import-failed'
  /** A store of shared quantities is imported, and waits for a person to start it. */
  | 'not-started'
  /** A rule names what Commerce no longer has, so that listings which could match are held. */
  | 'rule-attribute-gone'
  /** The attribute of a rule has values of another kind. */
  | 'rule-attribute-changed'
  | 'rule-category-gone'
  /** A newer version of the app saved the store's settings, or something else wrote in their place. */
  | 'settings-unreadable'
  /** Listings are on hold because the store has no settings. */
  | 'no-settings'
  /** I/O Events no longer delivers the events of Commerce. */
  | 'events-disabled'
  | 'orders-refused'
  | 'orders-lag'
  | 'authorisation-due'
  | 'client-secret-due'
  /** Amazon repeatedly showed other quantities than it had accepted. */
  | 'drift'
  /** Another system gets the same events from Commerce. */
  | 'other-receivers'
  /** The latest job of its kind failed within the last day. */
  | 'job-failed'
  /** Listings that the app publishes, and that Amazon does not sell. */
  | 'not-buyable'
  /** Listings without a Commerce product. */
  | 'unmatched'
  /** Listings of product types that have no stock of their own. */
  | 'unsupported-type'

export interface NeedAccount {
  readonly id: string
  readonly sellerId: string
  /** The name that buyers see; left out: not known. */
  readonly sellerName?: string
}

export interface Need {
  /** The same as long as the need lasts. */
  readonly id: string
  readonly kind: NeedKind
  /** Warnings come first. */
  readonly severity: 'warning' | 'notice'
  readonly store: { readonly id: string; readonly name: string } | null
  readonly account: NeedAccount | null
  /** Number of quantities or listings; null if nothing is counted. */
  readonly count: number | null
  /** When it began, or when it is due; null if that is not known. */
  readonly at: string | null
  /** Who gets the same events, or the rules concerned. */
  readonly names: readonly string[]
  /** The attribute code or category id that the rules name. */
  readonly about?: string
}

/** Whether quantities of a store reach Amazon, and if not, why. */
export type StoreCondition =
  | 'active'
  | 'paused'
  /** Imported, and not started by a person yet. */
  | 'not-started'
  | 'refused'
  | 'not-set-up'
  | 'read-only'
  | 'waiting'
  | 'importing'
  | 'needs-you'
  /** The store has no listing whose quantity the app sends. */
  | 'nothing-to-send'

export interface NeedsReply {
  /** Most severe first. */
  readonly needs: readonly Need[]
  readonly readOnlyReason: ReadOnlyReason | null
  /** By store id. */
  readonly conditions: Readonly<Record<string, StoreCondition>>
}

export interface TryReply {
  /** When Amazon is asked again. */
  readonly at: string
}
