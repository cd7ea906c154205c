import type { CommerceAccess } from '../shared/commerce/client/commerce-client'
import { createCommerceClient } from '../shared/commerce/client/commerce-client'
import { type CommerceWriter, createCommerceWriter } from '../shared/commerce/client/commerce-writer'
import {
  COMMERCE_PROVIDER_METADATA,
  ONBOARDING,
  STOCK_EVENTS_ACTION,
} from '../shared/commerce/events/event-subscriptions'
import { readCommerceProviders, readSubscriptions } from '../shared/commerce/events/eventing'
import { type EventsManagement, isRegistrationOf } from '../shared/io-events/events-management'

export interface Onboarded {
  readonly management: EventsManagement
  readonly commerce: CommerceAccess
  readonly namespace: string
}

/**
 * Removes what `npm run onboard` set up, once App Management has subscribed to the same events, because each would
 * arrive twice. Leaves what belongs to another app, such as a provider that was only used. Safe to repeat.
 */
export async function retireOnboarding({ management, commerce, namespace }: Onboarded): Promise<void> {
  for (const registration of await management.registrations()) {
    if (
      registration.name === ONBOARDING.registrationName &&
      isRegistrationOf(registration, STOCK_EVENTS_ACTION)
    )
      await management.deleteRegistration(registration.id)
  }
  const providers = await management.providers(COMMERCE_PROVIDER_METADATA)
  const own = providers.find(({ instanceId }) => instanceId === ONBOARDING.instanceIdOf(namespace))
  if (!own) return
  await forgetInCommerce(commerce, own.id)
  for (const code of await management.eventCodes(own.id)) await management.deleteEvent(own.id, code)
  await management.deleteProvider(own.id)
}

async function forgetInCommerce(access: CommerceAccess, providerId: string): Promise<void> {
  const client = createCommerceClient(access)
  const writer = createCommerceWriter(access)
  const found = await readSubscriptions(client)
  if (found.kind === 'failed') throw new Error(found.message)
  for (const subscription of found.subscriptions.filter((each) => each.providerId === providerId))
    await change(writer, 'POST', `eventing/eventUnsubscribe/${encodeURIComponent(subscription.name)}`)
  const known = await readCommerceProviders(client)
  if (known.kind === 'failed') throw new Error(known.message)
  if (known.providers.some((each) => each.providerId === providerId))
    await change(writer, 'DELETE', `eventing/eventProvider/${encodeURIComponent(providerId)}`)
}

async function change(writer: CommerceWriter, method: 'POST' | 'DELETE', path: string): Promise<void> {
  const reply = await writer.send(method, path)
  if (reply.kind === 'failed') throw new Error(reply.message)
}
