import { forEachAsync } from 'es-toolkit'
import type { CommerceProduct } from '../../commerce/catalog/products'
import type { CommerceFailure } from '../../commerce/client/commerce-client'
import type { KeyAnswer, KeyAnswers } from '../../commerce/client/read-by-key'
import type { SalableQuantity } from '../../commerce/stock/salable-quantity'
import type { StockConfiguration } from '../../commerce/stock/stock-items'
import type { ListingDocument } from '../../database/listings/listing-document'
import { anyReason } from '../../database/work/pending-reasons'
import { lacksFacts, type RuleNeeds } from '../../listing-quantity/rules/rule-needs'
import { minutes, seconds } from '../../time'
import type { StockConfigurations } from '../commerce-port'
import type { GroupWork } from '../group-types'
import type { Ports } from '../ports'
import { answerKey, keyOfGroup, websiteOf } from './answer-key'
import { isAmbiguous, needsNewConfiguration, type StockReading } from './classify-stock'
import { isOfOtherWebsite, needsOfRules } from './rule-facts'

/** Commerce's answer for one SKU in one website. */
export type CommerceAnswer = ReadAnswer | CommerceFailure

export interface ReadAnswer extends StockReading {
  readonly kind: 'read'
  /** False if the stored configuration is used. */
  readonly isConfigurationRead: boolean
  /** The product has another SKU now, without a stock row yet. */
  readonly renamedTo?: string
  /** Undefined: Commerce has none. `kept`: not requested. */
  readonly product: CommerceProduct | undefined | 'kept'
}

/** A group with a listing and a SKU that decide it. */
type DecidedGroup = GroupWork & { readonly controlling: ListingDocument; readonly sku: string }

const READS_AT_ONCE = 4
/** With more SKUs than this, later ones may be answered together with the first. */
const MANY = 100
/** Each of so few configurations is read by itself. */
const EXPECTED_MAXIMUM = 10
const CONFIGURATION_AGE_MS = minutes(1)
/** When stock and configuration are read together, a quantity must not use a much older stock. */
const STOCK_AGE_MS = seconds(5)

/** Reads everything that the groups need, in batches. A SKU's failure affects no other. */
export async function readCommerce(
  ports: Pick<Ports, 'now' | 'merchant' | 'commerce'>,
  works: readonly GroupWork[],
): Promise<ReadonlyMap<string, CommerceAnswer>> {
  const needs = needsOfRules(ports)
  const byKey = distinctGroups(ports, works, needs)
  const distinct = [...byKey.values()]
  const stockAgeMs = distinct.length > MANY ? STOCK_AGE_MS : 0
  const expected = expectedConfigurations(byKey)
  const [products, rows, early] = await Promise.all([
    readBatches(
      ports,
      distinct.filter((work) => needsProduct(ports, work, needs)),
      (websiteCode, skus) => ports.commerce.readProductsBySku(websiteCode, skus, needs),
    ),
    readBatches(ports, distinct, (websiteCode, skus) =>
      ports.commerce.readSalableQuantities(websiteCode, skus, { maxAgeMs: stockAgeMs }),
    ),
    readConfigurations(ports, expected),
  ])
  const wanted = [...byKey].filter(([key, work]) => needsConfiguration(work, rows.get(key), ports.now()))
  const others = await readConfigurations(ports, new Map(wanted.filter(([key]) => !expected.has(key))))
  const configurations = new Map(
    wanted.flatMap(([key]) => {
      const answer = early.get(key) ?? others.get(key)
      return answer ? [[key, answer] as const] : []
    }),
  )
  return new Map(
    [...byKey].flatMap(([key, work]): [string, CommerceAnswer][] => {
      const [row, product] = [rows.get(key), products.get(key)]
      if (row === undefined || (product === undefined && needsProduct(ports, work, needs))) return []
      return [[key, join(work.controlling, row, product, configurations.get(key))]]
    }),
  )
}

/**
 * One group for each SKU and website, by {@link answerKey}; of several, one that lacks the product. Groups without a
 * deciding stock are omitted.
 */
function distinctGroups(
  ports: Pick<Ports, 'merchant'>,
  works: readonly GroupWork[],
  needs: RuleNeeds | null,
): ReadonlyMap<string, DecidedGroup> {
  const byKey = new Map<string, DecidedGroup>()
  for (const work of works) {
    const key = keyOfGroup(ports, work)
    if (key === null || !isDecided(work)) continue
    const known = byKey.get(key)
    if (known === undefined || !needsProduct(ports, known, needs)) byKey.set(key, work)
  }
  return byKey
}

function isDecided(work: GroupWork): work is DecidedGroup {
  return work.controlling !== null && work.sku !== null
}

type ConfigurationAnswer = ReturnType<StockConfigurations['get']>

function join(
  listing: ListingDocument,
  row: KeyAnswer<SalableQuantity>,
  product: KeyAnswer<CommerceProduct> | undefined,
  configuration: ConfigurationAnswer | undefined,
): CommerceAnswer {
  if (row.kind === 'failed') return row
  if (product?.kind === 'failed') return product
  if (product?.kind === 'absent' && !product.isWitnessed) return NOTHING_ANSWERED
  const found = row.kind === 'found' ? row.row : undefined
  const settled = usableConfiguration(listing, found, configuration)
  if (settled !== undefined && 'kind' in settled) return settled
  return {
    kind: 'read',
    row: found,
    isAbsenceWitnessed: row.kind === 'absent' && row.isWitnessed,
    configuration: settled,
    isConfigurationRead: configuration?.kind === 'read',
    product: product === undefined ? 'kept' : product.kind === 'found' ? product.row : undefined,
  }
}

/** An answer without any product means that Commerce is in trouble, not that all products are gone. */
const NOTHING_ANSWERED: CommerceFailure = {
  kind: 'failed',
  code: 'UNREADABLE',
  message: 'Commerce answered without any product, so that none counts as deleted.',
  status: 200,
}

/** Uses the stored configuration if none was requested, or if the answer does not depend on it. */
function usableConfiguration(
  { stockConfiguration }: ListingDocument,
  row: SalableQuantity | undefined,
  answer: ConfigurationAnswer | undefined,
): StockConfiguration | CommerceFailure | undefined {
  const kept = stockConfiguration ?? undefined
  if (answer === undefined) return kept
  if (answer.kind === 'read') return answer.configuration
  const isSoldOut = row !== undefined && !row.salable
  return isSoldOut || answer.code === 'NOT_FOUND' ? kept : answer
}

/** Requests each website's SKUs in batches. */
async function readBatches<T>(
  ports: Pick<Ports, 'merchant' | 'commerce'>,
  works: readonly DecidedGroup[],
  read: (websiteCode: string, skus: readonly string[]) => Promise<KeyAnswers<string, T>>,
): Promise<ReadonlyMap<string, KeyAnswer<T>>> {
  const answers = new Map<string, KeyAnswer<T>>()
  const batches = [...skusByWebsite(ports, works)].flatMap(([websiteCode, skus]) =>
    ports.commerce.skuBatches(skus).map((batch) => ({ websiteCode, batch })),
  )
  const readBatch = async ({ websiteCode, batch }: (typeof batches)[number]) => {
    for (const [sku, answer] of await read(websiteCode, batch)) {
      answers.set(answerKey(websiteCode, sku), answer)
    }
  }
  await forEachAsync(batches, readBatch, { concurrency: READS_AT_ONCE })
  return answers
}

function skusByWebsite(
  ports: Pick<Ports, 'merchant'>,
  works: readonly DecidedGroup[],
): ReadonlyMap<string, readonly string[]> {
  const skus = new Map<string, string[]>()
  for (const work of works) {
    const websiteCode = websiteOf(ports, work)
    if (websiteCode === undefined) continue
    const known = skus.get(websiteCode)
    if (known) known.push(work.sku)
    else skus.set(websiteCode, [work.sku])
  }
  return skus
}

/** The stored product and stock configuration may be outdated. */
function isStale({ reasons, isRead }: GroupWork): boolean {
  return !isRead && anyReason(reasons, 'readsConfiguration')
}

function needsProduct(ports: Pick<Ports, 'merchant'>, work: DecidedGroup, needs: RuleNeeds | null): boolean {
  const { product } = work.controlling
  if (isStale(work) || product === null || isOfOtherWebsite(product, websiteOf(ports, work))) return true
  return !work.isRead && needs !== null && lacksFacts(needs, product.facts)
}

/**
 * Groups whose configuration is needed whatever the stock is. If they are few, it is read at the same time, and after an
 * event nothing waits for it.
 */
function expectedConfigurations(byKey: ReadonlyMap<string, DecidedGroup>): ReadonlyMap<string, DecidedGroup> {
  const expected = new Map([...byKey].filter(([, work]) => isConfigurationOutdated(work)))
  return expected.size > EXPECTED_MAXIMUM ? new Map() : expected
}

function isConfigurationOutdated(work: DecidedGroup): boolean {
  return (work.controlling.stockConfiguration ?? undefined) === undefined || isStale(work)
}

async function readConfigurations(
  ports: Pick<Ports, 'merchant' | 'commerce'>,
  works: ReadonlyMap<string, DecidedGroup>,
): Promise<ReadonlyMap<string, ConfigurationAnswer>> {
  const answers = new Map<string, ConfigurationAnswer>()
  const byWebsite = skusByWebsite(ports, [...works.values()])
  for (const [websiteCode, skus] of byWebsite) {
    const maxAgeMs = skus.length > MANY ? CONFIGURATION_AGE_MS : 0
    const read = await ports.commerce.readStockConfigurations(websiteCode, skus, { maxAgeMs })
    for (const [sku, answer] of read) {
      answers.set(answerKey(websiteCode, sku), answer)
    }
  }
  return answers
}

/**
 * The stored configuration is used until something says that it changed, but not forever if everything depends on it.
 */
function needsConfiguration(
  work: DecidedGroup,
  row: KeyAnswer<SalableQuantity> | undefined,
  now: Date,
): boolean {
  if (row?.kind !== 'found') return false
  const { stockConfiguration, stockConfigurationReadAt } = work.controlling
  const kept = stockConfiguration ?? undefined
  if (kept === undefined || isConfigurationOutdated(work) || !isConsistent(row.row, kept)) return true
  return needsNewConfiguration(row.row, stockConfigurationReadAt, now)
}

/**
 * Whether an earlier configuration can explain a row. The global one changes without an event. A sold-out but salable
 * row needs backorders if stock is managed, and is the only row if it is not.
 */
function isConsistent(row: SalableQuantity, { managed, backorders }: StockConfiguration): boolean {
  return isAmbiguous(row) ? !managed || backorders : managed
}
