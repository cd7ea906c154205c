/** The parts of the package that are used. Its package.json does not name its own types.d.ts. */
declare module '@adobe/aio-lib-events' {
  interface JournalPage {
    /** Left out with 204: nothing new. */
    readonly events?: readonly { readonly position: string; readonly event: unknown }[]
    readonly link?: { readonly next?: string }
  }
  interface EventsClient {
    /** The text of the answer for 200, undefined for 204; rejects otherwise. */
    publishEvent(cloudEvent: Record<string, unknown>): Promise<string | undefined>
    getAllProviders(
      consumerId: string,
      options?: { filterBy?: { providerMetadataId: string } },
    ): Promise<unknown>
    createProvider(consumerId: string, projectId: string, workspaceId: string, body: object): Promise<unknown>
    getAllEventMetadataForProvider(providerId: string): Promise<unknown>
    createEventMetadataForProvider(
      consumerId: string,
      projectId: string,
      workspaceId: string,
      providerId: string,
      body: object,
    ): Promise<unknown>
    getAllRegistrationsForWorkspace(
      consumerId: string,
      projectId: string,
      workspaceId: string,
    ): Promise<unknown>
    createRegistration(
      consumerId: string,
      projectId: string,
      workspaceId: string,
      body: object,
    ): Promise<unknown>
    updateRegistration(
      consumerId: string,
      projectId: string,
      workspaceId: string,
      registrationId: string,
      body: object,
    ): Promise<unknown>
    deleteRegistration(
      consumerId: string,
      projectId: string,
      workspaceId: string,
      registrationId: string,
    ): Promise<unknown>
    deleteEventMetadata(
      consumerId: string,
      projectId: string,
      workspaceId: string,
      providerId: string,
      eventCode: string,
    ): Promise<unknown>
    deleteProvider(
      consumerId: string,
      projectId: string,
      workspaceId: string,
      providerId: string,
    ): Promise<unknown>
    getEventsFromJournal(url: string, options?: { limit?: number }): Promise<JournalPage>
  }
  export function init(
    organizationId: string,
    apiKey: string,
    accessToken: string,
    options: { eventsIngressURL?: string; eventsBaseURL?: string; timeout?: number; retries?: number },
  ): Promise<EventsClient>
}
