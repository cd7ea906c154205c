import type { Database } from '../../../actions/shared/database/client/database-client'
import { listingId } from '../../../actions/shared/database/listings/listings'
import { searchWords } from '../../../actions/shared/database/listings/search-words'
import { createSettingsStore } from '../../../actions/shared/settings-store/settings-store'
import { connectState } from '../../../actions/shared/settings-store/state-client'
import { runtime } from '../../../dev/world'
import { boxWith } from '../../secret-box'
import { openDatabase } from '../far-clients'
import { productIdOf, publishedListing, SETTINGS, skuOf } from '../shop/generated-listings'

/** Three stores of one account in Europe, and one of another account in the same country. Together 100,000 listings. */
const ACCOUNTS = ['eu.A2EUROPESELLER1', 'eu.A3OUTLETSELLER2'] as const
export const STORES = [
  { accountId: ACCOUNTS[0], marketplaceId: 'A1PA6795UKMFR9', country: 'DE', listings: 40_000 },
  { accountId: ACCOUNTS[0], marketplaceId: 'A1805IZSGTT6HS', country: 'NL', listings: 30_000 },
  { accountId: ACCOUNTS[0], marketplaceId: 'A13V1IB3VIYZZH', country: 'FR', listings: 20_000 },
  { accountId: ACCOUNTS[1], marketplaceId: 'A1PA6795UKMFR9', country: 'DE', listings: 10_000 },
].map((store) => ({ ...store, id: `${store.accountId}.${store.marketplaceId}` }))

const BATCH = 1_000
const saved = { version: 1, savedAt: '2026-01-01T00:00:00Z', savedBy: 'bench' }

/** Every seller SKU of a store is also listed by the stores before it, so all of them are shared. */
export async function fillStores(token: string, encryptionKey: Buffer | undefined): Promise<void> {
  await saveConfiguration(encryptionKey)
  const database = await openDatabase(() => token)
  const now = new Date()
  for (const store of STORES) {
    for (let index = 0; index < store.listings; index += BATCH) await fillBatch(database, store, index, now)
  }
  await database.close()
}

async function fillBatch(
  database: Database,
  store: (typeof STORES)[number],
  from: number,
  now: Date,
): Promise<void> {
  const operations = Array.from({ length: Math.min(BATCH, store.listings - from) }, (_, place) => {
    const document = listingAt(store, from + place, now)
    return { updateOne: { filter: { _id: document._id }, update: { $set: document }, upsert: true } }
  })
  await database.collection('listings').bulk(operations)
}

function listingAt({ id, accountId }: (typeof STORES)[number], index: number, now: Date) {
  const sku = skuOf(index)
  const stock = (index * 7_919) % 3_001
  const published = publishedListing({ sku, productId: productIdOf(sku), stock, settings: SETTINGS }, now)
  const isUnmatched = index % 50 === 0
  const listing = {
    ...published,
    _id: listingId(id, sku),
    storeId: id,
    accountId,
    controllingStoreId: STORES[0]?.id ?? null,
    override: index % 200 === 1 ? override(now) : null,
    // The account's first store is sent to, and the others show its quantity.
    ...(STORES.find((store) => store.accountId === accountId)?.id === id ? {} : { isFollower: true }),
    ...(isUnmatched ? { sku: null, product: null, productId: null, stock: null, state: 'held' } : {}),
  }
  return { ...listing, search: searchWords(listing) }
}

function override(now: Date) {
  return { changes: { maximumListedQuantity: 2 }, reason: 'scarce', endsAt: null, setBy: 'bench', setAt: now }
}

async function saveConfiguration(encryptionKey: Buffer | undefined): Promise<void> {
  const { namespace, auth } = runtime
  const state = await connectState({ namespace, auth, region: 'emea' })
  const settings = createSettingsStore(state, boxWith(encryptionKey))
  for (const id of ACCOUNTS) {
    await settings.saveAccount({
      id,
      sellerId: id.slice('eu.'.length),
      region: 'eu',
      inventoryScope: 'region',
      orderImportMinutes: 60,
      createdAt: saved.savedAt,
      ...saved,
    })
  }
  for (const [place, { listings, ...store }] of STORES.entries()) {
    const createdAt = `2026-01-0${place + 1}T00:00:00Z`
    await settings.saveStore({
      ...store,
      websiteCode: 'base',
      name: store.id,
      status: 'active',
      createdAt,
      ...saved,
    })
    await settings.saveSettings({ storeId: store.id, settings: SETTINGS, ...saved })
  }
}
