import type { BenchOptions } from '../bench'
import type { Figure } from '../figures'
import { type AwakeWorker, measureAwakeWorker } from './awake-worker'
import { openShop, type Shop } from './open-shop'

const LISTINGS = 20_000
const QUANTITY = 50
const STEP_MS = 1_000
const SETTLE_MS = 20_000
/** Due read-backs finish well before: 20 listings per call, five calls per second. */
const LONGEST_MS = 30 * 60_000

interface Taken {
  readonly seconds: number
  readonly requests: number
  readonly bytes: number
}

/** Listings whose daily read-back is due at once, and which have not changed. */
export async function measureReadBack({ ports }: BenchOptions): Promise<readonly Figure[]> {
  const awakeWorker = await measureAwakeWorker(ports)
  const shop = await openShop({ ports, listings: LISTINGS, quantity: QUANTITY })
  const { clock, database, publisher, requests } = shop
  publisher.start()
  await clock.pass(SETTLE_MS)
  while (publisher.running() > 0) await clock.pass(STEP_MS)
  const listings = database.collection('listings')
  await listings.updateMany({}, { $set: { confirmDueAt: clock.date() } })
  const isDue = async () => (await listings.count({ confirmDueAt: { $lte: clock.date() } })) > 0
  const read = await take(shop, async () => {
    publisher.wake()
    while ((await isDue()) && clock.now() < LONGEST_MS) await clock.pass(STEP_MS)
  })
  const calls = requests.amazon.count(/^GET \/listings\//)
  const complaints = publisher.complaints()
  if (complaints.length > 0 || (await isDue()))
    throw new Error(`Not all were read back. ${complaints[0] ?? ''}`)
  await shop.close()
  return figuresOf(read, awakeWorker, calls)
}

/** What the publisher takes from the database. Measuring bypasses the far database, and is counted. */
async function take(
  { clock, requests: { amazon, database } }: Shop,
  work: () => Promise<void>,
): Promise<Taken> {
  amazon.reset()
  database.reset()
  const began = clock.now()
  await work()
  const counts = /listings\/countDocuments$/
  return {
    seconds: (clock.now() - began) / 1_000,
    requests: database.count() - database.count(counts),
    bytes:
      database.bytes() + database.answeredBytes() - database.bytes(counts) - database.answeredBytes(counts),
  }
}

function figuresOf(read: Taken, awakeWorker: AwakeWorker, calls: number): readonly Figure[] {
  const beside = awakeWorker.beside(read.requests, read.seconds)
  const told = { naive: null, bound: null, target: null }
  return [
    {
      ...told,
      name: 'calls to Amazon for each listing that is read back',
      value: calls / LISTINGS,
      unit: '',
      bound: { value: 1 / 20, by: 'Amazon: 20 SKUs a call' },
      target: { atMost: 0.055 },
      note: `${LISTINGS.toLocaleString('en')} listings in ${Math.round(read.seconds)} s`,
    },
    {
      ...told,
      name: 'database requests for each, beside those of a worker that is awake',
      value: beside.requests / LISTINGS,
      unit: '',
      note: beside.note,
    },
    {
      ...told,
      name: 'bytes to the database and back for each',
      value: (read.bytes - awakeWorker.bytes(read.seconds)) / LISTINGS,
      unit: 'B',
    },
  ]
}
