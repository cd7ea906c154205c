import type { InstallationTarget } from './admin/app-management'
import { developerConsole, loopback, type Ports } from './world'

/** What Commerce Admin knows when it installs the app: its own Commerce, and the chosen workspace. */
export function installationTarget(ports: Ports): InstallationTarget {
  const { consumerId, ...names } = developerConsole
  return {
    appData: { consumerOrgId: consumerId, ...names },
    commerceBaseUrl: loopback(ports.commerce),
    commerceEnv: 'paas',
    ioEventsEnv: 'prod',
    ioEventsUrl: `${loopback(ports.runtime)}/events`,
  }
}
