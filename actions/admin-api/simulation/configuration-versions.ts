import { createHash } from 'node:crypto'
import type { NewestVersion } from '../../shared/database/log/settings-history'
import { relatedStoreIds } from '../../shared/listing-quantity/change-of-control'
import type { RouteContext } from '../http/route'

/**
 * A hash of what people saved that decides what a store sends when it starts: the store, the stores that may share quantities
 * with it, their settings, accounts, overrides and matches, and the app. If it differs, a simulation from before is outdated.
 */
export async function configurationVersions(
  { stores: { settings, history }, simulations }: Pick<RouteContext, 'stores' | 'simulations'>,
  storeId: string,
): Promise<string> {
  const [stores, accounts, newest] = await Promise.all([
    settings.loadStores(),
    settings.loadAccounts(),
    history.newest(),
  ])
  const storeIds = new Set(relatedStoreIds(stores, accounts, storeId))
  const accountIds = new Set(stores.flatMap(({ id, accountId }) => (storeIds.has(id) ? accountId : [])))
  const decides = ({ kind, subject }: NewestVersion) =>
    kind === 'app' || (kind === 'account' ? accountIds : storeIds).has(subject)
  // A save that is not written yet is not in the simulation.
  const versions = newest
    .filter(decides)
    .map(({ kind, subject, version, isOpen }) => JSON.stringify([kind, subject, version, isOpen]))
  const saved = [...versions, ...(await simulations.changes([...storeIds]))]
  return createHash('sha256').update(saved.toSorted().join('\n')).digest('base64url')
}
