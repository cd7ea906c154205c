import { createRandom } from '../../simulation/random'
import type { Figure } from '../figures'
import { MODES } from './modes'
import { openTraceWorld, type TraceWorld } from './open-trace-world'

const SKU = 'HOT'
const STOCK = 150
const MAXIMUM = { always: 10, upTo: 200 } as const
const SALES = 50
const SPAN_MS = 10 * 60_000
/** Shortest and longest time in which an import brings an Amazon order into Commerce. */
const IMPORT_MS = [60_000, 5 * 60_000] as const
const SEEDS = 5
const SECOND_MS = 1_000
const BEGIN_MS = 2 * 60_000
const REST_MS = 15 * 60_000

interface HotSku {
  /** Seconds during which Amazon showed less than the rule gives. */
  readonly tooLow: number
  readonly seconds: number
  /** Missing units at the worst moment. */
  readonly shortfall: number
  /** Longest continuous shortage in seconds. */
  readonly longest: number
  /** Seconds during which Amazon showed more than there was, and the worst excess. */
  readonly tooHigh: number
  readonly excess: number
}

/** A SKU that sells 50 times in 10 minutes, on Amazon and in the shop, in five runs. */
export async function* measureHotSku(): AsyncGenerator<Figure> {
  const upTo = await measureAll('upTo')
  const shareOf = ({ tooLow, seconds }: HotSku) => (100 * tooLow) / seconds
  yield {
    ...told('hot SKU, `upTo`: share of the time too low', '%', shareOf(upTo)),
    target: { atMost: 2 },
    note: `at worst ${upTo.shortfall} units, ${upTo.longest} s at a stretch`,
  }
  yield {
    ...told('hot SKU, `upTo`: share of the time too high', '%', (100 * upTo.tooHigh) / upTo.seconds),
    note: `at worst ${upTo.excess} units: Amazon lists an order two minutes after it, and a shop order meanwhile is published without it`,
  }
  const always = await measureAll('always')
  yield told('hot SKU, `always`: largest shortfall', 'units', always.shortfall)
  yield told('hot SKU, `always`: longest time below the maximum', 's', always.longest)
}

function told(name: string, unit: string, value: number): Figure {
  return { name, value, unit, naive: null, bound: null, target: null }
}

async function measureAll(mode: keyof typeof MAXIMUM): Promise<HotSku> {
  let all: HotSku = { tooLow: 0, seconds: 0, shortfall: 0, longest: 0, tooHigh: 0, excess: 0 }
  for (let seed = 1; seed <= SEEDS; seed += 1) {
    const one = await measureOnce(mode, seed)
    all = {
      tooLow: all.tooLow + one.tooLow,
      seconds: all.seconds + one.seconds,
      tooHigh: all.tooHigh + one.tooHigh,
      shortfall: Math.max(all.shortfall, one.shortfall),
      longest: Math.max(all.longest, one.longest),
      excess: Math.max(all.excess, one.excess),
    }
  }
  return all
}

async function measureOnce(mode: keyof typeof MAXIMUM, seed: number): Promise<HotSku> {
  const settings = {
    ...MODES[mode],
    outOfStockThreshold: 0,
    maximumListedQuantity: MAXIMUM[mode],
    stockPercentage: 100,
    safetyBuffer: 0,
  }
  const world = await openTraceWorld({ settings, firstStock: new Map([[SKU, STOCK]]) })
  world.publisher.start()
  await world.clock.pass(BEGIN_MS)
  sell(world, seed)
  const watched = await watch(world, MAXIMUM[mode])
  const [complaint] = world.publisher.complaints()
  if (complaint) throw new Error(`The publisher complained: ${complaint}`)
  return watched
}

/** Half of the sales are on Amazon and reach Commerce minutes later. The other half are in the shop. */
function sell(world: TraceWorld, seed: number): void {
  const { clock, amazon, commerce, tell } = world
  const random = createRandom(`hot ${seed}`)
  const place = { websiteCode: 'base', sku: SKU }
  const [number] = amazon.numbers
  if (!number) throw new Error('the hot SKU is not listed')
  for (let sale = 0; sale < SALES; sale += 1) {
    const at = random.next() * SPAN_MS
    if (sale % 2 === 0) {
      clock.later(at, () => {
        commerce.order(place, 1)
        tell(SKU, 'order')
      })
      continue
    }
    clock.later(at, () => {
      const order = amazon.sell(number, 1)
      if (!order) return
      clock.later(random.whole(...IMPORT_MS), () => {
        commerce.order(place, order.units, order.orderId)
        order.isImported = true
        tell(SKU, 'order')
      })
    })
  }
}

async function watch({ clock, amazon, commerce }: TraceWorld, maximum: number): Promise<HotSku> {
  let tooLow = 0
  let tooHigh = 0
  let excess = 0
  let shortfall = 0
  let longest = 0
  let stretch = 0
  const seconds = (SPAN_MS + REST_MS) / SECOND_MS
  for (let second = 0; second < seconds; second += 1) {
    await clock.pass(SECOND_MS)
    const missing = Math.min(maximum, left({ amazon, commerce })) - (amazon.numbers[0]?.held ?? 0)
    stretch = missing > 0 ? stretch + 1 : 0
    if (missing > 0) tooLow += 1
    if (missing < 0) tooHigh += 1
    shortfall = Math.max(shortfall, missing)
    excess = Math.max(excess, -missing)
    longest = Math.max(longest, stretch)
  }
  return { tooLow, seconds, shortfall, longest, tooHigh, excess }
}

/** Unsold units. */
function left({ amazon, commerce }: Pick<TraceWorld, 'amazon' | 'commerce'>): number {
  const open = amazon.ordersOf(SKU).filter(({ isImported }) => !isImported)
  return commerce.item('base', SKU).quantity - open.reduce((sum, { units }) => sum + units, 0)
}
