import { listingCollection } from '../../../actions/shared/database/listings/listings'
import { type JobKind, jobCollection } from '../../../actions/shared/database/work/jobs'
import { NEW, pendingCollection } from '../../../actions/shared/database/work/pending'
import { taskStateCollection } from '../../../actions/shared/database/work/task-states'
import { TOPOLOGY } from '../../../actions/shared/publishing/commerce-state/known-topology'
import type { Merchant } from '../../../actions/shared/publishing/merchant'
import type { BenchOptions } from '../bench'
import type { Figure } from '../figures'
import { merchantWith } from './generated-listings'
import { openShop, type Shop } from './open-shop'
import { type BusiestMinute, busiestMinuteFigures, watchMinutes } from './watch-minutes'

const LISTINGS = 60_000
/** A first import has more to do for each listing. */
const IMPORTED = 20_000
const QUANTITY = 50
const STORES = 50
/** Amazon limits reports by account. Enough accounts for the first reports of all stores to come at once. */
const ACCOUNTS = 7
const STEP_MS = 5_000
const SETTLE_MS = 60_000
const LONGEST_MS = 3 * 60 * 60_000

/** What has every listing decided, although no quantity changes. */
interface Round extends BusiestMinute {
  readonly seconds: number
  readonly database: number
  readonly commerce: number
}

interface Rounds {
  readonly save: Round
  readonly topology: Round
}

/**
 * A save of every store at once, then a change of the topology: of fifty stores, and of one store with as many
 * listings.
 */
export async function* measureStores({ ports }: BenchOptions): AsyncGenerator<Figure> {
  const one = await measureWith(ports, 1)
  const fifty = await measureWith(ports, STORES)
  yield* figuresOf(`a save of ${STORES} stores at once`, LISTINGS, fifty.save, one.save)
  yield* figuresOf(`a change of the topology with ${STORES} stores`, LISTINGS, fifty.topology, one.topology)
}

/** The first import of every store at once, of fifty stores, and of one store with as many listings. */
export async function* measureImports({ ports }: BenchOptions): AsyncGenerator<Figure> {
  const one = await measureImport(ports, 1, 1)
  const fifty = await measureImport(ports, STORES, ACCOUNTS)
  yield* figuresOf(`the first import of ${STORES} stores at once, with its decisions`, IMPORTED, fifty, one)
}

async function measureWith(ports: number, stores: number): Promise<Rounds> {
  const shop = await openShop({ ports, listings: LISTINGS, quantity: QUANTITY, stores })
  shop.publisher.start()
  await shop.clock.pass(SETTLE_MS)
  const save = await measureRound(
    shop,
    () => startAll(shop, 'republish-store', merchantWith(stores)),
    () => isDone(shop),
  )
  await shop.clock.pass(SETTLE_MS)
  const before = await digestOf(shop)
  const topology = await measureRound(
    shop,
    async () => shop.moveTopology(),
    () => isMoved(shop, before),
  )
  await closeQuietly(shop)
  return { save, topology }
}

/** Reports of all listings, which are matched to their products and decided. */
async function measureImport(ports: number, stores: number, accounts: number): Promise<Round> {
  const shop = await openShop({
    ports,
    listings: IMPORTED,
    quantity: QUANTITY,
    stores,
    accounts,
    isNew: true,
  })
  shop.publisher.start()
  await shop.clock.pass(SETTLE_MS)
  const round = await measureRound(
    shop,
    () => startAll(shop, 'import-listings', merchantWith(stores, accounts)),
    async () =>
      (await isDone(shop)) && (await pendingCollection(shop.database).count(shop.clock.date())) === 0,
  )
  const listings = listingCollection(shop.database)
  let missing = IMPORTED
  for (const { id } of merchantWith(stores, accounts).stores)
    missing -= (await listings.count(id)) - (await listings.countUnmatched(id))
  await closeQuietly(shop)
  if (missing > 0) throw new Error(`${missing} listings were not imported, or have no product.`)
  return round
}

async function closeQuietly(shop: Shop): Promise<void> {
  const [complaint] = shop.publisher.complaints()
  await shop.close()
  if (complaint) throw new Error(`The publisher complained: ${complaint}`)
}

/** What a save of settings or a new store leaves behind: a job for each store. */
async function startAll(
  { database, clock, publisher }: Shop,
  kind: JobKind,
  { stores }: Pick<Merchant, 'stores'>,
): Promise<void> {
  const jobs = jobCollection(database)
  for (const { id } of stores) await clock.during(jobs.create({ kind, storeId: id }, clock.date()))
  publisher.wake()
}

async function isDone({ database }: Shop): Promise<boolean> {
  return (await jobCollection(database).open()).length === 0
}

async function digestOf({ database }: Shop): Promise<unknown> {
  return (await taskStateCollection(database).load(TOPOLOGY))?.notes.digest
}

async function isMoved(shop: Shop, before: unknown): Promise<boolean> {
  if ((await digestOf(shop)) === before) return false
  return (await pendingCollection(shop.database).due([NEW], shop.clock.date(), 1)).length === 0
}

async function measureRound(
  shop: Shop,
  begin: () => Promise<void>,
  isOver: () => Promise<boolean>,
): Promise<Round> {
  const { clock, requests } = shop
  for (const server of Object.values(requests)) server.reset()
  const began = clock.now()
  const minutes = watchMinutes(shop)
  await begin()
  // The measurement's own requests, which are counted too.
  let own = 0
  for (;;) {
    await clock.pass(STEP_MS)
    minutes.note()
    const before = requests.database.count()
    if (await isOver()) break
    own += requests.database.count() - before
    if (clock.now() - began > LONGEST_MS) throw new Error('It did not end within three hours.')
  }
  return {
    seconds: (clock.now() - began) / 1_000,
    database: requests.database.count() - own,
    commerce: requests.commerce.count(),
    ...minutes.busiest(),
  }
}

function* figuresOf(name: string, listings: number, round: Round, ofOne: Round): Generator<Figure> {
  const plain = { naive: null, bound: null, target: null } as const
  yield {
    ...plain,
    name: `${name}: database requests for each listing`,
    value: round.database / listings,
    unit: '',
    target: { atMost: 0.2 },
    note: `${listings} listings, ${Math.round(round.seconds)} s; ${(round.database / ofOne.database).toFixed(2)} times those of one store with as many (${Math.round(ofOne.seconds)} s)`,
  }
  yield {
    ...plain,
    name: `${name}: requests to Commerce for each listing`,
    value: round.commerce / listings,
    unit: '',
    target: { atMost: 0.2 },
    note: `${(round.commerce / ofOne.commerce).toFixed(2)} times those of one store`,
  }
  yield* busiestMinuteFigures(name, round)
}
