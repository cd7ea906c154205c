import express, { type Express, type Request } from 'express'
import { listOf } from './access'
import { listingKey } from './listing-store'
import { AmazonError } from './replies'
import type { AmazonBehaviour, AmazonIssue, AmazonWorld, Listing, Refusal } from './types'

/** Switches that a person or a test sets over HTTP. */
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

/** Processes every waiting feed. */
export function landFeeds(world: AmazonWorld): void {
  for (const land of [...world.landing]) land()
}

/** Throws the refusal that was set for such a request. */
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

/** The issues that were set for such a patch. */
export function invalidAsSet(world: AmazonWorld, sellerSku: string): AmazonIssue[] {
  const invalid = take(world.behaviour.invalid, (one) => [undefined, sellerSku].includes(one.sellerSku))
  if (!invalid) return []
  const message = 'An internal error occurred. Submit this SKU again.'
  return [{ code: invalid.code ?? '4000000', message, severity: 'ERROR', categories: [] }]
}

/** Writes the quantity that another system sets after one became live. */
export function writeAsOthers(world: AmazonWorld, listing: Listing, before: number | undefined): void {
  const writer = world.behaviour.writers.find(
    (one) => one.sellerId === listing.sellerId && one.sellerSku === listing.sellerSku,
  )
  const own = ownChannel(listing)
  if (writer && own) own.quantity = writer.quantity ?? before
}

/** The merchant-fulfilled channel as buyers see it. */
export function ownChannel(listing: Listing | undefined) {
  return listing?.live.find(({ code }) => code === 'DEFAULT')
}

function take<T extends { times?: number }>(all: T[], fits: (one: T) => boolean): T | undefined {
  const found = all.find((one) => fits(one) && (one.times ?? 1) > 0)
  if (found?.times !== undefined) found.times -= 1
  return found
}
