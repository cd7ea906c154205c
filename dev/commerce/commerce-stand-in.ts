import express, { type NextFunction, type Request, type Response, Router } from 'express'
import type { WebsiteCode } from '../catalogue/types'
import { createSavedJson, type SavedJson } from '../saved-json'
import { createStandIn, type StandIn } from '../stand-in'
import { addAdminUiSdkRoutes } from './admin-ui-sdk-routes'
import { createAuthorisation } from './authorise'
import { type Behaviour, usualBehaviour } from './behaviour'
import { addCategoryRoutes } from './category-routes'
import type { CommerceOptions } from './commerce-options'
import { addDeveloperEndpoints, moveWebsite, type StockChange, setStock } from './developer'
import { createOutbox, type RaisedEvent } from './event-outbox'
import { addEventingRoutes } from './eventing-routes'
import { type AdminUiSdkState, type EventingState, type Extensibility, onboarded } from './extensibility'
import { stateFrom } from './initial-state'
import { stockOf } from './live-stock'
import { cancelOrder, type NewOrder, orderOf, placeOrder, refundOrder, shipOrder } from './order-changes'
import { addOrderRoutes } from './order-routes'
import { createAttribute, deleteAttribute } from './product-attributes'
import {
  deleteProduct,
  type ProductChange,
  productOf,
  renameProduct,
  saveConfiguration,
  saveProduct,
} from './product-changes'
import { addProductRoutes } from './product-routes'
import { CommerceError, CrashError, noRoute, sendCrash, sendError } from './replies'
import { salableQuantity } from './salable'
import { bringUpToDate } from './stock-index'
import { addStockItemRoutes } from './stock-item-routes'
import { addStockRoutes } from './stock-routes'
import { addStoreRoutes } from './store-routes'
import { checkStore } from './store-views'
import { behave } from './switch-behaviour'
import type { CommerceState, CommerceWorld, Order, ProductAttribute, StockConfiguration } from './types'
import { addUserRoles } from './user-roles'
import { type WrittenOrder, writeOrder } from './written-orders'

/** Adobe Commerce on loopback: REST with multi-source inventory, and the events that its changes raise. */
export interface CommerceStandIn {
  readonly standIn: StandIn
  setStock(sku: string, change: StockChange): void
  /** The salable quantity in the website's stock. Undefined for a website without one. */
  salableQuantity(sku: string, website: string): number | undefined
  saveProduct(sku: string, change: ProductChange): void
  deleteProduct(sku: string): void
  /** Products lose their values of it without an event, and without being updated. */
  deleteAttribute(code: string): void
  createAttribute(attribute: Pick<ProductAttribute, 'code' | 'input'> & Partial<ProductAttribute>): void
  saveConfiguration(change: Partial<StockConfiguration>): void
  /** Assigns a website to another stock. Null: the Default Stock. */
  moveWebsite(website: WebsiteCode, stockId: number | null): void
  placeOrder(order: NewOrder): Order
  cancelOrder(id: number): void
  shipOrder(id: number): void
  refundOrder(id: number): void
  /** An order that an integration writes over REST. It reserves nothing. */
  writeOrder(order: WrittenOrder): Order
  renameProduct(sku: string, to: string): void
  /** Changes how this Commerce behaves. */
  behave(changes: Partial<Behaviour>): void
  /** Processes what waits for the queue consumers, or for a reindex. */
  run(what: 'consumers' | 'reindex'): void
  orders(): readonly Order[]
  /** Events raised so far, oldest first. */
  events(): readonly RaisedEvent[]
  turnEvents(state: 'on' | 'off'): void
  /** Resolves when every raised event was sent or dropped. */
  eventsSent(): Promise<void>
  readonly state: CommerceState
  readonly eventing: EventingState
  readonly adminUiSdk: AdminUiSdkState
}

export function createCommerceStandIn(options: CommerceOptions): CommerceStandIn {
  const kept: SavedJson<Extensibility> = createSavedJson(
    options.folder,
    'extensibility.json',
    () => extensibility,
  )
  const extensibility: Extensibility = kept.load() ?? options.extensibility ?? onboarded()
  const { eventing, adminUiSdk } = extensibility
  const world = createWorld(options, eventing)
  const standIn = createStandIn('commerce')
  addRoutes(standIn, world, { ...extensibility, changed: kept.changed })
  const order = (id: number) => orderOf(world, String(id))
  return {
    standIn: {
      ...standIn,
      close: async () => {
        world.outbox.stop()
        await standIn.close()
        world.saved.flush()
        kept.flush()
      },
    },
    setStock: (sku, change) => setStock(world, sku, change),
    salableQuantity: (sku, website) => {
      const stock = stockOf(world, website)
      return stock && salableQuantity(world, productOf(world, sku), stock)
    },
    saveProduct: (sku, change) => saveProduct(world, productOf(world, sku), change),
    deleteProduct: (sku) => deleteProduct(world, productOf(world, sku)),
    deleteAttribute: (code) => deleteAttribute(world, code),
    createAttribute: (attribute) => createAttribute(world, attribute),
    saveConfiguration: (change) => saveConfiguration(world, change),
    moveWebsite: (website, stockId) => moveWebsite(world, website, stockId),
    placeOrder: (wanted) => placeOrder(world, wanted),
    cancelOrder: (id) => cancelOrder(world, order(id)),
    shipOrder: (id) => void shipOrder(world, order(id)),
    refundOrder: (id) => void refundOrder(world, order(id)),
    writeOrder: (written) => writeOrder(world, written),
    renameProduct: (sku, to) => renameProduct(world, productOf(world, sku), to),
    behave: (changes) => behave(world, changes),
    run: (what) => bringUpToDate(world, what),
    orders: () => world.state.orders,
    events: () => world.outbox.events,
    turnEvents: (state) => world.outbox.turn(state),
    eventsSent: () => world.outbox.idle(),
    state: world.state,
    eventing,
    adminUiSdk,
  }
}

function createWorld(options: CommerceOptions, { subscriptions }: EventingState): CommerceWorld {
  const saved = createSavedJson<CommerceState>(options.folder, 'commerce.json', () => world.state)
  const world: CommerceWorld = {
    behaviour: usualBehaviour(),
    index: new Map(),
    state: { ...stateFrom(options.catalogue), ...saved.load() },
    saved,
    outbox: createOutbox(options, subscriptions),
    options,
    now: options.now ?? Date.now,
  }
  return world
}

const MAX_URL = 8190

interface KeptExtensibility extends Extensibility {
  /** Called after each request that may have changed the state. */
  readonly changed: () => void
}

function addRoutes(
  { app }: StandIn,
  world: CommerceWorld,
  { eventing, adminUiSdk, changed }: KeptExtensibility,
): void {
  addDeveloperEndpoints(app, world)
  app.get('/__admin-ui-sdk', (_request, response) => void response.json(adminUiSdk))
  app.use((request, response, next) => refuseAtTheDoor(world, request, response, next))
  const router = Router()
  router.use('/inventory', (_request, _response, next) => {
    if (world.behaviour.inventory === 'single-stock') throw noRoute()
    next()
  })
  router.use(createAuthorisation(world.options, world.behaviour), express.json({ limit: '10mb' }))
  addStockItemRoutes(router, world)
  addStockRoutes(router, world)
  addCategoryRoutes(router, world)
  addProductRoutes(router, world)
  addOrderRoutes(router, world)
  addStoreRoutes(router, world)
  router.use(['/eventing', '/adminuisdk'], (request, response, next) => {
    if (request.method !== 'GET') response.on('finish', changed)
    next()
  })
  addEventingRoutes(router, eventing)
  addAdminUiSdkRoutes(router, adminUiSdk, world.behaviour)
  addUserRoles(router)
  app.use('/rest/V1', router)
  app.use('/rest/:store/V1', checkStore, router)
  app.use('/V1', checkStore, router)
  app.use(() => {
    throw noRoute()
  })
  app.use((error: unknown, _request: Request, response: Response, _next: NextFunction) => {
    if (error instanceof CrashError) sendCrash(response)
    else sendError(response, toCommerceError(error))
  })
}

/** What the web server in front of Commerce refuses: long URLs, and in some setups an encoded slash in the path. */
function refuseAtTheDoor(
  { behaviour }: CommerceWorld,
  request: Request,
  response: Response,
  next: NextFunction,
): void {
  const [path = ''] = request.originalUrl.split('?')
  if (request.originalUrl.length > MAX_URL) {
    response
      .status(414)
      .type('html')
      .send('<html><head><title>414 Request-URI Too Large</title></head></html>')
  } else if (behaviour.encodedSlash === 'refused' && /%2f/i.test(path)) {
    response.status(404).type('html').send('<html><head><title>404 Not Found</title></head></html>')
  } else next()
}

function toCommerceError(error: unknown): CommerceError {
  if (error instanceof CommerceError) return error
  const { status } = error as { status?: unknown }
  if (typeof status === 'number' && status < 500) return new CommerceError(status, 'Decoding error.')
  return new CommerceError(500, `Internal Error. Details are available in Magento log file. ${String(error)}`)
}
