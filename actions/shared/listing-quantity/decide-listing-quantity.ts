import {
  type CommerceStock,
  type DecisionTrace,
  type HoldRule,
  type IneligibleRule,
  type ListingQuantityDecision,
  type ListRule,
  type TraceStep,
  UNMATCHED,
} from './decision'
import { type EffectiveSettings, effectiveSettings } from './effective-settings'
import type { ListingOverride } from './listing-override'
import type { RuleMatch, UnknownRule } from './rules/listing-rule'
import { type StockQuantitySettings, type StoredSettings, UNREADABLE } from './stock-quantity-settings'

export interface DecisionInput {
  /** The listing's own store, not the controlling one. */
  readonly store: { readonly status: 'active' | 'paused' }
  readonly readOnly: boolean
  /** The controlling store's settings. Null if they were never saved. */
  readonly settings: StoredSettings | null
  readonly listing: {
    /** Channels of every listing of the account, inventory scope and seller SKU. Empty if unknown. */
    readonly fulfillmentChannels: readonly string[]
    readonly override?: ListingOverride
    /** The controlling store's rule that gives values to the listing. Left out: none does. */
    readonly rule?: RuleMatch
    /** A store of an older group of the account, whose quantity Amazon showed in place of this one's. */
    readonly sharedWith?: string
  }
  readonly product: {
    readonly status: 'enabled' | 'disabled' | 'deleted'
    readonly type: string
    /** It was published as a product with its own stock, and two reads show another type now. */
    readonly hasLostItsStock?: boolean
  }
  readonly stock: CommerceStock
}

/** Commerce's product types with their own stock. */
export const TYPES_WITH_STOCK: ReadonlySet<string> = new Set(['simple', 'virtual', 'downloadable'])
/** Amazon's code for merchant fulfillment, the only channel whose quantity is ever sent. */
export const MERCHANT_FULFILLED = 'DEFAULT'
const FULFILLED_BY_AMAZON = /^AMAZON(_|$)/

/**
 * The quantity that Amazon should show for one listing, or that nothing may be sent.
 *
 * Pure and total: a quantity is always a whole number from 0 to 1,000,000, and anything that makes it doubtful (a
 * number that is not finite, settings out of range) holds instead of guessing. The first rule that matches decides;
 * the trace names each step taken, with its numbers.
 */
export function decideListingQuantity(input: DecisionInput): ListingQuantityDecision {
  const { store, readOnly, listing, product, stock } = input
  const trace: TraceStep[] = [{ step: 'store', status: store.status, readOnly }]
  if (store.status === 'paused') return hold('store-paused', trace)
  if (readOnly) return hold('read-only', trace)

  const effective = effectiveSettings(input.settings, listing.rule, listing.override)
  const { settings } = effective
  trace.push(settingsStep(input, effective))
  if (settings === null)
    return hold(input.settings === UNREADABLE ? 'settings-unreadable' : 'no-settings', trace)
  if (listing.sharedWith !== undefined) {
    trace.push({ step: 'shared-inventory', storeId: listing.sharedWith })
    return hold('shared-inventory', trace)
  }

  trace.push({ step: 'channel', channels: listing.fulfillmentChannels })
  const channelRule = ruleOfChannels(listing.fulfillmentChannels)
  if (channelRule) return hold(channelRule, trace)

  if (effective.excludedBy !== null) {
    trace.push(excludedStep(input, effective.excludedBy))
    return hold('excluded', trace)
  }
  const unknown = listing.rule?.kind === 'unknown' ? listing.rule : null
  const given: Given = { settings, unknown }
  // Without a product there is no type or status to look at.
  if (stock.kind === 'unknown' && stock.reason === UNMATCHED) return decideByStock(stock, given, trace)
  if (unknown?.mayExclude && listing.override?.excluded !== false) return holdUnknown(unknown, trace)
  trace.push({ step: 'product-type', type: product.type })
  if (!TYPES_WITH_STOCK.has(product.type)) {
    const rule = 'unsupported-product-type'
    return product.hasLostItsStock ? ineligible(rule, trace) : hold(rule, trace)
  }

  trace.push({ step: 'product-status', status: product.status })
  if (product.status !== 'enabled') return ineligible('product-disabled', trace)

  return decideByStock(stock, given, trace)
}

interface Given {
  readonly settings: StockQuantitySettings
  /** The rule that may give other settings. What needs them is held, and what does not is decided. */
  readonly unknown: UnknownRule | null
}

/** Where the settings come from. */
function settingsStep(
  { settings, listing }: DecisionInput,
  { overridden, ruled }: EffectiveSettings,
): TraceStep {
  const { rule } = listing
  return {
    step: 'settings',
    saved: settings !== null,
    ...(settings === UNREADABLE ? { isUnreadable: true } : {}),
    overridden,
    ...(rule?.kind === 'matched' ? { rule: { id: rule.id, name: rule.name, fields: ruled } } : {}),
  }
}

function excludedStep({ listing }: DecisionInput, by: 'override' | 'rule'): TraceStep {
  const { rule } = listing
  if (by === 'override' || rule === undefined) return { step: 'override', excluded: true }
  return { step: 'rule', id: rule.id, name: rule.name, excluded: true }
}

function decideByStock(stock: CommerceStock, given: Given, trace: TraceStep[]): ListingQuantityDecision {
  if (stock.kind === 'unknown') {
    trace.push({ step: 'stock-unknown', reason: stock.reason })
    return hold('stock-unknown', trace)
  }
  if (stock.kind === 'unmanaged') {
    if (given.unknown) return holdUnknown(given.unknown, trace)
    const { doNotManageStockQuantity } = given.settings
    trace.push({ step: 'unmanaged', doNotManageStockQuantity })
    return list(doNotManageStockQuantity, 'not-managed', trace)
  }
  if (stock.kind === 'not-assigned') {
    trace.push({ step: 'not-assigned' })
    return ineligible('not-assigned', trace)
  }
  return decideManaged(stock, given, trace)
}

function decideManaged(
  stock: Extract<CommerceStock, { kind: 'managed' }>,
  { settings, unknown }: Given,
  trace: TraceStep[],
): ListingQuantityDecision {
  const soldNotInCommerce = stock.soldNotInCommerce ?? 0
  const available = availableQuantity(stock)
  if (!Number.isFinite(available) || soldNotInCommerce < 0) {
    trace.push({ step: 'stock-unknown', reason: 'the stock is not a number' })
    return hold('stock-unknown', trace)
  }
  trace.push({
    step: 'available',
    salable: stock.salable,
    quantity: stock.quantity,
    ...(stock.bound ? { bound: stock.bound } : {}),
    soldNotInCommerce,
    available,
  })
  const wholeUnits = Math.floor(available)
  if (!stock.salable || wholeUnits < 1) return ineligible('out-of-stock', trace)
  if (unknown) return holdUnknown(unknown, trace)

  const { outOfStockThreshold } = settings
  trace.push({ step: 'threshold', available, outOfStockThreshold })
  if (available < outOfStockThreshold) return ineligible('below-threshold', trace)

  return settings.maximumMode === 'always'
    ? showMaximum(settings, trace)
    : showUpTo(wholeUnits, settings, trace)
}

/** Commerce stores four decimals. More come from floating-point arithmetic. */
export function roundQuantity(quantity: number): number {
  return Math.round(quantity * 10_000) / 10_000
}

/** Units of a managed stock that may be offered. Can be a decimal or negative. */
export function availableQuantity({
  quantity,
  bound,
  soldNotInCommerce = 0,
}: Extract<CommerceStock, { kind: 'managed' }>): number {
  return roundQuantity(Math.min(quantity, bound?.units ?? quantity) - soldNotInCommerce)
}

function showMaximum(settings: StockQuantitySettings, trace: TraceStep[]): ListingQuantityDecision {
  const { maximumListedQuantity } = settings
  trace.push({
    step: 'maximum',
    maximumMode: 'always',
    offered: null,
    maximumListedQuantity,
    quantity: maximumListedQuantity,
  })
  return list(maximumListedQuantity, 'maximum', trace)
}

function showUpTo(
  wholeUnits: number,
  settings: StockQuantitySettings,
  trace: TraceStep[],
): ListingQuantityDecision {
  const { stockPercentage, safetyBuffer, maximumListedQuantity } = settings
  const share = Math.floor((wholeUnits * stockPercentage) / 100)
  const offered = share - safetyBuffer
  if (stockPercentage !== 100) trace.push({ step: 'share', available: wholeUnits, stockPercentage, share })
  if (safetyBuffer !== 0) trace.push({ step: 'buffer', share, safetyBuffer, offered })
  if (offered < 1) return ineligible('held-back', trace)
  const quantity = Math.min(offered, maximumListedQuantity)
  trace.push({ step: 'maximum', maximumMode: 'upTo', offered, maximumListedQuantity, quantity })
  return list(quantity, quantity < offered ? 'maximum' : 'stock', trace)
}

/** The fewest available units that are listed. 1 without settings. */
export function fewestListed({ settings }: EffectiveSettings): number {
  if (settings === null) return 1
  const { outOfStockThreshold, maximumMode, stockPercentage, safetyBuffer } = settings
  const offering = maximumMode === 'upTo' ? Math.ceil(((safetyBuffer + 1) * 100) / stockPercentage) : 1
  return Math.max(1, outOfStockThreshold, offering)
}

function ruleOfChannels(channels: readonly string[]): HoldRule | null {
  if (channels.length === 0) return 'channel-unknown'
  let other = false
  for (const channel of channels) {
    if (channel === MERCHANT_FULFILLED) continue
    if (FULFILLED_BY_AMAZON.test(channel)) return 'fulfilled-by-amazon'
    other = true
  }
  return other ? 'other-channel' : null
}

function hold(rule: HoldRule, trace: DecisionTrace): ListingQuantityDecision {
  return { kind: 'hold', rule, trace }
}

function holdUnknown(
  { id, name, condition, isGone }: UnknownRule,
  trace: TraceStep[],
): ListingQuantityDecision {
  trace.push({ step: 'rule', id, name, unknown: condition, ...(isGone && { isGone }) })
  return hold('rule-unknown', trace)
}

function ineligible(rule: IneligibleRule, trace: DecisionTrace): ListingQuantityDecision {
  return { kind: 'ineligible', quantity: 0, rule, trace }
}

function list(quantity: number, rule: ListRule, trace: DecisionTrace): ListingQuantityDecision {
  return { kind: 'list', quantity, rule, trace }
}
