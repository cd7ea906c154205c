import type { EventsClient as Client } from '@adobe/aio-lib-events'

export type EventsClient = Client

export interface EventsAccess {
  readonly organisationId: string
  readonly clientId: string
  readonly token: string
  /** Replaces Adobe's hosts; its path `/ingress` accepts events. */
  readonly baseUrl: string | undefined
  readonly timeoutMs: number
}

/**
 * Adobe's client for I/O Events. It sends each request once; repeating is up to the caller. The library is loaded here,
 * because the first quantities of a worker do not need it.
 */
export async function openEvents(access: EventsAccess): Promise<EventsClient> {
  const { organisationId, clientId, token, baseUrl, timeoutMs } = access
  const { init } = await import('@adobe/aio-lib-events')
  return init(organisationId, clientId, token, {
    timeout: timeoutMs,
    ...(baseUrl ? { eventsBaseURL: baseUrl, eventsIngressURL: `${baseUrl}/ingress` } : {}),
  })
}
