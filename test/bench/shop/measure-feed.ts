import type { BenchOptions } from '../bench'
import type { Figure } from '../figures'
import { openShop, type Shop } from './open-shop'

const LISTINGS = 40_000
const RISES = 25_000
const FIRST = 50
const RISEN = 60
/** Rises below the feed limit go by patch. This is the longest wait for all of them. */
const LONGEST_MS = 3 * 3_600_000
const STEP_MS = 5_000

/** Many rises of one account at once, as after a large delivery. */
export async function measureFeed({ ports }: BenchOptions): Promise<readonly Figure[]> {
  const shop = await openShop({
    ports,
    listings: LISTINGS,
    quantity: FIRST,
    // Read-backs use the same call as channel checks. Postponing them leaves only channel checks.
    limits: { confirmAfterMs: LONGEST_MS },
  })
  const { clock, amazon, publisher, requests } = shop
  publisher.start()
  await clock.pass(20_000)
  for (const server of Object.values(requests)) server.reset()
  const began = clock.now()
  await shop.change(
    Array.from({ length: RISES }, (_, index) => index),
    RISEN,
  )
  while (amazon.patches().length < RISES && clock.now() - began < LONGEST_MS) await clock.pass(STEP_MS)
  const complaints = publisher.complaints()
  const taken = amazon.patches().length
  if (taken < RISES) throw new Error(`Only ${taken} of ${RISES} rises were taken. ${complaints[0] ?? ''}`)
  return [...feedFigures(shop), ...otherFigures(shop, (clock.now() - began) / 60_000)]
}

function feedFigures({ requests }: Shop): readonly Figure[] {
  const calls = requests.amazon.count(/POST \/feeds\/2021-06-30\/feeds$/)
  const patched = requests.amazon.count(/^PATCH /)
  const reads = requests.amazon.count(/^GET \/listings\//)
  return [
    {
      name: 'listings in each feed',
      value: (RISES - patched) / calls,
      unit: '',
      naive: 1,
      bound: { value: 25_000, by: 'Amazon' },
      target: { atLeast: 2_000 },
      note: `${calls} feeds; ${patched} of ${RISES} rises went by patches; the naive design patches each`,
    },
    {
      name: 'reads of channels for each listing that rises',
      value: reads / RISES,
      unit: '',
      naive: 0,
      bound: { value: 1 / 20, by: 'Amazon: 20 SKUs a call' },
      target: { atMost: 1 / 20 },
      note: 'the naive design never looks whether the merchant still fulfils the listing',
    },
  ]
}

function otherFigures({ requests }: Shop, minutes: number): readonly Figure[] {
  const minutesByPatch = RISES / 5 / 60
  return [
    {
      name: 'minutes until Amazon has taken all rises',
      value: minutes,
      unit: 'min',
      naive: minutesByPatch,
      bound: { value: minutesByPatch, by: 'Amazon, by patches' },
      target: null,
      note: 'a feed is worked through at once here; the real one takes minutes to hours',
    },
    {
      name: 'database requests for each rise',
      value: requests.database.count() / RISES,
      unit: '',
      naive: null,
      bound: null,
      target: null,
    },
    {
      name: 'calls that Amazon throttles, by feed',
      value: requests.amazon.withStatus(429),
      unit: '',
      naive: null,
      bound: { value: 0, by: 'Amazon' },
      target: { atMost: 0 },
    },
  ]
}
