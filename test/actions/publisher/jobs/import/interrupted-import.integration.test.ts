import { openSellers, sellingPartners } from '../../../../../actions/publisher/adapters/sellers'
import { importListings } from '../../../../../actions/publisher/jobs/import/import-listings'
import { systemClock } from '../../../../../actions/publisher/worker/clock'
import { openCollections } from '../../../../../actions/publisher/worker/open-collections'
import { commerceReader } from '../../../../../actions/shared/commerce-reader/commerce-reader'
import type { ListingDocument } from '../../../../../actions/shared/database/listings/listing-document'
import { jobCollection } from '../../../../../actions/shared/database/work/jobs'
import { loadMerchant } from '../../../../../actions/shared/merchant/load-merchant'
import { fingerprintOf } from '../../../../../actions/shared/merchant/read-only'
import { LIMITS } from '../../../../../actions/shared/publishing/limits'
import type { Ports } from '../../../../../actions/shared/publishing/ports'
import { openCommerce } from '../../../../../actions/shared/runtime/clients/open-commerce'
import { parseConfiguration } from '../../../../../actions/shared/runtime/configuration/configuration'
import { examples } from '../../../../../dev/catalogue/examples'
import * as world from '../../../../../dev/world'
import { connectStores, type LoopbackWorld, STORE_IDS, startLoopbackWorld } from '../../../../loopback-world'
import { quietPorts } from '../../../shared/publishing/quiet-ports'

const STORE = STORE_IDS.germany
const LISTINGS = 2_600
const { sellerId } = world.amazon.accounts.europe

let loopback: LoopbackWorld
beforeAll(async () => {
  loopback = await startLoopbackWorld({ sellerSkus: [examples.plain] })
  await connectStores(loopback)
  for (let index = 1; index < LISTINGS; index += 1) {
    loopback.amazon.putListing({ sellerId, sellerSku: `BULK-${index}`, marketplaceIds: ['A1PA6795UKMFR9'] })
  }
})
afterAll(() => loopback.close())

class Killed extends Error {}

/** A publisher that dies at its `writes`th write. Null: never. */
async function publisher(writes: number | null): Promise<Ports> {
  const configuration = parseConfiguration(loopback.inputs)
  let left = writes
  const mortal = <T extends object>(collection: T, names: readonly (keyof T)[]): T => {
    const dying =
      (work: (...given: unknown[]) => Promise<unknown>) =>
      async (...given: unknown[]) => {
        if (left !== null && left-- <= 0) throw new Killed()
        return work(...given)
      }
    return Object.assign(
      { ...collection },
      ...names.map((name) => ({ [name]: dying(collection[name] as never) })),
    )
  }
  const collections = openCollections(loopback.database)
  const openPartner = sellingPartners(configuration, loopback.settings)
  return {
    ...quietPorts(),
    ...collections,
    listings: mortal(collections.listings, ['keepReported', 'change']),
    pending: mortal(collections.pending, ['mark']),
    jobs: mortal(collections.jobs, ['update']),
    now: systemClock.date,
    clock: systemClock,
    bulkPace: {
      take: async (listings = 1) => {
        taken += listings
      },
    },
    runId: 'run',
    fence: 1_000,
    trustedSince: new Date(0),
    maySend: () => true,
    merchant: await loadMerchant(
      loopback.settings,
      fingerprintOf(configuration.commerce.baseUrl, world.runtime.namespace),
    ),
    stockIdOf: (websiteCode) => websiteCode,
    commerce: commerceReader(openCommerce(configuration), systemClock.now),
    seller: openSellers({ openPartner, clock: systemClock, maySend: () => true }).of,
    limits: LIMITS,
  }
}

/** Listings that the pace of large saves was asked for. */
let taken = 0

/** Runs slice after slice, each publisher until it dies. The next one continues from what is stored. */
async function importWith(lives: readonly number[]): Promise<number> {
  const jobs = jobCollection(loopback.database)
  const { _id } = await jobs.create({ kind: 'import-listings', storeId: STORE }, new Date())
  let deaths = 0
  for (let current = await publisher(lives[0] ?? null); ; ) {
    const job = await jobs.load(_id)
    if (!job || job.state === 'done') return deaths
    try {
      await importListings(current, job)
    } catch (error) {
      if (!(error instanceof Killed)) throw error
      deaths += 1
      current = await publisher(lives[deaths] ?? null)
    }
    await systemClock.sleep(10)
  }
}

async function kept(): Promise<readonly ListingDocument[]> {
  const found: ListingDocument[] = []
  for (let after = `${STORE}/`; ; ) {
    const page = (await loopback.database
      .collection('listings')
      .find(
        { _id: { $gt: after, $lt: `${STORE}0` } },
        { sort: { _id: 1 }, limit: 1_000 },
      )) as ListingDocument[]
    found.push(...page)
    const last = page.at(-1)
    if (!last) return found
    after = last._id
  }
}

test.each([
  ['between two batches', [4, 4]],
  ['at every kind of write', [1, 2, 3, 5, 7]],
  ['before its first', [0, 0]],
])(
  'an import whose publisher dies %s goes on, and no row is lost or doubled',
  async (_when, lives) => {
    await loopback.database.collection('listings').deleteMany({ storeId: STORE })
    expect(await importWith(lives)).toBe(lives.length)
    const listings = await kept()
    expect(listings).toHaveLength(LISTINGS)
    expect(new Set(listings.map(({ sellerSku }) => sellerSku)).size).toBe(LISTINGS)
    expect(listings.filter(({ vanishedAt }) => vanishedAt !== null)).toEqual([])
    const job = await jobCollection(loopback.database).latestInStore(STORE)
    expect(job).toMatchObject({ state: 'done', done: LISTINGS, total: LISTINGS, message: null })
    expect(listings.find(({ sellerSku }) => sellerSku === examples.plain)).toMatchObject({
      sku: examples.plain,
    })
  },
  60_000,
)

test('a first import takes its listings from the pace of large saves: two to match and decide each, and a fifth of that to store it', async () => {
  await loopback.database.collection('listings').deleteMany({ storeId: STORE })
  taken = 0
  await importWith([])
  expect(taken).toBeCloseTo(LISTINGS * 2.4)
}, 60_000)
