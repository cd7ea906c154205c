import type { BenchOptions } from '../bench'
import { DISTANCES } from '../far-clients'
import type { Figure } from '../figures'
import { NAIVE_COSTS } from '../naive-design'
import { type AwakeWorker, measureAwakeWorker } from './awake-worker'
import { drainNaively } from './drain-naively'
import { openShop, type Shop } from './open-shop'
import { type BusiestMinute, DATABASE_PER_MINUTE, watchMinutes } from './watch-minutes'

const LISTINGS = 100_000
export const CHANGED = 10_000
/** Amazon's patchListingsItem calls per second and account. */
export const RATE = 5
/** Each listing's stock and published quantity before the changes. */
export const FIRST = 50
const FALLEN = 40
const SMALL_SHOP = 800
const STEP_MS = 1_000
export const WRITES = /(bulkWrite|updateOne|insertOne|findOneAndUpdate|deleteMany|updateMany)$/

export interface Drained extends BusiestMinute {
  readonly seconds: number
  readonly secondsWithoutWorker: number
}

/** Changes scattered over a large shop, all found at once. They are falls, which never go by feed. */
export async function* measureDrain({ ports }: BenchOptions): AsyncGenerator<Figure> {
  const awakeWorker = await measureAwakeWorker(ports)
  const shop = await openShop({ ports, listings: LISTINGS, quantity: FIRST })
  const drained = await drain(shop, LISTINGS / CHANGED)
  await shop.close()
  yield* timeFigures(shop, drained)
  yield* requestFigures(shop, drained, awakeWorker)
  yield await farFigure(ports)
}

/** 10,000 changes of listings this far apart, from the first mark to Amazon's last acceptance. */
export async function drain(shop: Shop, apart: number): Promise<Drained> {
  const { clock, change, amazon, publisher, requests } = shop
  publisher.start()
  await clock.pass(20_000)
  for (const server of Object.values(requests)) server.reset()
  const began = clock.now()
  const minutes = watchMinutes(shop)
  let stepsWithoutWorker = 0
  await change(
    Array.from({ length: CHANGED }, (_, index) => index * apart),
    FALLEN,
  )
  while (amazon.patches().length < CHANGED) {
    await clock.pass(STEP_MS)
    if (publisher.running() === 0) stepsWithoutWorker += 1
    minutes.note()
  }
  const complaints = publisher.complaints()
  if (complaints.length > 0) throw new Error(`The publisher complained: ${complaints[0]}`)
  return {
    seconds: (clock.now() - began) / 1_000,
    secondsWithoutWorker: (stepsWithoutWorker * STEP_MS) / 1_000,
    ...minutes.busiest(),
  }
}

/** One worker run with an Amazon that answers after 0.2 to 0.4 s. */
async function farFigure(ports: number): Promise<Figure> {
  const distances = { ...DISTANCES, amazon: 100 }
  const { clock, change, amazon, publisher, close } = await openShop({
    ports,
    listings: SMALL_SHOP,
    quantity: FIRST,
    distances,
  })
  publisher.start()
  await clock.pass(20_000)
  const began = clock.now()
  await change(
    Array.from({ length: SMALL_SHOP }, (_, index) => index),
    FALLEN,
  )
  // An idle worker has ended by now. An event wakes the next one.
  publisher.wake()
  while (amazon.patches().length < SMALL_SHOP) await clock.pass(STEP_MS)
  await close()
  return {
    name: 'time ÷ that of Amazon’s rate, where a call to Amazon takes 0.2 to 0.4 s',
    value: (clock.now() - began) / 1_000 / (SMALL_SHOP / RATE),
    unit: '',
    naive: null,
    bound: { value: 1, by: 'Amazon, 5 a second' },
    target: null,
    note: `${SMALL_SHOP} changes in one run of a worker`,
  }
}

function timeFigures({ requests }: Shop, { seconds, secondsWithoutWorker }: Drained): readonly Figure[] {
  const least = CHANGED / RATE
  const naive = drainNaively(CHANGED, RATE)
  return [
    {
      name: '10,000 listings by patch: time ÷ that of Amazon’s rate',
      value: seconds / least,
      unit: '',
      naive: naive.seconds / least,
      bound: { value: 1, by: 'Amazon, 5 a second' },
      target: { atMost: 1.03 },
      note: `${Math.round(seconds)} s; without a worker ${secondsWithoutWorker} s of them`,
    },
    {
      name: 'time ÷ that of Amazon’s rate, while a worker runs',
      value: (seconds - secondsWithoutWorker) / least,
      unit: '',
      naive: null,
      bound: { value: 1, by: 'Amazon, 5 a second' },
      target: null,
      note: 'the pace itself uses 98 % of the rate: 1.020 is its best',
    },
    {
      name: 'calls that Amazon throttles',
      value: requests.amazon.withStatus(429),
      unit: '',
      naive: naive.throttled,
      bound: { value: 0, by: 'arithmetic' },
      target: { atMost: 0 },
      note: 'naive: 100 activations at once, amazon-sp-api’s own retries after 0.2 s',
    },
    {
      name: 'calls to Amazon for each change',
      value: requests.amazon.count() / CHANGED,
      unit: '',
      naive: 1,
      bound: { value: 1.05, by: 'a patch, its channel 20 a call' },
      target: null,
      note: 'read-backs included, as far as they come within the time',
    },
  ]
}

function requestFigures(
  { requests }: Shop,
  { busiestMinute, seconds }: Drained,
  awakeWorker: AwakeWorker,
): readonly Figure[] {
  const { database, commerce } = requests
  const beside = awakeWorker.beside(database.count(), seconds)
  return [
    {
      name: 'database requests for each published change, 10,000 of 100,000 listings, beside those of a worker that is awake',
      value: beside.requests / CHANGED,
      unit: '',
      naive: NAIVE_COSTS.databaseRequests,
      bound: null,
      target: { atMost: 0.1 },
      note: `${beside.note}; writes: ${database.count(WRITES)}`,
    },
    {
      name: 'the same, with those of a worker that is awake',
      value: database.count() / CHANGED,
      unit: '',
      naive: NAIVE_COSTS.databaseRequests,
      bound: { value: 1 / (0.3 * RATE), by: 'a look each 300 ms' },
      target: null,
    },
    {
      name: 'bytes written to the database for each published change',
      value: database.bytes(WRITES) / CHANGED,
      unit: 'B',
      naive: null,
      bound: null,
      target: null,
    },
    {
      name: 'database requests in the busiest minute',
      value: busiestMinute,
      unit: '',
      naive: null,
      bound: { value: DATABASE_PER_MINUTE, by: 'Database Storage' },
      target: { atMost: DATABASE_PER_MINUTE },
    },
    {
      name: 'export calls to Commerce for each change',
      value: commerce.count(/export-stock-salable-qty/) / CHANGED,
      unit: '',
      naive: 1,
      bound: { value: 1 / 80, by: '80 SKUs a call' },
      target: null,
      note: 'a number leaves at most 13 s after its stock was read, so that 20 numbers share a read',
    },
  ]
}
