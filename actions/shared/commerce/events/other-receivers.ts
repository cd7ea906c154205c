import * as v from 'valibot'
import { EVENT_SUBSCRIPTIONS, isEventOf } from './event-subscriptions'
import type { CommerceSubscription } from './eventing'

/** The provider that Commerce is configured with; a subscription that names none goes there, too. */
const DEFAULT_PROVIDER = 'default'
/** An app that follows all of these does what this one does; many others follow products or orders alone. */
const KINDS = [/stock_item/, /catalog_product/, /sales_order/]

/**
 * Who else gets from Commerce the events of stock, products and orders together. Another installation of this app is
 * one of them. `ownProviders` is empty where the app cannot know its own: then they are told where there are two.
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
  // A single receiver is this app where it cannot know its own provider.
  if (ownProviders.size === 0 && complete.length < 2) return []
  const others = complete.filter(([provider]) => !ownProviders.has(provider))
  const isOwnFound = others.length < complete.length
  return others
    .filter(([provider]) => isOwnFound || provider !== DEFAULT_PROVIDER)
    .map(([provider, names]) => receiverName(provider, names))
}

/** With App Management the name of an event begins with the app's. */
function receiverName(provider: string, names: readonly string[]): string {
  const app = /^([a-z0-9_-]+)\.(?:observer|plugin)\./.exec(names[0] ?? '')?.[1]
  return app ? `${app} (${provider})` : provider
}

/** The periodic task that looks for them, which keeps what it found in its notes. */
export const RECEIVERS_TASK = 'receivers'

const notesSchema = v.fallback(v.object({ receivers: v.array(v.string()) }), { receivers: [] })

/** Those that were found last. */
export function receiversIn(notes: unknown): readonly string[] {
  return v.parse(notesSchema, notes).receivers
}
