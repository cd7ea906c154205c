import express, { type Express, type Request } from 'express'
import { loopback } from '../world'
import { listFrom, listOf, marketplacesOf, sellerOf } from './access'
import type { PatchOperation } from './fulfilment-patch'
import { listingKey } from './listing-store'
import { submitPatch } from './patch-listing'
import { includedDataSets, presentListing } from './present-listing'
import { AmazonError, invalidInput, notFound, unauthorized } from './replies'
import { searchListings } from './search-listings'
import type { Throttle } from './throttle'
import type { AmazonWorld } from './types'

const ITEMS = '/listings/2021-08-01/items'
const MAX_BODY = '1mb'

/** Listings Items API 2021-08-01: patchListingsItem, getListingsItem, searchListingsItems. */
export function addListings(app: Express, world: AmazonWorld, throttle: Throttle): void {
  app.patch(
    `${ITEMS}/:sellerId/:sku`,
    express.text({ type: () => true, limit: MAX_BODY }),
    (request, response) => {
      const { sellerId, sellerSku } = pathOf(world, request)
      throttle.take('patchListingsItem', sellerId, response)
      const marketplaceIds = marketplacesOf(world, request, sellerId)
      listFrom(request.query.includedData, ['issues', 'identifiers'], 'includedData')
      const preview = listFrom(request.query.mode, ['VALIDATION_PREVIEW'], 'mode').length > 0
      if (!request.is('application/json')) throw new AmazonError(415, 'UnsupportedMediaType', 'Expected JSON')
      const patches = patchesOf(request.body)
      const answer = submitPatch(world, { sellerId, sellerSku, marketplaceIds, patches, preview })
      response.json({ sku: sellerSku, ...answer })
    },
  )

  app.get(`${ITEMS}/:sellerId/:sku`, (request, response) => {
    const { sellerId, sellerSku } = pathOf(world, request)
    throttle.take('getListingsItem', sellerId, response)
    const marketplaceIds = marketplacesOf(world, request, sellerId)
    const listing = world.state.listings[listingKey(sellerId, sellerSku)]
    if (!listing?.marketplaceIds.some((id) => marketplaceIds.includes(id))) {
      throw notFound(`SKU '${sellerSku}' not found in marketplace ${marketplaceIds.join(', ')}`)
    }
    response.json(presentListing(listing, marketplaceIds, includedDataOf(request), originOf(request)))
  })

  app.get(`${ITEMS}/:sellerId`, (request, response) => {
    const { sellerId } = pathOf(world, request)
    throttle.take('searchListingsItems', sellerId, response)
    const marketplaceIds = marketplacesOf(world, request, sellerId)
    const included = includedDataOf(request)
    const origin = originOf(request)
    const found = searchListings(world, sellerId, marketplaceIds, request.query)
    response.json({
      numberOfResults: found.numberOfResults,
      pagination: found.pagination,
      items: found.listings.map((listing) => presentListing(listing, marketplaceIds, included, origin)),
    })
  })
}

function pathOf(world: AmazonWorld, request: Request): { sellerId: string; sellerSku: string } {
  const sellerId = sellerOf(world, request)
  if (request.params.sellerId !== sellerId) throw unauthorized()
  return { sellerId, sellerSku: String(request.params.sku ?? '') }
}

function includedDataOf(request: Request) {
  const asked = listFrom(request.query.includedData, includedDataSets, 'includedData')
  return listOf(request.query.includedData).length === 0 ? (['summaries'] as const) : asked
}

/** This server, without the name of Amazon's host. */
function originOf({ socket }: Request): string {
  return loopback(socket.localPort ?? 0)
}

const operations = ['add', 'replace', 'merge', 'delete']

/** Throws 400 unless the body has the form of a ListingsItemPatchRequest. */
function patchesOf(text: unknown): PatchOperation[] {
  const body = parsed(text)
  if (typeof body.productType !== 'string' || body.productType === '') {
    throw invalidInput("'productType' is required.")
  }
  if (!Array.isArray(body.patches) || body.patches.length === 0) throw invalidInput("'patches' is required.")
  return body.patches.map((patch: unknown) => {
    if (!isRecord(patch) || typeof patch.path !== 'string' || !operations.includes(String(patch.op))) {
      throw invalidInput("Each of 'patches' needs 'op' and 'path'.")
    }
    const { value } = patch
    if (value !== undefined && !(Array.isArray(value) && value.every(isRecord))) {
      throw invalidInput("'value' must be an array of objects.")
    }
    return patch as unknown as PatchOperation
  })
}

function parsed(text: unknown): Record<string, unknown> {
  try {
    const body: unknown = JSON.parse(String(text))
    if (isRecord(body)) return body
  } catch {}
  throw invalidInput()
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
