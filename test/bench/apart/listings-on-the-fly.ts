import type { RequestListener, ServerResponse } from 'node:http'
import { EJSON } from 'bson'
import { publishedListing, SETTINGS, STORE, skuOf } from '../shop/generated-listings'

/** Every fiftieth listing has few units left. */
const LOW_EACH = 50
const LOW = 3

/** Units of a SKU in Commerce; the same that its listing was decided by. */
export function stockOfSku(sku: string): number {
  const index = Number(sku.slice('SKU-'.length))
  return index % LOW_EACH === 0 ? LOW : 10 + (index % 90)
}

interface Asked {
  readonly filter?: {
    readonly _id?: { readonly $gt?: string }
    readonly 'stock.quantity'?: unknown
    readonly confirmDueAt?: unknown
  }
  readonly options?: { readonly limit?: unknown; readonly projection?: Readonly<Record<string, unknown>> }
}

/** A database whose listings are made up as they are read; everything else is left to a real stand-in. */
export function generatedListings(count: number, others: RequestListener): RequestListener {
  return (request, response) => {
    const operation = /^\/v1\/collection\/listings\/(\w+)$/.exec(request.url ?? '')?.[1]
    if (operation === undefined || operation === 'createIndex') return others(request, response)
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const asked = EJSON.parse(Buffer.concat(chunks).toString()) as Asked
      if (operation === 'countDocuments') return send(response, String(count))
      // None has vanished, which is looked for once a day.
      if (operation === 'deleteMany') return send(response, '{"acknowledged":true,"deletedCount":0}')
      if (operation === 'findArray' && asked.filter && !('confirmDueAt' in asked.filter))
        return send(response, pageOf(count, asked))
      if (operation === 'findArray') return send(response, '[]')
      response.statusCode = 500
      response.end(JSON.stringify({ success: false, message: `${operation} was not expected` }))
    })
  }
}

function send(response: ServerResponse, data: string): void {
  response.setHeader('content-type', 'application/json')
  response.end(`{"success":true,"data":${data}}`)
}

function pageOf(count: number, { filter, options }: Asked): string {
  const after = filter?._id?.$gt
  const step = filter && 'stock.quantity' in filter ? LOW_EACH : 1
  const last = after === undefined ? -1 : Number(after.slice(`${STORE.id}/SKU-`.length))
  const limit = Number(options?.limit)
  const rows: string[] = []
  for (let index = (Math.floor(last / step) + 1) * step; index < count && rows.length < limit; index += step)
    rows.push(rowOf(index, options?.projection ?? {}))
  return `[${rows.join(',')}]`
}

const NOW = new Date(Date.UTC(2026, 10, 23, 12))

function rowOf(index: number, projection: Readonly<Record<string, unknown>>): string {
  const sku = skuOf(index)
  const whole = publishedListing(
    { sku, productId: index + 1, stock: stockOfSku(sku), settings: SETTINGS },
    NOW,
  )
  const fields = Object.entries(whole).filter(([field]) => field === '_id' || field in projection)
  return EJSON.stringify(Object.fromEntries(fields), { relaxed: false })
}
