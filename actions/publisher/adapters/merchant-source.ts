import { taskStateCollection } from '../../shared/database/work/task-states'
import { finishSaves } from '../../shared/merchant/configuration-records'
import { type ConfigurationSources, configurationStores } from '../../shared/merchant/configuration-stores'
import { currentRecords } from '../../shared/merchant/current-records'
import { keepFingerprint } from '../../shared/merchant/keep-fingerprint'
import { type ConfigurationRecords, merchantOf } from '../../shared/merchant/load-merchant'
import { loadRuleCatalog } from '../../shared/publishing/commerce-state/known-catalog'
import type { Merchant, SnapshotKeeper } from '../../shared/publishing/merchant'
import type { AccountRecord, Fingerprint } from '../../shared/settings-store/records'

/** The user of the publisher's own saves. */
const PUBLISHER = 'publisher'

interface MerchantSources extends ConfigurationSources {
  /** Where this publisher runs. */
  readonly own: Fingerprint
}

/** The merchant's configuration, as a worker reads and keeps it. */
export interface MerchantSource {
  load(): Promise<Merchant>
  /** An account as it was last loaded, or from aio state if it is not known. */
  account(accountId: string): Promise<AccountRecord | undefined>
  /** Completes what interrupted saves left. Resolves to how many there were. */
  finishSaves(): Promise<number>
  readonly snapshot: SnapshotKeeper
}

/** If there is a store, the first load also stores where the state belongs. */
export function merchantSource({ own, ...sources }: MerchantSources): MerchantSource {
  const stores = configurationStores(sources)
  const taskStates = taskStateCollection(sources.database)
  const current = currentRecords(stores)
  let known: ConfigurationRecords | undefined

  const look = () => Promise.all([current.load(), stores.installation.load()])

  return {
    load: async () => {
      let [records, databaseId] = await look()
      const isUnknown = !records.app?.fingerprint || !records.app.databaseId
      if (records.stores.length > 0 && isUnknown) {
        await keepFingerprint(stores, own, PUBLISHER)
        ;[records, databaseId] = await look()
      }
      known = records
      return merchantOf(records, { ...own, databaseId }, () => loadRuleCatalog(taskStates))
    },
    account: async (accountId) =>
      known?.accounts.find(({ id }) => id === accountId) ?? sources.settings.loadAccount(accountId),
    finishSaves: () => finishSaves(stores),
    snapshot: current.snapshot,
  }
}
