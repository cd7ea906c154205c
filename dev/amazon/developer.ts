import express, { type Express, type Request } from 'express'
import { asinOf } from '../catalogue/listings'
import type { CatalogueChannel } from '../catalogue/types'
import { accountOf } from './accounts'
import { FULFILMENT_AVAILABILITY } from './fulfilment-patch'
import { attributeOf, issuesOf, listingKey, liveFrom } from './listing-store'
import { changeOrder, payOrder, type Sale, sell } from './sales'
import type { Throttle } from './throttle'
import type { AmazonWorld, Listing } from './types'

/** A listing to create, or fields to change. Given channels replace all channels, live and submitted. */
export interface ListingChange {
  readonly sellerId: string
  readonly sellerSku: string
  readonly title?: string
  readonly condition?: Listing['condition']
  /** Replaces the issues that come with the condition. */
  readonly issues?: Listing['issues']
  readonly marketplaceIds?: string[]
  readonly channels?: CatalogueChannel[]
  /** What the listing shows while it moves to the submitted channels. */
  readonly liveChannels?: CatalogueChannel[]
  readonly price?: number
  /** The EAN or UPC of the listing. */
  readonly productId?: string
}

/** Lets a person or a test inspect Amazon and act as a buyer. Not part of Amazon's API. */
export function addDeveloperEndpoints(app: Express, world: AmazonWorld, throttle: Throttle): void {
  const json = express.json({ limit: '20mb' })
  app.get('/__listings', (request, response) => void response.json(listingsFor(world, request)))
  app.put('/__listings', json, (request, response) => {
    const changes: ListingChange[] = Array.isArray(request.body) ? request.body : [request.body]
    response.json(changes.map((change) => putListing(world, change)))
  })
  app.get('/__patches', (_request, response) => void response.json(world.state.patches))
  app.get('/__mistakes', (_request, response) => void response.json(world.state.mistakes))
  app.get('/__orders', (_request, response) => void response.json(world.state.orders))
  app.post('/__sales', json, (request, response) => {
    const outcome = sell(world, request.body as Sale)
    response.status(outcome.kind === 'sold' ? 201 : 409).json(outcome)
  })
  app.post('/__orders/:orderId/:what', json, ({ params, body }, response) => {
    const orderId = String(params.orderId)
    const units = typeof body?.quantity === 'number' ? body.quantity : undefined
    const isChanged =
      params.what === 'pay'
        ? payOrder(world, orderId)
        : changeOrder(world, orderId, params.what === 'ship' ? 'SHIPPED' : 'CANCELLED', units)
    response.status(isChanged ? 204 : 409).end()
  })
  app.put('/__latency', json, (request, response) => {
    world.latencyMs = Number(request.body?.ms ?? 0)
    response.json({ ms: world.latencyMs })
  })
  app.post('/__throttle/refill', (_request, response) => {
    throttle.refill()
    response.status(204).end()
  })
}

function listingsFor(world: AmazonWorld, request: Request): Listing[] {
  const { seller, sku } = request.query
  return Object.values(world.state.listings).filter(
    (listing) =>
      (seller === undefined || listing.sellerId === seller) &&
      (sku === undefined || listing.sellerSku === sku),
  )
}

/** Creates or changes a listing as in Seller Central. The change is live at once. */
export function putListing(world: AmazonWorld, change: ListingChange): Listing {
  const key = listingKey(change.sellerId, change.sellerSku)
  const listing = world.state.listings[key] ?? newListing(world, change)
  world.state.listings[key] = listing
  listing.title = change.title ?? listing.title
  listing.price = change.price ?? listing.price
  if (change.productId !== undefined) listing.productId = change.productId
  listing.condition = change.condition ?? listing.condition
  listing.issues = change.issues ?? (change.condition ? issuesOf(change.condition) : listing.issues)
  listing.marketplaceIds = change.marketplaceIds ?? listing.marketplaceIds
  if (change.channels) {
    const attributes = change.channels.map(attributeOf)
    listing.attributes[FULFILMENT_AVAILABILITY] = attributes
    listing.live = liveFrom(attributes)
  }
  if (change.liveChannels) listing.live = liveFrom(change.liveChannels.map(attributeOf))
  listing.updatedAt = world.now()
  world.saved.changed()
  return listing
}

function newListing(world: AmazonWorld, { sellerId, sellerSku }: ListingChange): Listing {
  const now = world.now()
  return {
    sellerId,
    sellerSku,
    title: sellerSku,
    asin: asinOf(sellerSku),
    productType: 'HOME',
    price: 10,
    condition: 'active',
    marketplaceIds: [...(accountOf(sellerId)?.marketplaceIds ?? [])],
    createdAt: now,
    updatedAt: now,
    live: [{ code: 'DEFAULT', quantity: 0 }],
    attributes: { [FULFILMENT_AVAILABILITY]: [{ fulfillment_channel_code: 'DEFAULT', quantity: 0 }] },
    issues: [],
  }
}
