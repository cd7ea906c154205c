import { forEachAsync } from 'es-toolkit'
import type { TopologyReply } from '../../commerce/catalog/topology'
import type { CommerceFailure } from '../../commerce/client/commerce-client'
import type { KeyAnswer } from '../../commerce/client/read-by-key'
import type { SourceItem } from '../../commerce/stock/source-items'
import type { StockConfiguration } from '../../commerce/stock/stock-items'
import { anyReason } from '../../database/work/pending-reasons'
import { roundQuantity } from '../../listing-quantity/decide-listing-quantity'
import { minutes, seconds } from '../../time'
import type { CommerceReader } from '../commerce-port'
import type { GroupState, GroupWork } from '../group-types'
import type { Ports } from '../ports'
import { answerKey, websiteOf } from './answer-key'
import { needsConfiguration } from './depends-on-sources'

export interface BoundReading {
  /** In-stock units of the stock's enabled, linked sources. Null if unreadable. */
  readonly sources: number | null
  /** Why they could not be read, if Commerce said so. */
  readonly failure?: CommerceFailure
  /** Undefined if not requested or unreadable. */
  readonly configuration: StockConfiguration | undefined
}

const READS_AT_ONCE = 4
/** The sources of more SKUs are read only once their quantity depends on them. */
const EARLY_MAXIMUM = 10
/** Accepted age of a stock configuration that was read in bulk. */
const CONFIGURATION_AGE_MS = minutes(1)

type BoundPorts = Pick<Ports, 'now' | 'merchant' | 'sourceCodesOf' | 'commerce'>

/** Source items by SKU. */
export type SourceItemsBySku = ReadonlyMap<string, KeyAnswer<readonly SourceItem[]>>

/**
 * Reads the sources of a few SKUs whose quantity probably depends on them, because Commerce's index may not include
 * what happened. So they can be read at the same time as the salable quantity.
 */
export async function readSourcesEarly(
  ports: BoundPorts,
  works: readonly GroupWork[],
): Promise<SourceItemsBySku> {
  const likely = works.filter(({ reasons }) => anyReason(reasons, 'mayLag'))
  const skus = [...new Set(likely.flatMap(({ sku }) => sku ?? []))]
  if (skus.length === 0 || skus.length > EARLY_MAXIMUM) return new Map()
  const [items] = await Promise.all([readItems(ports, skus), sourcesOfWebsites(ports)])
  return items
}

/** Reads the bounds of the available stock in batches, by {@link answerKey}. Uses the source items that are read already. */
export async function readBounds(
  ports: BoundPorts,
  states: readonly GroupState[],
  read: SourceItemsBySku = new Map(),
): Promise<ReadonlyMap<string, BoundReading>> {
  if (states.length === 0) return new Map()
  const skus = [...new Set(states.flatMap(({ work }) => work.sku ?? []))]
  const unread = skus.filter((sku) => !read.has(sku))
  const [sourcesOf, others, configurations] = await Promise.all([
    sourcesOfWebsites(ports),
    readItems(ports, unread),
    readConfigurations(ports, states),
  ])
  const items = new Map([...read, ...others])
  return new Map(
    states.flatMap(({ work }): [string, BoundReading][] => {
      const { sku } = work
      const websiteCode = websiteOf(ports, work)
      if (sku === null || websiteCode === undefined) return []
      const key = answerKey(websiteCode, sku)
      const item = items.get(sku)
      const sources = unitsIn(item, sourcesOf?.(websiteCode))
      const failure = item?.kind === 'failed' ? { failure: item } : {}
      return [[key, { sources, configuration: configurations.get(key), ...failure }]]
    }),
  )
}

const TOPOLOGY_MS = seconds(30)
const topologies = new WeakMap<
  CommerceReader,
  { readonly at: number; readonly reply: Promise<TopologyReply> }
>()

type SourcesOf = (websiteCode: string) => readonly string[] | undefined

/** A source may have closed since the last topology check. If Commerce does not answer, that check's result applies. */
async function sourcesOfWebsites(
  ports: Pick<Ports, 'now' | 'sourceCodesOf' | 'commerce'>,
): Promise<SourcesOf | undefined> {
  const known = topologies.get(ports.commerce)
  const now = ports.now().getTime()
  const isRecent = known !== undefined && Math.abs(now - known.at) < TOPOLOGY_MS
  const asked = isRecent ? known : { at: now, reply: ports.commerce.readTopology() }
  topologies.set(ports.commerce, asked)
  const topology = await asked.reply
  if (topology.kind === 'failed') return ports.sourceCodesOf
  const { stockOfWebsite, sourcesOfStock } = topology
  return (websiteCode) => sourcesOfStock.get(stockOfWebsite.get(websiteCode) ?? Number.NaN)
}

/** Null if unknown. A SKU without a source has no units if the answer named others. */
function unitsIn(
  answer: KeyAnswer<readonly SourceItem[]> | undefined,
  sources: readonly string[] | undefined,
): number | null {
  if (answer === undefined || answer.kind === 'failed' || sources === undefined) return null
  if (answer.kind === 'absent') return answer.isWitnessed ? 0 : null
  const counted = answer.row.filter(({ sourceCode, inStock }) => inStock && sources.includes(sourceCode))
  return roundQuantity(counted.reduce((total, { quantity }) => total + quantity, 0))
}

async function readItems(
  { commerce }: Pick<Ports, 'commerce'>,
  skus: readonly string[],
): Promise<SourceItemsBySku> {
  const items = new Map<string, KeyAnswer<readonly SourceItem[]>>()
  const readBatch = async (batch: readonly string[]) => {
    for (const [sku, answer] of await commerce.readSourceItems(batch)) items.set(sku, answer)
  }
  await forEachAsync(commerce.skuBatches(skus), readBatch, { concurrency: READS_AT_ONCE })
  return items
}

async function readConfigurations(
  ports: Pick<Ports, 'now' | 'merchant' | 'commerce'>,
  states: readonly GroupState[],
): Promise<ReadonlyMap<string, StockConfiguration>> {
  const read = new Map<string, StockConfiguration>()
  const wanted = states.filter((state) => needsConfiguration(ports, state)).map(({ work }) => work)
  for (const [websiteCode, ofWebsite] of Map.groupBy(wanted, (work) => websiteOf(ports, work))) {
    if (websiteCode === undefined) continue
    const skus = [...new Set(ofWebsite.flatMap(({ sku }) => sku ?? []))]
    const answers = await ports.commerce.readStockConfigurations(websiteCode, skus, {
      maxAgeMs: CONFIGURATION_AGE_MS,
    })
    for (const [sku, answer] of answers) {
      if (answer.kind === 'read') read.set(answerKey(websiteCode, sku), answer.configuration)
    }
  }
  return read
}
