import type { StoredRegistration } from '../io-events/management'
import { ims } from '../world'
import type { Activation, Activations } from './activations'

export interface DeliveryOptions {
  /** The current registrations. One whose deliveries were given up is no longer `enabled`. */
  readonly registrations: readonly StoredRegistration[]
  readonly activations: Pick<Activations, 'invoke'>
  /** Share of the events that are delivered twice, from 0 to 1. */
  readonly duplicateRate: number
  /** Each delivery waits up to this many milliseconds, so that the order changes. */
  readonly reorderMs: number
  /** Length of the waits before retries, as a fraction of the real ones. */
  readonly retryScale: number
}

/** One delivery attempt. */
export interface Delivery {
  readonly at: number
  readonly eventId: string
  readonly deliveryId: string
  readonly action: string
  readonly attempt: number
  activationId?: string
  /** Missing while the action runs. */
  status?: number
}

export interface EventDelivery {
  /** Delivers any event to every action registered for it. Returns the event's new id. */
  accept(event: unknown): string
  /** The last attempts, oldest first. */
  readonly deliveries: readonly Delivery[]
  /** Actions whose registration was disabled after failures. */
  disabled(): string[]
  enable(action: string): void
  close(): void
}

interface Attempt {
  readonly at: number
  readonly failed: boolean
}

const KEPT = 5000
const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS
const RETRY_MINUTES = [1, 2, 4, 8, 15]
const DISABLE_AFTER = 10
const DISABLE_SHARE = 0.8

/** Delivers events as I/O Events does: at least once, in any order, with its retry rule. */
export function createEventDelivery(options: DeliveryOptions): EventDelivery {
  const { registrations } = options
  const attempts = new WeakMap<StoredRegistration, Attempt[]>()
  const deliveries: Delivery[] = []
  const timers = createTimers()

  const attempt = async (
    registration: StoredRegistration,
    parameters: object,
    eventId: string,
    number: number,
  ) => {
    if (!registration.enabled || !registrations.includes(registration)) return
    const action = registration.runtime_action ?? ''
    const ids = { eventId, deliveryId: crypto.randomUUID() }
    const delivery: Delivery = { at: Date.now(), ...ids, action, attempt: number }
    deliveries.push(delivery)
    if (deliveries.length > KEPT) deliveries.shift()
    delivery.status = await run(options.activations, delivery, parameters)
    const failed = isRetried(delivery.status) || delivery.status >= 400
    const lately = [...(attempts.get(registration) ?? []), { at: Date.now(), failed }].filter(isOfToday)
    attempts.set(registration, lately)
    if (isGivenUp(lately)) registration.enabled = false
    if (!isRetried(delivery.status)) return
    const minutes = RETRY_MINUTES[Math.min(number, RETRY_MINUTES.length) - 1] as number
    timers.later(
      minutes * MINUTE_MS * options.retryScale,
      () => void attempt(registration, parameters, eventId, number + 1),
    )
  }

  return {
    deliveries,
    accept: (event) => {
      const eventId = crypto.randomUUID()
      const parameters = parametersOf(event, eventId)
      for (const registration of registrations.filter((each) => isWanted(each, event))) {
        const times = Math.random() < options.duplicateRate ? 2 : 1
        for (let time = 0; time < times; time++) {
          const begin = () => void attempt(registration, parameters, eventId, 1)
          if (options.reorderMs > 0) timers.later(Math.random() * options.reorderMs, begin)
          else begin()
        }
      }
      return eventId
    },
    disabled: () => registrations.filter(({ enabled }) => !enabled).map((each) => each.runtime_action ?? ''),
    enable: (action) => {
      for (const registration of registrations.filter((each) => each.runtime_action === action)) {
        registration.enabled = true
        attempts.delete(registration)
      }
    },
    close: timers.clear,
  }
}

function createTimers(): { later(milliseconds: number, work: () => void): void; clear(): void } {
  const timers = new Set<NodeJS.Timeout>()
  return {
    later: (milliseconds, work) => {
      const timer = setTimeout(() => {
        timers.delete(timer)
        work()
      }, milliseconds)
      timer.unref()
      timers.add(timer)
    },
    clear: () => {
      for (const timer of timers) clearTimeout(timer)
    },
  }
}

function isWanted({ events_of_interest }: StoredRegistration, event: unknown): boolean {
  const { type, source } = (event ?? {}) as { readonly type?: unknown; readonly source?: unknown }
  // An event without a type comes from the developer's endpoint, and goes to everyone.
  if (typeof type !== 'string') return true
  return events_of_interest.some(
    ({ event_code, provider_id }) =>
      event_code === type && (source === undefined || source === `urn:uuid:${provider_id}`),
  )
}

function parametersOf(event: unknown, eventId: string): Record<string, unknown> {
  const isObject = typeof event === 'object' && event !== null && !Array.isArray(event)
  const ids = {
    eventid: eventId,
    event_id: eventId,
    recipient_client_id: ims.clientId,
    recipientclientid: ims.clientId,
  }
  return isObject ? { ...event, ...ids } : { data: event, ...ids }
}

async function run(
  activations: Pick<Activations, 'invoke'>,
  delivery: Delivery,
  parameters: object,
): Promise<number> {
  const { type, source } = parameters as { readonly type?: unknown; readonly source?: unknown }
  const headers = {
    'x-request-id': crypto.randomUUID(),
    'x-adobe-delivery-id': delivery.deliveryId,
    'x-adobe-event-id': delivery.eventId,
    'x-adobe-event-code': String(type ?? ''),
    'x-adobe-provider': String(source ?? '').replace('urn:uuid:', ''),
    ...(delivery.attempt > 1 ? { 'x-adobe-retry-count': String(delivery.attempt - 1) } : {}),
  }
  const invocation = activations.invoke(delivery.action, { ...parameters, __adobe_headers: headers })
  if (invocation.kind === 'throttled') return 429
  if (invocation.kind === 'unknown') return 404
  delivery.activationId = invocation.activationId
  return statusOf(await invocation.done)
}

function statusOf({ response }: Activation): number {
  if (!response || response.status === 'action developer error') return 500
  const { statusCode, error } = response.result as { statusCode?: unknown; error?: { statusCode?: unknown } }
  const status = error?.statusCode ?? statusCode
  return typeof status === 'number' ? status : error ? 400 : 200
}

function isRetried(status: number): boolean {
  return status === 429 || (status >= 500 && status !== 505)
}

function isOfToday({ at }: Attempt): boolean {
  return at > Date.now() - DAY_MS
}

function isGivenUp(attempts: readonly Attempt[]): boolean {
  const failures = attempts.filter(({ failed }) => failed).length
  return attempts.length >= DISABLE_AFTER && failures / attempts.length >= DISABLE_SHARE
}
