import type { AmazonRequest } from '../../actions/shared/amazon/client/selling-partner'
import type { AmazonModel, AmazonOrderModel } from './amazon-model'
import type { AmazonNumber } from './amazon-numbers'
import type { RatedOperation } from './rate-buckets'

export interface ModelReply {
  readonly status: number
  readonly body?: unknown
  /** The channel in the answer, by seller SKU. */
  readonly channels?: ReadonlyMap<string, string>
}

export interface ModelRequest {
  readonly accountId: string
  readonly request: AmazonRequest
  readonly operation: RatedOperation
  readonly leftAt: number
  readonly by: string
  /** Gives a well-formed answer that omits a part. */
  readonly leavesOut: boolean
  /** Whether one order lacks its quantity. */
  readonly isUnreadable: () => boolean
}

/** Amazon's answer as JSON. Executes a PATCH. */
export function answerOf(model: AmazonModel, asked: ModelRequest): ModelReply {
  switch (asked.operation) {
    case 'patchListingsItem':
      return patch(model, asked)
    case 'getListingsItem': {
      const number = numberOf(model, asked)
      return number ? listingsReply([number], asked, (items) => items[0]) : NOT_FOUND
    }
    case 'searchListingsItems':
      return search(model, asked)
    case 'searchOrders':
      return searchOrders(model, asked)
    case 'createFeedDocument':
      return { status: 200, body: model.feeds.createDocument() }
    case 'createFeed':
      return createFeed(model, asked)
    case 'getFeed':
      return found(model.feeds.read(asked.request.path?.feedId ?? ''))
    case 'getFeedDocument':
      return found(model.feeds.document(asked.request.path?.feedDocumentId ?? ''))
  }
}

const NOT_FOUND: ModelReply = { status: 404 }

function found(body: object | null): ModelReply {
  return body === null ? NOT_FOUND : { status: 200, body }
}

function createFeed(model: AmazonModel, { request, accountId, leftAt, by }: ModelRequest): ModelReply {
  const { marketplaceIds, inputFeedDocumentId } = request.body as FeedBody
  const source = { accountId, marketplaceId: marketplaceIds[0] ?? '', leftAt, by }
  const feedId = model.feeds.submit(source, inputFeedDocumentId)
  return found(feedId === null ? null : { feedId })
}

interface FeedBody {
  readonly marketplaceIds: readonly string[]
  readonly inputFeedDocumentId: string
}

function numberOf(model: AmazonModel, { accountId, request }: ModelRequest): AmazonNumber | undefined {
  return model.find(accountId, marketplaceOf(request), request.path?.sku ?? '')
}

function marketplaceOf({ query }: AmazonRequest): string {
  return listOf(query?.marketplaceIds)[0] ?? ''
}

function listOf(value: string | number | readonly string[] | undefined): readonly string[] {
  return Array.isArray(value) ? value : value === undefined ? [] : [String(value)]
}

interface PatchBody {
  readonly patches: readonly { readonly value: readonly { readonly quantity: number }[] }[]
}

function patch(model: AmazonModel, asked: ModelRequest): ModelReply {
  const number = numberOf(model, asked)
  const quantity = (asked.request.body as PatchBody).patches[0]?.value[0]?.quantity
  if (!number || quantity === undefined) return NOT_FOUND
  model.patch({ number, quantity, leftAt: asked.leftAt, by: asked.by })
  const submissionId = `submission-${asked.leftAt}`
  return { status: 200, body: { sku: number.sellerSku, status: 'ACCEPTED', submissionId, issues: [] } }
}

function search(model: AmazonModel, asked: ModelRequest): ModelReply {
  const { request, accountId } = asked
  const marketplaceId = marketplaceOf(request)
  const asks = listOf(request.query?.identifiers)
  const items = asks.flatMap((sku) => model.find(accountId, marketplaceId, sku) ?? [])
  const given = asked.leavesOut ? items.filter((_, index) => index % 2 === 0) : items
  return listingsReply(given, asked, (items) => ({ numberOfResults: items.length, items }))
}

function listingsReply(
  numbers: readonly AmazonNumber[],
  { request }: ModelRequest,
  bodyOf: (items: readonly object[]) => unknown,
): ModelReply {
  const marketplaceId = marketplaceOf(request)
  return {
    status: 200,
    body: bodyOf(numbers.map((number) => itemOf(number, marketplaceId))),
    channels: new Map(numbers.map(({ sellerSku, channel }) => [sellerSku, channel])),
  }
}

function itemOf({ sellerSku, channel, shown }: AmazonNumber, marketplaceId: string): object {
  const summary = {
    marketplaceId,
    asin: 'B000SIMUL8',
    itemName: sellerSku,
    status: ['BUYABLE'],
    createdDate: '2026-01-01T00:00:00Z',
  }
  const availability =
    channel === 'DEFAULT'
      ? { fulfillmentChannelCode: channel, quantity: shown }
      : { fulfillmentChannelCode: channel }
  return { sku: sellerSku, summaries: [summary], fulfillmentAvailability: [availability] }
}

function searchOrders(model: AmazonModel, asked: ModelRequest): ModelReply {
  const { accountId, request } = asked
  const { lastUpdatedAfter, lastUpdatedBefore, paginationToken } = request.query ?? {}
  const [after, before] = [new Date(String(lastUpdatedAfter)), new Date(String(lastUpdatedBefore))]
  const orders = model.orders.filter(
    ({ number, shownAt, updatedAt }) =>
      number.accountId === accountId && shownAt <= before && updatedAt >= after && updatedAt <= before,
  )
  const from = Number(paginationToken ?? 0)
  const next = from + model.ordersPage
  const pagination = next < orders.length ? { nextToken: String(next) } : {}
  const page = orders.slice(from, next)
  for (const order of page) order.foundAt ??= asked.leftAt
  return {
    status: 200,
    body: { orders: page.map((order) => orderOf(order, asked.isUnreadable())), pagination },
  }
}

function orderOf(order: AmazonOrderModel, isUnreadable: boolean): object {
  const { orderId, number, marketplaceId, units, createdAt, isCancelled } = order
  return {
    orderId,
    createdTime: createdAt.toISOString(),
    salesChannel: { marketplaceId },
    fulfillment: { fulfillmentStatus: isCancelled ? 'CANCELLED' : 'UNSHIPPED' },
    orderItems: [
      {
        orderItemId: `${orderId}-1`,
        ...(isUnreadable ? {} : { quantityOrdered: units }),
        product: { sellerSku: number.sellerSku },
      },
    ],
  }
}
