import * as v from 'valibot'
import type { HistoryCollection, HistoryDocument, HistoryKind } from '../database/settings-history'
import type { Logger } from '../runtime/logger'
import { accountRecord, appRecord, type Saved, settingsRecord, storeRecord } from '../settings-store/records'
import type { SettingsStore } from '../settings-store/settings-store'

/**
 * The merchant's configuration over both of its places: aio state, where it is read from, and the history, which
 * orders its saves. The history comes first, so that a save which was cut off in between is found and finished.
 */

export interface SaveRequest<T extends object> {
  readonly kind: HistoryKind
  readonly subject: string
  /** The version that was read before; 0 when there was none. */
  readonly version: number
  readonly savedBy: string
  /** The record without its version and author. */
  readonly record: T
}

export type SaveOutcome<T> =
  | { readonly kind: 'saved'; readonly record: T & Saved }
  /** Somebody else has saved since. */
  | { readonly kind: 'conflict'; readonly current: HistoryDocument }

export interface ConfigurationStores {
  readonly settings: SettingsStore
  readonly history: HistoryCollection
  readonly log: Logger
}

/** Saves a record over the version that was read; one of two savers of the same version gets the conflict. */
export async function saveRecord<T extends object>(
  { settings, history }: ConfigurationStores,
  { kind, subject, version, savedBy, record }: SaveRequest<T>,
): Promise<SaveOutcome<T>> {
  const savedAt = new Date()
  const saved = { ...record, version: version + 1, savedAt: savedAt.toISOString(), savedBy }
  const isFirst = await history.claim({
    kind,
    subject,
    version: version + 1,
    savedAt,
    savedBy,
    record: saved,
  })
  if (!isFirst) {
    const current = await history.latest(kind, subject)
    if (!current) throw new Error('A version of the history was taken and is not there.')
    return { kind: 'conflict', current }
  }
  await putRecord(settings, kind, saved)
  return { kind: 'saved', record: saved }
}

type NewestVersion = Pick<HistoryDocument, 'kind' | 'subject' | 'version'>

/** Finishes saves that were cut off between history and state. Returns how many there were. */
export async function repairRecords({ settings, history, log }: ConfigurationStores): Promise<number> {
  const repair = async ({ kind, subject, version }: NewestVersion): Promise<boolean> => {
    if ((await loadVersion(settings, kind, subject)) >= version) return false
    const entry = await history.load(kind, subject, version)
    if (!entry) return false
    await putRecord(settings, kind, entry.record)
    log.warn('a saved configuration was missing from aio state and was put back', { kind, subject, version })
    return true
  }
  const repaired = await Promise.all((await history.newest()).map(repair))
  return repaired.filter(Boolean).length
}

async function loadVersion(settings: SettingsStore, kind: HistoryKind, subject: string): Promise<number> {
  const loaders: Record<HistoryKind, () => Promise<Saved | undefined>> = {
    account: () => settings.loadAccount(subject),
    store: () => settings.loadStore(subject),
    settings: () => settings.loadSettings(subject),
    app: () => settings.loadApp(),
  }
  return (await loaders[kind]())?.version ?? 0
}

async function putRecord(settings: SettingsStore, kind: HistoryKind, record: object): Promise<void> {
  const savers: Record<HistoryKind, () => Promise<void>> = {
    account: () => settings.saveAccount(v.parse(accountRecord, record)),
    store: () => settings.saveStore(v.parse(storeRecord, record)),
    settings: () => settings.saveSettings(v.parse(settingsRecord, record)),
    app: () => settings.saveApp(v.parse(appRecord, record)),
  }
  await savers[kind]()
}
