import * as v from 'valibot'
import type { HistoryCollection, HistoryDocument, HistoryKind } from '../database/settings-history'
import type { Logger } from '../runtime/logger'
import {
  accountRecord,
  appRecord,
  removedRecord,
  type Saved,
  settingsRecord,
  storeRecord,
} from '../settings-store/records'
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
  /** Nobody has saved the version that the request names; `newest` is 0 where nothing was saved. */
  | { readonly kind: 'unknown-version'; readonly newest: number }

export interface ConfigurationStores {
  readonly settings: SettingsStore
  readonly history: HistoryCollection
  readonly log: Logger
}

/** Saves a record over the version that was read; one of two savers of the same version gets the conflict. */
export async function saveRecord<T extends object>(
  stores: ConfigurationStores,
  { record, ...request }: SaveRequest<T>,
): Promise<SaveOutcome<T>> {
  const outcome = await claimNext(stores, request, record)
  if (outcome.kind === 'saved') await putRecord(stores.settings, request.kind, outcome.record)
  return outcome
}

/** Writes the next version of a record into the history, where it is the next one. */
async function claimNext<T extends object>(
  stores: ConfigurationStores,
  { kind, subject, version, savedBy }: Omit<SaveRequest<T>, 'record'>,
  content: T,
): Promise<SaveOutcome<T>> {
  const latest = await stores.history.latest(kind, subject)
  if (latest && latest.version > version) return { kind: 'conflict', current: latest }
  // Over a version that nobody saved a gap would be left: whoever saves over the newest one would be told of no conflict.
  const newest = latest?.version ?? (await loadVersion(stores.settings, kind, subject))
  if (version > newest) return { kind: 'unknown-version', newest }
  const savedAt = new Date()
  const record = { ...content, version: version + 1, savedAt: savedAt.toISOString(), savedBy }
  const entry = { kind, subject, version: version + 1, savedAt, savedBy, record }
  if (await stores.history.claim(entry)) return { kind: 'saved', record }
  const current = await stores.history.latest(kind, subject)
  if (!current) throw new Error('A version of the history was taken and is not there.')
  return { kind: 'conflict', current }
}

type NewestVersion = Pick<HistoryDocument, 'kind' | 'subject' | 'version'>

/** Finishes saves that were cut off between history and state. Returns how many there were. */
export async function repairRecords({ settings, history, log }: ConfigurationStores): Promise<number> {
  const repair = async ({ kind, subject, version }: NewestVersion): Promise<boolean> => {
    if ((await loadVersion(settings, kind, subject)) >= version) return false
    const entry = await history.load(kind, subject, version)
    if (!entry) return false
    // Removed for good: only what a removal that was cut off left behind is taken away.
    if (v.is(removedRecord, entry.record)) return takeAway(settings, kind, subject)
    await putRecord(settings, kind, entry.record)
    log.warn('a saved configuration was missing from aio state and was put back', { kind, subject, version })
    return true
  }
  const repaired = await Promise.all((await history.newest()).map(repair))
  return repaired.filter(Boolean).length
}

/** True when there was something to take away. */
async function takeAway(settings: SettingsStore, kind: HistoryKind, subject: string): Promise<boolean> {
  const isThere = (await loadVersion(settings, kind, subject)) > 0
  if (isThere) await REMOVERS[kind]?.(settings, subject)
  return isThere
}

const REMOVERS: Partial<Record<HistoryKind, (settings: SettingsStore, subject: string) => Promise<void>>> = {
  store: (settings, storeId) => settings.removeStore(storeId),
  settings: (settings, storeId) => settings.removeSettings(storeId),
}

export interface RemoveRequest {
  readonly kind: 'store' | 'settings'
  readonly subject: string
  /** The version that was read before. */
  readonly version: number
  readonly savedBy: string
}

/** Removes a record over the version that was read. The history keeps that it was removed, by whom and when. */
export async function removeRecord(
  stores: ConfigurationStores,
  request: RemoveRequest,
): Promise<SaveOutcome<object>> {
  const outcome = await claimNext(stores, request, { removedAt: new Date().toISOString() })
  if (outcome.kind === 'saved') await REMOVERS[request.kind]?.(stores.settings, request.subject)
  return outcome
}

/** The version to save over of a record that is not in aio state: 0, or that of its removal. */
export async function versionOfAbsent(
  { history }: ConfigurationStores,
  kind: 'store' | 'settings',
  subject: string,
): Promise<number> {
  const latest = await history.latest(kind, subject)
  return latest && v.is(removedRecord, latest.record) ? latest.version : 0
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
