import type { PendingReason } from '../../../actions/shared/database/work/pending-reasons'
import type { StockQuantitySettings } from '../../../actions/shared/listing-quantity/stock-quantity-settings'
import type { BenchOptions } from '../bench'
import type { Figure } from '../figures'
import { generateTrace } from './generate-trace'
import { MODES } from './modes'
import { openTraceWorld, type TraceWorld } from './open-trace-world'
import { readTrace, type TraceEvent } from './read-trace'
import { rightQuantity } from './right-quantity'
import { type WatchedQuantities, watchQuantities } from './watch-quantities'

const FIRST_STOCK = 50
const IMPORT_MS = 5 * 60_000
const REST_MS = 20 * 60_000
/** Calls for each patch, by the mode. */
const CALLS_TO_REACH: Readonly<Record<string, number>> = { always: 2.5, upTo: 1.8 }
const COUNTED = [
  'listingsItems.patchListingsItem',
  'listingsItems.searchListingsItems',
  'orders.searchOrders',
]

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
  const quantities = watchQuantities(world)
  const naive = play(world, trace, quantities)
  quantities.start()
  world.publisher.start()
  await world.clock.pass((trace.at(-1)?.at ?? 0) + IMPORT_MS + REST_MS)
  const complaints = world.publisher.complaints()
  if (complaints.length > 0) throw new Error(`The publisher complained: ${complaints[0]}`)
  return [
    ...patchFigures(mode, world, naive()),
    ...quantityFigures(mode, quantities),
    ...endFigures(mode, world),
    ...callFigures(mode, world),
  ]
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
  { changed }: Pick<WatchedQuantities, 'changed'>,
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
    changed(sku)
    clock.later(IMPORT_MS, () => {
      order.updatedAt = clock.date()
      commerce.order({ websiteCode: 'base', sku }, order.units, order.orderId)
      order.isImported = true
      changed(sku)
      event(sku, 'order')
    })
  }
  for (const { at, sku, quantity, sold } of trace) {
    clock.later(at, () => {
      if (sold !== undefined) return buy(sku, sold)
      const before = commerce.item('base', sku).quantity
      if (quantity !== undefined) commerce.change('base', sku, { quantity })
      changed(sku)
      event(sku, quantity !== undefined && quantity < before ? 'order' : 'stock-item')
    })
  }
  return () => events
}

function wrongNumbers({ amazon, commerce, settings }: TraceWorld): number {
  return amazon.numbers.filter(({ sku, held }) => {
    const wanted = rightQuantity(settings, commerce.stock('base', sku))
    return wanted !== null && wanted !== held
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

function quantityFigures(mode: string, { wrong }: WatchedQuantities): readonly Figure[] {
  const { tooLow, tooHigh, all } = wrong()
  const share = (seconds: number) => (100 * seconds) / all
  const naive = null
  const bound = { value: 0, by: 'everything known at once' }
  const told = { unit: '%', naive, bound, target: null }
  return [
    { ...told, name: `${mode}: share of the time too low, all listings`, value: share(tooLow) },
    { ...told, name: `${mode}: share of the time too high, all listings`, value: share(tooHigh) },
  ]
}

function endFigures(mode: string, world: TraceWorld): readonly Figure[] {
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
      name: `${mode}: calls that Amazon throttles`,
      value: world.overRate(),
      unit: '',
      naive: null,
      bound: { value: 0, by: 'Amazon' },
      target: { atMost: 0 },
    },
  ]
}

/** All calls, and what they were for. */
function callFigures(mode: string, world: TraceWorld): readonly Figure[] {
  const { calls, searchesBeforePatch, searchedSkus } = world.calls()
  const count = (operation: string) => calls.get(operation) ?? 0
  const all = [...calls.values()].reduce((sum, each) => sum + each, 0)
  const searches = count('listingsItems.searchListingsItems')
  const other = [...calls].filter(([operation]) => !COUNTED.includes(operation))
  const told = { unit: '', naive: null, bound: null, target: null }
  const forEach = (calls: number) => calls / world.patches()
  return [
    {
      ...told,
      name: `${mode}: calls to Amazon for each patch`,
      value: forEach(all),
      naive: 1,
      bound: { value: 1, by: 'the oracle' },
      target: { atMost: CALLS_TO_REACH[mode] ?? 1 },
      note: `the patch, channels, read-backs and orders: ${[...calls].map(([name, many]) => `${many} ${name}`).join(', ')}`,
    },
    {
      ...told,
      name: `${mode}: of these, searches of listings before a patch`,
      value: forEach(searchesBeforePatch),
      note: `${searchesBeforePatch} searches of which a listing was patched within seconds`,
    },
    {
      ...told,
      name: `${mode}: of these, other searches of listings`,
      value: forEach(searches - searchesBeforePatch),
      note: `${(searchedSkus / searches).toFixed(1)} seller SKUs in a search of listings`,
    },
    {
      ...told,
      name: `${mode}: of these, searches of orders`,
      value: forEach(count('orders.searchOrders')),
    },
    {
      ...told,
      name: `${mode}: of these, all other calls`,
      value: forEach(other.reduce((sum, [, many]) => sum + many, 0)),
    },
  ]
}
