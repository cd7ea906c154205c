import { forEachAsync } from 'es-toolkit'
import { minutes } from '../../time'
import type { CommerceClient, CommerceFailure } from '../client/commerce-client'
import {
  readStockItem,
  readStockItemPage,
  type StockItem,
  type StockItemReply,
  stockItemPageSize,
} from './stock-items'

export interface StockItemQuestion {
  readonly skus: readonly string[]
  readonly storeView: string
  /** The longest acceptable age of an answer; 0 unless given. */
  readonly maxAgeMs?: number | undefined
  /** Entity ids of the products; SKUs that Commerce does not have are left out. */
  readonly idsOf: (skus: readonly string[]) => Promise<ReadonlyMap<string, number> | CommerceFailure>
}

/** Reads stock items one by one if few are wanted, or page by page through all of them if many are. */
export interface StockItemReader {
  read(question: StockItemQuestion): Promise<ReadonlyMap<string, StockItemReply>>
}

const READS_AT_ONCE = 4
/** For so few, asking for the number of stock items is never worth it. */
const FEW = 10
/** The most pages to read for a single SKU that no path can carry. */
const PAGES_FOR_ONE = 100
/** How long pages answer for such a SKU. */
const PAGES_FOR_ONE_MS = minutes(1)

interface Scan {
  readonly at: number
  readonly byId: ReadonlyMap<number, StockItem>
}

export function createStockItemReader(commerce: CommerceClient, now: () => number): StockItemReader {
  const scans = new Map<string, Promise<Scan | CommerceFailure>>()
  const latest = new Map<string, Scan>()
  let total: number | null = null
  /** Single reads since the last scan. Once they outnumber its pages, a scan would have been cheaper. */
  let singles = 0

  const pages = () => (total === null ? null : Math.ceil(total / stockItemPageSize(commerce)))

  async function scan(storeView: string, maxAgeMs: number): Promise<Scan | CommerceFailure> {
    const known = latest.get(storeView)
    if (known && now() - known.at <= maxAgeMs) return known
    const running = maxAgeMs > 0 ? scans.get(storeView) : undefined
    if (running) return running
    const started = readAll(storeView).finally(() => scans.delete(storeView))
    scans.set(storeView, started)
    return started
  }

  async function readAll(storeView: string): Promise<Scan | CommerceFailure> {
    const at = now()
    const byId = new Map<number, StockItem>()
    const keep = async (number: number) => {
      const page = await readStockItemPage(commerce, number, storeView)
      if (page.kind === 'failed') return page
      total = page.total
      for (const item of page.items) if (item.productId !== null) byId.set(item.productId, item)
      return null
    }
    const first = await keep(1)
    if (first) return first
    const numbers = Array.from({ length: Math.max(0, (pages() ?? 1) - 1) }, (_each, index) => index + 2)
    const failures: CommerceFailure[] = []
    const keepUnlessFailed = async (number: number) => {
      const failure = failures.length > 0 ? null : await keep(number)
      if (failure) failures.push(failure)
    }
    await forEachAsync(numbers, keepUnlessFailed, { concurrency: READS_AT_ONCE })
    const [failure] = failures
    if (failure) return failure
    const read = { at, byId }
    latest.set(storeView, read)
    singles = 0
    return read
  }

  async function isScanCheaper(wanted: number, storeView: string): Promise<boolean> {
    if (wanted + singles <= FEW) return false
    if (total === null) {
      const page = await readStockItemPage(commerce, 1, storeView)
      if (page.kind === 'failed') return false
      total = page.total
    }
    return wanted + singles > (pages() ?? Number.POSITIVE_INFINITY)
  }

  async function fromScan(
    { storeView, idsOf }: StockItemQuestion,
    skus: readonly string[],
    maxAgeMs: number,
  ): Promise<ReadonlyMap<string, StockItem> | CommerceFailure> {
    const [read, ids] = await Promise.all([scan(storeView, maxAgeMs), idsOf(skus)])
    if ('kind' in read) return read
    if ('kind' in ids) return ids
    return new Map(
      [...ids].flatMap(([sku, id]) => {
        const item = read.byId.get(id)
        return item ? [[sku, item] as const] : []
      }),
    )
  }

  async function readSingly(question: StockItemQuestion, skus: readonly string[]) {
    const answers = new Map<string, StockItemReply>()
    singles += skus.length
    const readOne = async (sku: string) => {
      answers.set(sku, await readStockItem(commerce, sku, question.storeView))
    }
    await forEachAsync(skus, readOne, { concurrency: READS_AT_ONCE })
    const unreached = skus.filter((sku) => isUnreached(answers.get(sku)))
    if (unreached.length === 0) return answers
    await isScanCheaper(FEW + 1, question.storeView)
    if ((pages() ?? Number.POSITIVE_INFINITY) > PAGES_FOR_ONE) return answers
    const maxAgeMs = Math.max(question.maxAgeMs ?? 0, PAGES_FOR_ONE_MS)
    const found = await fromScan(question, unreached, maxAgeMs)
    if (found instanceof Map) for (const [sku, item] of found) answers.set(sku, { kind: 'read', item })
    return answers
  }

  return {
    read: async (question) => {
      const { skus, storeView, maxAgeMs = 0 } = question
      const known = latest.get(storeView)
      const isKnown = known !== undefined && now() - known.at <= maxAgeMs
      if (!isKnown && !(await isScanCheaper(skus.length, storeView))) return readSingly(question, skus)
      const found = await fromScan(question, skus, maxAgeMs)
      if ('kind' in found) return new Map(skus.map((sku) => [sku, found]))
      const answers = new Map<string, StockItemReply>()
      for (const [sku, item] of found) answers.set(sku, { kind: 'read', item })
      const missing = skus.filter((sku) => !found.has(sku))
      return missing.length === 0 ? answers : new Map([...answers, ...(await readSingly(question, missing))])
    },
  }
}

/** Whether a server in front of Commerce, or the signature, prevented the request for the SKU. */
function isUnreached(reply: StockItemReply | undefined): boolean {
  if (reply?.kind !== 'failed') return false
  if (reply.status === 404 || reply.status === 400) return reply.isFromCommerce !== true
  return reply.status === 401 && reply.resource === undefined
}
