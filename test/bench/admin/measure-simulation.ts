import type { SimulatedChangeRequest, SimulationReply } from '../../../actions/admin-api/contract/simulation'
import type { Counts, Servers } from '../apart/start-servers'
import type { Figure } from '../figures'
import { STORES } from './fill-stores'

/** A web action may answer 1 MB, before compression. */
const REPLY_KB_MAXIMUM = 1_000

/** Sends a body to the action, and returns the body of the answer. */
export type Post = (path: string, body: unknown) => Promise<unknown>

const [largest] = STORES.map(({ id }) => id)
const settings = {
  outOfStockThreshold: 40,
  maximumListedQuantity: 25,
  doNotManageStockQuantity: 5,
  maximumMode: 'upTo' as const,
  stockPercentage: 90,
  safetyBuffer: 1,
}

const CHANGES: readonly (readonly [name: string, change: SimulatedChangeRequest])[] = [
  ['simulated save of the largest store', { kind: 'settings', storeId: largest ?? '', settings }],
  ['simulated pause of the largest store', { kind: 'pause', storeId: largest ?? '' }],
  ['simulated start of publishing, of all stores', { kind: 'start' }],
]

/** Whole simulations: how many parts, how large, and how many requests to the database for each listing. */
export async function* measureSimulations(servers: Servers, post: Post): AsyncGenerator<Figure> {
  for (const [name, change] of CHANGES) {
    await servers.reset()
    const whole = await simulate(change, post)
    yield figureOf(name, whole, await servers.counts())
  }
}

interface Whole {
  readonly parts: number
  readonly listings: number
  readonly largestKb: number
  readonly seconds: number
}

async function simulate(change: SimulatedChangeRequest, post: Post): Promise<Whole> {
  const began = performance.now()
  let [parts, listings, largestKb] = [0, 0, 0]
  let position: { id: string | null; after: string | null } = { id: null, after: null }
  for (;;) {
    const reply = (await post('/simulations', { change, ...position })) as SimulationReply
    parts += 1
    listings += reply.done
    largestKb = Math.max(largestKb, JSON.stringify(reply).length / 1024)
    if (reply.next === null) break
    position = { id: reply.id, after: reply.next }
  }
  return { parts, listings, largestKb, seconds: (performance.now() - began) / 1000 }
}

function figureOf(name: string, { parts, listings, largestKb, seconds }: Whole, counts: Counts): Figure {
  const requests = counts.requests('database')
  return {
    name: `${name}, largest part`,
    value: Math.round(largestKb),
    unit: 'KB',
    naive: null,
    bound: null,
    target: { atMost: REPLY_KB_MAXIMUM },
    note: `${listings} listings in ${parts} parts; ${requests} requests to the database; ${seconds.toFixed(1)} s here`,
  }
}
