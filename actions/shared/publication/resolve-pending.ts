import type { ListingDocument } from '../database/listing-document'
import type { PendingDocument } from '../database/pending'
import type { PublicationWorld } from './world'

/** A pending document with the SKUs that it stands for; `failed` ones are to be looked at again later. */
export interface ResolvedPending {
  readonly document: PendingDocument
  readonly skus: readonly string[]
  readonly failed: boolean
}

const IDS_MAXIMUM = 100

/** Finds the SKUs of pending products and orders: among the listings where they are known, else in Commerce. */
export async function resolvePending(
  world: PublicationWorld,
  due: readonly PendingDocument[],
): Promise<readonly ResolvedPending[]> {
  const skusOfProduct = await resolveProducts(
    world,
    due.flatMap(({ key }) => numberAfter('product:', key)),
  )
  return Promise.all(
    due.map(async (document): Promise<ResolvedPending> => {
      const { key } = document
      if (key.startsWith('sku:')) return { document, skus: [key.slice('sku:'.length)], failed: false }
      const [productId] = numberAfter('product:', key)
      if (productId !== undefined) {
        const sku = skusOfProduct.bySku.get(productId)
        return {
          document,
          skus: sku === undefined ? [] : [sku],
          failed: sku === undefined && skusOfProduct.failed,
        }
      }
      return resolveOrder(world, document)
    }),
  )
}

function numberAfter(prefix: string, key: string): number[] {
  return key.startsWith(prefix) ? [Number(key.slice(prefix.length))] : []
}

async function resolveProducts(world: PublicationWorld, ids: readonly number[]) {
  const bySku = new Map<number, string>()
  const known: readonly ListingDocument[] = await world.listings.byProductId(ids)
  for (const { productId, sku } of known) if (productId !== null && sku !== null) bySku.set(productId, sku)
  const unknown = ids.filter((id) => !bySku.has(id))
  let failed = false
  for (let index = 0; index < unknown.length; index += IDS_MAXIMUM) {
    const reply = await world.commerce.readProductsById(unknown.slice(index, index + IDS_MAXIMUM))
    if (reply.kind === 'failed') failed = true
    else for (const { id, sku } of reply.products) bySku.set(id, sku)
  }
  return { bySku, failed }
}

async function resolveOrder(world: PublicationWorld, document: PendingDocument): Promise<ResolvedPending> {
  const [orderId] = numberAfter('order:', document.key)
  if (orderId === undefined) return { document, skus: [], failed: false }
  const reply = await world.commerce.readOrderSkus(orderId)
  if (reply.kind === 'read') return { document, skus: reply.skus, failed: false }
  return { document, skus: [], failed: reply.code !== 'NOT_FOUND' }
}
