import * as v from 'valibot'
import type { AmazonFailure } from '../../shared/amazon/amazon-outcome'
import { type AmazonListing, SEARCH_ITEMS_MAXIMUM } from '../../shared/amazon/listings-items'
import type { JobDocument } from '../../shared/database/jobs'
import type { ImportedListing } from '../../shared/database/listings'
import type { MerchantStore, PublicationWorld, Seller } from '../../shared/publication/world'
import { JobFailedError, JobPostponedError, type TaskSlice } from './task'

/** Pages of one slice: about a second at Amazon's rate, and no more SKUs than one look at Commerce takes. */
const PAGES_OF_SLICE = 4

/**
 * Amazon pages through 1,000 listings of one search, so that a longer list is read in windows, each beginning with
 * the creation date of the last listing of the one before.
 */
const cursorSchema = v.object({
  createdAfter: v.nullable(v.string()),
  pageToken: v.nullable(v.string()),
  /** Listings read of this window. */
  seen: v.number(),
})
type Cursor = v.InferOutput<typeof cursorSchema>

const STORE_LAG_MS = 60_000

const START: Cursor = { createdAfter: null, pageToken: null, seen: 0 }

/** Reads a store's listings from Amazon, matches them to Commerce products by SKU, and has each one decided. */
export const importListings: TaskSlice = async (world, job) => {
  const store = world.merchant.stores.find(({ id }) => id === job.storeId)
  if (!store) throw missingStore(world, job)
  const seller = await world.seller(store.accountId)
  if (!seller) throw new JobFailedError('The account has no credentials. Connect it again.')

  const cursor = parseCursor(job.cursor)
  const { listings, next, total } = await readPages(seller, store, cursor)
  await keep(world, store, listings, `import:${job._id}`)
  const done = job.done + listings.length
  if (next === null) {
    const count = await world.listings.count(store.id)
    await world.jobs.update(job._id, { state: 'done', done: count, total: count, message: null }, world.now())
    return
  }
  await world.jobs.update(
    job._id,
    { state: 'running', cursor: JSON.stringify(next), done, total: Math.max(total, done), message: null },
    world.now(),
  )
}

/** Lists of aio state lag a little: a store that was connected just now may not be in them yet. */
function missingStore({ now }: PublicationWorld, { createdAt }: JobDocument): Error {
  const isYoung = now().getTime() - createdAt.getTime() < STORE_LAG_MS
  return isYoung
    ? new JobPostponedError('The store is being connected.')
    : new JobFailedError('The store is not there any more.')
}

function parseCursor(cursor: string | null): Cursor {
  if (cursor === null) return START
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), cursorSchema), cursor)
  return parsed.success ? parsed.output : START
}

async function readPages(seller: Seller, store: MerchantStore, start: Cursor) {
  const listings: AmazonListing[] = []
  let cursor: Cursor | null = start
  let total = 0
  for (let page = 0; page < PAGES_OF_SLICE && cursor !== null; page += 1) {
    const current: Cursor = cursor
    const reply = await seller.searchListings(store.marketplaceId, {
      ...(current.createdAfter === null ? {} : { createdAfter: current.createdAfter }),
      ...(current.pageToken === null ? {} : { pageToken: current.pageToken }),
    })
    if (reply.kind !== 'read') throw failureOf(reply)
    listings.push(...reply.listings)
    total = reply.total
    cursor = nextCursor(current, reply)
  }
  return { listings, next: cursor, total }
}

interface ReadPage {
  readonly listings: readonly AmazonListing[]
  readonly nextToken: string | null
  readonly total: number
}

function nextCursor(cursor: Cursor, { listings, nextToken, total }: ReadPage): Cursor | null {
  const seen = cursor.seen + listings.length
  if (nextToken !== null && seen < SEARCH_ITEMS_MAXIMUM) return { ...cursor, pageToken: nextToken, seen }
  if (total <= SEARCH_ITEMS_MAXIMUM) return null
  const createdAfter = listings.at(-1)?.createdDate ?? null
  if (createdAfter === null || createdAfter === cursor.createdAfter) {
    throw new JobFailedError(
      `Amazon lists more than ${SEARCH_ITEMS_MAXIMUM} listings of one creation time, which cannot be paged through.`,
    )
  }
  return { createdAfter, pageToken: null, seen: 0 }
}

function failureOf(failure: AmazonFailure): Error {
  const message = `Amazon: ${failure.message}`
  return failure.kind === 'unauthorised' || failure.kind === 'refused'
    ? new JobFailedError(message)
    : new JobPostponedError(message)
}

async function keep(
  world: PublicationWorld,
  store: MerchantStore,
  listings: readonly AmazonListing[],
  reason: string,
): Promise<void> {
  if (listings.length === 0) return
  const now = world.now()
  const products = new Map<string, NonNullable<ImportedListing['product']>>()
  for (const batch of world.commerce.skuBatches([...new Set(listings.map(({ sellerSku }) => sellerSku))])) {
    const reply = await world.commerce.readProductsBySku(batch)
    if (reply.kind === 'failed') throw new JobPostponedError(reply.message)
    for (const { id, sku, type, status } of reply.products) products.set(sku, { id, type, status })
  }
  await world.listings.import(
    listings.map((listing): ImportedListing => {
      const { sellerSku, title, asin, channels, quantity } = listing
      const product = products.get(sellerSku) ?? null
      return {
        storeId: store.id,
        accountId: store.accountId,
        sellerSku,
        sku: product ? sellerSku : null,
        title,
        asin,
        channels,
        observed: quantity === null ? null : { quantity, at: now },
        product,
      }
    }),
    now,
  )
  await world.pending.mark(
    listings.flatMap(({ sellerSku }) => [
      { key: `sku:${sellerSku}` as const, reason: 'import' },
      { key: `sku:${sellerSku}` as const, reason },
    ]),
    now,
  )
}
