import { ensureDatabase, SCHEMA_VERSION } from '../../../../../actions/shared/database/client/ensure-database'
import { refreshSearch } from '../../../../../actions/shared/database/client/refresh-search'
import type { ListingDocument } from '../../../../../actions/shared/database/listings/listing-document'
import { listingCollection } from '../../../../../actions/shared/database/listings/listings'
import { examples } from '../../../../../dev/catalogue/examples'
import * as world from '../../../../../dev/world'
import {
  callAdminApi,
  connectStores,
  type LoopbackWorld,
  STORE_IDS,
  startLoopbackWorld,
} from '../../../../loopback-world'

const { sellerId } = world.amazon.accounts.europe
const STORE = STORE_IDS.germany
const ALIAS = 'ALIAS-OF-A-MUG'
const marketplaceIds = ['A1PA6795UKMFR9']

let loopback: LoopbackWorld
const call = (method: string, path: string, body?: unknown) =>
  callAdminApi(loopback, { method, path, ...(body === undefined ? {} : { body }) })

async function found(text: string): Promise<readonly string[]> {
  const { body } = await call('GET', `/stores/${STORE}/listings?text=${encodeURIComponent(text)}`)
  return body.listings.map(({ sellerSku }: { sellerSku: string }) => sellerSku)
}

async function importAgain(): Promise<void> {
  await call('POST', `/stores/${STORE}/import`)
  await loopback.publish()
}

beforeAll(async () => {
  loopback = await startLoopbackWorld({ sellerSkus: [examples.plain] })
  loopback.amazon.putListing({ sellerId, sellerSku: ALIAS, title: 'Old title', marketplaceIds })
  await connectStores(loopback)
})
afterAll(() => loopback.close())

describe('a listing is found', () => {
  test('by its Commerce SKU, as soon as it has one and after the next import', async () => {
    expect(await found(examples.plain)).toEqual([examples.plain])
    await call('PUT', `/accounts/eu.${sellerId}/mappings`, {
      mappings: [{ sellerSku: ALIAS, sku: examples.plain }],
    })
    await loopback.publish()
    expect(await found(examples.plain)).toEqual([ALIAS, examples.plain])
    await importAgain()
    expect(await found(examples.plain)).toEqual([ALIAS, examples.plain])
  })

  test('by the SKU that an import matched by what the merchant had said before', async () => {
    await call('PUT', `/accounts/eu.${sellerId}/mappings`, {
      mappings: [{ sellerSku: 'COMES-LATER', sku: examples.plain }],
    })
    loopback.amazon.putListing({ sellerId, sellerSku: 'COMES-LATER', marketplaceIds })
    await importAgain()
    expect(await found(examples.plain)).toEqual([ALIAS, 'COMES-LATER', examples.plain])
  })

  test('by its new title and not by the old one', async () => {
    expect(await found('old title')).toEqual([ALIAS])
    loopback.amazon.putListing({ sellerId, sellerSku: ALIAS, title: 'Enamelled beaker' })
    await importAgain()
    expect(await found('beaker')).toEqual([ALIAS])
    expect(await found('old title')).toEqual([])
  })

  test('though it was imported before there was a search, once the app is of this version', async () => {
    const [listings, schema] = [
      loopback.database.collection('listings'),
      loopback.database.collection('schema'),
    ]
    await listings.updateMany({ sellerSku: ALIAS }, { $unset: { search: '' } })
    await listings.updateMany({ sellerSku: 'COMES-LATER' }, { $set: { search: ['comes-later'] } })
    await schema.updateOne({ _id: 'schema' }, { $set: { version: SCHEMA_VERSION - 1 } })
    expect(await found(examples.plain)).toEqual([examples.plain])
    await ensureDatabase(loopback.database, { sleep: async () => {} })
    expect(await found('beaker')).toEqual([ALIAS])
    expect(await found(examples.plain)).toEqual([ALIAS, 'COMES-LATER', examples.plain])
  })

  test('by the words that a publisher keeps while those of an older version are made anew', async () => {
    const listings = loopback.database.collection<ListingDocument>('listings')
    const kept = { sku: 'NEWER-SKU', search: ['newer-sku'] }
    await refreshSearch({
      ...listings,
      findFields: async (...question) => {
        const page = await listings.findFields(...question)
        await listings.updateMany({ sellerSku: ALIAS }, { $set: kept })
        return page.map((each) => ({ ...each, search: [] }))
      },
    })
    const [after] = await listingCollection(loopback.database).bySellerSku([ALIAS])
    expect(after).toMatchObject(kept)
  })
})
