import { execFileSync } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import type { StockQuantityReply } from '../../actions/admin-api/replies'
import { createCatalogue } from '../../dev/catalogue/create-catalogue'
import type { Fault } from '../../dev/stand-in'
import {
  amazonMistakes,
  amazonPatches,
  amazonQuantity,
  commerceQuantity,
  fail,
  heal,
  STORE_IDS,
  setStock,
  startTestWorld,
  type TestWorld,
} from '../browser/running-world'
import { createRandom } from '../simulation/random'

/**
 * The whole product on loopback, the built actions in their containers, while its stock moves, its containers are
 * killed and its servers fail; then every listing is compared with the rule: `npm run chaos`.
 */
const SETTINGS = {
  outOfStockThreshold: 2,
  maximumListedQuantity: 20,
  maximumMode: 'upTo',
  safetyBuffer: 1,
} as const
const LISTINGS = 25
const RIGHT_WITHIN_S = 150
const FAULTS: readonly Fault[] = [
  { status: 503, headers: { 'content-type': 'text/html' }, body: '<html>Service Unavailable</html>' },
  { status: 429, body: { errors: [{ code: 'QuotaExceeded', message: 'Too many requests.' }] } },
  { status: 500, body: {} },
  { cut: 'before' },
  { cut: 'middle' },
  { hang: true },
]

const { values } = parseArgs({
  options: { seconds: { type: 'string', default: '180' }, seed: { type: 'string', default: '1' } },
})
const random = createRandom(`chaos ${values.seed}`)
const counts = { changes: 0, kills: 0, faults: 0 }

async function main(): Promise<void> {
  const skus = someSkus()
  const world = await startTestWorld(skus)
  try {
    await setUp(world)
    await untilRight(world, skus)
    const end = Date.now() + Number(values.seconds) * 1_000
    await Promise.all([moveStock(world, skus, end), killContainers(world, end), breakServers(world, end)])
    for (const port of Object.values(world.ports)) await heal(port)
    const seconds = await untilRight(world, skus)
    const { length: patches } = await amazonPatches(world)
    console.log(
      `${counts.changes} stock changes, ${counts.kills} kills, ${counts.faults} faults, ${patches} patches`,
    )
    console.log(`Every one of ${skus.length} listings was right ${seconds} s after the last of them.`)
    const mistakes = await amazonMistakes(world)
    if (mistakes.length > 0)
      throw new Error(`Amazon accepted what a merchant would regret: ${JSON.stringify(mistakes)}`)
  } finally {
    await world.close()
  }
}

/** Merchant-fulfilled ones of one account, that one product each decides. */
function someSkus(): readonly string[] {
  return createCatalogue()
    .listings.filter(({ sellerSku, account }) => account === 'europe' && sellerSku.startsWith('MUG-'))
    .map(({ sellerSku }) => sellerSku)
    .slice(0, LISTINGS)
}

async function setUp(world: TestWorld): Promise<void> {
  const path = `/stores/${STORE_IDS.germany}/stock-quantity`
  const { version, settings } = await world.api<StockQuantityReply>('GET', path)
  await world.api('PUT', path, { version, settings: { ...settings, ...SETTINGS }, impactConfirmed: true })
}

async function moveStock(world: TestWorld, skus: readonly string[], end: number): Promise<void> {
  const own = random.stream('stock')
  while (Date.now() < end) {
    await sleep(own.whole(20, 600))
    await setStock(world, own.pick(skus), own.whole(0, 30))
    counts.changes += 1
  }
}

async function killContainers(world: TestWorld, end: number): Promise<void> {
  const own = random.stream('kills')
  while (Date.now() < end) {
    await sleep(own.whole(4_000, 20_000))
    for (const pid of containers(world)) {
      process.kill(pid, 'SIGKILL')
      counts.kills += 1
    }
  }
}

function containers({ pid }: TestWorld): readonly number[] {
  const lines = execFileSync('ps', ['-eo', 'pid,ppid,args'], { encoding: 'utf8' }).split('\n')
  return lines
    .map((line) => line.trim().split(/\s+/))
    .filter(([, parent, ...args]) => Number(parent) === pid && args.join(' ').includes('container.cjs'))
    .map(([pid]) => Number(pid))
}

async function breakServers({ ports }: TestWorld, end: number): Promise<void> {
  const own = random.stream('faults')
  const servers = [ports.amazon, ports.commerce, ports.state, ports.database, ports.ims]
  while (Date.now() < end) {
    await sleep(own.whole(3_000, 12_000))
    const port = own.pick(servers)
    // Its developer's endpoints go on.
    await fail(port, { ...own.pick(FAULTS), path: '^/(?!__)', times: 100_000 })
    counts.faults += 1
    await sleep(own.whole(2_000, 25_000))
    await heal(port)
  }
}

/** Seconds until every listing shows what the rule says of Commerce's stock. */
async function untilRight(world: TestWorld, skus: readonly string[]): Promise<number> {
  const began = Date.now()
  for (;;) {
    const wrong = await wrongListings(world, skus)
    const seconds = Math.round((Date.now() - began) / 1_000)
    if (wrong.length === 0) return seconds
    if (seconds > RIGHT_WITHIN_S) throw new Error(`after ${seconds} s still wrong: ${wrong.join('; ')}`)
    await sleep(1_000)
  }
}

async function wrongListings(world: TestWorld, skus: readonly string[]): Promise<readonly string[]> {
  const lines = await Promise.all(
    skus.map(async (sku) => {
      const stock = await commerceQuantity(world, sku)
      const live = await amazonQuantity(world, sku)
      const expected = expectedOf(stock)
      return live === expected ? [] : [`${sku} shows ${live}, stock ${stock}, expected ${expected}`]
    }),
  )
  return lines.flat()
}

/** The rule for these settings, written down anew. */
function expectedOf(stock: number): number {
  if (stock < SETTINGS.outOfStockThreshold) return 0
  return Math.max(0, Math.min(SETTINGS.maximumListedQuantity, stock - SETTINGS.safetyBuffer))
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error)
    console.error(`The same again: npm run chaos -- --seed ${values.seed}`)
    process.exit(1)
  },
)
