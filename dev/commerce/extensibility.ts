import { commerce } from '../world'

/** Events that a stock integration subscribes to. */
export const usualSubscriptions = [
  'observer.cataloginventory_stock_item_save_commit_after',
  'observer.catalog_product_save_commit_after',
  'observer.catalog_product_delete_commit_after',
  'observer.sales_order_save_commit_after',
  'observer.sales_order_creditmemo_save_after',
] as const

export interface StoredSubscription {
  readonly name: string
  /** The event itself, if `name` is an app's own name for it. */
  readonly parent?: string
  fields: { name: string }[]
  priority: boolean
  provider_id: string
}

/** The events that Commerce sends. Tests may change it. */
export interface EventingState {
  readonly subscriptions: StoredSubscription[]
  /** The provider of Commerce's configuration has no `id`. */
  readonly providers: { id?: string; provider_id: string; instance_id: string; label: string }[]
  configuration: Record<string, unknown>
  /** False: Commerce only knows the provider of its configuration. */
  hasProviders: boolean
}

/** All fields in each subscription, as if the merchant chose `*`. */
export function eventingState(): EventingState {
  return {
    subscriptions: usualSubscriptions.map((name) => ({
      name,
      fields: [{ name: '*' }],
      priority: true,
      provider_id: commerce.eventProviderId,
    })),
    providers: [
      { provider_id: commerce.eventProviderId, instance_id: 'veldkeuken', label: 'Commerce events' },
    ],
    configuration: { enabled: true },
    hasProviders: true,
  }
}

/** What Commerce Admin knows about installed apps. Tests may change it. */
export interface AdminUiSdkState {
  isEnabled: boolean
  readonly extensions: RegisteredExtension[]
}

interface RegisteredExtension {
  readonly id: string
  readonly name: string
  readonly title: string
  readonly workspace: string
}

/** What apps set up in Commerce. */
export interface Extensibility {
  readonly eventing: EventingState
  readonly adminUiSdk: AdminUiSdkState
}

/** The state after `npm run onboard`. */
export function onboarded(): Extensibility {
  return { eventing: eventingState(), adminUiSdk: { isEnabled: false, extensions: [] } }
}
