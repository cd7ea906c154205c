import { randomUUID } from 'node:crypto'
import express from 'express'
import { usualSubscriptions } from '../commerce/extensibility'
import type { ImsStandIn } from '../ims/ims-stand-in'
import { createStandIn, type StandIn } from '../stand-in'
import { commerce, ims as known } from '../world'
import { refuseCaller } from './caller'
import { createJournal, type Journal } from './journal'
import { addManagementRoutes, type ManagedEvents } from './management'

export interface IoEventsOptions {
  readonly ims: Pick<ImsStandIn, 'verify' | 'organizationsOf'>
  /** Starts without providers and registrations. */
  readonly isEmpty?: boolean
  readonly now?: () => number
}

const EVENT_CODES = usualSubscriptions.map((name) => `com.adobe.commerce.${name}`)

/** I/O Events without deliveries: its management API, a journal and the ingress. */
export interface IoEventsStandIn {
  readonly standIn: StandIn
  readonly state: ManagedEvents
  readonly journal: Journal
  /** Events that the ingress received, oldest first. */
  readonly received: readonly Readonly<Record<string, unknown>>[]
}

export function createIoEventsStandIn({
  ims,
  isEmpty = false,
  now = Date.now,
}: IoEventsOptions): IoEventsStandIn {
  const standIn = createStandIn('io-events')
  const state: ManagedEvents = isEmpty ? { providers: [], registrations: [] } : onboardedState(EVENT_CODES)
  const journal = createJournal(now)
  const received: Readonly<Record<string, unknown>>[] = []
  addManagementRoutes(standIn.app, { state, ims })
  standIn.app.get(
    '/events/organizations/:organization/integrations/:integration/:registration',
    journal.answer,
  )
  standIn.app.post('/ingress', express.json({ type: () => true }), (request, response) => {
    if (refuseCaller(request, response, ims)) return
    received.push(request.body as Readonly<Record<string, unknown>>)
    response.status(200).type('text').send('OK')
  })
  return { standIn, state, journal, received }
}

/** The state after an onboarding: the Commerce provider with `eventCodes`, and the app's registration for them. */
export function onboardedState(eventCodes: readonly string[]): ManagedEvents {
  const events = eventCodes.map((code) => ({ event_code: code, label: code, description: code }))
  return {
    providers: [
      {
        id: commerce.eventProviderId,
        label: 'Commerce events',
        description: 'Events of Commerce.',
        instance_id: 'veldkeuken',
        provider_metadata: 'dx_commerce_events',
        events,
      },
    ],
    registrations: [
      {
        registration_id: randomUUID(),
        name: 'Commerce stock changes',
        description: 'Commerce stock changes',
        client_id: known.clientId,
        delivery_type: 'webhook',
        runtime_action: 'amazon-stock/stock-events',
        events_of_interest: eventCodes.map((event_code) => ({
          provider_id: commerce.eventProviderId,
          event_code,
        })),
        enabled: true,
        webhook_status: 'verified',
      },
    ],
  }
}
