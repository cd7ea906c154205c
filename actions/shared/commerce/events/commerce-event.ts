import * as v from 'valibot'
import { commerceId, commerceSku } from '../client/commerce-values'

/** Something that may have changed, according to an event: `sku:<SKU>`, `product:<product id>` or `order:<order id>`. */
type ChangeHint = `sku:${string}` | `product:${number}` | `order:${number}`

/** The kind of event. After a product was saved or deleted, more than its stock is read again. */
export type ChangeReason = 'stock-item' | 'product' | 'product-deleted' | 'order' | 'refund'

export type ParsedEvent =
  | {
      readonly kind: 'changes'
      readonly eventId: string | null
      readonly reason: ChangeReason
      readonly hints: readonly ChangeHint[]
      /** Commerce may show the change only a minute or two later. */
      readonly isShownLate: boolean
      /** The version of the Commerce that sent it; null if it does not say. */
      readonly commerceVersion: string | null
    }
  /** An event that this app ignores: it belongs to another app, or names nothing. */
  | { readonly kind: 'ignored'; readonly eventId: string | null; readonly message: string }
  | { readonly kind: 'unreadable'; readonly eventId: string | null; readonly message: string }

/** No real order has more lines, because Commerce drops events over 64 KB. */
const ITEMS_MAXIMUM = 2_000

const REASON_OF_EVENT: ReadonlyMap<string, ChangeReason> = new Map([
  ['cataloginventory_stock_item_save_commit_after', 'stock-item'],
  ['catalog_product_save_commit_after', 'product'],
  ['catalog_product_save_after', 'product'],
  ['catalog_product_delete_commit_after', 'product-deleted'],
  ['sales_order_save_commit_after', 'order'],
  ['sales_order_save_after', 'order'],
  ['sales_order_creditmemo_save_after', 'refund'],
])

/** An alias has the app's own name before or after `observer`, so only the name of the event itself counts. */
const EVENT_TYPE = /(?:^|\.)observer\.(?:[^.]+\.)*([^.]+)$/

const envelope = v.object({
  type: v.pipe(v.string(), v.maxLength(500)),
  eventid: v.optional(v.unknown()),
  event_id: v.optional(v.unknown()),
  id: v.optional(v.unknown()),
  data: v.looseObject({ value: v.optional(v.unknown()), _metadata: v.optional(v.unknown()) }),
})

/**
 * Reads SKUs, product ids and order ids from a Commerce CloudEvent, as I/O Runtime passes it to an action: with its
 * attributes at top level. Ignores its quantities, which are late and belong to one source.
 */
export function parseCommerceEvent(input: unknown): ParsedEvent {
  const parsed = v.safeParse(envelope, input)
  if (!parsed.success) {
    return { kind: 'unreadable', eventId: null, message: 'expected a CloudEvent with `type` and `data`' }
  }
  const event = parsed.output
  const eventId = textOf(event.eventid) ?? textOf(event.event_id) ?? textOf(event.id)
  const reason = REASON_OF_EVENT.get(EVENT_TYPE.exec(event.type)?.[1] ?? '')
  if (reason === undefined) {
    return { kind: 'ignored', eventId, message: 'the event is of no type that changes a stock' }
  }
  const value = event.data.value ?? event.data
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { kind: 'unreadable', eventId, message: 'expected an object in `data.value`' }
  }
  const hints = hintsOf(reason, value as Record<string, unknown>)
  if (hints.length === 0) {
    return {
      kind: 'unreadable',
      eventId,
      message: 'expected a SKU, a product id or an order id in `data.value`',
    }
  }
  return {
    kind: 'changes',
    eventId,
    reason,
    hints,
    isShownLate: isShownLate(reason, value as Record<string, unknown>),
    commerceVersion: versionOf(event.data._metadata),
  }
}

function versionOf(metadata: unknown): string | null {
  if (typeof metadata !== 'object' || metadata === null || !('commerceVersion' in metadata)) return null
  const { commerceVersion } = metadata
  return typeof commerceVersion === 'string' && /^[\w.+-]{1,40}$/.test(commerceVersion)
    ? commerceVersion
    : null
}

/** Order states in which units came back to or left the sources. */
const MOVED_STATES: ReadonlySet<unknown> = new Set(['canceled', 'closed', 'complete'])

/**
 * Refunds are announced before they are committed. Cancellations, shipments and product saves wait for Commerce's
 * index.
 */
function isShownLate(reason: ChangeReason, value: Record<string, unknown>): boolean {
  if (reason === 'refund' || reason === 'product' || reason === 'product-deleted') return true
  return reason === 'order' && MOVED_STATES.has(value.state)
}

function hintsOf(reason: ChangeReason, value: Record<string, unknown>): ChangeHint[] {
  switch (reason) {
    case 'stock-item':
      return skuHint(value.sku) ?? productHint(value.product_id) ?? []
    case 'product':
    case 'product-deleted':
      // Both, because a product keeps its id when its SKU changes.
      return [...(skuHint(value.sku) ?? []), ...(productHint(value.entity_id) ?? productHint(value.id) ?? [])]
    case 'order':
      return itemHints(value.items) ?? orderHint(value.entity_id) ?? orderHint(value.id) ?? []
    case 'refund':
      return itemHints(value.items) ?? orderHint(value.order_id) ?? []
  }
}

function skuHint(value: unknown): ChangeHint[] | undefined {
  return v.is(commerceSku, value) ? [`sku:${value}`] : undefined
}

function productHint(value: unknown): ChangeHint[] | undefined {
  const id = v.safeParse(commerceId, value)
  return id.success ? [`product:${id.output}`] : undefined
}

function orderHint(value: unknown): ChangeHint[] | undefined {
  const id = v.safeParse(commerceId, value)
  return id.success ? [`order:${id.output}`] : undefined
}

/**
 * The SKU and the product of each line. With custom options, the SKU of a line differs from the product's. Undefined if
 * the lines are unusable; then the order is read instead.
 */
function itemHints(value: unknown): ChangeHint[] | undefined {
  if (!Array.isArray(value) || value.length > ITEMS_MAXIMUM) return undefined
  const hints = new Set<ChangeHint>()
  for (const item of value as unknown[]) {
    if (typeof item !== 'object' || item === null) continue
    const { sku, product_id } = item as Record<string, unknown>
    for (const hint of [...(skuHint(sku) ?? []), ...(productHint(product_id) ?? [])]) hints.add(hint)
  }
  return hints.size > 0 ? [...hints] : undefined
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value.length > 0 && value.length <= 200 ? value : null
}
