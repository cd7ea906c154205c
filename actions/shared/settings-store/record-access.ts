import type * as v from 'valibot'
import { parseStored } from './parse-stored'
import { type StoreRecord, storeRecord } from './records'
import type { StateClient } from './state-client'
import { CONFIGURATION_TTL, RENEW_BELOW, STORE_PREFIX } from './state-keys'

/** Reads records by their schemas. A record that is about to expire is written again when it is read. */
export function recordAccess(state: StateClient) {
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

export type RecordAccess = ReturnType<typeof recordAccess>

/** The merchant's Amazon stores, oldest first. */
export async function loadStores(state: StateClient): Promise<readonly StoreRecord[]> {
  return oldestFirst(await recordAccess(state).loadAll(STORE_PREFIX, storeRecord))
}

export function oldestFirst(stores: readonly StoreRecord[]): readonly StoreRecord[] {
  return stores.toSorted((a, b) => Date.parse(a.createdAt) - Date.parse(b.createdAt))
}
