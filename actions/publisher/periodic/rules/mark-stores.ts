import * as v from 'valibot'
import type { Ports } from '../../../shared/publishing/ports'
import { CONTEXT_MS } from '../../worker/context'

const PAGE = 1_000

/** What was found of the catalog is stored first. Nothing is marked before every worker decides by it. */
export const MARKING_AFTER_MS = CONTEXT_MS

/** Stores whose listings are still to be marked, and the last listing of the first one that was. */
export const storedMarking = v.object({
  stores: v.array(v.string()),
  after: v.nullable(v.string()),
  /** `product-poll`: their products are read again. An earlier version only had them decided again. */
  reason: v.optional(v.picklist(['rule', 'product-poll']), 'rule'),
})
type Marking = v.InferOutput<typeof storedMarking>

/** Has one page of the listings decided again. Resolves to what is left. */
export async function markStores(
  { listings, pending, bulkPace, now }: Pick<Ports, 'listings' | 'pending' | 'bulkPace' | 'now'>,
  { stores, after, reason }: Marking,
): Promise<Marking | undefined> {
  const [storeId = '', ...others] = stores
  const page = await listings.simulated.page(storeId, after, PAGE)
  const skus = new Set(page.map(({ sku, sellerSku }) => sku ?? sellerSku))
  await bulkPace.take(skus.size)
  await pending.mark(
    [...skus].map((sku) => ({ key: `sku:${sku}` as const, reason })),
    now(),
  )
  if (page.length === PAGE) return { stores, after: page.at(-1)?._id ?? null, reason }
  return others.length > 0 ? { stores: others, after: null, reason } : undefined
}
