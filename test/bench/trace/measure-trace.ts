import type { PendingReason } from '../../../actions/shared/database/work/pending-reasons'
import { decideListingQuantity } from '../../../actions/shared/listing-quantity/decide-listing-quantity'
import type { StockQuantitySettings } from '../../../actions/shared/listing-quantity/stock-quantity-settings'
import type { BenchOptions } from '../bench'
import type { Figure } from '../figures'
import { generateTrace } from './generate-trace'
import { MODES } from './modes'
import { openTraceWorld, type TraceWorld } from './open-trace-world'
import { readTrace, type TraceEvent } from './read-trace'

const FIRST_STOCK = 50
const IMPORT_MS = 5 * 60_000
const REST_MS = 20 * 60_000

/** How many quantities the publisher sends for a trace of events, in both modes of the rule. */
export async function* measureTrace({ traceFile }: BenchOptions): AsyncGenerator<Figure> {
  const trace = traceFile === undefined ? generateTrace() : await readTrace(traceFile)
  for (const [mode, settings] of Object.entries(MODES)) yield* await measureMode(mode, settings, trace)
}

async function measureMode(
  mode: string,
  settings: StockQuantitySettings,
  trace: readonly TraceEvent[],
): Promise<readonly Figure[]> {
  const world = await openTraceWorld({ settings, firstStock: firstStocks(trace) })
  const naive = play(world, trace)
  world.publisher.start()
  await world.clock.pass((trace.at(-1)?.at ?? 0) + IMPORT_MS + REST_MS)
  const complaints = world.publisher.complaints()
  if (complaints.length > 0) throw new Error(`The publisher complained: ${complaints[0]}`)
  return [...patchFigures(mode, world, naive()), ...callFigures(mode, world)]
}

function callsOf({ amazon }: TraceWorld): number {
  return [...amazon.calls().values()].reduce((sum, count) => sum + count, 0)
}

function firstStocks(trace: readonly TraceEvent[]): ReadonlyMap<string, number> {
  const stocks = new Map<string, number>()
  for (const { sku, quantity } of trace) {
    const known = stocks.get(sku)
    if (known === undefined || (Number.isNaN(known) && quantity !== undefined))
      stocks.set(sku, quantity ?? Number.NaN)
  }
  return new Map([...stocks].map(([sku, stock]) => [sku, Number.isNaN(stock) ? FIRST_STOCK : stock]))
}

/** Returns the number of patches of the naive design: one per event. */
function play(
  { clock, commerce, amazon, oracle, tell }: TraceWorld,
  trace: readonly TraceEvent[],
): () => number {
  const numbers = new Map(amazon.numbers.map((number) => [number.sku, number]))
  let events = 0
  const event = (sku: string, reason: PendingReason) => {
    events += 1
    tell(sku, reason)
  }
  const buy = (sku: string, wanted: number) => {
    const number = numbers.get(sku)
    const order = number && amazon.sell(number, wanted)
    if (!order) return
    oracle.sold(sku, order.units)
    clock.later(IMPORT_MS, () => {
      order.updatedAt = clock.date()
      commerce.order({ websiteCode: 'base', sku }, order.units, order.orderId)
      order.isImported = true
      event(sku, 'order')
    })
  }
  for (const { at, sku, quantity, sold } of trace) {
    clock.later(at, () => {
      if (sold !== undefined) return buy(sku, sold)
      const before = commerce.item('base', sku).quantity
      if (quantity !== undefined) commerce.change('base', sku, { quantity })
      event(sku, quantity !== undefined && quantity < before ? 'order' : 'stock-item')
    })
  }
  return () => events
}

function wrongNumbers({ amazon, commerce, settings }: TraceWorld): number {
  return amazon.numbers.filter(({ sku, held }) => {
    const decision = decideListingQuantity({
      store: { status: 'active' },
      readOnly: false,
      settings,
      listing: { fulfillmentChannels: ['DEFAULT'] },
      product: { status: 'enabled', type: 'simple' },
      stock: commerce.stock('base', sku),
    })
    return decision.kind !== 'hold' && decision.quantity !== held
  }).length
}

function patchFigures(mode: string, world: TraceWorld, naive: number): readonly Figure[] {
  const sent = world.patches()
  const least = world.oracle.patches()
  const { afterSale, other } = world.needless()
  const lowest = { value: 1, by: 'the oracle' }
  return [
    {
      name: `${mode}: patches ÷ those of an oracle`,
      value: sent / least,
      unit: '',
      naive: naive / least,
      bound: lowest,
      target: { atMost: 1.02 },
      note: `${sent} patches, the oracle ${least}, the naive design ${naive}`,
    },
    {
      name: `${mode}: patches of what Amazon held already`,
      value: (afterSale + other) / sent,
      unit: '',
      naive: null,
      bound: { value: 0, by: 'arithmetic' },
      target: null,
      note: `${afterSale} within an hour of a sale on Amazon, ${other} besides`,
    },
  ]
}

function callFigures(mode: string, world: TraceWorld): readonly Figure[] {
  return [
    {
      name: `${mode}: listings that show another quantity at the end than the rule says`,
      value: wrongNumbers(world),
      unit: '',
      naive: null,
      bound: { value: 0, by: 'the rule' },
      target: { atMost: 0 },
    },
    {
      name: `${mode}: calls to Amazon for each patch`,
      value: callsOf(world) / world.patches(),
      unit: '',
      naive: 1,
      bound: { value: 1, by: 'the oracle' },
      target: null,
      note: 'channels, read-backs and orders included; the naive design looks at none of them',
    },
    {
      name: `${mode}: calls that Amazon throttles`,
      value: world.overRate(),
      unit: '',
      naive: null,
      bound: { value: 0, by: 'Amazon' },
      target: { atMost: 0 },
    },
  ]
}
