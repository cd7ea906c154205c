import type { UpdatedOrder } from '../../shared/commerce/orders'
import type { PendingMark } from '../../shared/database/pending'
import { pollUpdated } from './poll-updated'

/** Commerce shows what a cancellation gave back a minute or two later. */
const SHOWN_LATE_MS = 90_000

/** Orders that were placed, cancelled or refunded without an event that came through. */
export const pollCommerceOrders = pollUpdated({
  name: 'poll-commerce-orders',
  everyMs: ({ limits }) => limits.orderPollMs,
  readPage: async (world, page) => {
    const reply = await world.commerce.readUpdatedOrders(page)
    if (reply.kind === 'failed') return reply
    const skus = new Set(reply.orders.flatMap((order) => order.skus))
    const listed = new Set(await world.listings.listedSkus([...skus]))
    const laterAt = new Date(world.now().getTime() + SHOWN_LATE_MS)
    return {
      kind: 'read',
      marks: reply.orders.flatMap((order) => marksOf(order, listed, laterAt)),
      next: reply.hasMore ? (reply.orders.at(-1)?.id ?? null) : null,
    }
  },
})

function marksOf(
  { skus, isShownLate }: UpdatedOrder,
  listed: ReadonlySet<string>,
  laterAt: Date,
): readonly PendingMark[] {
  return skus
    .filter((sku) => listed.has(sku))
    .flatMap((sku): PendingMark[] => {
      const key = `sku:${sku}` as const
      const now: PendingMark = { key, reason: 'order-poll' }
      return isShownLate ? [now, { key, reason: 'refund', dueAt: laterAt }] : [now]
    })
}
