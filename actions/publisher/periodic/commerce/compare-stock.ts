import { forEachAsync } from 'es-toolkit'
import type { CommerceFailure } from '../../../shared/commerce/client/commerce-client'
import type { KeyAnswer } from '../../../shared/commerce/client/read-by-key'
import type { SalableQuantities, SalableQuantity } from '../../../shared/commerce/stock/salable-quantity'
import type { SweptListing } from '../../../shared/database/listings/listings'
import type { CommerceStock } from '../../../shared/listing-quantity/decision'
import {
  classifyStock,
  needsNewConfiguration,
} from '../../../shared/publishing/commerce-state/classify-stock'
import type { Ports } from '../../../shared/publishing/ports'
import { minutes } from '../../../shared/time'
import type { RequestBudget } from './request-budget'

/** The result of comparing listings with Commerce. Listings that are neither read nor failed were not requested. */
export interface Comparison {
  /** SKUs whose stock differs from that of their decision. */
  readonly changed: ReadonlySet<string>
  readonly read: ReadonlySet<SweptListing>
  readonly failed: ReadonlySet<SweptListing>
  readonly failure: CommerceFailure | null
}

const READS_AT_ONCE = 4
/** Differences are read again before anything is sent, so the answer may be this old. */
const STOCK_AGE_MS = minutes(1)

export type CompareStockPorts = Pick<Ports, 'now' | 'clock' | 'maySend' | 'merchant' | 'commerce'>

/** Reads the stock of the listings in batches, in their order, until a batch fails. */
export async function compareStock(
  ports: CompareStockPorts,
  listings: readonly SweptListing[],
  budget: RequestBudget,
): Promise<Comparison> {
  const changed = new Set<string>()
  const read = new Set<SweptListing>()
  const failed = new Set<SweptListing>()
  let failure: CommerceFailure | null = null

  const hasEnded = () => failure !== null || !ports.maySend()
  const compareBatch = async (batch: Batch) => {
    if (hasEnded()) return
    await budget.take()
    if (hasEnded()) return
    const reply = await readBatch(ports, batch, budget)
    for (const listing of batch.listings) {
      const answer = listing.sku === null ? undefined : reply.get(listing.sku)
      const isFailed = answer === undefined || answer.kind === 'failed'
      ;(isFailed ? failed : read).add(listing)
    }
    failure ??= wholeFailure(reply)
    for (const sku of changedSkus(batch, reply, ports.now())) changed.add(sku)
  }
  await forEachAsync(batchesOf(ports, listings), compareBatch, { concurrency: READS_AT_ONCE })
  return { changed, read, failed, failure }
}

interface Batch {
  readonly websiteCode: string
  readonly skus: readonly string[]
  readonly listings: readonly SweptListing[]
}

/** All listings of a SKU in one website share a batch. */
function batchesOf(
  ports: Pick<Ports, 'merchant' | 'commerce'>,
  listings: readonly SweptListing[],
): readonly Batch[] {
  const websiteOf = new Map(ports.merchant.stores.map(({ id, websiteCode }) => [id, websiteCode]))
  return [...Map.groupBy(listings, ({ storeId }) => websiteOf.get(storeId))].flatMap(
    ([websiteCode, ofWebsite]) => {
      if (websiteCode === undefined) return []
      const bySku = Map.groupBy(ofWebsite, ({ sku }) => sku)
      const skus = [...bySku.keys()].filter((sku) => sku !== null)
      return ports.commerce.skuBatches(skus).map((batch) => ({
        websiteCode,
        skus: batch,
        listings: batch.flatMap((sku) => bySku.get(sku) ?? []),
      }))
    },
  )
}

async function readBatch(
  ports: Pick<Ports, 'clock' | 'commerce'>,
  { websiteCode, skus }: Batch,
  budget: RequestBudget,
) {
  const began = ports.clock.now()
  const reply = await ports.commerce.readSalableQuantities(websiteCode, skus, { maxAgeMs: STOCK_AGE_MS })
  budget.note(ports.clock.now() - began, wholeFailure(reply) ?? { kind: 'read' })
  return reply
}

/** The failure of a batch without any answer. */
function wholeFailure(reply: SalableQuantities): CommerceFailure | null {
  const answers = [...reply.values()]
  const failure = answers.find((answer) => answer.kind === 'failed')
  return failure && answers.every((answer) => answer.kind === 'failed') ? failure : null
}

function changedSkus({ listings }: Batch, answers: SalableQuantities, now: Date): readonly string[] {
  return listings.flatMap((listing) => {
    const { sku } = listing
    const answer = sku === null ? undefined : answers.get(sku)
    if (sku === null || answer === undefined || answer.kind === 'failed') return []
    return isChanged(listing, answer, now) ? [sku] : []
  })
}

/** A stock that was never known is evaluated again in any case. An unwitnessed absence says nothing. */
function isChanged(
  listing: SweptListing,
  answer: Exclude<KeyAnswer<SalableQuantity>, CommerceFailure>,
  now: Date,
): boolean {
  const { stock, stockConfigurationReadAt } = listing
  if (stock === null || stock.kind === 'unknown') return true
  const isAbsenceWitnessed = answer.kind === 'absent' && answer.isWitnessed
  const row = answer.kind === 'found' ? answer.row : undefined
  if (row === undefined && !isAbsenceWitnessed) return false
  // Unmanaged stock and sold-out stock with backorders have the same row.
  if (row !== undefined && needsNewConfiguration(row, stockConfigurationReadAt, now)) return true
  const configuration = listing.stockConfiguration ?? undefined
  const reading = { row, isAbsenceWitnessed, configuration }
  return !isSameStock(stock, classifyStock(reading, listing, now).stock)
}

/** Commerce's answer does not include units sold on Amazon. */
function isSameStock(kept: CommerceStock, read: CommerceStock): boolean {
  if (kept.kind !== 'managed' || read.kind !== 'managed') return kept.kind === read.kind
  return kept.salable === read.salable && kept.quantity === read.quantity
}
