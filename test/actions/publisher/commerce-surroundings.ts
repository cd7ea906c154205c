import type { PeriodicTask } from '../../../actions/publisher/periodic/task'
import { openCollections } from '../../../actions/publisher/worker/open-collections'
import { createCommerceClient } from '../../../actions/shared/commerce/client/commerce-client'
import { commerceReader } from '../../../actions/shared/commerce-reader/commerce-reader'
import type { ListingDocument } from '../../../actions/shared/database/listings/listing-document'
import { listingCollection, listingId } from '../../../actions/shared/database/listings/listings'
import type { PendingDocument } from '../../../actions/shared/database/work/pending'
import type { CommerceReader } from '../../../actions/shared/publishing/commerce-port'
import { classifyStock } from '../../../actions/shared/publishing/commerce-state/classify-stock'
import { LIMITS } from '../../../actions/shared/publishing/limits'
import type { MerchantStore } from '../../../actions/shared/publishing/merchant'
import type { Ports } from '../../../actions/shared/publishing/ports'
import { createCatalogue } from '../../../dev/catalogue/create-catalogue'
import { type CommerceStandIn, createCommerceStandIn } from '../../../dev/commerce/commerce-stand-in'
import { rowsOf } from '../../commerce-answers'
import { putListings as putImported } from '../../put-listings'
import type { DatabaseWorld } from '../shared/database/database-world'
import { startDatabase } from '../shared/database/database-world'
import { quietPorts } from '../shared/publishing/quiet-ports'

export const MINUTE = 60_000
export const HOUR = 60 * MINUTE

/** A listing's key, and other fields to store. */
export type KeptListing = Partial<ListingDocument> & { readonly sellerSku: string }

/** Commerce and the database on loopback, with a clock that only the test and its waits move. */
export interface CommerceSurroundings {
  readonly commerce: CommerceStandIn
  readonly reader: CommerceReader
  readonly database: DatabaseWorld
  readonly date: Date
  pass(milliseconds: number): void
  world(changes?: Partial<Ports>): Ports
  /** Stores decided listings of the German store by default. */
  put(listings: readonly KeptListing[]): Promise<void>
  /** Stores what Commerce says now in each SKU's German listing, as the publisher does. */
  settle(skus: readonly string[]): Promise<void>
  /** Runs slices of a task until it waits. Resolves to the wait in milliseconds. */
  run(task: PeriodicTask, world?: Ports): Promise<number>
  /** Key, reasons and milliseconds until due, for everything pending. */
  marks(): Promise<readonly (readonly [string, readonly string[], number])[]>
  clearMarks(): Promise<void>
  errors(): Promise<readonly { readonly code: string; readonly message: string }[]>
}

const store = (id: string, websiteCode: string): MerchantStore => ({
  id,
  accountId: 'eu',
  marketplaceId: id,
  websiteCode,
  country: id.toUpperCase(),
  status: 'active',
  createdAt: '2026-01-01T00:00:00Z',
})

const bearer = {
  getAccessToken: async () => 'token',
  getHeaders: async () => ({ Authorization: 'Bearer token', 'x-api-key': 'loopback' }),
}
const COLLECTIONS = ['pending', 'tasks', 'errors', 'listings'] as const
const SLICES_MAXIMUM = 200
const CHUNK = 500

/** Resets before each test of the file. */
export function commerceSurroundings(): CommerceSurroundings {
  let database: DatabaseWorld
  let commerce: CommerceStandIn
  let reader: CommerceReader
  let time = 0
  const port = Number(process.env.TEST_PORT_BASE) + 4
  const clock = () => {
    const began = time
    return {
      now: () => time - began,
      sleep: async (milliseconds: number) => {
        time += milliseconds
      },
    }
  }
  let ownClock = clock()

  beforeAll(async () => {
    database = await startDatabase()
  })
  afterAll(() => database.close())
  beforeEach(async () => {
    time = Math.floor(Date.now() / 1000) * 1000
    ownClock = clock()
    const verifyBearer = async () => true
    commerce = createCommerceStandIn({
      catalogue: createCatalogue(),
      events: 'off',
      now: () => time,
      verifyBearer,
    })
    const baseUrl = await commerce.standIn.listen(port)
    reader = commerceReader(createCommerceClient({ baseUrl, flavor: 'paas', auth: bearer }), ownClock.now)
    for (const name of COLLECTIONS) await database.database.collection(name).deleteMany({})
  })
  afterEach(() => commerce.standIn.close())

  const all = (name: (typeof COLLECTIONS)[number]) =>
    database.database.collection(name).find({}, { sort: { _id: 1 }, limit: 1000 })

  const surroundings: CommerceSurroundings = {
    get commerce() {
      return commerce
    },
    get reader() {
      return reader
    },
    get database() {
      return database
    },
    get date() {
      return new Date(time)
    },
    pass: (milliseconds) => {
      time += milliseconds
    },
    world: (changes) => ({
      ...quietPorts(),
      ...openCollections(database.database),
      now: () => new Date(time),
      clock: ownClock,
      runId: 'run',
      fence: 1,
      trustedSince: new Date(0),
      maySend: () => true,
      merchant: {
        readOnly: false,
        stores: [store('de', 'eu'), store('nl', 'eu'), store('us', 'us')],
        accounts: [{ id: 'eu', inventoryScope: 'country', orderImportMinutes: 60 }],
        settingsByStore: new Map(),
        rulesByStore: new Map(),
        limits: {},
      },
      stockIdOf: (websiteCode) => websiteCode,
      commerce: reader,
      seller: async () => undefined,
      limits: LIMITS,
      ...changes,
    }),
    put: (listings) => putListings(database, listings, new Date(time)),
    settle: (skus) => settleListings(surroundings, skus),
    run: async (task, world = surroundings.world()) => {
      for (let slices = 0; slices < SLICES_MAXIMUM; slices += 1) {
        const pause = await task(world)
        if (pause > 0) return pause
      }
      throw new Error('the task did not come to an end')
    },
    marks: async () =>
      ((await all('pending')) as readonly PendingDocument[]).map(
        ({ key, reasons, dueAt }) => [key, reasons, Math.max(0, dueAt.getTime() - time)] as const,
      ),
    clearMarks: () => database.database.collection('pending').deleteMany({}),
    errors: async () =>
      (await all('errors')) as readonly { readonly code: string; readonly message: string }[],
  }
  return surroundings
}

async function putListings(
  { database }: DatabaseWorld,
  listings: readonly KeptListing[],
  now: Date,
): Promise<void> {
  const collection = listingCollection(database)
  for (let index = 0; index < listings.length; index += CHUNK) {
    const chunk = listings.slice(index, index + CHUNK)
    await putImported(
      database,
      chunk.map(({ sellerSku, storeId = 'de', sku = sellerSku }) => ({
        storeId,
        accountId: 'eu',
        sellerSku,
        sku,
        title: sellerSku,
        asin: null,
        channels: ['DEFAULT'],
        observed: null,
        product: null,
      })),
      now,
    )
    const changes = chunk.map(({ sellerSku, storeId = 'de', ...kept }) => ({
      _id: listingId(storeId, sellerSku),
      set: { controllingStoreId: storeId, ...kept },
    }))
    await collection.change(changes, 1)
  }
}

async function settleListings(
  { reader, date, put }: CommerceSurroundings,
  skus: readonly string[],
): Promise<void> {
  const rows = rowsOf(await reader.readSalableQuantities('eu', skus))
  const configurations = await reader.readStockConfigurations('eu', skus)
  const longAgo = new Date(date.getTime() - HOUR)
  const kept = skus.map(async (sku): Promise<KeptListing> => {
    const read = configurations.get(sku)
    const configuration = read?.kind === 'read' ? read.configuration : undefined
    const row = rows.get(sku)
    return {
      sellerSku: sku,
      stockConfiguration: configuration ?? null,
      stockConfigurationReadAt: configuration ? date : null,
      ...classifyStock(
        { row, isAbsenceWitnessed: true, configuration },
        { stock: null, absentSince: row ? null : longAgo },
        date,
      ),
    }
  })
  await put(await Promise.all(kept))
}
