import { STOCK_EVENTS_ACTION } from '../../shared/commerce/events/event-subscriptions'
import { eventsManagement, isRegistrationOf, providersOf } from '../../shared/io-events/events-management'
import { readJournal } from '../../shared/io-events/journal'
import type { MissedEvents } from '../../shared/publishing/events-port'
import { openIoEvents } from '../../shared/runtime/clients/open-io-events'
import type { Configuration } from '../../shared/runtime/configuration/configuration-types'
import { seconds } from '../../shared/time'

const TIMEOUT_MS = seconds(15)

/** The app's registration at I/O Events and its journal. Undefined if the workspace is not configured. */
export function missedEvents(configuration: Configuration): MissedEvents | undefined {
  const { workspace, baseUrl } = configuration.ioEvents
  if (!workspace) return undefined
  const open = () => openIoEvents(configuration, TIMEOUT_MS)
  const ownRegistrations = async () => {
    const all = await eventsManagement(await open(), workspace).registrations()
    return all.filter((each) => isRegistrationOf(each, STOCK_EVENTS_ACTION))
  }
  return {
    readRegistration: async () => {
      const own = await ownRegistrations()
      return own.find(({ isEnabled }) => !isEnabled) ?? own[0]
    },
    readProviders: async () => providersOf(await ownRegistrations()),
    readJournal: async (url) => readJournal(await open(), url, baseUrl),
  }
}
