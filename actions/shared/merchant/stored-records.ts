import * as v from 'valibot'
import type { HistoryCollection, HistoryKind, NewestVersion } from '../database/log/settings-history'
import type { Logger } from '../runtime/logger'
import { parseKept } from '../settings-store/parse-stored'
import {
  accountRecord,
  appRecord,
  removedRecord,
  type Saved,
  settingsRecord,
  storeRecord,
} from '../settings-store/records'
import type { SettingsStore } from '../settings-store/settings-store'
import { keptSettings, type Snapshot, withRecord } from '../settings-store/snapshot'

/** The records of aio state by the kind and subject that the history knows them by. */

export async function loadVersion(
  settings: SettingsStore,
  kind: HistoryKind,
  subject: string,
): Promise<number> {
  const loaders: Record<HistoryKind, () => Promise<Saved | undefined>> = {
    account: () => settings.loadAccount(subject),
    store: () => settings.loadStore(subject),
    settings: () => settings.loadSettings(subject),
    app: () => settings.loadApp(),
  }
  return (await loaders[kind]())?.version ?? 0
}

export async function putRecord(settings: SettingsStore, kind: HistoryKind, record: object): Promise<void> {
  const parse = <T>(schema: v.GenericSchema<unknown, T>) =>
    parseKept(`the history of the ${kind} holds something`, record, schema)
  const savers: Record<HistoryKind, () => Promise<void>> = {
    account: () => settings.saveAccount(parse(accountRecord)),
    store: () => settings.saveStore(parse(storeRecord)),
    settings: () => settings.saveSettings(parse(settingsRecord)),
    app: () => settings.saveApp(parse(appRecord)),
  }
  await savers[kind]()
}

/** True if there was something to remove. */
export async function takeAway(
  settings: SettingsStore,
  kind: HistoryKind,
  subject: string,
): Promise<boolean> {
  const isThere = (await loadVersion(settings, kind, subject)) > 0
  if (isThere) await REMOVERS[kind]?.(settings, subject)
  return isThere
}

const REMOVERS: Partial<Record<HistoryKind, (settings: SettingsStore, subject: string) => Promise<void>>> = {
  store: (settings, storeId) => settings.removeStore(storeId),
  settings: (settings, storeId) => settings.removeSettings(storeId),
  account: (settings, accountId) => settings.removeAccount(accountId),
}

interface Repairs {
  readonly settings: SettingsStore
  readonly history: HistoryCollection
  readonly log: Logger
}

/** Restores records of the newest saves that aio state has lost. Returns how many there were. */
export async function repairRecords(
  { settings, history, log }: Repairs,
  newest: readonly NewestVersion[],
): Promise<number> {
  const repair = async ({ kind, subject, version }: NewestVersion): Promise<boolean> => {
    if ((await loadVersion(settings, kind, subject)) >= version) return false
    const entry = await history.load(kind, subject, version)
    if (!entry) return false
    // A removed record is not restored; only the rest of an interrupted removal is removed.
    if (v.is(removedRecord, entry.record)) return takeAway(settings, kind, subject)
    await putRecord(settings, kind, entry.record)
    log.warn('a saved configuration was missing from aio state and was put back', { kind, subject, version })
    return true
  }
  const repaired: boolean[] = []
  // One after the other, because each also changes the snapshot.
  for (const each of newest) repaired.push(await repair(each))
  return repaired.filter(Boolean).length
}

/** Whether the snapshot has this version of the record, or a newer one. */
export function covers(snapshot: Snapshot, { kind, subject, version, isRemoval }: NewestVersion): boolean {
  const known = snapshot[kind].get(subject)?.version ?? 0
  return isRemoval ? known === 0 || known > version : known >= version
}

/** With the record as aio state has it. */
export async function withStored(
  snapshot: Snapshot,
  settings: SettingsStore,
  { kind, subject }: Pick<NewestVersion, 'kind' | 'subject'>,
): Promise<Snapshot> {
  switch (kind) {
    case 'account':
      return withRecord(snapshot, kind, subject, await settings.loadAccount(subject))
    case 'store':
      return withRecord(snapshot, kind, subject, await settings.loadStore(subject))
    case 'settings': {
      const record = await settings.loadSettings(subject)
      return withRecord(snapshot, kind, subject, record && keptSettings(record))
    }
    case 'app':
      return withRecord(snapshot, kind, subject, await settings.loadApp())
  }
}
