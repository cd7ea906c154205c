import { pollUpdated } from './poll-updated'

/** Finds products that were saved while their event was lost, with their status and stock configuration. */
export const pollProducts = pollUpdated({
  name: 'poll-products',
  everyMs: ({ productPollMs }) => productPollMs,
  readPage: async (ports, page) => {
    const reply = await ports.commerce.readUpdatedProducts(page)
    if (reply.kind === 'failed') return reply
    const listed = await ports.listings.listedSkus(reply.products.map(({ sku }) => sku))
    return {
      kind: 'read',
      marks: listed.map((sku) => ({ key: `sku:${sku}` as const, reason: 'product-poll' })),
      next: reply.hasMore ? (reply.products.at(-1)?.id ?? null) : null,
    }
  },
})
