import type { ConditionKind } from './rules/listing-rule'

/** The vocabulary of a decision. Everything here is plain data that survives JSON. */

const HOLD_RULES = [
  'store-paused',
  'read-only',
  'no-settings',
  'settings-unreadable',
  'shared-inventory',
  'fulfilled-by-amazon',
  'other-channel',
  'channel-unknown',
  'excluded',
  'rule-unknown',
  'unsupported-product-type',
  'stock-unknown',
] as const
export type HoldRule = (typeof HOLD_RULES)[number]

/** Nothing is sent because Amazon or another source supplies the listing. */
export const CHANNEL_RULES = ['fulfilled-by-amazon', 'other-channel'] as const satisfies readonly HoldRule[]

const INELIGIBLE_RULES = [
  'unsupported-product-type',
  'product-disabled',
  'not-assigned',
  'out-of-stock',
  'below-threshold',
  'held-back',
] as const
export type IneligibleRule = (typeof INELIGIBLE_RULES)[number]

const LIST_RULES = ['not-managed', 'maximum', 'stock'] as const
export type ListRule = (typeof LIST_RULES)[number]

/** Every rule that can decide. */
export const RULES = [
  ...new Set<ListRule | IneligibleRule | HoldRule>([...LIST_RULES, ...INELIGIBLE_RULES, ...HOLD_RULES]),
]
export type DecisionRule = (typeof RULES)[number]

/** The most units that can be sold, regardless of Commerce's salable quantity. */
export interface StockBound {
  readonly units: number
  /**
   * `sources`: the units in the stock's sources. `index`: what is left while Commerce's stock index lags behind them.
   */
  readonly by: 'sources' | 'index'
}

/** The stock of a listing without a Commerce product is unknown for this reason. */
export const UNMATCHED = 'unmatched'

/** Units before any setting applies. `salable` is Commerce's own verdict. */
export type CommerceStock =
  | {
      readonly kind: 'managed'
      readonly salable: boolean
      /** Commerce's salable quantity without backordered units. Can be a decimal or negative. */
      readonly quantity: number
      /** Present if fewer units can be sold than the salable quantity says. */
      readonly bound?: StockBound
      /** Units sold on Amazon without a Commerce order yet. Whole, 0 or more. */
      readonly soldNotInCommerce?: number
    }
  | { readonly kind: 'unmanaged' }
  | { readonly kind: 'not-assigned' }
  | { readonly kind: 'unknown'; readonly reason: string }

/** One step of a decision, with the numbers that it used. Steps are in order; the last one decided. */
export type TraceStep =
  | { readonly step: 'store'; readonly status: 'active' | 'paused'; readonly readOnly: boolean }
  | {
      readonly step: 'settings'
      readonly saved: boolean
      /** They are stored in a form that this version of the app cannot read. */
      readonly isUnreadable?: true
      readonly overridden: readonly string[]
      /** The rule that matches, and the fields that it gives. Left out: none. */
      readonly rule?: { readonly id: string; readonly name: string; readonly fields: readonly string[] }
    }
  | { readonly step: 'shared-inventory'; readonly storeId: string }
  | { readonly step: 'channel'; readonly channels: readonly string[] }
  | { readonly step: 'override'; readonly excluded: boolean }
  | { readonly step: 'rule'; readonly id: string; readonly name: string; readonly excluded: true }
  /** The rule may match first, but the fact that a condition asks for is unknown. */
  | {
      readonly step: 'rule'
      readonly id: string
      readonly name: string
      readonly unknown: ConditionKind
      /** Commerce no longer has what the condition names. */
      readonly isGone?: true
    }
  | { readonly step: 'product-type'; readonly type: string }
  | { readonly step: 'product-status'; readonly status: 'enabled' | 'disabled' | 'deleted' }
  | { readonly step: 'stock-unknown'; readonly reason: string }
  | { readonly step: 'unmanaged'; readonly doNotManageStockQuantity: number }
  | { readonly step: 'not-assigned' }
  | {
      readonly step: 'available'
      readonly salable: boolean
      readonly quantity: number
      readonly bound?: StockBound
      readonly soldNotInCommerce: number
      readonly available: number
    }
  | { readonly step: 'threshold'; readonly available: number; readonly outOfStockThreshold: number }
  | {
      readonly step: 'share'
      readonly available: number
      readonly stockPercentage: number
      readonly share: number
    }
  | {
      readonly step: 'buffer'
      readonly share: number
      readonly safetyBuffer: number
      readonly offered: number
    }
  | {
      readonly step: 'maximum'
      readonly maximumMode: 'always' | 'upTo'
      /** Null in `always`, where the stock no longer matters. */
      readonly offered: number | null
      readonly maximumListedQuantity: number
      readonly quantity: number
    }

export type DecisionTrace = readonly TraceStep[]

export type ListingQuantityDecision =
  | {
      readonly kind: 'list'
      readonly quantity: number
      readonly rule: ListRule
      readonly trace: DecisionTrace
    }
  | {
      readonly kind: 'ineligible'
      readonly quantity: 0
      readonly rule: IneligibleRule
      readonly trace: DecisionTrace
    }
  | { readonly kind: 'hold'; readonly rule: HoldRule; readonly trace: DecisionTrace }
