import type { BenchOptions } from '../bench'
import type { Figure } from '../figures'
import { openShop } from './open-shop'

const LISTINGS = 800
const QUANTITY = 50
/** Everything that is due at first is done by then. */
const SETTLE_MS = 20 * 60_000
const HOUR_MS = 60 * 60_000

/** An hour in which nothing happens: what the alarms and periodic tasks take from the database. */
export async function measureIdle({ ports }: BenchOptions): Promise<readonly Figure[]> {
  const { clock, publisher, requests, close } = await openShop({
    ports,
    listings: LISTINGS,
    quantity: QUANTITY,
  })
  publisher.start()
  await clock.pass(SETTLE_MS)
  requests.database.reset()
  await clock.pass(HOUR_MS)
  const [complaint] = publisher.complaints()
  if (complaint) throw new Error(`The publisher complained: ${complaint}`)
  const { database } = requests
  await close()
  const frequent = database
    .names()
    .slice(0, 5)
    .map(([name, count]) => `${count} ${name.split('/').slice(-2).join('/')}`)
  return [
    {
      name: 'database requests a minute in an idle hour',
      value: database.count() / 60,
      unit: '',
      naive: 0,
      bound: null,
      target: { atMost: 20 },
      note: `most often: ${frequent.join(', ')}`,
    },
  ]
}
