import * as v from 'valibot'
import { removeRecord } from '../shared/merchant/configuration-records'
import { removedRecord } from '../shared/settings-store/records'
import type { RouteWorld } from './route'

/** Removes a store's Stock / Quantity settings, if there are any; safe to repeat. */
export async function retireSettings(
  { stores, caller }: Pick<RouteWorld, 'stores' | 'caller'>,
  storeId: string,
): Promise<void> {
  const latest = await stores.history.latest('settings', storeId)
  if (!latest || v.is(removedRecord, latest.record)) return
  const outcome = await removeRecord(stores, {
    kind: 'settings',
    subject: storeId,
    version: latest.version,
    savedBy: caller.name,
  })
  if (outcome.kind === 'conflict') await retireSettings({ stores, caller }, storeId)
}
