import { publishOwnEvent } from '../../shared/io-events/publish-event'
import type { OwnEvents } from '../../shared/publishing/events-port'
import { openIoEvents } from '../../shared/runtime/clients/open-io-events'
import type { Configuration } from '../../shared/runtime/configuration/configuration-types'
import { seconds } from '../../shared/time'

const TIMEOUT_MS = seconds(5)

/** The app's own events through I/O Events. Undefined without a configured provider. */
export function ownEvents(configuration: Configuration): OwnEvents | undefined {
  const { ownProviderId } = configuration.ioEvents
  if (!ownProviderId) return undefined
  return {
    publish: async (event) =>
      publishOwnEvent(await openIoEvents(configuration, TIMEOUT_MS), ownProviderId, event),
  }
}
