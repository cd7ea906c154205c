import { type EventsManagement, eventsManagement } from '../../io-events/events-management'
import type { EventsClient } from '../../io-events/open-events'
import { openEvents } from '../../io-events/open-events'
import type { Configuration } from '../configuration/configuration-types'
import { appAccessToken } from './ims-token'

/** I/O Events with the app's own credential. */
export async function openIoEvents(configuration: Configuration, timeoutMs: number): Promise<EventsClient> {
  const { org_id, client_id } = configuration.imsCredentials
  return openEvents({
    organisationId: org_id,
    clientId: client_id,
    token: await appAccessToken(configuration),
    baseUrl: configuration.ioEvents.baseUrl,
    timeoutMs,
  })
}

/** Null if the workspace is not configured. */
export function openEventsManagement(
  configuration: Configuration,
  timeoutMs: number,
): Promise<EventsManagement> | null {
  const { workspace } = configuration.ioEvents
  if (!workspace) return null
  return openIoEvents(configuration, timeoutMs).then((client) => eventsManagement(client, workspace))
}
