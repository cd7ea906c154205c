import { type EventsClient as Client, init } from '@adobe/aio-lib-events'

export type EventsClient = Client

export interface EventsAccess {
  readonly organisationId: string
  readonly clientId: string
  readonly token: string
  /** In place of Adobe's hosts; its path `/ingress` takes events. */
  readonly baseUrl: string | undefined
  readonly timeoutMs: number
}

/** Adobe's client for I/O Events, which asks once: whoever asks decides whether to ask again. */
export function openEvents(access: EventsAccess): Promise<EventsClient> {
  const { organisationId, clientId, token, baseUrl, timeoutMs } = access
  return init(organisationId, clientId, token, {
    timeout: timeoutMs,
    ...(baseUrl ? { eventsBaseURL: baseUrl, eventsIngressURL: `${baseUrl}/ingress` } : {}),
  })
}
