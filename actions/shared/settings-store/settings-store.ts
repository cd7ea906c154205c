import type * as v from 'valibot'
import { parseStored } from './parse-stored'
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
  RENEW_BELOW,
  STORE_PREFIX,
  secretKey,
  settingsKey,
  storeKey,
} from './state-keys'

/**
 * What the merchant configures: accounts with their secrets, Amazon stores, their Stock / Quantity settings, and the
 * app's own. Undefined means never saved; an outage or a value that cannot be read throws.
 */
export interface SettingsStore {
  loadAccount(accountId: string): Promise<AccountRecord | undefined>
  loadAccounts(): Promise<readonly AccountRecord[]>
  saveAccount(account: AccountRecord): Promise<void>
  loadSecrets(accountId: string): Promise<AccountSecrets | undefined>
  /** As `loadSecrets`, without sealing anything anew. */
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
  /** Accounts whose secrets are not known to be sealed with the current key. */
  countSealedBefore(): Promise<number>
  /**
   * Reads everything, by which whatever has less than half a year to live is put again, and secrets that a previous
   * key sealed are sealed with the current one.
   */
  renew(): Promise<void>
}

export interface InspectedSecrets {
  readonly secrets: AccountSecrets
  /** False for what is not known to be sealed with the current key. */
  readonly isCurrent: boolean
}

/** Records under keys, read by their schemas; reading one that has little time to live puts it again. */
function recordAccess(state: StateClient) {
  async function loadText(key: string): Promise<string | undefined> {
    const stored = await state.get(key)
    if (stored === undefined) return undefined
    const secondsLeft = (stored.expiresAt.getTime() - Date.now()) / 1000
    if (secondsLeft < RENEW_BELOW) await state.put(key, stored.value, CONFIGURATION_TTL)
    return stored.value
  }

  async function load<T>(key: string, schema: v.GenericSchema<unknown, T>): Promise<T | undefined> {
    const text = await loadText(key)
    return text === undefined ? undefined : parseStored(key, text, schema)
  }

  async function loadAll<T>(prefix: string, schema: v.GenericSchema<unknown, T>): Promise<readonly T[]> {
    const keys = await state.list(prefix)
    const found = await Promise.all(keys.map((key) => load(key, schema)))
    return found.filter((record) => record !== undefined)
  }

  const save = (key: string, record: object) => state.put(key, JSON.stringify(record), CONFIGURATION_TTL)

  return { loadText, load, loadAll, save }
}

type RecordAccess = ReturnType<typeof recordAccess>

/** The same for what is sealed, each bound to a name of its own. */
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
    loadStores: async () => {
      const stores = await loadAll(STORE_PREFIX, storeRecord)
      return [...stores].sort((a, b) => Date.parse(a.createdAt) - Date.parse(b.createdAt))
    },
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
    // A lost webhook must not keep the accounts from being renewed.
    store.loadAlerts().catch(() => undefined),
  ])
  for (const { id } of accounts) await store.loadSecrets(id)
  for (const { id } of stores) await store.loadSettings(id)
}

/** What the webhook is bound to. */
const ALERTS_NAME = 'alerts'

/** What an account's secrets are bound to. */
function nameOf(accountId: string): string {
  return `account ${accountId}`
}
