import { APP_ID } from '../app-identity'

/** An event of Commerce that the app needs, and the fields of it that are looked at. */
export interface EventSubscription {
  readonly name: string
  readonly label: string
  readonly description: string
  readonly fields: readonly string[]
}

/**
 * Every event that may change what Amazon is to show. Few fields, since Commerce drops events over 64 KB; always with
 * `priority`, since others wait for a minute.
 */
export const EVENT_SUBSCRIPTIONS: readonly EventSubscription[] = [
  {
    name: 'observer.cataloginventory_stock_item_save_commit_after',
    label: 'Stock item saved',
    description: 'The stock of a product may have changed.',
    fields: [
      'item_id',
      'product_id',
      'qty',
      'is_in_stock',
      'manage_stock',
      'use_config_manage_stock',
      'backorders',
      'use_config_backorders',
      'min_qty',
      'use_config_min_qty',
    ],
  },
  {
    name: 'observer.catalog_product_save_commit_after',
    label: 'Product saved',
    description: 'The status or type of a product may have changed.',
    fields: ['entity_id', 'id', 'sku', 'status', 'type_id', 'updated_at'],
  },
  {
    name: 'observer.catalog_product_delete_commit_after',
    label: 'Product deleted',
    description: 'A product is gone.',
    fields: ['entity_id', 'id', 'sku'],
  },
  {
    name: 'observer.sales_order_save_commit_after',
    label: 'Order saved',
    description: 'An order was placed, cancelled, shipped or refunded.',
    fields: [
      'entity_id',
      'increment_id',
      'store_id',
      'state',
      'status',
      'updated_at',
      'items[].sku',
      'items[].product_id',
    ],
  },
  {
    name: 'observer.sales_order_creditmemo_save_after',
    label: 'Credit memo saved',
    description: 'Units of an order may have gone back to stock.',
    fields: ['entity_id', 'order_id', 'items[].sku', 'items[].product_id'],
  },
]

/** The kind of provider that Commerce sends events through. */
export const COMMERCE_PROVIDER_METADATA = 'dx_commerce_events'

/** The action that gets them, as `package/action`. */
export const STOCK_EVENTS_ACTION = 'amazon-stock/stock-events'

/** What I/O Events calls an event of Commerce. */
export function eventCodeOf(name: string): string {
  return `com.adobe.commerce.${name}`
}

/** Whether a subscription, or an event of I/O Events, is of this event: App Management puts the app's id before its name. */
export function isEventOf(nameOrCode: string, event: string): boolean {
  return nameOrCode === event || nameOrCode.endsWith(`.${event}`)
}

/** Names the app's provider within App Management. */
export const PROVIDER_KEY = 'amazon-stock-quantity'

/** By which the provider is known that App Management makes for a workspace. */
export function managedInstanceId(workspaceId: string): string {
  return `${APP_ID}-${PROVIDER_KEY}-${workspaceId}`.toLowerCase()
}

/** By what that which `npm run onboard` makes is known. */
export const ONBOARDING = {
  registrationName: 'Commerce stock changes',
  instanceIdOf: (namespace: string) => `amazon-stock-quantity-${namespace}`,
} as const
