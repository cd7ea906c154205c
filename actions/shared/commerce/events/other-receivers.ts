import * as v from 'valibot'
import { EVENT_SUBSCRIPTIONS, isEventOf } from './event-subscriptions'
import type { CommerceSubscription } from './eventing'

/** The provider of Commerce's configuration, which also gets subscriptions that name none. */
const DEFAULT_PROVIDER = 'default'
/**
 * An app that subscribes to all of these does what this one does. Many others subscribe to products or orders alone.
 */
const KINDS = [/stock_item/, /catalog_product/, /sales_order/]

/**
 * Other receivers of Commerce's stock, product and order events together, such as another installation of this app.
 * `ownProviders` is empty if the app cannot know its own provider; then receivers are reported only if there are two.
 */
export function otherReceivers(
  subscriptions: readonly CommerceSubscription[],
  ownProviders: ReadonlySet<string>,
): readonly string[] {
  const events = new Map<string, string[]>()
  for (const { name, providerId } of subscriptions) {
    const event = EVENT_SUBSCRIPTIONS.find((each) => isEventOf(name, each.name))
    if (!event) continue
    const receiver = providerId ?? DEFAULT_PROVIDER
    events.set(receiver, [...(events.get(receiver) ?? []), name])
  }
  const complete = [...events].filter(([, names]) => KINDS.every((kind) => names.some((n) => kind.test(n))))
  // If the app does not know its own provider, a single receiver is the app itself.
  if (ownProviders.size === 0 && complete.length < 2) return []
  const others = complete.filter(([provider]) => !ownProviders.has(provider))
  const isOwnFound = others.length < complete.length
  return others
    .filter(([provider]) => isOwnFound || provider !== DEFAULT_PROVIDER)
    .map(([provider, names]) => receiverName(provider, names))
}

/** With App Management, an event's name begins with the app's name. */
function receiverName(provider: string, names: readonly string[]): string {
  const app = /^([a-z0-9_-]+)\.(?:observer|plugin)\./.exec(names[0] ?? '')?.[1]
  return app ? `${app} (${provider})` : provider
}

/** The periodic task that looks for other receivers and keeps them in its notes. */
export const RECEIVERS_TASK = 'receivers'

const notesSchema = v.fallback(v.object({ receivers: v.array(v.string()) }), { receivers: [] })

/** The receivers that were found last. */
export function receiversIn(notes: unknown): readonly string[] {
  return v.parse(notesSchema, notes).receivers
}
