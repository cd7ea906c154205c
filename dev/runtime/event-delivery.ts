import { commerce, ims } from '../world'
import type { Activation, Activations } from './activations'
import type { DeployedRegistration } from './deployment'

export interface DeliveryOptions {
  readonly registrations: readonly DeployedRegistration[]
  readonly activations: Pick<Activations, 'invoke'>
  /** Part of the events, 0 to 1, that are delivered twice. */
  readonly duplicateRate: number
  /** Each delivery waits up to so long, so that they arrive in another order. */
  readonly reorderMs: number
  /** Length of the waits before retries, as a part of the real ones. */
  readonly retryScale: number
}

/** One attempt. */
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
  /** Delivers whatever it is to every action that subscribed to its type; returns the id given to it. */
  accept(event: unknown): string
  /** The last attempts, oldest first. */
  readonly deliveries: readonly Delivery[]
  /** Actions whose registration was disabled by failures. */
  disabled(): string[]
  enable(action: string): void
  close(): void
}

interface Registration extends DeployedRegistration {
  attempts: { at: number; failed: boolean }[]
  disabled: boolean
}

const KEPT = 5000
const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS
const RETRY_MINUTES = [1, 2, 4, 8, 15]
const DISABLE_AFTER = 10
const DISABLE_SHARE = 0.8

/** I/O Events: at least once, in any order, with its retry rule. */
export function createEventDelivery(options: DeliveryOptions): EventDelivery {
  const registrations: Registration[] = options.registrations.map((each) => ({
    ...each,
    attempts: [],
    disabled: false,
  }))
  const deliveries: Delivery[] = []
  const timers = createTimers()

  const attempt = async (registration: Registration, parameters: object, eventId: string, number: number) => {
    if (registration.disabled) return
    const { action } = registration
    const ids = { eventId, deliveryId: crypto.randomUUID() }
    const delivery: Delivery = { at: Date.now(), ...ids, action, attempt: number }
    deliveries.push(delivery)
    if (deliveries.length > KEPT) deliveries.shift()
    delivery.status = await run(options.activations, delivery, parameters)
    count(registration, isRetried(delivery.status) || delivery.status >= 400)
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
    disabled: () => registrations.filter(({ disabled }) => disabled).map(({ action }) => action),
    enable: (action) => enableAgain(registrations.filter((each) => each.action === action)),
    close: timers.clear,
  }
}

function enableAgain(registrations: readonly Registration[]): void {
  for (const registration of registrations) {
    registration.disabled = false
    registration.attempts = []
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

function isWanted({ eventTypes }: DeployedRegistration, event: unknown): boolean {
  const type = (event as { type?: unknown } | null)?.type
  // What has no type is hostile and came in by the developer's endpoint: it goes to everyone.
  if (!eventTypes || typeof type !== 'string') return true
  return eventTypes.some(
    (wanted) => type === wanted || type.endsWith(wanted) || type.endsWith(bareName(wanted)),
  )
}

/** An app's events carry its id between `com.adobe.commerce.` and the name. */
function bareName(eventType: string): string {
  return eventType.replace(/^com\.adobe\.commerce/, '')
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
  const type = (parameters as { type?: unknown }).type
  const headers = {
    'x-request-id': crypto.randomUUID(),
    'x-adobe-delivery-id': delivery.deliveryId,
    'x-adobe-event-id': delivery.eventId,
    'x-adobe-event-code': String(type ?? ''),
    'x-adobe-provider': commerce.eventProviderId,
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

function count(registration: Registration, failed: boolean): void {
  const since = Date.now() - DAY_MS
  registration.attempts.push({ at: Date.now(), failed })
  while ((registration.attempts[0]?.at ?? since) < since) registration.attempts.shift()
  const failures = registration.attempts.filter((each) => each.failed).length
  const many = registration.attempts.length >= DISABLE_AFTER
  registration.disabled = many && failures / registration.attempts.length >= DISABLE_SHARE
}
