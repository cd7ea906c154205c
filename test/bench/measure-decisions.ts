import { decideListingQuantity } from '../../actions/shared/listing-quantity/decide-listing-quantity'
import type { StockQuantitySettings } from '../../actions/shared/listing-quantity/stock-quantity-settings'
import type { Figure } from './figures'

const DECISIONS = 1_000_000

const SETTINGS: StockQuantitySettings = {
  outOfStockThreshold: 5,
  maximumListedQuantity: 60,
  doNotManageStockQuantity: 3,
  maximumMode: 'upTo',
  stockPercentage: 80,
  safetyBuffer: 2,
}

/** Decisions with trace on one core, the longest path through the rule. */
export function measureDecisions(): readonly Figure[] {
  decide(DECISIONS / 10)
  const started = process.cpuUsage()
  const listed = decide(DECISIONS)
  const { user, system } = process.cpuUsage(started)
  if (listed === 0) throw new Error('Nothing was decided.')
  return [
    { name: 'decisions with trace per CPU second', value: DECISIONS / ((user + system) / 1e6), unit: '/s' },
  ]
}

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
    if (decision.kind === 'list') listed += decision.trace.length
  }
  return listed
}
