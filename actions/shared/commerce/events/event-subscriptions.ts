import { APP_ID } from '../app-identity'

/** A Commerce event that the app needs, and the fields that it reads. */
export interface EventSubscription {
  readonly name: string
  readonly label: string
  readonly description: string
  readonly fields: readonly string[]
}

/**
 * Every event that may change what Amazon should show. The fields are few, because Commerce drops events over 64 KB.
 * Events without `priority` would wait for a minute.
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
    description: 'An order was placed, canceled, shipped or refunded.',
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

/** The kind of provider through which Commerce sends events. */
export const COMMERCE_PROVIDER_METADATA = 'dx_commerce_events'

/** The action that receives the events, as `package/action`. */
export const STOCK_EVENTS_ACTION = 'amazon-stock/stock-events'

/** The name of a Commerce event in I/O Events. */
export function eventCodeOf(name: string): string {
  return `com.adobe.commerce.${name}`
}

/** Whether a subscription or an I/O event belongs to this event. App Management puts the app's id before the name. */
export function isEventOf(nameOrCode: string, event: string): boolean {
  return nameOrCode === event || nameOrCode.endsWith(`.${event}`)
}

/** The key of the app's provider in App Management. */
export const PROVIDER_KEY = 'amazon-stock-quantity'

/** Identifies the provider that App Management creates for a workspace. */
export function managedInstanceId(workspaceId: string): string {
  return `${APP_ID}-${PROVIDER_KEY}-${workspaceId}`.toLowerCase()
}

/** Identifies the provider that `npm run onboard` creates. */
export const ONBOARDING = {
  registrationName: 'Commerce stock changes',
  instanceIdOf: (namespace: string) => `amazon-stock-quantity-${namespace}`,
} as const
