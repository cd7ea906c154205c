import { decideListingQuantity } from '../../actions/shared/listing-quantity/decide-listing-quantity'
import { compileRules, matchRule } from '../../actions/shared/listing-quantity/rules/compile-rules'
import { type ListingRule, UNREAD_CATALOG } from '../../actions/shared/listing-quantity/rules/listing-rule'
import type { StockQuantitySettings } from '../../actions/shared/listing-quantity/stock-quantity-settings'
import { type Figure, percentile } from './figures'

/** A tenth of the CPU that a sweep takes for each listing, in decisions, so that it does not depend on the machine. */
const RULES_MAXIMUM = 18
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
  const ruledPerSecond = rateOf(decideWithRules)
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
    {
      name: 'CPU of 20 rules of which the last matches, ÷ that of a decision',
      value: perSecond / ruledPerSecond - 1,
      unit: '×',
      naive: null,
      bound: null,
      target: { atMost: RULES_MAXIMUM },
      note: `${(1e6 / ruledPerSecond - 1e6 / perSecond).toFixed(2)} µs. A sweep matches no rules, since it decides only what changed`,
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

/** Conditions of every kind that reads a stored fact. All but the last rule differ in their last condition only. */
const RULES = compileRules(
  Array.from(
    { length: 20 },
    (_, index): ListingRule => ({
      id: `rule-${index}`,
      name: `Rule ${index}`,
      isOn: true,
      beginsAt: null,
      endsAt: null,
      conditions: [
        { kind: 'category', categoryIds: [10], withChildren: true },
        { kind: 'attribute', code: 'manufacturer', values: ['7', '8'], isMultiple: false },
        { kind: 'price', from: index === 19 ? 0 : 100 + index, to: null },
      ],
      values: { kind: 'settings', settings: { maximumListedQuantity: 40 } },
    }),
  ),
  { ...UNREAD_CATALOG, tree: new Map([[12, 10]]), skuKey: (sku) => sku },
)

function decideWithRules(count: number): number {
  const now = new Date()
  let listed = 0
  for (let index = 0; index < count; index += 1) {
    const rule = matchRule(
      RULES,
      {
        sellerSku: 'MUG',
        sku: 'MUG',
        categoryIds: [3, 12],
        attributes: { manufacturer: '7' },
        price: index % 90,
      },
      now,
    )
    if (rule?.id !== 'rule-19') throw new Error('Another rule matched.')
    const decision = decideListingQuantity({
      store: { status: 'active' },
      readOnly: false,
      settings: SETTINGS,
      listing: { fulfillmentChannels: ['DEFAULT'], rule },
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
