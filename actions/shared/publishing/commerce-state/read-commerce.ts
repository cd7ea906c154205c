import { forEachAsync } from 'es-toolkit'
import type { CommerceProduct } from '../../commerce/catalog/products'
import type { CommerceFailure } from '../../commerce/client/commerce-client'
import type { KeyAnswer, KeyAnswers } from '../../commerce/client/read-by-key'
import type { SalableQuantity } from '../../commerce/stock/salable-quantity'
import type { StockConfiguration } from '../../commerce/stock/stock-items'
import type { ListingDocument } from '../../database/listings/listing-document'
import { minutes, seconds } from '../../time'
import type { StockConfigurations } from '../commerce-port'
import type { Ports } from '../ports'
import { isAmbiguous, needsNewConfiguration } from './classify-stock'

/** A listing whose stock is read, in its store's website. */
export interface StockRequest {
  readonly listing: ListingDocument
  readonly sku: string
  readonly websiteCode: string
  /** The stored product and stock configuration may be outdated. */
  readonly isStale: boolean
}

/** Commerce's answer for one SKU in one website. */
export type CommerceAnswer =
  | {
      readonly kind: 'read'
      readonly row: SalableQuantity | undefined
      /** Whether the answer without the row had a row for another SKU. */
      readonly isAbsenceWitnessed: boolean
      readonly configuration: StockConfiguration | undefined
      /** False if the stored configuration is used. */
      readonly isConfigurationRead: boolean
      /** The product has another SKU now, without a stock row yet. */
      readonly renamedTo?: string
      /** Undefined: Commerce has none. `kept`: not requested. */
      readonly product: CommerceProduct | undefined | 'kept'
    }
  | CommerceFailure

const READS_AT_ONCE = 4
/** With more SKUs than this, later ones may be answered together with the first. */
const MANY = 100
const CONFIGURATION_AGE_MS = minutes(1)
/** When stock and configuration are read together, a quantity must not use a much older stock. */
const STOCK_AGE_MS = seconds(5)

export function answerKey(websiteCode: string, sku: string): string {
  return JSON.stringify([websiteCode, sku])
}

/** Reads everything that the requests need, in batches. A SKU's failure affects no other. */
export async function readCommerce(
  ports: Pick<Ports, 'now' | 'commerce'>,
  requests: readonly StockRequest[],
): Promise<ReadonlyMap<string, CommerceAnswer>> {
  const distinct = [...new Map(requests.map((each) => [keyOf(each), each])).values()]
  const stockAgeMs = distinct.length > MANY ? STOCK_AGE_MS : 0
  const [products, rows] = await Promise.all([
    readBatches(ports, distinct.filter(needsProduct), ports.commerce.readProductsBySku),
    readBatches(ports, distinct, (websiteCode, skus) =>
      ports.commerce.readSalableQuantities(websiteCode, skus, { maxAgeMs: stockAgeMs }),
    ),
  ])
  const configurations = await readConfigurations(ports, distinct, rows)
  return new Map(
    distinct.flatMap((request): [string, CommerceAnswer][] => {
      const key = keyOf(request)
      const [row, product] = [rows.get(key), products.get(key)]
      if (row === undefined || (product === undefined && needsProduct(request))) return []
      return [[key, join(request, { row, product, configuration: configurations.get(key) })]]
    }),
  )
}

function keyOf({ websiteCode, sku }: StockRequest): string {
  return answerKey(websiteCode, sku)
}

interface Parts {
  readonly row: KeyAnswer<SalableQuantity>
  /** Undefined: not requested. */
  readonly product: KeyAnswer<CommerceProduct> | undefined
  readonly configuration: ConfigurationAnswer | undefined
}

type ConfigurationAnswer = ReturnType<StockConfigurations['get']>

function join(request: StockRequest, { row, product, configuration }: Parts): CommerceAnswer {
  if (row.kind === 'failed') return row
  if (product?.kind === 'failed') return product
  if (product?.kind === 'absent' && !product.isWitnessed) return NOTHING_ANSWERED
  const found = row.kind === 'found' ? row.row : undefined
  const settled = usableConfiguration(request, found, configuration)
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
  { listing }: StockRequest,
  row: SalableQuantity | undefined,
  answer: ConfigurationAnswer | undefined,
): StockConfiguration | CommerceFailure | undefined {
  const kept = listing.stockConfiguration ?? undefined
  if (answer === undefined) return kept
  if (answer.kind === 'read') return answer.configuration
  const isSoldOut = row !== undefined && !row.salable
  return isSoldOut || answer.code === 'NOT_FOUND' ? kept : answer
}

/** Requests each website's SKUs in batches. */
async function readBatches<T>(
  { commerce }: Pick<Ports, 'commerce'>,
  requests: readonly StockRequest[],
  read: (websiteCode: string, skus: readonly string[]) => Promise<KeyAnswers<string, T>>,
): Promise<ReadonlyMap<string, KeyAnswer<T>>> {
  const answers = new Map<string, KeyAnswer<T>>()
  const batches = [...Map.groupBy(requests, ({ websiteCode }) => websiteCode)].flatMap(
    ([websiteCode, ofWebsite]) =>
      commerce.skuBatches(ofWebsite.map(({ sku }) => sku)).map((batch) => ({ websiteCode, batch })),
  )
  const readBatch = async ({ websiteCode, batch }: (typeof batches)[number]) => {
    for (const [sku, answer] of await read(websiteCode, batch)) {
      answers.set(answerKey(websiteCode, sku), answer)
    }
  }
  await forEachAsync(batches, readBatch, { concurrency: READS_AT_ONCE })
  return answers
}

function needsProduct({ listing, isStale }: StockRequest): boolean {
  return isStale || listing.product === null
}

async function readConfigurations(
  { commerce, now }: Pick<Ports, 'now' | 'commerce'>,
  requests: readonly StockRequest[],
  rows: ReadonlyMap<string, KeyAnswer<SalableQuantity>>,
): Promise<ReadonlyMap<string, ConfigurationAnswer>> {
  const wanted = requests.filter((request) => needsConfiguration(request, rows.get(keyOf(request)), now()))
  const answers = new Map<string, ConfigurationAnswer>()
  for (const [websiteCode, ofWebsite] of Map.groupBy(wanted, (request) => request.websiteCode)) {
    const skus = ofWebsite.map(({ sku }) => sku)
    const maxAgeMs = skus.length > MANY ? CONFIGURATION_AGE_MS : 0
    const read = await commerce.readStockConfigurations(websiteCode, skus, { maxAgeMs })
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
  { listing, isStale }: StockRequest,
  row: KeyAnswer<SalableQuantity> | undefined,
  now: Date,
): boolean {
  if (row?.kind !== 'found') return false
  const kept = listing.stockConfiguration ?? undefined
  if (kept === undefined || isStale || !isConsistent(row.row, kept)) return true
  return needsNewConfiguration(row.row, listing.stockConfigurationReadAt, now)
}

/**
 * Whether an earlier configuration can explain a row. The global one changes without an event. A sold-out but salable
 * row needs backorders if stock is managed, and is the only row if it is not.
 */
function isConsistent(row: SalableQuantity, { managed, backorders }: StockConfiguration): boolean {
  return isAmbiguous(row) ? !managed || backorders : managed
}
