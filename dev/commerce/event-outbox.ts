import { randomUUID } from 'node:crypto'
import { init } from '@adobe/aio-lib-events'
import { commerce, ims } from '../world'
import type { EventOptions } from './commerce-options'

/** Events that a stock integration subscribes to. */
export const usualSubscriptions = [
  'observer.cataloginventory_stock_item_save_commit_after',
  'observer.catalog_product_save_commit_after',
  'observer.catalog_product_delete_commit_after',
  'observer.sales_order_save_commit_after',
  'observer.sales_order_creditmemo_save_after',
] as const

type EventName = (typeof usualSubscriptions)[number]

export interface RaisedEvent {
  readonly id: string
  readonly name: EventName
  readonly at: number
  readonly value: Record<string, unknown>
  status: 'waiting' | 'sent' | 'failed'
  attempts: number
  error?: string
}

export interface Outbox {
  /** Takes an event down; sent after the commit delay, retried as Commerce does. */
  raise(name: EventName, value: Record<string, unknown>): void
  /** The last 5,000 events, oldest first. */
  readonly events: readonly RaisedEvent[]
  turn(state: 'on' | 'off'): void
  state(): 'on' | 'off'
  /** Resolves when nothing waits to be sent. */
  idle(): Promise<void>
  stop(): void
}

const EVENTS_KEPT = 5000
const MAX_RETRIES = 7

export function createOutbox(options: EventOptions): Outbox {
  const events: RaisedEvent[] = []
  const waiting = new Set<Promise<void>>()
  const stopping = new AbortController()
  const subscribed: readonly string[] = options.subscriptions ?? usualSubscriptions
  let state = options.events ?? (options.ingressUrl ? 'on' : 'off')

  return {
    events,
    state: () => state,
    turn: (next) => {
      state = next
    },
    raise(name, value) {
      if (state === 'off' || !subscribed.includes(name)) return
      const event: RaisedEvent = {
        id: randomUUID(),
        name,
        at: Date.now(),
        value: structuredClone(value),
        status: 'waiting',
        attempts: 0,
      }
      events.push(event)
      if (events.length > EVENTS_KEPT) events.shift()
      if (!options.ingressUrl) return
      const sending = send(event, options, stopping.signal).finally(() => waiting.delete(sending))
      waiting.add(sending)
    },
    idle: async () => {
      while (waiting.size > 0) await Promise.all(waiting)
    },
    stop: () => stopping.abort(),
  }
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
  await client.publishEvent(cloudEventOf(event, options))
}

function cloudEventOf(event: RaisedEvent, { eventNamespace }: EventOptions): Record<string, unknown> {
  const prefix = eventNamespace ? `com.adobe.commerce.${eventNamespace}` : 'com.adobe.commerce'
  return {
    specversion: '1.0',
    id: event.id,
    source: `urn:uuid:${commerce.eventProviderId}`,
    type: `${prefix}.${event.name}`,
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
