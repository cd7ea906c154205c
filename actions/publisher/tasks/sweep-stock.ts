import type { CommerceFailure } from '../../shared/commerce/commerce-client'
import type { SalableQuantity } from '../../shared/commerce/salable-quantity'
import type { SweptListing } from '../../shared/database/listings'
import type { CommerceStock } from '../../shared/listing-quantity/decision'
import { settleStock } from '../../shared/publication/settle-stock'
import type { PublicationWorld } from '../../shared/publication/world'
import { noteFailure } from './poll-updated'
import { createRequestBudget, type RequestBudget } from './request-budget'
import type { PeriodicTask } from './task'

const PAGE = 1_000
const READS_AT_ONCE = 4
const LONGEST_PAUSE_MS = 60_000
const RETRY_MS = 30_000
/** A page that cannot be read this often in a row is left to the next sweep. */
const TRIES = 3
const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS

interface Sweep {
  readonly name: string
  /** Milliseconds between the beginnings of two passes. */
  readonly periodMs: (world: PublicationWorld) => Promise<number>
  readonly lowStock: (world: PublicationWorld) => number | null
}

/** Every listing: each quarter of an hour up to 10,000 of them, hourly up to 100,000, then slower. */
export const sweepStock: PeriodicTask = createSweep({
  name: 'sweep',
  periodMs: periodOfAll,
  lowStock: () => null,
})

/** Listings of which few units are left: there a change that was missed is soon one too many sold. */
export const sweepLowStock: PeriodicTask = createSweep({
  name: 'sweep-low-stock',
  periodMs: async (world) => Math.min(world.limits.lowStockSweepMs, (await periodOfAll(world)) / 3),
  lowStock: ({ limits }) => limits.lowStock,
})

async function periodOfAll(world: PublicationWorld): Promise<number> {
  if (world.limits.sweepMs !== null) return world.limits.sweepMs
  const count = await world.listings.countAll()
  return count <= 10_000 ? 15 * MINUTE_MS : HOUR_MS * Math.ceil(count / 100_000)
}

/**
 * Compares Commerce's stock with the one that each listing was decided by, a page of listings at a time, and makes
 * pending what differs. What is equal costs no write.
 */
function createSweep(sweep: Sweep): PeriodicTask {
  let budget: RequestBudget | undefined
  let failures = 0
  return async (world) => {
    const known = await world.taskStates.load(sweep.name)
    const wait = known ? known.dueAt.getTime() - world.now().getTime() : 0
    if (wait > 0) return Math.min(wait, LONGEST_PAUSE_MS)

    budget ??= createRequestBudget(world.clock)
    const startedAt = known?.cursor ? (known.startedAt ?? world.now()) : world.now()
    const page = await world.listings.sweepPage(known?.cursor ?? null, PAGE, sweep.lowStock(world))
    const failure = await sweepListings(world, page, budget)
    if (failure) {
      failures += 1
      await noteFailure(world, sweep.name, failure)
      if (failures < TRIES) return RETRY_MS
    }
    failures = 0
    const last = page.at(-1)
    const isOver = !last || page.length < PAGE
    const dueAt = isOver ? new Date(startedAt.getTime() + (await sweep.periodMs(world))) : world.now()
    await world.taskStates.save({
      _id: sweep.name,
      dueAt,
      cursor: isOver ? null : last._id,
      startedAt,
      notes: {},
    })
    return isOver ? LONGEST_PAUSE_MS : 0
  }
}

/** Null when everything could be read; what could be read counts all the same. */
async function sweepListings(
  world: PublicationWorld,
  page: readonly SweptListing[],
  budget: RequestBudget,
): Promise<CommerceFailure | null> {
  const websiteOf = new Map(world.merchant.stores.map(({ id, websiteCode }) => [id, websiteCode]))
  // Another listing's stock is its controlling store's.
  const own = page.filter(
    ({ sku, storeId, controllingStoreId }) => sku !== null && controllingStoreId === storeId,
  )
  const batches = [...Map.groupBy(own, ({ storeId }) => websiteOf.get(storeId) ?? '')].flatMap(
    ([websiteCode, listings]) => batchesOf(world, websiteCode, listings),
  )
  let failure: CommerceFailure | null = null
  const changed = new Set<string>()
  const queue = batches.values()
  const worker = async () => {
    for (const batch of queue) {
      const found = await sweepBatch(world, batch, budget)
      if ('kind' in found) failure = found
      else for (const sku of found) changed.add(sku)
    }
  }
  await Promise.all(Array.from({ length: READS_AT_ONCE }, worker))
  await world.pending.mark(
    [...changed].map((sku) => ({ key: `sku:${sku}` as const, reason: 'sweep' })),
    world.now(),
  )
  return failure
}

interface Batch {
  readonly websiteCode: string
  readonly skus: readonly string[]
  readonly bySku: ReadonlyMap<string | null, readonly SweptListing[]>
}

function batchesOf(
  world: PublicationWorld,
  websiteCode: string,
  listings: readonly SweptListing[],
): readonly Batch[] {
  const bySku = Map.groupBy(listings, ({ sku }) => sku)
  const skus = [...bySku.keys()].filter((sku) => sku !== null)
  return world.commerce.skuBatches(skus).map((batch) => ({ websiteCode, skus: batch, bySku }))
}

/** The SKUs whose stock is not the one that was decided by. */
async function sweepBatch(
  world: PublicationWorld,
  { websiteCode, skus, bySku }: Batch,
  budget: RequestBudget,
): Promise<readonly string[] | CommerceFailure> {
  await budget.take()
  const began = world.clock.now()
  const reply = await world.commerce.readSalableQuantities(websiteCode, skus)
  budget.note(world.clock.now() - began, reply.kind === 'read')
  if (reply.kind === 'failed') return reply
  return skus.filter((sku) =>
    (bySku.get(sku) ?? []).some((listing) => isChanged(listing, reply.bySku.get(sku), world.now())),
  )
}

function isChanged(
  { stock, stockConfiguration, absentSince }: SweptListing,
  row: SalableQuantity | undefined,
  now: Date,
): boolean {
  if (stock === null || stock.kind === 'unknown') return true
  const configuration = stockConfiguration ?? undefined
  const settled = settleStock({ row, configuration, absentSince }, now)
  return !isSameStock(stock, settled.stock)
}

/** Units sold on Amazon are no part of what Commerce says. */
function isSameStock(kept: CommerceStock, read: CommerceStock): boolean {
  if (kept.kind !== 'managed' || read.kind !== 'managed') return kept.kind === read.kind
  return kept.salable === read.salable && kept.quantity === read.quantity
}
