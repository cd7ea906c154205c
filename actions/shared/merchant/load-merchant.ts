import type { Merchant } from '../publication/world'
import type { AccountRecord, StoreRecord } from '../settings-store/records'
import type { SettingsStore } from '../settings-store/settings-store'

/** What the merchant configured, with the whole records. */
export interface LoadedMerchant extends Merchant {
  readonly stores: readonly StoreRecord[]
  readonly accounts: readonly AccountRecord[]
}

/** Reads everything that a decision needs. A store without settings stays without: nothing is filled in. */
export async function loadMerchant(settings: SettingsStore): Promise<LoadedMerchant> {
  const [stores, accounts, app] = await Promise.all([
    settings.loadStores(),
    settings.loadAccounts(),
    settings.loadApp(),
  ])
  const saved = await Promise.all(stores.map(({ id }) => settings.loadSettings(id)))
  return {
    readOnly: app?.readOnly ?? false,
    stores,
    accounts,
    settingsOf: new Map(
      saved.filter((each) => each !== undefined).map(({ storeId, settings }) => [storeId, settings]),
    ),
  }
}
