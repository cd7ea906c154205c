import { decideListingQuantity } from '../../actions/shared/listing-quantity/decide-listing-quantity'
import type { StockQuantitySettings } from '../../actions/shared/listing-quantity/stock-quantity-settings'
import { type Figure, percentile } from './figures'

const DECISIONS = 500_000
const ROUNDS = 5

const SETTINGS: StockQuantitySettings = {
  outOfStockThreshold: 5,
  maximumListedQuantity: 60,
  doNotManageStockQuantity: 3,
  maximumMode: 'upTo',
  stockPercentage: 80,
  safetyBuffer: 2,
}

/** Decisions per CPU second of one core, on the longest path through the rule. The median of several rounds. */
export function measureDecisions(): readonly Figure[] {
  const perSecond = rateOf(decide)
  const naivePerSecond = rateOf(decideWithoutTrace)
  return [
    {
      name: 'decisions with trace, for each CPU second of one core',
      value: perSecond,
      unit: '/s',
      naive: naivePerSecond,
      bound: null,
      target: { atLeast: 500_000 },
      note: 'the naive rule gives a number without its reasons',
    },
    {
      name: 'CPU for one decision with trace',
      value: 1e6 / perSecond,
      unit: 'µs',
      naive: 1e6 / naivePerSecond,
      bound: null,
      target: null,
    },
  ]
}

function rateOf(work: (count: number) => number): number {
  work(DECISIONS)
  const rates = Array.from({ length: ROUNDS }, () => {
    const started = process.cpuUsage()
    if (work(DECISIONS) === 0) throw new Error('Nothing was decided.')
    const { user, system } = process.cpuUsage(started)
    return DECISIONS / ((user + system) / 1e6)
  })
  return percentile(rates, 0.5)
}

/** Keeps decisions for a while, as production does. Otherwise the engine could skip building them. */
const kept: unknown[] = []

function decide(count: number): number {
  let listed = 0
  for (let index = 0; index < count; index += 1) {
    const decision = decideListingQuantity({
      store: { status: 'active' },
      readOnly: false,
      settings: SETTINGS,
      listing: { fulfillmentChannels: ['DEFAULT'] },
      product: { status: 'enabled', type: 'simple' },
      stock: { kind: 'managed', salable: true, quantity: index % 120 },
    })
    kept[index % 1_000] = decision
    if (decision.kind === 'list') listed += decision.trace.length
  }
  return listed
}

function decideWithoutTrace(count: number): number {
  let listed = 0
  for (let index = 0; index < count; index += 1) {
    const quantity = index % 120
    const offered = Math.floor((quantity * SETTINGS.stockPercentage) / 100) - SETTINGS.safetyBuffer
    if (quantity < SETTINGS.outOfStockThreshold || offered < 1) continue
    listed += Math.min(offered, SETTINGS.maximumListedQuantity)
  }
  return listed
}
