import { recordAccess } from './record-access'
import { type StoreRecord, storeRecord } from './records'
import type { StateClient } from './state-client'
import { STORE_PREFIX } from './state-keys'

/** The merchant's Amazon stores, oldest first. */
export async function loadStores(state: StateClient): Promise<readonly StoreRecord[]> {
  const stores = await recordAccess(state).loadAll(STORE_PREFIX, storeRecord)
  return [...stores].sort((a, b) => Date.parse(a.createdAt) - Date.parse(b.createdAt))
}
