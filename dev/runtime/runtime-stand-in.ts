import express from 'express'
import type { ImsStandIn } from '../ims/ims-stand-in'
import type { ManagedEvents } from '../io-events/management'
import { createSavedJson, type SavedJson } from '../saved-json'
import { createStandIn, type StandIn } from '../stand-in'
import { type Activations, createActivations } from './activations'
import { type Alarms, createAlarms } from './alarms'
import { createAuthGate } from './auth-gate'
import type { Deployment } from './deployment'
import { createEventDelivery, type Delivery } from './event-delivery'
import { addEventRoutes } from './event-routes'
import { addInvokeApi } from './invoke-api'
import { addWebActions } from './web-actions'

export interface RuntimeOptions {
  readonly namespace: string
  readonly auth: string
  readonly deployment: Deployment
  readonly ims: Pick<ImsStandIn, 'verify' | 'organizationsOf'>
  /** Environment of the containers, such as `AIO_STATE_ENDPOINT`. */
  readonly env?: Readonly<Record<string, string | undefined>>
  /** Hosts that are built into Adobe's libraries or named by the page's headers, and the addresses of their stand-ins. */
  readonly fixedHosts?: Readonly<Record<string, string>>
  /** Initial providers and registrations of I/O Events. None by default. */
  readonly ioEvents?: ManagedEvents
  /** Where these are stored between runs. Omitted: in memory only. */
  readonly folder?: string
  /** Built pages, served at `/` as Adobe's CDN does. */
  readonly webFolder?: string
  readonly alarms?: { readonly enabled?: boolean; readonly scale?: number }
  readonly events?: {
    readonly duplicateRate?: number
    readonly reorderMs?: number
    readonly retryScale?: number
  }
  /** How a raw web action receives text and JSON: unchanged, or in `base64`. */
  readonly rawBody?: 'plain' | 'base64'
  readonly limits?: {
    /** Concurrent activations in the namespace. Defaults to 100. */
    readonly inFlight?: number
    /** Defaults to 6,000. */
    readonly perMinute?: number
    /** How long an idle container lives. Defaults to 2 minutes. */
    readonly idleMs?: number
    /** How long a web or blocking invocation waits for its result. Defaults to 60 seconds. */
    readonly waitMs?: number
  }
}

export interface RuntimeStandIn {
  readonly standIn: StandIn
  readonly activations: Activations
  /** Fires a trigger at once. Returns false if it does not exist. */
  fireAlarm(trigger: string): boolean
  /** Delivers an event directly. Returns its id. */
  deliver(event: unknown): string
  readonly deliveries: readonly Delivery[]
  readonly ioEvents: ManagedEvents
}

/** I/O Runtime with its web actions, invoke API, alarms and page hosting, and I/O Events. */
export function createRuntimeStandIn(options: RuntimeOptions): RuntimeStandIn {
  const { namespace, auth, deployment, ims, limits = {}, alarms: alarmOptions = {}, events = {} } = options
  const { inFlight = 100, perMinute = 6000, idleMs = 120_000, waitMs = 60_000 } = limits
  const standIn = createStandIn('runtime')
  let apiHost = ''
  const activations = createActivations({
    namespace,
    auth,
    actions: deployment.actions,
    env: options.env ?? {},
    fixedHosts: options.fixedHosts ?? {},
    apiHost: () => apiHost,
    inFlight,
    perMinute,
    idleMs,
  })
  const { enabled = true, scale = 1 } = alarmOptions
  const alarms = createAlarms({ alarms: deployment.alarms, activations, enabled, scale })
  const { duplicateRate = 0, reorderMs = 0, retryScale = 1 } = events
  const kept: SavedJson<ManagedEvents> = createSavedJson(options.folder, 'io-events.json', () => state)
  const state: ManagedEvents = kept.load() ?? options.ioEvents ?? { providers: [], registrations: [] }
  const { registrations } = state
  const delivery = createEventDelivery({ registrations, activations, duplicateRate, reorderMs, retryScale })

  const { rawBody = 'plain' } = options
  const gate = createAuthGate(ims)
  addWebActions(standIn, { namespace, actions: deployment.actions, activations, gate, rawBody, waitMs })
  addInvokeApi(standIn, { namespace, auth, activations, waitMs })
  addEventRoutes(standIn, { delivery, ims, state, changed: kept.changed })
  addAlarmRoute(standIn, alarms)
  if (options.webFolder) {
    servePage(standIn, options.webFolder, withStandIns(deployment.pageHeaders, options.fixedHosts ?? {}))
  }

  return {
    standIn: {
      ...standIn,
      listen: async (port) => {
        apiHost = await standIn.listen(port)
        return apiHost
      },
      close: async () => {
        alarms.close()
        delivery.close()
        await Promise.all([standIn.close(), activations.close()])
        kept.flush()
      },
    },
    activations,
    fireAlarm: (trigger) => alarms.fire(trigger) !== undefined,
    deliver: delivery.accept,
    deliveries: delivery.deliveries,
    ioEvents: state,
  }
}

function addAlarmRoute({ app }: StandIn, alarms: Alarms): void {
  app.post('/__alarms/:trigger', (request, response) => {
    const invoked = alarms.fire(request.params.trigger)
    if (invoked === undefined) response.status(404).json({ error: 'no such trigger' })
    else response.status(202).json({ invoked })
  })
}

type PageHeaders = Deployment['pageHeaders']

/** Serves files as Adobe's content delivery network does. */
function servePage({ app }: StandIn, folder: string, headers: PageHeaders): void {
  app.use(express.static(folder, { setHeaders: (response) => void response.set(headers) }))
}

/** The headers with the addresses of stand-ins in place of the hosts that they name. */
function withStandIns(headers: PageHeaders, standIns: Readonly<Record<string, string>>): PageHeaders {
  const replaced = (value: string) =>
    Object.entries(standIns).reduce((text, [host, at]) => text.replaceAll(`https://${host}`, at), value)
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, replaced(value)]))
}
