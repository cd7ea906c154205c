import express, { type NextFunction, type Request, type Response, Router } from 'express'
import type { WebsiteCode } from '../catalogue/types'
import { createSavedJson } from '../saved-json'
import { createStandIn, type StandIn } from '../stand-in'
import { websites } from '../world'
import { createAuthorisation } from './authorise'
import type { CommerceOptions } from './commerce-options'
import { addDeveloperEndpoints, moveWebsite, type StockChange, setStock } from './developer'
import { createOutbox, type RaisedEvent } from './event-outbox'
import { addEventingRoutes, type EventingState, eventingState } from './eventing-routes'
import { stateFrom } from './initial-state'
import { cancelOrder, type NewOrder, orderOf, placeOrder, refundOrder, shipOrder } from './order-changes'
import { addOrderRoutes } from './order-routes'
import {
  deleteProduct,
  type ProductChange,
  productOf,
  saveConfiguration,
  saveProduct,
} from './product-changes'
import { addProductRoutes } from './product-routes'
import { CommerceError, noRoute, sendError } from './replies'
import { salableQuantity, stockOf } from './salable'
import { addStockRoutes } from './stock-routes'
import { addStoreRoutes } from './store-routes'
import type { CommerceState, CommerceWorld, Order, StockConfiguration } from './types'

/** Adobe Commerce on loopback: REST with multi-source inventory, and the events that its changes raise. */
export interface CommerceStandIn {
  readonly standIn: StandIn
  setStock(sku: string, change: StockChange): void
  /** What Commerce calls salable in the website's stock; undefined for a website without one. */
  salableQuantity(sku: string, website: string): number | undefined
  saveProduct(sku: string, change: ProductChange): void
  deleteProduct(sku: string): void
  saveConfiguration(change: Partial<StockConfiguration>): void
  /** Has a website sell from another stock; from the Default Stock with null. */
  moveWebsite(website: WebsiteCode, stockId: number | null): void
  placeOrder(order: NewOrder): Order
  cancelOrder(id: number): void
  shipOrder(id: number): void
  refundOrder(id: number): void
  orders(): readonly Order[]
  /** Events raised so far, oldest first. */
  events(): readonly RaisedEvent[]
  turnEvents(state: 'on' | 'off'): void
  /** Resolves when every raised event was sent or given up. */
  eventsSent(): Promise<void>
  readonly state: CommerceState
  readonly eventing: EventingState
}

export function createCommerceStandIn(options: CommerceOptions): CommerceStandIn {
  const world = createWorld(options)
  const standIn = createStandIn('commerce')
  const eventing = eventingState()
  addRoutes(standIn, world, eventing)
  const order = (id: number) => orderOf(world, String(id))
  return {
    standIn: {
      ...standIn,
      close: async () => {
        world.outbox.stop()
        await standIn.close()
        world.saved.flush()
      },
    },
    setStock: (sku, change) => setStock(world, sku, change),
    salableQuantity: (sku, website) => {
      const stock = stockOf(world, website)
      return stock && salableQuantity(world, productOf(world, sku), stock)
    },
    saveProduct: (sku, change) => saveProduct(world, productOf(world, sku), change),
    deleteProduct: (sku) => deleteProduct(world, productOf(world, sku)),
    saveConfiguration: (change) => saveConfiguration(world, change),
    moveWebsite: (website, stockId) => moveWebsite(world, website, stockId),
    placeOrder: (wanted) => placeOrder(world, wanted),
    cancelOrder: (id) => cancelOrder(world, order(id)),
    shipOrder: (id) => void shipOrder(world, order(id)),
    refundOrder: (id) => void refundOrder(world, order(id)),
    orders: () => world.state.orders,
    events: () => world.outbox.events,
    turnEvents: (state) => world.outbox.turn(state),
    eventsSent: () => world.outbox.idle(),
    state: world.state,
    eventing,
  }
}

function createWorld(options: CommerceOptions): CommerceWorld {
  const saved = createSavedJson<CommerceState>(options.folder, 'commerce.json', () => world.state)
  const world: CommerceWorld = {
    state: saved.load() ?? stateFrom(options.catalogue),
    saved,
    outbox: createOutbox(options),
    options,
    now: options.now ?? Date.now,
    unsalableUntil: new Map(),
  }
  return world
}

const MAX_URL = 8190

function addRoutes({ app }: StandIn, world: CommerceWorld, eventing: EventingState): void {
  addDeveloperEndpoints(app, world)
  app.use(refuseAtTheDoor)
  const router = Router()
  router.use(createAuthorisation(world.options), express.json({ limit: '10mb' }))
  addStockRoutes(router, world)
  addProductRoutes(router, world)
  addOrderRoutes(router, world)
  addStoreRoutes(router, world)
  addEventingRoutes(router, eventing)
  app.use('/rest/V1', router)
  app.use('/rest/:store/V1', checkStore, router)
  app.use('/V1', checkStore, router)
  app.use(() => {
    throw noRoute()
  })
  app.use((error: unknown, _request: Request, response: Response, _next: NextFunction) => {
    sendError(response, toCommerceError(error))
  })
}

/** What the web server in front of Commerce refuses: a long URL, and an encoded slash in the path. */
function refuseAtTheDoor(request: Request, response: Response, next: NextFunction): void {
  const [path = ''] = request.originalUrl.split('?')
  if (request.originalUrl.length > MAX_URL) {
    response
      .status(414)
      .type('html')
      .send('<html><head><title>414 Request-URI Too Large</title></head></html>')
  } else if (/%2f/i.test(path)) {
    response.status(404).type('html').send('<html><head><title>404 Not Found</title></head></html>')
  } else next()
}

const storeCodes = ['all', 'default', 'admin', ...Object.values(websites).map((one) => one.storeViewCode)]

function checkStore(request: Request, _response: Response, next: NextFunction): void {
  const code = request.params.store ?? request.get('store') ?? 'all'
  if (!storeCodes.some((one) => one === code)) throw noRoute()
  next()
}

function toCommerceError(error: unknown): CommerceError {
  if (error instanceof CommerceError) return error
  const { status } = error as { status?: unknown }
  if (typeof status === 'number' && status < 500) return new CommerceError(status, 'Decoding error.')
  return new CommerceError(500, `Internal Error. Details are available in Magento log file. ${String(error)}`)
}
