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
    const listed = new Set(
      await world.listings.listedSkus([...new Set(reply.orders.flatMap(({ skus }) => skus))]),
    )
    const dueAt = new Date(world.now().getTime() + SHOWN_LATE_MS)
    const marks = reply.orders.flatMap(({ skus, isShownLate }) =>
      skus
        .filter((sku) => listed.has(sku))
        .flatMap((sku): PendingMark[] => {
          const key = `sku:${sku}` as const
          return isShownLate
            ? [
                { key, reason: 'order-poll' },
                { key, reason: 'refund', dueAt },
              ]
            : [{ key, reason: 'order-poll' }]
        }),
    )
    return { kind: 'read', marks, hasMore: reply.hasMore }
  },
})
