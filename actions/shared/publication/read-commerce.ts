import type { CommerceFailure } from '../commerce/commerce-client'
import type { CommerceProduct } from '../commerce/products'
import type { SalableQuantity } from '../commerce/salable-quantity'
import type { StockConfiguration } from '../commerce/stock-items'
import type { ListingDocument } from '../database/listing-document'
import { isAmbiguous } from './classify-stock'
import type { PublicationWorld } from './world'

/** A listing whose stock is to be read, in the stock of its store's website. */
export interface StockRequest {
  readonly listing: ListingDocument
  readonly sku: string
  readonly websiteCode: string
  /** What is kept of the product and of its stock configuration may be out of date. */
  readonly isStale: boolean
}

/** What Commerce answered for one SKU in one website. */
export type CommerceAnswer =
  | {
      readonly kind: 'read'
      readonly row: SalableQuantity | undefined
      readonly configuration: StockConfiguration | undefined
      /** Undefined: Commerce has none. `kept`: it was not asked. */
      readonly product: CommerceProduct | undefined | 'kept'
    }
  | CommerceFailure

const READS_AT_ONCE = 4

export function answerKey(websiteCode: string, sku: string): string {
  return JSON.stringify([websiteCode, sku])
}

/** Reads everything that the requests need, in batches; one failed batch fails its own SKUs only. */
export async function readCommerce(
  world: PublicationWorld,
  requests: readonly StockRequest[],
): Promise<ReadonlyMap<string, CommerceAnswer>> {
  const [products, rows] = await Promise.all([readProducts(world, requests), readRows(world, requests)])
  const answers = new Map<string, CommerceAnswer>()
  const unsettled = [
    ...new Map(requests.map((request) => [answerKey(request.websiteCode, request.sku), request])),
  ]
  await eachOf(unsettled, READS_AT_ONCE, async ([key, request]) => {
    const row = rows.get(key)
    const product = needsProduct(request) ? products.get(request.sku) : 'kept'
    if (row === undefined || product === undefined) return
    if (row.kind === 'failed') answers.set(key, row)
    else if (product !== 'kept' && product.kind === 'failed') answers.set(key, product)
    else {
      const configuration = await configurationOf(world, request, row.row)
      const found = product === 'kept' ? product : product.product
      const isKnown = configuration === undefined || !('kind' in configuration)
      answers.set(
        key,
        isKnown ? { kind: 'read', row: row.row, configuration, product: found } : configuration,
      )
    }
  })
  return answers
}

type RowAnswer = { readonly kind: 'row'; readonly row: SalableQuantity | undefined } | CommerceFailure
type ProductAnswer =
  | { readonly kind: 'product'; readonly product: CommerceProduct | undefined }
  | CommerceFailure

async function readRows(
  world: PublicationWorld,
  requests: readonly StockRequest[],
): Promise<Map<string, RowAnswer>> {
  const answers = new Map<string, RowAnswer>()
  const batches = [...Map.groupBy(requests, (request) => request.websiteCode)].flatMap(
    ([websiteCode, ofWebsite]) =>
      world.commerce
        .skuBatches([...new Set(ofWebsite.map(({ sku }) => sku))])
        .map((batch) => ({ websiteCode, batch })),
  )
  await eachOf(batches, READS_AT_ONCE, async ({ websiteCode, batch }) => {
    const reply = await world.commerce.readSalableQuantities(websiteCode, batch)
    for (const sku of batch) {
      const answer: RowAnswer = reply.kind === 'failed' ? reply : { kind: 'row', row: reply.bySku.get(sku) }
      answers.set(answerKey(websiteCode, sku), answer)
    }
  })
  return answers
}

async function readProducts(
  world: PublicationWorld,
  requests: readonly StockRequest[],
): Promise<Map<string, ProductAnswer>> {
  const answers = new Map<string, ProductAnswer>()
  const skus = [...new Set(requests.filter(needsProduct).map(({ sku }) => sku))]
  await eachOf(world.commerce.skuBatches(skus), READS_AT_ONCE, async (batch) => {
    const reply = await world.commerce.readProductsBySku(batch)
    for (const sku of batch) {
      const answer: ProductAnswer =
        reply.kind === 'failed'
          ? reply
          : { kind: 'product', product: reply.products.find((product) => product.sku === sku) }
      answers.set(sku, answer)
    }
  })
  return answers
}

function needsProduct({ listing, isStale }: StockRequest): boolean {
  return isStale || listing.product === null
}

/** What is kept is used while nothing says that it changed; undefined where Commerce cannot name the product. */
async function configurationOf(
  world: PublicationWorld,
  { listing, sku, websiteCode, isStale }: StockRequest,
  row: SalableQuantity | undefined,
): Promise<StockConfiguration | CommerceFailure | undefined> {
  const kept = listing.stockConfiguration ?? undefined
  if (row === undefined || (kept && !isStale && isConsistent(row, kept))) return kept
  const reply = await world.commerce.readStockConfiguration(websiteCode, sku)
  if (reply.kind === 'read') return reply.configuration
  // A SKU with a slash: the web server in front of Commerce does not find it, and never will.
  return reply.code === 'NOT_FOUND' ? kept : reply
}

/**
 * Whether a row can come of a configuration that was read earlier: the global one changes without an event. Nothing
 * left and still salable needs backorders where stock is managed, and is all there is where it is not.
 */
function isConsistent(row: SalableQuantity, { managed, backorders }: StockConfiguration): boolean {
  return isAmbiguous(row) ? !managed || backorders : managed
}

/** Runs `work` over all items, `atOnce` at a time. */
async function eachOf<T>(
  items: readonly T[],
  atOnce: number,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const queue = items.values()
  const worker = async () => {
    for (const item of queue) await work(item)
  }
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, worker))
}
