import type * as v from 'valibot'
import { loadStores } from './load-stores'
import { parseStored } from './parse-stored'
import { type RecordAccess, recordAccess } from './record-access'
import {
  type AccountRecord,
  type AccountSecrets,
  type AlertsRecord,
  type AppRecord,
  accountRecord,
  accountSecrets,
  alertsRecord,
  appRecord,
  type SettingsRecord,
  type StoreRecord,
  settingsRecord,
  storeRecord,
} from './records'
import type { SecretBox } from './secret-box'
import type { StateClient } from './state-client'
import {
  ACCOUNT_PREFIX,
  ALERTS_KEY,
  APP_KEY,
  accountKey,
  CONFIGURATION_TTL,
  secretKey,
  settingsKey,
  storeKey,
} from './state-keys'

/**
 * The merchant's configuration: accounts with their secrets, Amazon stores, their Stock / Quantity settings, and the
 * app's own settings. Undefined means never saved. An outage or an invalid value throws.
 */
export interface SettingsStore {
  loadAccount(accountId: string): Promise<AccountRecord | undefined>
  loadAccounts(): Promise<readonly AccountRecord[]>
  saveAccount(account: AccountRecord): Promise<void>
  /** Removes the account and its secrets, secrets first. */
  removeAccount(accountId: string): Promise<void>
  loadSecrets(accountId: string): Promise<AccountSecrets | undefined>
  /** Like `loadSecrets`, without sealing anything again. */
  inspectSecrets(accountId: string): Promise<InspectedSecrets | undefined>
  saveSecrets(accountId: string, secrets: AccountSecrets): Promise<void>
  loadStore(storeId: string): Promise<StoreRecord | undefined>
  /** Oldest first. */
  loadStores(): Promise<readonly StoreRecord[]>
  saveStore(store: StoreRecord): Promise<void>
  removeStore(storeId: string): Promise<void>
  loadSettings(storeId: string): Promise<SettingsRecord | undefined>
  saveSettings(settings: SettingsRecord): Promise<void>
  removeSettings(storeId: string): Promise<void>
  loadApp(): Promise<AppRecord | undefined>
  saveApp(app: AppRecord): Promise<void>
  loadAlerts(): Promise<AlertsRecord | undefined>
  saveAlerts(alerts: AlertsRecord): Promise<void>
  removeAlerts(): Promise<void>
  /** Number of accounts whose secrets are not known to be sealed with the current key. */
  countSealedBefore(): Promise<number>
  /**
   * Reads everything, so that records with less than half a year left are written again, and secrets of a previous key
   * are sealed with the current one.
   */
  renew(): Promise<void>
}

export interface InspectedSecrets {
  readonly secrets: AccountSecrets
  /** False unless it is known to be sealed with the current key. */
  readonly isCurrent: boolean
}

/** The same for sealed records, each bound to its own name. */
function sealedAccess(state: StateClient, { loadText }: RecordAccess, box: SecretBox) {
  return {
    inspect: async <T>(key: string, name: string, schema: v.GenericSchema<unknown, T>) => {
      const sealed = await loadText(key)
      if (sealed === undefined) return undefined
      const record = parseStored(key, await box.open(name, sealed), schema)
      return { record, isCurrent: await box.isCurrent(sealed) }
    },
    save: async (key: string, name: string, record: object) => {
      await state.put(key, await box.seal(name, JSON.stringify(record)), CONFIGURATION_TTL)
    },
    isSealedBefore: async (key: string) => {
      const sealed = await loadText(key)
      return sealed !== undefined && !(await box.isCurrent(sealed))
    },
  }
}

export function createSettingsStore(state: StateClient, secrets: SecretBox): SettingsStore {
  const records = recordAccess(state)
  const { load, loadAll, save } = records
  const sealed = sealedAccess(state, records, secrets)
  const store: SettingsStore = {
    loadAccount: (accountId) => load(accountKey(accountId), accountRecord),
    loadAccounts: () => loadAll(ACCOUNT_PREFIX, accountRecord),
    saveAccount: (account) => save(accountKey(account.id), account),
    removeAccount: async (accountId) => {
      await state.delete(secretKey(accountId))
      await state.delete(accountKey(accountId))
    },
    loadSecrets: async (accountId) => {
      const found = await store.inspectSecrets(accountId)
      if (found && !found.isCurrent) await store.saveSecrets(accountId, found.secrets)
      return found?.secrets
    },
    inspectSecrets: async (accountId) => {
      const found = await sealed.inspect(secretKey(accountId), nameOf(accountId), accountSecrets)
      return found && { secrets: found.record, isCurrent: found.isCurrent }
    },
    saveSecrets: (accountId, given) => sealed.save(secretKey(accountId), nameOf(accountId), given),
    loadStore: (storeId) => load(storeKey(storeId), storeRecord),
    loadStores: () => loadStores(state),
    saveStore: (store) => save(storeKey(store.id), store),
    removeStore: (storeId) => state.delete(storeKey(storeId)),
    loadSettings: (storeId) => load(settingsKey(storeId), settingsRecord),
    saveSettings: (settings) => save(settingsKey(settings.storeId), settings),
    removeSettings: (storeId) => state.delete(settingsKey(storeId)),
    loadApp: () => load(APP_KEY, appRecord),
    saveApp: (app) => save(APP_KEY, app),
    loadAlerts: async () => {
      const found = await sealed.inspect(ALERTS_KEY, ALERTS_NAME, alertsRecord)
      if (found && !found.isCurrent) await store.saveAlerts(found.record)
      return found?.record
    },
    saveAlerts: (alerts) => sealed.save(ALERTS_KEY, ALERTS_NAME, alerts),
    removeAlerts: () => state.delete(ALERTS_KEY),
    countSealedBefore: async () => {
      const accounts = await store.loadAccounts()
      const before = await Promise.all(accounts.map(({ id }) => sealed.isSealedBefore(secretKey(id))))
      return before.filter((each) => each).length
    },
    renew: () => readAll(store),
  }
  return store
}

async function readAll(store: SettingsStore): Promise<void> {
  const [accounts, stores] = await Promise.all([
    store.loadAccounts(),
    store.loadStores(),
    store.loadApp(),
    // A lost webhook must not prevent the renewal of the accounts.
    store.loadAlerts().catch(() => undefined),
  ])
  for (const { id } of accounts) await store.loadSecrets(id)
  for (const { id } of stores) await store.loadSettings(id)
}

/** The name to which the sealed webhook is bound. */
const ALERTS_NAME = 'alerts'

/** The name to which an account's sealed secrets are bound. */
function nameOf(accountId: string): string {
  return `account ${accountId}`
}
