import express, { type NextFunction, type Request, type Response } from 'express'
import { createSavedJson } from '../saved-json'
import { createStandIn, type StandIn } from '../stand-in'
import { checkHost } from './access'
import { addBehaviourEndpoints, behave, landFeeds } from './behaviour'
import { addConsentPage, newCode } from './consent'
import { addDeveloperEndpoints, type ListingChange, putListing } from './developer'
import { createDocuments } from './documents'
import { addFeeds } from './feeds'
import { addGrantEndpoints, expireGrant, refreshTokens, restrict, revoke } from './grants'
import { addImages } from './listing-image'
import { listingKey, listingsFrom } from './listing-store'
import { addListings } from './listings'
import { addLogin } from './login'
import { addOrders } from './orders'
import { AmazonError, sendError, setRequestId, unauthorized } from './replies'
import { addReports, type NextReport, type ReportControl } from './reports'
import { changeOrder, payOrder, type Sale, type SaleOutcome, sell, settleOld } from './sales'
import { addSellers } from './sellers'
import { createThrottle, type Throttle } from './throttle'
import type {
  AmazonBehaviour,
  AmazonOptions,
  AmazonOrder,
  AmazonState,
  AmazonWorld,
  Listing,
  Mistake,
  PatchRecord,
} from './types'

/** Amazon on loopback: Login with Amazon and the Selling Partner API, distinguished by the Host header. */
export interface AmazonStandIn {
  readonly standIn: StandIn
  /** What buyers can get in the merchant-fulfilled channel. Undefined without such a channel. */
  liveQuantity(sellerId: string, sellerSku: string): number | undefined
  listing(sellerId: string, sellerSku: string): Listing | undefined
  putListing(change: ListingChange): Listing
  sell(sale: Sale): SaleOutcome
  /** Cancels all remaining units by default. */
  cancelOrder(orderId: string, units?: number): boolean
  shipOrder(orderId: string, units?: number): boolean
  /** Ends the PENDING state of the order. */
  payOrder(orderId: string): boolean
  /** Makes Amazon misbehave, or behave again. */
  behave(changes: Partial<AmazonBehaviour>): void
  /** Processes every waiting feed. */
  landFeeds(): void
  orders(): readonly AmazonOrder[]
  patches(): readonly PatchRecord[]
  mistakes(): readonly Mistake[]
  /** Forgets patches and mistakes. */
  clearRecords(): void
  /** Makes all accepted quantities live now. */
  goLive(): void
  revoke(sellerId: string): void
  /** Ends the yearly authorization. */
  expireGrant(sellerId: string): void
  /** Removes or restores the grant's access to listings. */
  restrict(sellerId: string, isRestricted: boolean): void
  /** Restores the known refresh token of every account. */
  restoreGrants(): void
  changeApplication(change: Partial<AmazonState['application']>): void
  expireAccessTokens(): void
  /** The code that a seller's consent returns. */
  consent(sellerId: string): string
  refillThrottle(): void
  /** Sets the result of the next report. */
  nextReport(next: NextReport): void
  /** Discards cached reports, so that the next one is current. */
  forgetReportCopies(): void
}

export function createAmazonStandIn(options: AmazonOptions): AmazonStandIn {
  const world = createWorld(options)
  const throttle = createThrottle(world)
  const standIn = createStandIn('amazon')
  const reports = addRoutes(standIn, world, throttle)
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
    cancelOrder: (orderId, units) => changeOrder(world, orderId, 'CANCELLED', units),
    shipOrder: (orderId, units) => changeOrder(world, orderId, 'SHIPPED', units),
    payOrder: (orderId) => payOrder(world, orderId),
    behave: (changes) => behave(world, changes),
    landFeeds: () => landFeeds(world),
    orders: () => world.state.orders,
    patches: () => world.state.patches,
    mistakes: () => world.state.mistakes,
    clearRecords: () => {
      world.state.patches = []
      world.state.mistakes = []
    },
    goLive: () => goLive(world),
    revoke: (sellerId) => revoke(world, sellerId),
    expireGrant: (sellerId) => expireGrant(world, sellerId),
    restrict: (sellerId, isRestricted) => restrict(world, sellerId, isRestricted),
    restoreGrants: () => {
      world.state.refreshTokens = refreshTokens()
    },
    changeApplication: (change) => {
      Object.assign(world.state.application, change)
    },
    expireAccessTokens: () => {
      world.state.accessTokens = {}
    },
    consent: (sellerId) => newCode(world, sellerId),
    refillThrottle: () => throttle.refill(),
    nextReport: reports.setNext,
    forgetReportCopies: reports.forgetCopies,
  }
}

function goLive(world: AmazonWorld): void {
  for (const makeLive of world.goingLive) makeLive()
}

function createWorld(options: AmazonOptions): AmazonWorld {
  const saved = createSavedJson<AmazonState>(options.folder, 'amazon.json', () => world.state)
  const world: AmazonWorld = {
    state: {
      listings: listingsFrom(options.catalogue),
      patches: [],
      mistakes: [],
      orders: [],
      refreshTokens: refreshTokens(),
      accessTokens: {},
      codes: {},
      restricted: [],
      application: { isDraft: false, isSuspended: false },
      // State of an earlier version has fewer fields.
      ...saved.load(),
    },
    saved,
    redirectUris: options.redirectUris ?? [],
    acceptanceDelayMs: options.acceptanceDelayMs ?? 300,
    orderDelayMs: options.orderDelayMs ?? 120_000,
    reportCopyMs: options.reportCopyMs ?? 3_600_000,
    throttle: options.throttle ?? true,
    marketplaceIds: options.marketplaceIds ?? [],
    now: options.now ?? Date.now,
    latencyMs: 0,
    goingLive: new Set(),
    landing: new Set(),
    behaviour: usualBehaviour(options),
  }
  settleOld(world)
  return world
}

function usualBehaviour({ orderPendingMs = 2000, feedDelayMs = 1000 }: AmazonOptions): AmazonBehaviour {
  return {
    refusals: [],
    invalid: [],
    searchOrders: 'all',
    ordersShownAfterMs: 0,
    unreadableOrdersOf: [],
    orderPendingMs,
    feedDelayMs,
    writers: [],
  }
}

function addRoutes({ app }: StandIn, world: AmazonWorld, throttle: Throttle): ReportControl {
  addDeveloperEndpoints(app, world, throttle)
  addBehaviourEndpoints(app, world)
  let reports: ReportControl
  app.put('/__reports/next', express.json(), (request, response) => {
    reports.setNext(request.body as NextReport)
    response.status(204).end()
  })
  app.delete('/__reports/copies', (_request, response) => {
    reports.forgetCopies()
    response.status(204).end()
  })
  addGrantEndpoints(app, world)
  addConsentPage(app, world)
  addImages(app)
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
  reports = addReports(app, world, throttle, documents)
  app.use(() => {
    throw unauthorized()
  })
  app.use((error: unknown, _request: Request, response: Response, _next: NextFunction) => {
    sendError(response, toAmazonError(error))
  })
  return reports
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
