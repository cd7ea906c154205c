import type * as v from 'valibot'
import { isUnreadable, parseStored } from './parse-stored'
import { loadStores, type RecordAccess, recordAccess } from './record-access'
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
import {
  APP_SUBJECT,
  changeSnapshot,
  keptSettings,
  loadSnapshot,
  type Snapshot,
  saveSnapshot,
} from './snapshot'
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
  /** The settings of these stores. Those of one that cannot be read are named and keep nothing from the others. */
  loadSettingsOf(storeIds: readonly string[]): Promise<LoadedSettings>
  saveSettings(settings: SettingsRecord): Promise<void>
  removeSettings(storeId: string): Promise<void>
  loadApp(): Promise<AppRecord | undefined>
  saveApp(app: AppRecord): Promise<void>
  loadAlerts(): Promise<AlertsRecord | undefined>
  saveAlerts(alerts: AlertsRecord): Promise<void>
  removeAlerts(): Promise<void>
  /**
   * A copy of all records in one value. Every save of a record changes it too, but two at the same moment can lose one of
   * their changes, so whoever uses it compares the versions. Undefined if there is none.
   */
  loadSnapshot(): Promise<Snapshot | undefined>
  saveSnapshot(snapshot: Snapshot): Promise<void>
  /** Number of accounts whose secrets are not known to be sealed with the current key. */
  countSealedBefore(): Promise<number>
  /**
   * Reads everything, so that records with less than half a year left are written again, and secrets of a previous key
   * are sealed with the current one.
   */
  renew(): Promise<void>
}

export interface LoadedSettings {
  /** Of the stores that have any, in the given order. */
  readonly records: readonly SettingsRecord[]
  /** Ids of the stores whose settings this version of the app cannot read. */
  readonly unreadable: ReadonlySet<string>
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

type RecordChanges = Pick<
  SettingsStore,
  | 'saveAccount'
  | 'removeAccount'
  | 'saveStore'
  | 'removeStore'
  | 'saveSettings'
  | 'removeSettings'
  | 'saveApp'
>

/** Each changes the record first, and then its copy in the snapshot. */
function recordChanges(state: StateClient, { save }: RecordAccess): RecordChanges {
  return {
    saveAccount: async (account) => {
      await save(accountKey(account.id), account)
      await changeSnapshot(state, 'account', account.id, account)
    },
    removeAccount: async (accountId) => {
      await state.delete(secretKey(accountId))
      await state.delete(accountKey(accountId))
      await changeSnapshot(state, 'account', accountId, undefined)
    },
    saveStore: async (store) => {
      await save(storeKey(store.id), store)
      await changeSnapshot(state, 'store', store.id, store)
    },
    removeStore: async (storeId) => {
      await state.delete(storeKey(storeId))
      await changeSnapshot(state, 'store', storeId, undefined)
    },
    saveSettings: async (settings) => {
      await save(settingsKey(settings.storeId), settings)
      await changeSnapshot(state, 'settings', settings.storeId, keptSettings(settings))
    },
    removeSettings: async (storeId) => {
      await state.delete(settingsKey(storeId))
      await changeSnapshot(state, 'settings', storeId, undefined)
    },
    saveApp: async (app) => {
      await save(APP_KEY, app)
      await changeSnapshot(state, 'app', APP_SUBJECT, app)
    },
  }
}

export function createSettingsStore(state: StateClient, secrets: SecretBox): SettingsStore {
  const records = recordAccess(state)
  const { load, loadAll } = records
  const sealed = sealedAccess(state, records, secrets)
  const store: SettingsStore = {
    ...recordChanges(state, records),
    loadAccount: (accountId) => load(accountKey(accountId), accountRecord),
    loadAccounts: () => loadAll(ACCOUNT_PREFIX, accountRecord),
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
    loadSettings: (storeId) => load(settingsKey(storeId), settingsRecord),
    loadSettingsOf: (storeIds) => loadSettingsOf(store, storeIds),
    loadApp: () => load(APP_KEY, appRecord),
    loadAlerts: async () => {
      const found = await sealed.inspect(ALERTS_KEY, ALERTS_NAME, alertsRecord)
      if (found && !found.isCurrent) await store.saveAlerts(found.record)
      return found?.record
    },
    saveAlerts: (alerts) => sealed.save(ALERTS_KEY, ALERTS_NAME, alerts),
    removeAlerts: () => state.delete(ALERTS_KEY),
    loadSnapshot: () => loadSnapshot(state),
    saveSnapshot: (snapshot) => saveSnapshot(state, snapshot),
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
  await store.loadSettingsOf(stores.map(({ id }) => id))
}

async function loadSettingsOf(
  store: Pick<SettingsStore, 'loadSettings'>,
  storeIds: readonly string[],
): Promise<LoadedSettings> {
  const unreadable = new Set<string>()
  const found = await Promise.all(
    storeIds.map((id) =>
      store.loadSettings(id).catch((error: unknown) => {
        if (!isUnreadable(error)) throw error
        unreadable.add(id)
        return undefined
      }),
    ),
  )
  return { records: found.filter((record) => record !== undefined), unreadable }
}

/** The name to which the sealed webhook is bound. */
const ALERTS_NAME = 'alerts'

/** The name to which an account's sealed secrets are bound. */
function nameOf(accountId: string): string {
  return `account ${accountId}`
}
