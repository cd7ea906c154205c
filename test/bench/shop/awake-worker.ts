import { openShop } from './open-shop'

/** What a worker takes from the database that is awake and finds nothing to do. */
export interface AwakeWorker {
  /** The requests of this many seconds that are not its own. */
  beside(counted: number, seconds: number): { readonly requests: number; readonly note: string }
  /** Bytes there and back in this many seconds. */
  bytes(seconds: number): number
}

const LISTINGS = 800
const QUANTITY = 50
/** Everything that is due at first is done by then. */
const SETTLE_MS = 20_000
/** With the time to settle, shorter than the longest run of a worker. */
const AWAKE_MS = 440_000

/**
 * The cost of being awake. A figure that leaves it out is the cost of the work itself. An idle worker would end after a
 * few seconds, so this one stays longer than the product lets it.
 */
export async function measureAwakeWorker(ports: number): Promise<AwakeWorker> {
  const { clock, change, publisher, requests, close } = await openShop({
    ports,
    listings: LISTINGS,
    quantity: QUANTITY,
    lingerMs: AWAKE_MS + SETTLE_MS,
  })
  // Without any work, a worker ends at once.
  await change([0], QUANTITY - 1)
  publisher.start()
  await clock.pass(SETTLE_MS)
  const { database } = requests
  database.reset()
  await clock.pass(AWAKE_MS)
  const [complaint] = publisher.complaints()
  if (complaint || publisher.running() === 0)
    throw new Error(`The worker did not stay awake. ${complaint ?? ''}`)
  const shareOf = (seconds: number) => seconds / (AWAKE_MS / 1_000)
  const [counted, bytes] = [database.count(), database.bytes() + database.answeredBytes()]
  await close()
  return {
    beside: (all, seconds) => {
      const awake = Math.round(counted * shareOf(seconds))
      return {
        requests: all - awake,
        note: `${all} in the ${Math.round(seconds)} s of it; a worker that finds nothing to do makes ${awake} in that time`,
      }
    },
    bytes: (seconds) => bytes * shareOf(seconds),
  }
}
