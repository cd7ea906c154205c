import type { NextFunction, Request, Response } from 'express'
import { createSavedJson } from '../saved-json'
import { createStandIn, type StandIn } from '../stand-in'
import { checkHost } from './access'
import {
  addDeveloperEndpoints,
  type ListingChange,
  newCode,
  putListing,
  refreshTokens,
  revoke,
} from './developer'
import { createDocuments } from './documents'
import { addFeeds } from './feeds'
import { listingKey, listingsFrom } from './listing-store'
import { addListings } from './listings'
import { addLogin } from './login'
import { addOrders } from './orders'
import { AmazonError, sendError, setRequestId, unauthorized } from './replies'
import { addReports } from './reports'
import { changeOrder, type Sale, type SaleOutcome, sell, settleOld } from './sales'
import { addSellers } from './sellers'
import { createThrottle, type Throttle } from './throttle'
import type {
  AmazonOptions,
  AmazonOrder,
  AmazonState,
  AmazonWorld,
  Listing,
  Mistake,
  PatchRecord,
} from './types'

/** Amazon on loopback: Login with Amazon and the Selling Partner API, told apart by the Host header. */
export interface AmazonStandIn {
  readonly standIn: StandIn
  /** What buyers can get now in the merchant-fulfilled channel; undefined without one. */
  liveQuantity(sellerId: string, sellerSku: string): number | undefined
  listing(sellerId: string, sellerSku: string): Listing | undefined
  putListing(change: ListingChange): Listing
  sell(sale: Sale): SaleOutcome
  cancelOrder(orderId: string): boolean
  orders(): readonly AmazonOrder[]
  patches(): readonly PatchRecord[]
  mistakes(): readonly Mistake[]
  /** Forgets patches and mistakes. */
  clearRecords(): void
  /** Makes what was accepted live now, without waiting for the delay. */
  goLive(): void
  revoke(sellerId: string): void
  expireAccessTokens(): void
  /** The code that a seller's consent brings back. */
  consent(sellerId: string): string
  refillThrottle(): void
}

export function createAmazonStandIn(options: AmazonOptions): AmazonStandIn {
  const world = createWorld(options)
  const throttle = createThrottle(world)
  const standIn = createStandIn('amazon')
  addRoutes(standIn, world, throttle)
  return {
    standIn: {
      ...standIn,
      close: async () => {
        await standIn.close()
        goLive(world)
        world.saved.flush()
      },
    },
    liveQuantity: (sellerId, sellerSku) =>
      world.state.listings[listingKey(sellerId, sellerSku)]?.live.find((one) => one.code === 'DEFAULT')
        ?.quantity,
    listing: (sellerId, sellerSku) => world.state.listings[listingKey(sellerId, sellerSku)],
    putListing: (change) => putListing(world, change),
    sell: (sale) => sell(world, sale),
    cancelOrder: (orderId) => changeOrder(world, orderId, 'CANCELLED'),
    orders: () => world.state.orders,
    patches: () => world.state.patches,
    mistakes: () => world.state.mistakes,
    clearRecords: () => {
      world.state.patches = []
      world.state.mistakes = []
    },
    goLive: () => goLive(world),
    revoke: (sellerId) => revoke(world, sellerId),
    expireAccessTokens: () => {
      world.state.accessTokens = {}
    },
    consent: (sellerId) => newCode(world, sellerId),
    refillThrottle: () => throttle.refill(),
  }
}

function goLive(world: AmazonWorld): void {
  for (const makeLive of world.goingLive) makeLive()
}

function createWorld(options: AmazonOptions): AmazonWorld {
  const saved = createSavedJson<AmazonState>(options.folder, 'amazon.json', () => world.state)
  const world: AmazonWorld = {
    state: saved.load() ?? {
      listings: listingsFrom(options.catalogue),
      patches: [],
      mistakes: [],
      orders: [],
      refreshTokens: refreshTokens(),
      accessTokens: {},
      codes: {},
    },
    saved,
    acceptanceDelayMs: options.acceptanceDelayMs ?? 300,
    orderPendingMs: options.orderPendingMs ?? 2000,
    orderDelayMs: options.orderDelayMs ?? 120_000,
    feedDelayMs: options.feedDelayMs ?? 1000,
    throttle: options.throttle ?? true,
    now: options.now ?? Date.now,
    latencyMs: 0,
    goingLive: new Set(),
  }
  settleOld(world)
  return world
}

function addRoutes({ app }: StandIn, world: AmazonWorld, throttle: Throttle): void {
  addDeveloperEndpoints(app, world, throttle)
  app.use((request, response, next) => {
    setRequestId(response)
    checkHost(request)
    if (world.latencyMs > 0) setTimeout(next, world.latencyMs)
    else next()
  })
  addLogin(app, world)
  addListings(app, world, throttle)
  addSellers(app, world, throttle)
  addOrders(app, world, throttle)
  const documents = createDocuments(app, world)
  addFeeds(app, world, throttle, documents)
  addReports(app, world, throttle, documents)
  app.use(() => {
    throw unauthorized()
  })
  app.use((error: unknown, _request: Request, response: Response, _next: NextFunction) => {
    sendError(response, toAmazonError(error))
  })
}

function toAmazonError(error: unknown): AmazonError {
  if (error instanceof AmazonError) return error
  const status = (error as { status?: unknown }).status
  if (status === 413) return new AmazonError(413, 'RequestEntityTooLarge', 'The request is too large.')
  if (status === 400) return new AmazonError(400, 'InvalidInput', 'Request cannot be parsed.')
  return new AmazonError(
    500,
    'InternalFailure',
    'We encountered an internal error. Please try again.',
    String(error),
  )
}
