import express, { type Express, type Request } from 'express'
import { listOf } from './access'
import { listingKey } from './listing-store'
import { AmazonError } from './replies'
import type { AmazonIssue, AmazonWorld, Listing } from './types'

/** Refuses what fits all the fields that are given: a SKU, a marketplace, an operation or an account. */
export interface Refusal {
  readonly operation?: string
  readonly sellerId?: string
  /** Of a search: any of the SKUs that it names. */
  readonly sellerSku?: string
  readonly marketplaceId?: string
  /** 403 unless set. */
  readonly status?: number
  readonly code?: string
  readonly message?: string
  /** For ever when left out. */
  times?: number
}

/** Answers patches, and messages of feeds, `INVALID`. */
export interface InvalidPatch {
  /** Every SKU when left out. */
  readonly sellerSku?: string
  /** Amazon's `4000000`, its internal error, unless set. */
  readonly code?: string
  /** For ever when left out. */
  times?: number
}

/** Another system that writes the number of a listing too. */
export interface ForeignWriter {
  readonly sellerId: string
  readonly sellerSku: string
  /** What it writes at once and after each accepted patch; left out, the number never follows a patch. */
  readonly quantity?: number
}

/** How Amazon behaves when it is not at its best. */
export interface AmazonBehaviour {
  refusals: Refusal[]
  invalid: InvalidPatch[]
  /** `plain-only`: 400 for a search of orders that names `includedData`. */
  searchOrders: 'all' | 'plain-only'
  /** Milliseconds from an order until a search can find it; its last update is still the time of the order. */
  ordersShownAfterMs: number
  /** Orders of these seller SKUs come without the quantity that Amazon's model requires. */
  unreadableOrdersOf: string[]
  /** Milliseconds that an order stays PENDING. */
  orderPendingMs: number
  /** Milliseconds that a feed or report takes. */
  feedDelayMs: number
  writers: ForeignWriter[]
}

/** What a person or a test may switch over HTTP. */
export function addBehaviourEndpoints(app: Express, world: AmazonWorld): void {
  app.get('/__behaviour', (_request, response) => void response.json(world.behaviour))
  app.put('/__behaviour', express.json(), (request, response) => {
    behave(world, (request.body ?? {}) as Partial<AmazonBehaviour>)
    response.json(world.behaviour)
  })
  app.post('/__feeds/land', (_request, response) => {
    landFeeds(world)
    response.status(204).end()
  })
}

export function behave(world: AmazonWorld, changes: Partial<AmazonBehaviour>): void {
  Object.assign(world.behaviour, changes)
  for (const { sellerId, sellerSku, quantity } of changes.writers ?? []) {
    const own = ownChannel(world.state.listings[listingKey(sellerId, sellerSku)])
    if (own && quantity !== undefined) own.quantity = quantity
  }
  world.saved.changed()
}

/** Carries out every feed that waits. */
export function landFeeds(world: AmazonWorld): void {
  for (const land of [...world.landing]) land()
}

/** Throws what was set for such a request. */
export function refuseAsSet(
  world: AmazonWorld,
  { operation, sellerId, request }: { operation: string; sellerId: string; request: Request },
): void {
  const skus = [String(request.params.sku ?? ''), ...listOf(request.query.identifiers)]
  const body = (request.body ?? {}) as { marketplaceIds?: unknown }
  const marketplaceIds = [...listOf(request.query.marketplaceIds), ...listOf(body.marketplaceIds)]
  const fits = (refusal: Refusal) =>
    (refusal.operation === undefined || refusal.operation === operation) &&
    (refusal.sellerId === undefined || refusal.sellerId === sellerId) &&
    (refusal.sellerSku === undefined || skus.includes(refusal.sellerSku)) &&
    (refusal.marketplaceId === undefined || marketplaceIds.includes(refusal.marketplaceId))
  const refusal = take(world.behaviour.refusals, fits)
  if (!refusal) return
  const { status = 403, message } = refusal
  const code = refusal.code ?? (status === 403 ? 'Unauthorized' : 'InvalidInput')
  throw new AmazonError(status, code, message ?? 'Access to requested resource is denied.')
}

/** The issues of a patch that was set to be invalid. */
export function invalidAsSet(world: AmazonWorld, sellerSku: string): AmazonIssue[] {
  const invalid = take(world.behaviour.invalid, (one) => [undefined, sellerSku].includes(one.sellerSku))
  if (!invalid) return []
  const message = 'An internal error occurred. Submit this SKU again.'
  return [{ code: invalid.code ?? '4000000', message, severity: 'ERROR', categories: [] }]
}

/** What another system makes of a number that has just become live. */
export function writeAsOthers(world: AmazonWorld, listing: Listing, before: number | undefined): void {
  const writer = world.behaviour.writers.find(
    (one) => one.sellerId === listing.sellerId && one.sellerSku === listing.sellerSku,
  )
  const own = ownChannel(listing)
  if (writer && own) own.quantity = writer.quantity ?? before
}

/** The merchant-fulfilled channel, as buyers see it. */
export function ownChannel(listing: Listing | undefined) {
  return listing?.live.find(({ code }) => code === 'DEFAULT')
}

function take<T extends { times?: number }>(all: T[], fits: (one: T) => boolean): T | undefined {
  const found = all.find((one) => fits(one) && (one.times ?? 1) > 0)
  if (found?.times !== undefined) found.times -= 1
  return found
}
