import * as v from 'valibot'
import {
  type AccountRecord,
  type AppRecord,
  accountRecord,
  appRecord,
  type SettingsRecord,
  type StoreRecord,
  settingsRecord,
  storeRecord,
} from './records'
import type { StateClient } from './state-client'
import { CONFIGURATION_TTL, SNAPSHOT_KEY } from './state-keys'

/** A store's settings in the snapshot. Its rules can be too large for one value with those of other stores. */
export type KeptSettings = Omit<SettingsRecord, 'ruleSet'> & { readonly hasRules: boolean }

export interface KeptRecords {
  readonly account: AccountRecord
  readonly store: StoreRecord
  readonly settings: KeptSettings
  readonly app: AppRecord
}
export type RecordKind = keyof KeptRecords

/** A copy of the configuration's records in one value, without secrets and rules: by kind, then by subject. */
export type Snapshot = { readonly [K in RecordKind]: ReadonlyMap<string, KeptRecords[K]> }

/** The subject of the app's own settings. */
export const APP_SUBJECT = 'app'

export const EMPTY_SNAPSHOT: Snapshot = {
  account: new Map(),
  store: new Map(),
  settings: new Map(),
  app: new Map(),
}

/** Below the limit of aio state, which is 1 MB. A thousand stores need about 600,000. */
const BYTES_MAXIMUM = 900_000

const storedSnapshot = v.object({
  format: v.literal(1),
  account: v.array(accountRecord),
  store: v.array(storeRecord),
  settings: v.array(v.object({ ...settingsRecord.entries, hasRules: v.boolean() })),
  app: v.array(appRecord),
})

/** Undefined: there is none, or one that this version of the app cannot read. Then the records are read one by one. */
export async function loadSnapshot(state: StateClient): Promise<Snapshot | undefined> {
  const stored = await state.get(SNAPSHOT_KEY)
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), storedSnapshot), stored?.value)
  if (!parsed.success) return undefined
  const { account, store, settings, app } = parsed.output
  return {
    account: new Map(account.map((each) => [each.id, each])),
    store: new Map(store.map((each) => [each.id, each])),
    settings: new Map(settings.map(({ ruleSet: _ruleSet, ...each }) => [each.storeId, each])),
    app: new Map(app.map((each) => [APP_SUBJECT, each])),
  }
}

/** A configuration that is too large has no snapshot. */
export async function saveSnapshot(state: StateClient, snapshot: Snapshot): Promise<void> {
  const { account, store, settings, app } = snapshot
  const text = JSON.stringify({
    format: 1,
    account: [...account.values()],
    store: [...store.values()],
    settings: [...settings.values()],
    app: [...app.values()],
  })
  if (Buffer.byteLength(text) > BYTES_MAXIMUM) await state.delete(SNAPSHOT_KEY)
  else await state.put(SNAPSHOT_KEY, text, CONFIGURATION_TTL)
}

/** Changes one record in the snapshot, if there is one. */
export async function changeSnapshot<K extends RecordKind>(
  state: StateClient,
  kind: K,
  subject: string,
  record: KeptRecords[K] | undefined,
): Promise<void> {
  const known = await loadSnapshot(state)
  if (known) await saveSnapshot(state, withRecord(known, kind, subject, record))
}

/** With another record of the subject; undefined removes it. */
export function withRecord<K extends RecordKind>(
  snapshot: Snapshot,
  kind: K,
  subject: string,
  record: KeptRecords[K] | undefined,
): Snapshot {
  const records = new Map<string, KeptRecords[K]>(snapshot[kind])
  if (record) records.set(subject, record)
  else records.delete(subject)
  return { ...snapshot, [kind]: records }
}

export function keptSettings({ ruleSet, ...record }: SettingsRecord): KeptSettings {
  return { ...record, hasRules: ruleSet !== undefined }
}
