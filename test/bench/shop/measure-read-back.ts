import type { BenchOptions } from '../bench'
import type { Figure } from '../figures'
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
  const shop = await openShop({ ports, listings: LISTINGS, quantity: QUANTITY, lingerMs: LONGEST_MS })
  const { clock, database, publisher, requests } = shop
  // After some work, it stays.
  await shop.change([0], QUANTITY - 1)
  publisher.start()
  await clock.pass(SETTLE_MS)
  const listings = database.collection('listings')
  await listings.updateMany({}, { $set: { confirmDueAt: clock.date() } })
  const isDue = async () => (await listings.count({ confirmDueAt: { $lte: clock.date() } })) > 0
  const read = await take(shop, async () => {
    while ((await isDue()) && clock.now() < LONGEST_MS) await clock.pass(STEP_MS)
  })
  const calls = requests.amazon.count(/^GET \/listings\//)
  const atRest = await take(shop, () => clock.pass(read.seconds * 1_000))
  const complaints = publisher.complaints()
  if (complaints.length > 0 || (await isDue()))
    throw new Error(`Not all were read back. ${complaints[0] ?? ''}`)
  await shop.close()
  return figuresOf(read, atRest, calls)
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

function figuresOf(read: Taken, atRest: Taken, calls: number): readonly Figure[] {
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
      value: (read.requests - atRest.requests) / LISTINGS,
      unit: '',
      note: `${read.requests} in all, ${atRest.requests} in as long a time without anything due`,
    },
    {
      ...told,
      name: 'bytes to the database and back for each',
      value: (read.bytes - atRest.bytes) / LISTINGS,
      unit: 'B',
    },
  ]
}
