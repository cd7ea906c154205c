import { parseArgs } from 'node:util'
import { LIMITS } from '../../actions/shared/publishing/limits'
import type { AmazonNumber } from './amazon-numbers'
import type { Stage } from './events'
import { deliver } from './events'
import { FAMILIES, type Plan } from './families'
import { unmatched } from './invariants'
import { createRandom } from './random'
import { createSimulatedWorld, type SimulatedWorld } from './simulated-world'

/** A week of a merchant with very many listings, in minutes: `npm run simulate-week -- --listings 100000`. */

const HOUR = 60 * 60_000
const DAY = 24 * HOUR
/** Average number of listings per product in these worlds. */
const LISTINGS_OF_PRODUCT = 2.4
const TRIES = 50

interface Movement {
  readonly changes: number
  readonly sales: number
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      listings: { type: 'string', default: '100000' },
      days: { type: 'string', default: '7' },
      changes: { type: 'string', default: '4000' },
      sales: { type: 'string', default: '2000' },
    },
  })
  const began = performance.now()
  const products = Math.round(Number(values.listings) / LISTINGS_OF_PRODUCT)
  const plan: Plan = {
    ...FAMILIES.sales,
    products: [products, products],
    dropped: 0.02,
    importWithinMs: HOUR / 2,
    // Activity is kept for three days, so that the week includes its deletion.
    limits: { ...LIMITS, retentionMs: 3 * DAY },
  }
  const waits = createWaits()
  const random = createRandom('a week')
  const world = await createSimulatedWorld({
    random,
    plan,
    isLong: true,
    onAsked: ({ number }) => waits.end(number, world.clock.now()),
  })
  const stage = { world, plan, random: random.stream('week'), stormMs: 0, later: world.clock.later }
  world.clock.every(60_000, () => world.workers.start('the alarm'))
  world.workers.start('the beginning')
  const movement = { changes: Number(values.changes), sales: Number(values.sales) }
  for (let day = 1; day <= Number(values.days); day += 1) {
    if (day > 1) scheduleDay(stage, movement, waits)
    await world.clock.pass(DAY)
    const seconds = Math.round((performance.now() - began) / 1000)
    console.log(
      `day ${day}: ${seconds} s, ${unmatched(world.amazon.numbers, world.truth).length} not right yet`,
    )
  }
  await world.clock.pass(3 * HOUR)
  await tell(world, waits, (performance.now() - began) / 1000)
}

/** Changes and sales over the whole day. Quantities are right again once Amazon has accepted what they need. */
function scheduleDay(stage: Stage, { changes, sales }: Movement, waits: Waits): void {
  const { world, random } = stage
  const { clock, commerce, amazon } = world
  const skus = [...commerce.products.keys()]
  const bySku = Map.groupBy(amazon.numbers, ({ sku }) => sku)
  const times = (count: number, work: () => void) => {
    for (let index = 0; index < count; index += 1) clock.later(random.next() * (DAY - HOUR), work)
  }
  times(changes, () => {
    const sku = random.pick(skus)
    const websiteCode = random.pick(['base', 'base', 'us'])
    commerce.change(websiteCode, sku, { quantity: random.pick([0, random.whole(0, 40)]) })
    for (const number of bySku.get(sku) ?? []) waits.begin(world, number)
    deliver(stage, { key: `sku:${sku}`, reason: 'stock-item' })
  })
  times(sales, () => {
    for (let tries = 0; tries < TRIES; tries += 1) {
      const order = amazon.sell(random.pick(amazon.numbers), random.whole(1, 2))
      if (!order) continue
      clock.later(random.next() * stage.plan.importWithinMs, () => {
        order.updatedAt = clock.date()
        const { websiteCode, number, units, orderId } = order
        const id = commerce.order({ websiteCode, sku: number.sku }, units, orderId)
        order.isImported = true
        deliver(stage, { key: `order:${id}`, reason: 'order' })
      })
      return
    }
  })
}

/** Time from a change of Commerce's stock to the request that it causes on Amazon. */
interface Waits {
  begin(world: SimulatedWorld, number: AmazonNumber): void
  end(number: AmazonNumber, now: number): void
  /** Milliseconds, in ascending order. */
  all(): readonly number[]
}

function createWaits(): Waits {
  const since = new Map<AmazonNumber, number>()
  const waits: number[] = []
  return {
    begin: ({ clock, truth }, number) => {
      const expected = truth.expected(number)
      if (expected === null || expected === number.held) since.delete(number)
      else if (!since.has(number)) since.set(number, clock.now())
    },
    end: (number, now) => {
      const at = since.get(number)
      if (at !== undefined) waits.push(now - at)
      since.delete(number)
    },
    all: () => waits.sort((left, right) => left - right),
  }
}

async function tell(world: SimulatedWorld, waits: Waits, seconds: number): Promise<void> {
  const { amazon, database, truth, invariants } = world
  const wrong = unmatched(amazon.numbers, truth)
  const all = waits.all()
  const at = (share: number) => `${((all[Math.floor((all.length - 1) * share)] ?? 0) / 1000).toFixed(1)} s`
  const violations = invariants.violations()
  const count = (name: 'listings' | 'activity' | 'pending') => database.direct.collection(name).count({})
  console.log(`listings ${await count('listings')}, numbers ${amazon.numbers.length}, wrong ${wrong.length}`)
  console.log(`violations ${violations.length}: ${violations.slice(0, 5).join('; ')}`)
  for (const [operation, calls] of amazon.calls()) console.log(`${operation.padEnd(24)} ${calls}`)
  console.log(`429s                     ${amazon.throttled()}`)
  console.log(`database requests        ${database.requests()}`)
  console.log(`activity, pending kept   ${await count('activity')}, ${await count('pending')}`)
  console.log(`orders on Amazon         ${amazon.orders.length}`)
  console.log(
    `change to sent           ${all.length} times: half ${at(0.5)}, 95 % ${at(0.95)}, longest ${at(1)}`,
  )
  console.log(
    `wall time, peak memory   ${Math.round(seconds)} s, ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`,
  )
  for (const line of wrong.slice(0, 10)) console.log(line)
  process.exitCode = wrong.length > 0 || violations.length > 0 ? 1 : 0
}

void main()
