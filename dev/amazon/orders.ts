import type { Express, Request } from 'express'
import { listFrom, listOf, sellerOf } from './access'
import { marketplaceOf } from './accounts'
import { invalidInput, notFound } from './replies'
import { unitsLeft } from './sales'
import type { Throttle } from './throttle'
import type { AmazonOrder, AmazonWorld } from './types'

const PATH = '/orders/2026-01-01/orders'
const MAX_PAGE = 100
const statuses = [
  'PENDING_AVAILABILITY',
  'PENDING',
  'UNSHIPPED',
  'PARTIALLY_SHIPPED',
  'SHIPPED',
  'CANCELLED',
  'UNFULFILLABLE',
] as const
const dataSets = [
  'BUYER',
  'RECIPIENT',
  'PROCEEDS',
  'EXPENSE',
  'PROMOTION',
  'CANCELLATION',
  'FULFILLMENT',
  'PACKAGES',
  'TAX',
  'PAYMENT',
  'FULFILLMENT_ORDERS',
] as const

/** Orders API 2026-01-01: searchOrders, getOrder. */
export function addOrders(app: Express, world: AmazonWorld, throttle: Throttle): void {
  app.get(PATH, (request, response) => {
    const sellerId = sellerOf(world, request)
    throttle.take('searchOrders', sellerId, response)
    const included = listFrom(request.query.includedData, dataSets, 'includedData')
    if (included.length > 0 && world.behaviour.searchOrders === 'plain-only') {
      throw invalidInput("'includedData' cannot be answered now.")
    }
    const range = rangeOf(world, request)
    const found = world.state.orders
      .filter((order) => order.sellerId === sellerId && range.fits(order) && filterOf(request)(order))
      .sort((a, b) => a.updatedAt - b.updatedAt)
    const from = offsetOf(request)
    const to = from + pageSizeOf(request)
    response.json({
      orders: found.slice(from, to).map((order) => presentOrder(world, order, included)),
      ...(to < found.length && { pagination: { nextToken: tokenOf(to) } }),
      [range.upTo]: new Date(range.before).toISOString(),
    })
  })
  app.get(`${PATH}/:orderId`, (request, response) => {
    const sellerId = sellerOf(world, request)
    throttle.take('getOrder', sellerId, response)
    const included = listFrom(request.query.includedData, dataSets, 'includedData')
    const order = world.state.orders.find(
      (one) => one.orderId === request.params.orderId && one.sellerId === sellerId,
    )
    if (!order) throw notFound(`Order ${String(request.params.orderId)} was not found.`)
    response.json({ order: presentOrder(world, order, included) })
  })
}

interface Range {
  readonly upTo: 'createdBefore' | 'lastUpdatedBefore'
  readonly before: number
  fits(order: AmazonOrder): boolean
}

/**
 * Amazon answers for times up to two minutes ago, and requires exactly one of `createdAfter` and `lastUpdatedAfter`.
 */
function rangeOf(world: AmazonWorld, { query }: Request): Range {
  const byCreation = query.createdAfter !== undefined
  if (byCreation === (query.lastUpdatedAfter !== undefined)) {
    throw invalidInput("Exactly one of 'createdAfter' and 'lastUpdatedAfter' is required.")
  }
  const upTo = byCreation ? 'createdBefore' : 'lastUpdatedBefore'
  if (query[byCreation ? 'lastUpdatedBefore' : 'createdBefore'] !== undefined) {
    throw invalidInput(`'${upTo}' is the only upper bound that goes with this lower bound.`)
  }
  const latest = world.now() - world.orderDelayMs
  const after = timeOf(query[byCreation ? 'createdAfter' : 'lastUpdatedAfter'])
  const before = query[upTo] === undefined ? latest : timeOf(query[upTo])
  if (before > latest || before < after) {
    throw invalidInput(`'${upTo}' must be after the lower bound and at least two minutes ago.`)
  }
  const field = byCreation ? 'createdAt' : 'updatedAt'
  const isShown = ({ shownAt = 0 }: AmazonOrder) => shownAt <= latest
  return {
    upTo,
    before,
    fits: (order) => isShown(order) && order[field] >= after && order[field] <= before,
  }
}

function timeOf(value: unknown): number {
  const time = Date.parse(String(value))
  if (Number.isNaN(time)) throw invalidInput(`'${String(value)}' is not a date-time.`)
  return time
}

function filterOf({ query }: Request): (order: AmazonOrder) => boolean {
  const wanted: readonly string[] = listFrom(query.fulfillmentStatuses, statuses, 'fulfillmentStatuses')
  const parties: readonly string[] = listFrom(query.fulfilledBy, ['MERCHANT', 'AMAZON'], 'fulfilledBy')
  const marketplaceIds = listOf(query.marketplaceIds)
  return (order) =>
    (wanted.length === 0 || wanted.includes(order.status)) &&
    (parties.length === 0 || parties.includes(order.fulfilledBy)) &&
    (marketplaceIds.length === 0 || marketplaceIds.includes(order.marketplaceId))
}

function pageSizeOf({ query }: Request): number {
  const size = query.maxResultsPerPage === undefined ? MAX_PAGE : Number(query.maxResultsPerPage)
  if (!Number.isInteger(size) || size < 1 || size > MAX_PAGE) {
    throw invalidInput("'maxResultsPerPage' must be from 1 to 100.")
  }
  return size
}

const tokenOf = (offset: number) => Buffer.from(`orders:${offset}`).toString('base64url')

function offsetOf({ query }: Request): number {
  if (query.paginationToken === undefined) return 0
  const match = /^orders:(\d+)$/.exec(Buffer.from(String(query.paginationToken), 'base64url').toString())
  if (!match) throw invalidInput("'paginationToken' is not valid.")
  return Number(match[1])
}

type DataSet = (typeof dataSets)[number]

function presentOrder(
  world: AmazonWorld,
  order: AmazonOrder,
  included: readonly DataSet[],
): Record<string, unknown> {
  const { status: fulfillmentStatus, fulfilledBy } = order
  const isUnreadable = world.behaviour.unreadableOrdersOf.includes(order.sellerSku)
  return {
    orderId: order.orderId,
    createdTime: new Date(order.createdAt).toISOString(),
    lastUpdatedTime: new Date(order.updatedAt).toISOString(),
    programs: [],
    salesChannel: {
      channelName: 'AMAZON',
      marketplaceId: order.marketplaceId,
      marketplaceName: marketplaceOf(order.marketplaceId)?.name ?? '',
    },
    ...(included.includes('FULFILLMENT') && { fulfillment: { fulfillmentStatus, fulfilledBy } }),
    orderItems: [presentItem(order, included, isUnreadable)],
  }
}

function presentItem(order: AmazonOrder, included: readonly DataSet[], isUnreadable: boolean) {
  const currencyCode = marketplaceOf(order.marketplaceId)?.currency ?? 'EUR'
  const left = unitsLeft(order)
  const quantityFulfilled = order.shipped ?? (order.status === 'SHIPPED' ? order.quantity : 0)
  const isCancelled = order.status === 'CANCELLED' || (order.cancelled ?? 0) > 0
  return {
    orderItemId: order.orderItemId,
    ...(!isUnreadable && { quantityOrdered: order.quantity }),
    product: {
      asin: order.asin,
      title: order.title,
      sellerSku: order.sellerSku,
      condition: { conditionType: 'NEW' },
      price: { unitPrice: { amount: order.price.toFixed(2), currencyCode } },
    },
    ...(included.includes('FULFILLMENT') && {
      fulfillment: { quantityFulfilled, quantityUnfulfilled: left },
    }),
    ...(included.includes('CANCELLATION') &&
      isCancelled && { cancellation: { cancellationExecution: { cancelledBy: 'BUYER' } } }),
  }
}
