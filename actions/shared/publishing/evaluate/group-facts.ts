import type { StoredProduct } from '../../database/listings/listing-document'
import { roundQuantity, TYPES_WITH_STOCK } from '../../listing-quantity/decide-listing-quantity'
import { type CommerceStock, UNMATCHED } from '../../listing-quantity/decision'
import { minutes, msBetween } from '../../time'
import { sum } from '../amazon-state/known-quantity'
import { websiteOf } from '../commerce-state/answer-key'
import { classifyStock } from '../commerce-state/classify-stock'
import type { BoundReading } from '../commerce-state/read-bounds'
import type { CommerceAnswer, ReadAnswer } from '../commerce-state/read-commerce'
import {
  assessIndex,
  boundOf,
  doImportsReserve,
  isComparable,
  isJustBehind,
  isOfOrder,
  withoutSources,
} from '../commerce-state/stock-index'
import type { GroupFacts, GroupWork } from '../group-types'
import type { Ports } from '../ports'
import { hasControllingProduct } from './follow-renames'
import { sharesStock } from './shares-stock'

/** A renamed product's stock counts as gone if neither SKU had any for this long. */
const RENAMED_MS = minutes(15)

export type GroupFactsPorts = Pick<Ports, 'now' | 'merchant' | 'stockIdOf' | 'sourceCodesOf' | 'indexMode'>

/** What is now known about a group's deciding product. Unread parts keep their values, or are unknown. */
export function groupFacts(
  ports: GroupFactsPorts,
  work: GroupWork,
  answer: CommerceAnswer | undefined,
  bound: BoundReading | undefined,
): GroupFacts {
  const kept = keptFacts(work, ports.now())
  if (answer === undefined) return { ...kept, stock: { kind: 'unknown', reason: UNMATCHED } }
  if (answer.kind === 'failed') return { ...kept, stock: { kind: 'unknown', reason: answer.code } }

  const product = productOf(ports, work, answer)
  if (answer.renamedTo !== undefined)
    return { ...kept, ...renamedStock(answer, kept.absentSince, ports.now()) }
  if (product === null) return { ...kept, sku: null, stock: { kind: 'unknown', reason: UNMATCHED } }
  return {
    ...kept,
    sku: answer.row?.sku ?? work.sku,
    product,
    typeLostSince: typeLostSince(ports, work, product),
    ...stockFacts(ports, work, answer, bound),
  }
}

/** Commerce moves a renamed product's stock later, if at all. Until then, none of it can be sold. */
function renamedStock(
  { isAbsenceWitnessed }: ReadAnswer,
  absentSince: Date | null,
  now: Date,
): Pick<GroupFacts, 'stock' | 'absentSince'> {
  const since = absentSince ?? (isAbsenceWitnessed ? now : null)
  const isLasting = isAbsenceWitnessed && since !== null && msBetween(since, now) >= RENAMED_MS
  return {
    stock: isLasting ? { kind: 'not-assigned' } : { kind: 'unknown', reason: 'renamed' },
    absentSince: since,
  }
}

/** What the answers say about the stock. Everything else stays. */
function stockFacts(
  ports: GroupFactsPorts,
  work: GroupWork,
  answer: ReadAnswer,
  bound: BoundReading | undefined,
): Omit<GroupFacts, 'sku' | 'product' | 'typeLostSince'> {
  const now = ports.now()
  const before = keptFacts(work, now)
  const configuration = bound?.configuration ?? answer.configuration
  const known = { stock: work.controlling?.stock ?? null, absentSince: before.absentSince }
  const { stock, absentSince } = classifyStock({ ...answer, configuration }, known, now)
  const isRead = bound?.configuration !== undefined || answer.isConfigurationRead
  const read = {
    stockConfiguration: configuration ?? null,
    stockConfigurationReadAt: isRead ? now : before.stockConfigurationReadAt,
    absentSince,
  }
  if (stock.kind !== 'managed') {
    const { stockIndex, boundUnknown: unknown } = before
    return { ...read, stock, stockIndex, indexDoubtSince: null, boundUnknown: unknown }
  }
  const minimum = Math.max(0, configuration?.minimumQuantity ?? 0)
  const sources = bound && bound.sources !== null ? roundQuantity(bound.sources - minimum) : null
  const isOrdered = isOfOrder(work.reasons)
  const comparable = isComparable(before.stockConfiguration, configuration) ? before.stockIndex : null
  const stockIndex =
    sources === null
      ? withoutSources(comparable, stock.quantity, isOrdered)
      : assessIndex(
          comparable,
          { quantity: stock.quantity, sources },
          { now, mode: ports.indexMode, isOrdered, importsReserve: doImportsReserve(ports.merchant) },
        )
  const limit = stockIndex && sources !== null ? boundOf(stockIndex) : null
  const isDoubtful = limit !== null || (!stock.salable && stock.quantity >= 1)
  return {
    ...read,
    stockIndex,
    indexDoubtSince: isDoubtful ? (before.indexDoubtSince ?? now) : null,
    boundUnknown: boundUnknown(bound !== undefined && sources === null, stockIndex, now),
    stock: withSoldUnits(limit ? { ...stock, bound: limit } : stock, soldNotInCommerce(ports, work)),
  }
}

function boundUnknown(
  isUnread: boolean,
  stockIndex: GroupFacts['stockIndex'],
  now: Date,
): GroupFacts['boundUnknown'] {
  if (isUnread) return 'bound-unknown'
  return stockIndex !== null && isJustBehind(stockIndex, now) ? 'index-behind' : null
}

/** Units sold on Amazon from the deciding stock that have not left Commerce's salable quantity yet. */
function soldNotInCommerce(ports: GroupFactsPorts, work: GroupWork): number {
  const { sku, listings, sold, missingUnits } = work
  const website = websiteOf(ports, work)
  if (website === undefined) return 0
  // Units that were sold before a rename, or through a listing that has not followed it, have the earlier SKU.
  const renamed = listings.filter((listing) => hasControllingProduct(listing, work))
  const skus = new Set([sku, ...renamed.map((listing) => listing.sku)])
  const open = sold.filter(
    (entry) =>
      entry.state === 'open' &&
      entry.sku !== null &&
      skus.has(entry.sku) &&
      (entry.websiteCode === null || sharesStock(ports, entry.websiteCode, website)),
  )
  return sum(open.map(({ quantity }) => quantity)) + missingUnits
}

/** A stock without sold units stays unchanged, so that it equals a stored one. */
function withSoldUnits(stock: CommerceStock, units: number): CommerceStock {
  return stock.kind === 'managed' && units > 0 ? { ...stock, soldNotInCommerce: units } : stock
}

/** What the last evaluation stored about the product, besides its stock. */
export function keptFacts(
  { controlling }: Pick<GroupWork, 'controlling'>,
  now: Date,
): Omit<GroupFacts, 'stock'> {
  const stockIndex = controlling?.stockIndex ?? null
  return {
    sku: controlling?.sku ?? null,
    product: controlling?.product ?? null,
    stockConfiguration: controlling?.stockConfiguration ?? null,
    stockConfigurationReadAt: controlling?.stockConfigurationReadAt ?? null,
    stockIndex: stockIndex && { ...stockIndex, since: notLater(stockIndex.since, now) },
    indexDoubtSince: notLater(controlling?.indexDoubtSince, now),
    typeLostSince: notLater(controlling?.typeLostSince, now),
    absentSince: notLater(controlling?.absentSince, now),
    boundUnknown: null,
  }
}

/** A future time, written by a worker with a fast clock, counts as now. */
function notLater(at: Date | null | undefined, now: Date): Date | null {
  return at && at > now ? now : (at ?? null)
}

/** A missing product counts as deleted only after an event said so. Its stock is absent in any case. */
function productOf(
  ports: Pick<Ports, 'merchant'>,
  work: GroupWork,
  { product }: ReadAnswer,
): StoredProduct | null {
  const kept = work.controlling?.product ?? null
  if (product === 'kept') return kept
  if (product !== undefined) {
    const { id, type, status, facts } = product
    const websiteCode = websiteOf(ports, work)
    return { id, type, status, ...(websiteCode ? { websiteCode } : {}), ...(facts ? { facts } : {}) }
  }
  return kept && work.reasons.has('product-deleted') ? { ...kept, status: 'deleted' } : kept
}

/** A type without its own stock is a loss only if a quantity was published, or is being sent, for another type. */
function typeLostSince(
  { now }: GroupFactsPorts,
  { controlling, listings }: GroupWork,
  { type }: StoredProduct,
): Date | null {
  if (TYPES_WITH_STOCK.has(type)) return null
  const known = controlling?.typeLostSince ?? null
  if (known !== null) return known
  const hadStock = controlling?.product && TYPES_WITH_STOCK.has(controlling.product.type)
  return hadStock && listings.some(({ accepted, sending }) => accepted ?? sending) ? now() : null
}
