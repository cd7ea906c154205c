import { chunk } from 'es-toolkit'
import { productIdsOfLines, skusOfLines } from '../../commerce/orders/order-lines'
import type { ListingDocument } from '../../database/listings/listing-document'
import type { PendingDocument } from '../../database/work/pending'
import type { Ports } from '../ports'

/** A pending document with its SKUs. Failed ones are evaluated again later. */
export interface ResolvedPending {
  readonly document: PendingDocument
  readonly skus: readonly string[]
  readonly failed: boolean
}

const IDS_MAXIMUM = 100
/** Reasons of events that name both SKU and product. */
const WITH_SKU: ReadonlySet<string> = new Set(['order', 'order-poll', 'refund', 'product', 'product-deleted'])

/** Finds the SKUs of pending products and orders, among the listings or else in Commerce. */
export async function resolvePending(
  ports: Pick<Ports, 'commerce' | 'listings'>,
  due: readonly PendingDocument[],
): Promise<readonly ResolvedPending[]> {
  const skusOfProduct = await resolveProducts(ports, due)
  const skusOfOrder = await resolveOrders(ports, due)
  return due.map((document): ResolvedPending => {
    const { key } = document
    if (key.startsWith('sku:')) return { document, skus: [key.slice('sku:'.length)], failed: false }
    const [productId] = numberAfter('product:', key)
    if (productId !== undefined) {
      const skus = skusOfProduct.byId.get(productId) ?? []
      return { document, skus, failed: skus.length === 0 && skusOfProduct.failedIds.has(productId) }
    }
    const [orderId] = numberAfter('order:', key)
    const order = orderId === undefined ? undefined : skusOfOrder.get(orderId)
    return { document, skus: order?.skus ?? [], failed: order?.failed ?? false }
  })
}

function numberAfter(prefix: string, key: string): number[] {
  return key.startsWith(prefix) ? [Number(key.slice(prefix.length))] : []
}

/**
 * If the event also named the SKU, the product only stands for its listings, and Commerce is not asked. After a rename,
 * some listings of a product have its earlier SKU, so a product has several.
 */
async function resolveProducts(ports: Pick<Ports, 'commerce' | 'listings'>, due: readonly PendingDocument[]) {
  const products = due.flatMap(({ key, reasons }) =>
    numberAfter('product:', key).map((id) => ({ id, hasSku: reasons.every((each) => WITH_SKU.has(each)) })),
  )
  const ids = products.map(({ id }) => id)
  const byId = new Map<number, readonly string[]>()
  const known: readonly ListingDocument[] = await ports.listings.byProductId(ids)
  for (const [id, listings] of Map.groupBy(known, ({ productId }) => productId)) {
    const skus = new Set(listings.flatMap(({ sku }) => sku ?? []))
    if (id !== null && skus.size > 0) byId.set(id, [...skus])
  }
  const unknown = products.filter(({ id, hasSku }) => !hasSku && !byId.has(id)).map(({ id }) => id)
  const failedIds = new Set<number>()
  for (const some of chunk(unknown, IDS_MAXIMUM)) {
    const answers = await ports.commerce.readProductsById(null, some)
    for (const [id, answer] of answers) {
      if (answer.kind === 'found') byId.set(id, [answer.row.sku])
      else if (answer.kind === 'failed') failedIds.add(id)
    }
  }
  return { byId, failedIds }
}

type OrderSkus = { readonly skus: readonly string[]; readonly failed: boolean }

/** A line stands for its SKU and its product's listings, because custom options change the line's SKU. */
async function resolveOrders(
  ports: Pick<Ports, 'commerce' | 'listings'>,
  due: readonly PendingDocument[],
): Promise<ReadonlyMap<number, OrderSkus>> {
  const ids = [...new Set(due.flatMap(({ key }) => numberAfter('order:', key)))]
  const replies = await Promise.all(
    ids.map(async (id) => ({ id, reply: await ports.commerce.readOrderLines(id) })),
  )
  const lines = replies.flatMap(({ reply }) => (reply.kind === 'read' ? reply.lines : []))
  const listed = await ports.listings.byProductId(productIdsOfLines(lines))
  const skusOfProduct = Map.groupBy(listed, ({ productId }) => productId)
  return new Map(
    replies.map(({ id, reply }): [number, OrderSkus] => {
      if (reply.kind === 'failed') return [id, { skus: [], failed: reply.code !== 'NOT_FOUND' }]
      const ofProducts = productIdsOfLines(reply.lines)
        .flatMap((productId) => skusOfProduct.get(productId) ?? [])
        .flatMap(({ sku }) => sku ?? [])
      return [id, { skus: [...new Set([...skusOfLines(reply.lines), ...ofProducts])], failed: false }]
    }),
  )
}
