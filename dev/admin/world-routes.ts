import express, { type Express, type Response } from 'express'
import { amazon, amazonStores } from '../world'
import type { AdminOptions } from './admin-options'

/** What the side panel shows of one product. */
export interface ProductView {
  readonly sku: string
  readonly name: string
  readonly stocks: readonly StockView[]
  readonly listings: readonly ListingView[]
}

interface StockView {
  readonly websites: readonly string[]
  /** Omitted for products without stock of their own. */
  readonly salableQuantity?: number
}

export interface ListingView {
  readonly account: string
  readonly stores: readonly string[]
  /** Commerce websites whose stock these stores sell from. */
  readonly websites: readonly string[]
  readonly sellerId: string
  readonly sellerSku: string
  /** What buyers can get from the merchant. Null if the merchant does not ship the listing. */
  readonly quantity: number | null
  readonly channels: readonly string[]
}

interface CommerceProduct {
  readonly sku: string
  readonly name: string
  readonly stocks: readonly StockView[]
}

interface AmazonListing {
  readonly sellerId: string
  readonly sellerSku: string
  readonly live: readonly { readonly code: string; readonly quantity?: number }[]
}

/** The panel's routes to Commerce and Amazon, on the Admin's own origin. */
export function addWorldRoutes(app: Express, { commerceUrl, amazonUrl }: AdminOptions): void {
  const json = express.json()
  app.get('/__world/products', async (_request, response) => {
    const products = await read<CommerceProduct[]>(`${commerceUrl}/__products`)
    response.json(products.map(({ sku, name }) => ({ sku, name })))
  })
  app.get('/__world/products/:sku', async (request, response) => {
    const sku = String(request.params.sku)
    const [product, listings] = await Promise.all([
      read<CommerceProduct>(`${commerceUrl}/__stock/${encodeURIComponent(sku)}`),
      read<AmazonListing[]>(`${amazonUrl}/__listings?sku=${encodeURIComponent(sku)}`),
    ])
    const { name, stocks } = product
    response.json({ sku, name, stocks, listings: listings.map(viewOf) } satisfies ProductView)
  })
  app.put('/__world/stock/:sku', json, async (request, response) => {
    const sku = encodeURIComponent(String(request.params.sku))
    await pass(response, `${commerceUrl}/__stock/${sku}`, 'PUT', { ...request.body, viaProductSave: true })
  })
  app.post('/__world/sales', json, async (request, response) => {
    await pass(response, `${amazonUrl}/__sales`, 'POST', request.body)
  })
}

async function read<T>(url: string): Promise<T> {
  const answer = await fetch(url)
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}`)
  return (await answer.json()) as T
}

async function pass(response: Response, url: string, method: string, body: unknown): Promise<void> {
  const answer = await fetch(url, {
    method,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  response
    .status(answer.status)
    .type('application/json')
    .send(await answer.text())
}

function viewOf({ sellerId, sellerSku, live }: AmazonListing): ListingView {
  const account =
    Object.entries(amazon.accounts).find(([, one]) => one.sellerId === sellerId)?.[0] ?? sellerId
  const stores = amazonStores.filter((store) => store.account === account)
  const own = live.find(({ code }) => code === 'DEFAULT')
  return {
    account,
    stores: stores.map(({ name }) => name),
    websites: stores.map(({ websiteCode }) => websiteCode),
    sellerId,
    sellerSku,
    quantity: own ? (own.quantity ?? 0) : null,
    channels: live.map(({ code }) => code),
  }
}
