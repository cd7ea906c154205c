import { accountStateCollection } from '../database/accounts/account-states'
import type { Database } from '../database/client/database-client'
import { installationOf } from '../database/client/installation'
import { listingCollection } from '../database/listings/listings'
import { historyCollection } from '../database/log/settings-history'
import { jobCollection } from '../database/work/jobs'
import type { Logger } from '../runtime/logger'
import type { SettingsStore } from '../settings-store/settings-store'
import type { ConfigurationStores } from './configuration-records'

export interface ConfigurationSources {
  readonly settings: SettingsStore
  readonly database: Database
  readonly log: Logger
}

/** Everything that a save of the configuration writes to. */
export function configurationStores({ settings, database, log }: ConfigurationSources): ConfigurationStores {
  return {
    settings,
    history: historyCollection(database),
    jobs: jobCollection(database),
    accountStates: accountStateCollection(database),
    listings: listingCollection(database),
    installation: installationOf(database),
    log,
  }
}
