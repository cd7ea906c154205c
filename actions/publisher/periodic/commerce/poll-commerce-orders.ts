import { productIdsOfLines, skusOfLines } from '../../../shared/commerce/orders/order-lines'
import type { UpdatedOrder } from '../../../shared/commerce/orders/orders'
import type { PendingMark } from '../../../shared/database/work/pending'
import type { Ports } from '../../../shared/publishing/ports'
import { addMs, seconds } from '../../../shared/time'
import { pollUpdated } from './poll-updated'

/** Commerce shows released units one or two minutes later. */
const SHOWN_LATE_MS = seconds(90)

/** Finds orders that were placed, canceled or refunded while their event was lost. */
export const pollCommerceOrders = pollUpdated({
  name: 'poll-commerce-orders',
  everyMs: ({ orderPollMs }) => orderPollMs,
  readPage: async (ports, page) => {
    const reply = await ports.commerce.readUpdatedOrders(page)
    if (reply.kind === 'failed') return reply
    const listed = await listedLines(ports, reply.orders)
    const laterAt = addMs(ports.now(), SHOWN_LATE_MS)
    return {
      kind: 'read',
      marks: reply.orders.flatMap((order) => marksOf(order, listed, laterAt)),
      next: reply.hasMore ? (reply.orders.at(-1)?.id ?? null) : null,
    }
  },
})

function marksOf(
  { lines, isShownLate }: UpdatedOrder,
  listed: ListedLines,
  laterAt: Date,
): readonly PendingMark[] {
  const bySku = skusOfLines(lines).filter((sku) => listed.skus.has(sku))
  const byProduct = productIdsOfLines(lines).flatMap((id) => listed.skusOfProduct.get(id) ?? [])
  return [...new Set([...bySku, ...byProduct])].flatMap((sku): PendingMark[] => {
    const key = `sku:${sku}` as const
    const now: PendingMark = { key, reason: 'order-poll' }
    return isShownLate ? [now, { key, reason: 'refund', dueAt: laterAt }] : [now]
  })
}

interface ListedLines {
  readonly skus: ReadonlySet<string>
  readonly skusOfProduct: ReadonlyMap<number, readonly string[]>
}

/** A line affects its SKU and its product's listings, because custom options change the line's SKU. */
async function listedLines(
  { listings }: Pick<Ports, 'listings'>,
  orders: readonly UpdatedOrder[],
): Promise<ListedLines> {
  const lines = orders.flatMap((order) => order.lines)
  const skus = new Set(await listings.listedSkus(skusOfLines(lines)))
  const others = lines.filter(({ sku }) => sku === null || !skus.has(sku))
  const ofProducts = await listings.byProductId(productIdsOfLines(others))
  const bySku = ofProducts.flatMap(({ productId, sku }) =>
    productId === null || sku === null ? [] : [{ productId, sku }],
  )
  return {
    skus,
    skusOfProduct: new Map(
      [...Map.groupBy(bySku, ({ productId }) => productId)].map(([id, found]) => [
        id,
        found.map(({ sku }) => sku),
      ]),
    ),
  }
}
