import type { AmazonStandIn } from './amazon/amazon-stand-in'
import type { CommerceStandIn } from './commerce/commerce-stand-in'
import { amazonStores } from './world'

/** Milliseconds until the merchant's order import brings an Amazon order into Commerce. */
const IMPORT_DELAY_MS = 2_000
const LOOK_MS = 500

/**
 * The merchant's order import: each merchant-fulfilled Amazon order becomes a Commerce order with its Amazon order id.
 */
export function startOrderImport(amazon: AmazonStandIn, commerce: CommerceStandIn): { stop(): void } {
  const imported = new Set(commerce.orders().map((order) => order.extOrderId))
  const timer = setInterval(() => {
    for (const order of amazon.orders()) {
      const isDue = Date.now() - order.createdAt >= IMPORT_DELAY_MS
      if (!isDue || order.fulfilledBy !== 'MERCHANT' || imported.has(order.orderId)) continue
      imported.add(order.orderId)
      importOrder(commerce, order)
    }
  }, LOOK_MS)
  return { stop: () => clearInterval(timer) }
}

type AmazonOrder = ReturnType<AmazonStandIn['orders']>[number]

function importOrder(commerce: CommerceStandIn, order: AmazonOrder): void {
  const store = amazonStores.find(({ marketplaceId }) => marketplaceId === order.marketplaceId)
  try {
    commerce.placeOrder({
      items: [{ sku: order.sellerSku, qty: order.quantity }],
      website: store?.websiteCode ?? 'eu',
      ext_order_id: order.orderId,
      force: true,
    })
  } catch {
    console.log(`Order ${order.orderId} was not imported: Commerce has no product ${order.sellerSku}.`)
  }
}
