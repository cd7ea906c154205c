import { isDeepStrictEqual } from 'node:util'
import * as v from 'valibot'
import type { AccountStateCollection } from '../database/accounts/account-states'
import type { Installation } from '../database/client/installation'
import type { ListingCollection } from '../database/listings/listings'
import type {
  HistoryCollection,
  HistoryDocument,
  HistoryKind,
  SaveAsks,
} from '../database/log/settings-history'
import type { JobCollection, JobDocument } from '../database/work/jobs'
import type { Logger } from '../runtime/logger'
import { isUnreadable } from '../settings-store/parse-stored'
import { removedRecord, type Saved } from '../settings-store/records'
import type { SettingsStore } from '../settings-store/settings-store'
import { type Confirmed, confirmedZeros } from './confirmed-zeros'
import { loadVersion, putRecord, takeAway } from './stored-records'

/**
 * Saves the merchant's configuration in both places: in aio state, from which it is read, and in the history, which
 * orders the saves. A save is one document of the history that names all further changes. These, namely the record in
 * aio state and jobs with ids derived from the save, are written afterwards and repeated until they succeed: by the
 * save itself, by a repeated request, or by the publisher.
 */

export interface SaveRequest<T extends object> {
  readonly kind: HistoryKind
  readonly subject: string
  /** The version that was read; 0 if there was none. */
  readonly version: number
  readonly savedBy: string
  /** The record without its version and author. */
  readonly record: T
  readonly asks?: SaveAsks
}

export type SaveOutcome<T> =
  | { readonly kind: 'saved'; readonly record: T & Saved; readonly jobs: readonly JobDocument[] }
  /** Somebody else has saved since. */
  | { readonly kind: 'conflict'; readonly current: HistoryDocument }
  /** The named version does not exist; `newest` is 0 if nothing was saved. */
  | { readonly kind: 'unknown-version'; readonly newest: number }

export interface ConfigurationStores {
  readonly settings: SettingsStore
  readonly history: HistoryCollection
  readonly jobs: JobCollection
  readonly accountStates: AccountStateCollection
  readonly listings: Pick<ListingCollection, 'forgetSharing'>
  readonly installation: Installation
  readonly log: Logger
}

/**
 * Saves over the version that was read. Of two saves of the same version, one gets the conflict. Safe to repeat: an
 * identical save by the same person counts as the first one.
 */
export async function saveRecord<T extends object>(
  stores: ConfigurationStores,
  { record, ...request }: SaveRequest<T>,
): Promise<SaveOutcome<T>> {
  return outcomeOf(stores, await claimNext(stores, request, record)) as Promise<SaveOutcome<T>>
}

type Claim =
  | { readonly kind: 'claimed'; readonly entry: HistoryDocument }
  | Exclude<SaveOutcome<object>, { kind: 'saved' }>

async function outcomeOf(stores: ConfigurationStores, claim: Claim): Promise<SaveOutcome<object>> {
  if (claim.kind !== 'claimed') return claim
  const jobs = await carryOut(stores, claim.entry)
  return { kind: 'saved', record: claim.entry.record as Saved, jobs }
}

/** Writes the next version of a record into the history, unless another version exists. */
async function claimNext(
  stores: ConfigurationStores,
  { kind, subject, version, savedBy, asks }: Omit<SaveRequest<object>, 'record'>,
  content: object,
): Promise<Claim> {
  const latest = await stores.history.latest(kind, subject)
  if (latest && latest.version > version) {
    const isRepeated =
      latest.version === version + 1 && latest.savedBy === savedBy && isSameContent(latest.record, content)
    if (isRepeated) return { kind: 'claimed', entry: latest }
    // The newer save is completed first, so that whoever reads again finds it.
    if (latest.isOpen) await carryOut(stores, latest)
    return { kind: 'conflict', current: latest }
  }
  // Saving over a version that does not exist would leave a gap, and the next save would miss a conflict.
  const newest = latest?.version ?? (await loadVersion(stores.settings, kind, subject))
  if (version > newest) return { kind: 'unknown-version', newest }
  const savedAt = new Date()
  const record = { ...content, version: version + 1, savedAt: savedAt.toISOString(), savedBy }
  const entry = { kind, subject, version: version + 1, savedAt, savedBy, record, ...(asks ? { asks } : {}) }
  const claimed = await stores.history.claim(entry)
  if (claimed) return { kind: 'claimed', entry: claimed }
  const current = await stores.history.latest(kind, subject)
  if (!current) throw new Error('A version of the history was taken and is not there.')
  return { kind: 'conflict', current }
}

function isSameContent(record: object, content: object): boolean {
  if (v.is(removedRecord, record)) return 'removedAt' in content
  const { version, savedAt, savedBy, ...saved } = record as Saved
  return isDeepStrictEqual(saved, content)
}

/** Writes everything that follows from a save. Safe to repeat, also at the same time as another save of the record. */
async function carryOut(
  stores: ConfigurationStores,
  entry: HistoryDocument,
): Promise<readonly JobDocument[]> {
  const { kind, subject, savedBy, savedAt, asks = {} } = entry
  // First, because a store that is connected again must not appear with its former settings.
  if (asks.retiresSettingsOf !== undefined) await retireSettings(stores, asks.retiresSettingsOf, savedBy)
  if (asks.removesStores !== undefined && (await isNewest(stores, entry)))
    for (const storeId of asks.removesStores) await retireStore(stores, storeId, entry)
  await putNewest(stores, kind, subject)
  if (asks.forgetsSharingOf !== undefined) {
    await stores.listings.forgetSharing(asks.forgetsSharingOf)
    await stores.accountStates.save(asks.forgetsSharingOf, { sharedInventory: null })
  }
  const jobs: JobDocument[] = []
  for (const job of asks.jobs ?? []) {
    jobs.push(await stores.jobs.create({ ...job, id: jobIdOf(entry, job.storeId), by: savedBy }, savedAt))
  }
  // If this fails, everything is written already; the publisher closes the save later.
  if (entry.isOpen) await stores.history.close(entry).catch(() => {})
  return jobs
}

/** A save has at most one job for each store. */
function jobIdOf({ kind, subject, version }: HistoryDocument, storeId: string): string {
  return [kind, subject, version, ...(storeId === subject ? [] : [storeId])].join('-')
}

/** Of two saves that write at the same time, the newer one stays. */
async function putNewest(stores: ConfigurationStores, kind: HistoryKind, subject: string): Promise<void> {
  for (let put: HistoryDocument | undefined; ; ) {
    const latest = await stores.history.latest(kind, subject)
    if (!latest || latest.version === put?.version) return
    if (v.is(removedRecord, latest.record)) await takeAway(stores.settings, kind, subject)
    else await putRecord(stores.settings, kind, latest.record)
    put = latest
  }
}

/**
 * Finishes interrupted saves. One that cannot be finished does not block the others. Returns how many there were.
 */
export async function finishSaves(stores: ConfigurationStores): Promise<number> {
  const open = await stores.history.open()
  const failures: unknown[] = []
  for (const entry of open) {
    const { kind, subject, version } = entry
    try {
      await carryOut(stores, entry)
      stores.log.warn('a save was cut off and is finished', { kind, subject, version })
    } catch (error) {
      // The version of the app that wrote it finishes it. Its store is on hold until then, and no other waits for it.
      if (isUnreadable(error))
        stores.log.warn('a save cannot be read and is left', { kind, subject, version })
      else failures.push(error)
    }
  }
  if (failures.length > 0) throw failures[0]
  return open.length
}

/** Removes a store's settings, if there are any. Safe to repeat. */
async function retireSettings(stores: ConfigurationStores, storeId: string, savedBy: string): Promise<void> {
  const latest = await stores.history.latest('settings', storeId)
  if (!latest) return
  if (v.is(removedRecord, latest.record)) {
    if (latest.isOpen) await carryOut(stores, latest)
    return
  }
  const request = { kind: 'settings', subject: storeId, version: latest.version, savedBy } as const
  if ((await removeRecord(stores, request)).kind === 'conflict')
    await retireSettings(stores, storeId, savedBy)
}

/** Whether nothing was saved after this entry. An account that was connected again meanwhile keeps its stores. */
async function isNewest(
  { history }: ConfigurationStores,
  { kind, subject, version }: HistoryDocument,
): Promise<boolean> {
  return (await history.latest(kind, subject))?.version === version
}

/** Removes a store with its settings, if it exists. Safe to repeat. */
async function retireStore(
  stores: ConfigurationStores,
  storeId: string,
  entry: HistoryDocument,
): Promise<void> {
  const { savedBy, asks } = entry
  const latest = await stores.history.latest('store', storeId)
  if (latest && v.is(removedRecord, latest.record)) {
    if (latest.isOpen) await carryOut(stores, latest)
    return
  }
  const version = latest?.version ?? (await loadVersion(stores.settings, 'store', storeId))
  if (version === 0) return
  const removal = {
    kind: 'store',
    subject: storeId,
    version,
    savedBy,
    asks: removalOfStore(storeId, asks),
  } as const
  if ((await removeRecord(stores, removal)).kind === 'conflict') await retireStore(stores, storeId, entry)
}

/** What follows from the removal of a store. */
export function removalOfStore(storeId: string, confirmed: Confirmed = {}): SaveAsks {
  return {
    retiresSettingsOf: storeId,
    jobs: [{ kind: 'remove-store', storeId, ...confirmedZeros(confirmed) }],
  }
}

export interface RemoveRequest {
  readonly kind: 'account' | 'store' | 'settings'
  readonly subject: string
  /** The version that was read. */
  readonly version: number
  readonly savedBy: string
  readonly asks?: SaveAsks
}

/** Removes a record over the version that was read. The history keeps who removed it and when. */
export async function removeRecord(
  stores: ConfigurationStores,
  request: RemoveRequest,
): Promise<SaveOutcome<object>> {
  return outcomeOf(stores, await claimNext(stores, request, { removedAt: new Date().toISOString() }))
}

/** The version to save over for a record that is not in aio state: 0, or the version of its removal. */
export async function versionOfAbsent(
  { history }: ConfigurationStores,
  kind: 'account' | 'store' | 'settings',
  subject: string,
): Promise<number> {
  const latest = await history.latest(kind, subject)
  return latest && v.is(removedRecord, latest.record) ? latest.version : 0
}
