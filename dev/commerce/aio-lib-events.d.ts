// The package's own types.d.ts is not named in its package.json.
declare module '@adobe/aio-lib-events' {
  interface EventsClient {
    /** The ingress's text for 200, undefined for 204; rejects otherwise. */
    publishEvent(cloudEvent: Record<string, unknown>): Promise<string | undefined>
  }
  export function init(
    organizationId: string,
    apiKey: string,
    accessToken: string,
    options: { eventsIngressURL: string; timeout?: number; retries?: number },
  ): Promise<EventsClient>
}
