import { pollUpdated } from './poll-updated'

/** Products that were saved without an event that came through: their status and stock configuration too. */
export const pollProducts = pollUpdated({
  name: 'poll-products',
  everyMs: ({ limits }) => limits.productPollMs,
  readPage: async (world, page) => {
    const reply = await world.commerce.readUpdatedProducts(page)
    if (reply.kind === 'failed') return reply
    const listed = await world.listings.listedSkus(reply.products.map(({ sku }) => sku))
    return {
      kind: 'read',
      marks: listed.map((sku) => ({ key: `sku:${sku}` as const, reason: 'product-poll' })),
      next: reply.hasMore ? (reply.products.at(-1)?.id ?? null) : null,
    }
  },
})
