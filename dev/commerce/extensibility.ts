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
  /** The event itself, where `name` is an app's own name for it. */
  readonly parent?: string
  fields: { name: string }[]
  priority: boolean
  provider_id: string
}

/** What Commerce is told to send; a test may change it. */
export interface EventingState {
  readonly subscriptions: StoredSubscription[]
  /** The one that Commerce is configured with has no `id`. */
  readonly providers: { id?: string; provider_id: string; instance_id: string; label: string }[]
  configuration: Record<string, unknown>
  /** False: a Commerce that knows the provider of its configuration only. */
  hasProviders: boolean
}

/** Every field of a subscription, as a merchant who chose `*`. */
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

/** What Commerce Admin knows of the apps that are installed; a test may change it. */
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

/** As `npm run onboard` leaves it. */
export function onboarded(): Extensibility {
  return { eventing: eventingState(), adminUiSdk: { isEnabled: false, extensions: [] } }
}
