import { createHash } from 'node:crypto'
import { relatedStoreIds } from '../../shared/listing-quantity/change-of-control'
import type { RouteContext } from '../http/route'

/**
 * A hash of the versions of everything that is saved and decides what a store's start sends: the store, the stores that may
 * share quantities with it, their settings and accounts, and the app. Another one: a simulation of before is outdated.
 */
export async function configurationVersions(
  { stores: { settings } }: Pick<RouteContext, 'stores'>,
  storeId: string,
): Promise<string> {
  const [stores, accounts, app] = await Promise.all([
    settings.loadStores(),
    settings.loadAccounts(),
    settings.loadApp(),
  ])
  const related = new Set(relatedStoreIds(stores, accounts, storeId))
  const ofGroup = stores.filter(({ id }) => related.has(id))
  const accountIds = new Set(ofGroup.map(({ accountId }) => accountId))
  const saved = await Promise.all(
    ofGroup.map(async ({ id }) => ['settings', id, (await settings.loadSettings(id))?.version ?? 0]),
  )
  const versions = [
    ...ofGroup.map(({ id, version }) => ['store', id, version]),
    ...accounts.filter(({ id }) => accountIds.has(id)).map(({ id, version }) => ['account', id, version]),
    ...saved,
    ['app', '', app?.version ?? 0],
  ].map((each) => JSON.stringify(each))
  return createHash('sha256').update(versions.toSorted().join('\n')).digest('base64url')
}
