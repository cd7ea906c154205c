import type { RequestListener, ServerResponse } from 'node:http'
import { EJSON } from 'bson'
import express from 'express'
import { publishedListing, SETTINGS, STORE, skuOf } from '../shop/generated-listings'

/** Every fiftieth listing has low stock. */
const LOW_EACH = 50
const LOW = 3

/** A SKU's units in Commerce, equal to those of its last decision. */
export function stockOfSku(sku: string): number {
  const index = Number(sku.slice('SKU-'.length))
  return index % LOW_EACH === 0 ? LOW : 10 + (index % 90)
}

interface Asked {
  readonly filter?: Readonly<Record<string, unknown>> & { readonly _id?: { readonly $gt?: string } }
  readonly options?: { readonly limit?: unknown; readonly projection?: Readonly<Record<string, unknown>> }
}

export interface MadeListings {
  readonly count: number
  /** One in this many has low stock. Null: none. */
  readonly lowEach: number | null
  /** A SKU's units at its last decision. */
  readonly stockOf: (sku: string) => number
  /** A listing that the database really stores, by id. */
  readonly kept: (id: string) => object | undefined
}

/** Every fiftieth has low stock, and none is stored. */
export function listingsWithLowStock(count: number): MadeListings {
  return { count, lowEach: LOW_EACH, stockOf: stockOfSku, kept: () => undefined }
}

/**
 * A database that generates listings when they are read page by page, and counts them. A real stand-in handles
 * everything else and may store some of them.
 */
export function generatedListings(made: MadeListings, others: RequestListener): RequestListener {
  const app = express()
  const path = '/v1/collection/listings/:operation'
  app.post(path, express.text({ type: () => true, limit: '48mb' }), (request, response, next) => {
    const { operation } = request.params
    const asked = EJSON.parse(String(request.body)) as Asked
    if (operation === 'countDocuments') return send(response, String(made.count))
    if (operation === 'findArray' && isPage(asked)) return send(response, pageOf(made, asked))
    next()
  })
  app.use((request, response) => others(request, response))
  return app
}

/** The request of sweeps and others that read all listings. */
function isPage({ filter = {} }: Asked): boolean {
  return Object.keys(filter).every((field) => field === '_id' || field === 'stock.quantity')
}

function send(response: ServerResponse, data: string): void {
  response.setHeader('content-type', 'application/json')
  response.end(`{"success":true,"data":${data}}`)
}

function pageOf(made: MadeListings, { filter = {}, options }: Asked): string {
  const after = filter._id?.$gt
  const step = 'stock.quantity' in filter ? made.lowEach : 1
  if (step === null) return '[]'
  const last = after === undefined ? -1 : Number(after.slice(`${STORE.id}/SKU-`.length))
  const limit = Number(options?.limit)
  const rows: string[] = []
  const first = (Math.floor(last / step) + 1) * step
  for (let index = first; index < made.count && rows.length < limit; index += step)
    rows.push(rowOf(made, index, options?.projection))
  return `[${rows.join(',')}]`
}

/** When the measured process begins. */
export const NOW = new Date(Date.UTC(2026, 10, 23, 12))

function rowOf(
  { kept, stockOf }: MadeListings,
  index: number,
  projection: Readonly<Record<string, unknown>> | undefined,
): string {
  const sku = skuOf(index)
  const whole =
    kept(`${STORE.id}/${sku}`) ??
    publishedListing({ sku, productId: index + 1, stock: stockOf(sku), settings: SETTINGS }, NOW)
  const fields = Object.entries(whole).filter(
    ([field]) => !projection || field === '_id' || field in projection,
  )
  return EJSON.stringify(Object.fromEntries(fields), { relaxed: false })
}
