import express, { type Express } from 'express'
import type { SourceCode, WebsiteCode } from '../catalogue/types'
import { websites } from '../world'
import { addBehaviourEndpoints } from './behaviour'
import { effectiveSettings, hasOwnStock, isAssigned, onHand, reservationsOf, stockOf } from './live-stock'
import { type NewOrder, placeOrder } from './order-changes'
import { presentOrder } from './present-order'
import { productOf, renameProduct, saveConfiguration, saveProduct, writeSourceItems } from './product-changes'
import { CommerceError } from './replies'
import { isSalable, salableQuantity } from './salable'
import { bringUpToDate, sourcesChange } from './stock-index'
import { presentStock } from './stock-routes'
import { behave } from './switch-behaviour'
import type { CommerceWorld, Product } from './types'

export interface StockChange {
  /** The website whose stock is meant. Defaults to `eu`. */
  readonly website?: WebsiteCode
  /** Units in the first source of that stock that has the product. The others are set to 0. */
  readonly quantity: number
  /**
   * `false` writes source items without an event, as an ERP does over REST. By default, it is a product save in the
   * Admin.
   */
  readonly viaProductSave?: boolean
}

/** Sets the physical units, so that the website's stock adds up to `quantity`. */
export function setStock(world: CommerceWorld, sku: string, change: StockChange): void {
  const product = productOf(world, sku)
  const stock = stockOf(world, change.website ?? 'eu')
  if (!Number.isFinite(change.quantity) || change.quantity < 0 || !stock) {
    throw new CommerceError(400, 'Expected a quantity of 0 or more, and a website that has a stock')
  }
  const enabled = stock.sources.filter((code) =>
    world.state.sources.some((one) => one.code === code && one.enabled),
  )
  const carried = enabled.filter((code) => world.state.sourceItems[product.sku]?.[code])
  const [first = enabled[0], ...others] = carried
  const sources: Partial<Record<SourceCode, { quantity: number; status: 0 | 1 }>> = {}
  if (first) sources[first] = { quantity: change.quantity, status: 1 }
  for (const code of others) sources[code] = { quantity: 0, status: 1 }
  if (change.viaProductSave === false) writeSourceItems(world, product.sku, sources)
  else saveProduct(world, product, { sources })
}

/** Assigns a website to another stock. Null removes the assignment, so it sells from the Default Stock. */
export function moveWebsite(world: CommerceWorld, website: string, stockId: number | null): void {
  const { stocks } = world.state
  const code = Object.keys(websites).find((one) => one === website) as WebsiteCode | undefined
  if (!code || (stockId !== null && !stocks.some(({ id }) => id === stockId))) {
    throw new CommerceError(400, 'Expected a website, and the id of a stock or null')
  }
  for (const stock of stocks) {
    const others = stock.websites.filter((one) => one !== code)
    stock.websites = stock.id === stockId ? [...others, code] : others
  }
  world.saved.changed()
}

/** Lets a person or a test inspect and change Commerce. Not part of Commerce's API. Needs no token. */
export function addDeveloperEndpoints(app: Express, world: CommerceWorld): void {
  const json = express.json()
  app.get('/__products', (_request, response) => {
    response.json(Object.values(world.state.products).map((product) => overview(world, product)))
  })
  app.get('/__stock/:sku', (request, response) => {
    response.json(overview(world, productOf(world, String(request.params.sku))))
  })
  app.put('/__stock/:sku', json, (request, response) => {
    const sku = String(request.params.sku)
    setStock(world, sku, request.body as StockChange)
    response.json(overview(world, productOf(world, sku)))
  })
  app.get('/__orders', (_request, response) => void response.json(world.state.orders.map(presentOrder)))
  app.post('/__orders', json, (request, response) => {
    response.status(201).json(presentOrder(placeOrder(world, request.body as NewOrder)))
  })
  app.get('/__configuration', (_request, response) => void response.json(world.state.configuration))
  app.put('/__configuration', json, (request, response) => {
    saveConfiguration(world, request.body ?? {})
    response.json(world.state.configuration)
  })
  app.put('/__sources/:code', json, (request, response) => {
    const source = world.state.sources.find((one) => one.code === request.params.code)
    if (!source) throw new CommerceError(404, 'No such source')
    const stocks = world.state.stocks.filter(({ sources }) => sources.includes(source.code))
    sourcesChange(world, stocks, () => {
      source.enabled = Boolean(request.body?.enabled)
    })
    world.saved.changed()
    response.json(source)
  })
  app.put('/__websites/:code', json, (request, response) => {
    moveWebsite(world, String(request.params.code), request.body?.stockId ?? null)
    response.json(world.state.stocks.map(presentStock))
  })
  app.put('/__stocks/:id/sources', json, (request, response) => {
    const stock = world.state.stocks.find(({ id }) => String(id) === request.params.id)
    if (!stock || !Array.isArray(request.body)) throw new CommerceError(404, 'No such stock')
    sourcesChange(world, [stock], () => {
      stock.sources = request.body as SourceCode[]
    })
    world.saved.changed()
    response.json(presentStock(stock))
  })
  app.put('/__products/:sku/sku', json, (request, response) => {
    renameProduct(world, productOf(world, String(request.params.sku)), String(request.body?.sku))
    response.json(overview(world, productOf(world, String(request.body?.sku))))
  })
  addBehaviourEndpoints(
    app,
    world.behaviour,
    (changes) => behave(world, changes),
    (what) => bringUpToDate(world, what),
  )
  app.get('/__events', (_request, response) => void response.json(world.outbox.events))
  app.post('/__events/:state', (request, response) => {
    world.outbox.turn(request.params.state === 'off' ? 'off' : 'on')
    response.json({ events: world.outbox.state() })
  })
}

function overview(world: CommerceWorld, product: Product): Record<string, unknown> {
  return {
    sku: product.sku,
    productId: product.id,
    name: product.name,
    type: product.type,
    enabled: product.enabled,
    websites: product.websites,
    settings: effectiveSettings(world, product),
    sources: world.state.sourceItems[product.sku] ?? {},
    stocks: world.state.stocks
      .filter((stock) => isAssigned(world, product.sku, stock))
      .map((stock) => ({
        stockId: stock.id,
        websites: stock.websites,
        onHand: onHand(world, product.sku, stock),
        reserved: reservationsOf(world, product.sku, stock),
        isSalable: isSalable(world, product, stock),
        ...(hasOwnStock(product) && { salableQuantity: salableQuantity(world, product, stock) }),
      })),
  }
}
