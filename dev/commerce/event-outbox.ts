import { randomUUID } from 'node:crypto'
import { init } from '@adobe/aio-lib-events'
import { commerce, ims } from '../world'
import type { EventOptions } from './commerce-options'
import type { StoredSubscription, usualSubscriptions } from './extensibility'
import { subscribedFields } from './subscribed-fields'

type EventName = (typeof usualSubscriptions)[number]

export interface RaisedEvent {
  readonly id: string
  readonly name: EventName
  /** The subscription's own name of the event, and its provider. */
  readonly subscription: string
  readonly providerId: string
  readonly at: number
  readonly value: Record<string, unknown>
  status: 'waiting' | 'sent' | 'failed'
  attempts: number
  error?: string
}

export interface Outbox {
  /** Queues an event. It is sent after the commit delay, and retried as Commerce does. */
  raise(name: EventName, value: Record<string, unknown>): void
  /** The last 5,000 events, oldest first. */
  readonly events: readonly RaisedEvent[]
  turn(state: 'on' | 'off'): void
  state(): 'on' | 'off'
  /** Resolves when nothing is waiting to be sent. */
  idle(): Promise<void>
  stop(): void
}

const EVENTS_KEPT = 5000
const MAX_RETRIES = 7

/** Sends each event once per subscription, with the fields that it asks for. Subscriptions can change at any time. */
export function createOutbox(options: EventOptions, subscriptions: readonly StoredSubscription[]): Outbox {
  const events: RaisedEvent[] = []
  const waiting = new Set<Promise<void>>()
  const stopping = new AbortController()
  let state = options.events ?? (options.ingressUrl ? 'on' : 'off')

  return {
    events,
    state: () => state,
    turn: (next) => {
      state = next
    },
    raise(name, value) {
      if (state === 'off') return
      for (const { name: subscription, provider_id, fields } of subscriptions.filter(isOf(name))) {
        const providerId = provider_id === 'default' ? commerce.eventProviderId : provider_id
        const event: RaisedEvent = {
          id: randomUUID(),
          name,
          subscription,
          providerId,
          at: Date.now(),
          value: subscribedFields(value, fields),
          status: 'waiting',
          attempts: 0,
        }
        events.push(event)
        if (events.length > EVENTS_KEPT) events.shift()
        if (!options.ingressUrl) continue
        const sending = send(event, options, stopping.signal).finally(() => waiting.delete(sending))
        waiting.add(sending)
      }
    },
    idle: async () => {
      while (waiting.size > 0) await Promise.all(waiting)
    },
    stop: () => stopping.abort(),
  }
}

function isOf(event: EventName): (subscription: StoredSubscription) => boolean {
  return ({ name, parent = name }) => parent === event
}

async function send(event: RaisedEvent, options: EventOptions, stopped: AbortSignal): Promise<void> {
  const retryMs = options.eventRetryMs ?? 1000
  await pause(options.eventDelayMs ?? 100, stopped)
  for (let retry = 0; retry <= MAX_RETRIES && !stopped.aborted; retry += 1) {
    event.attempts += 1
    try {
      await publish(event, options)
      event.status = 'sent'
      return
    } catch (error) {
      event.error = String(error)
    }
    if (retry < MAX_RETRIES) await pause(retryMs * 2 ** retry, stopped)
  }
  event.status = 'failed'
}

async function publish(event: RaisedEvent, options: EventOptions): Promise<void> {
  const token = (await options.getToken?.()) ?? 'no-token'
  const client = await init(ims.orgId, ims.clientId, token, {
    eventsIngressURL: options.ingressUrl ?? '',
    timeout: 10_000,
  })
  await client.publishEvent(cloudEventOf(event))
}

function cloudEventOf(event: RaisedEvent): Record<string, unknown> {
  return {
    specversion: '1.0',
    id: event.id,
    source: `urn:uuid:${event.providerId}`,
    type: `com.adobe.commerce.${event.subscription}`,
    datacontenttype: 'application/json',
    time: new Date().toISOString(),
    data: {
      key: randomUUID(),
      value: event.value,
      source: 'veldkeuken.stage',
      _metadata: {
        commerceEdition: 'Adobe Commerce',
        commerceVersion: '2.4.8',
        eventsClientVersion: '1.22.0',
        storeId: '0',
        websiteId: '0',
        storeGroupId: '0',
      },
    },
  }
}

function pause(milliseconds: number, stopped: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (stopped.aborted) return resolve()
    const timer = setTimeout(resolve, milliseconds)
    stopped.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve()
    })
  })
}
