import { type ProductsBySku, readFirstSkus, readProductsBySku } from '../commerce/catalog/products'
import { type InventoryMode, readTopology } from '../commerce/catalog/topology'
import type { CommerceWebsite } from '../commerce/catalog/websites'
import type { CommerceClient, CommerceFailure } from '../commerce/client/commerce-client'
import { failedKeys, type KeyAnswers } from '../commerce/client/read-by-key'
import { skuBatches } from '../commerce/client/sku-batches'
import { classicSalable, classicSourceItems } from '../commerce/stock/classic-stock'
import { readSalableQuantities, type SalableQuantities } from '../commerce/stock/salable-quantity'
import { readSourceItems, type SourceItems } from '../commerce/stock/source-items'
import { createStockItemReader } from '../commerce/stock/stock-item-reader'
import type { StockItemReply } from '../commerce/stock/stock-items'
import type { RuleNeeds } from '../listing-quantity/rules/rule-needs'
import type { ReadOptions, StockConfigurations } from '../publishing/commerce-port'
import { minutes } from '../time'

/** The reads that depend on whether Commerce has multi-source inventory. */
export interface InventoryReads {
  salable(
    website: CommerceWebsite,
    skus: readonly string[],
    options?: ReadOptions,
  ): Promise<SalableQuantities>
  configurations(
    website: CommerceWebsite,
    skus: readonly string[],
    options?: ReadOptions,
  ): Promise<StockConfigurations>
  sourceItems(skus: readonly string[], options?: ReadOptions): Promise<SourceItems>
  products(
    skus: readonly string[],
    website: CommerceWebsite | undefined,
    needs?: RuleNeeds | null,
  ): Promise<ProductsBySku>
  /** Stores the mode that the topology showed. */
  noteMode(mode: InventoryMode): void
}

/** How long missing routes are trusted before Commerce is asked again. */
const MODE_MS = minutes(15)
/** Number of products to search for one that the stock has. */
const FIRST_PRODUCTS = 20

interface ProductOptions {
  readonly isOfWebsite?: boolean
  readonly needs?: RuleNeeds | null
}

export function inventoryReads(
  commerce: CommerceClient,
  now: () => number,
  websites: () => Promise<readonly CommerceWebsite[] | CommerceFailure>,
): InventoryReads {
  const witnesses = rememberedSkus()
  const ids = new Map<string, number>()
  const items = createStockItemReader(commerce, now)
  let known: { readonly mode: InventoryMode; readonly at: number } | undefined

  const isSingleStock = () => known?.mode === 'single-stock' && now() - known.at <= MODE_MS

  /** Whether multi-source inventory turns out to be turned off, after a failure that suggests it. */
  async function isFoundSingle(answers: KeyAnswers<string, unknown>): Promise<boolean> {
    const isMissing = [...answers.values()].some(
      (each) => each.kind === 'failed' && each.status === 404 && each.isFromCommerce === true,
    )
    if (!isMissing) return false
    const sites = await websites()
    const topology = 'kind' in sites ? sites : await readTopology(commerce, sites)
    if (topology.kind === 'read') known = { mode: topology.inventory, at: now() }
    return isSingleStock()
  }

  const products = async (
    skus: readonly string[],
    website: CommerceWebsite | undefined,
    { isOfWebsite = false, needs = null }: ProductOptions = {},
  ) => {
    const place = `products ${website?.code ?? ''}`
    const others = async () => {
      const remembered = witnesses.of(place)
      return remembered.length > 0 ? remembered : readFirstSkus(commerce, FIRST_PRODUCTS, website)
    }
    const question = { keys: skus, website, isOfWebsite, needs, witnesses: others }
    const answers = await readProductsBySku(commerce, question)
    for (const [sku, answer] of answers) if (answer.kind === 'found') ids.set(sku, answer.row.id)
    witnesses.note(place, answers)
    return answers
  }

  const idsOf = async (skus: readonly string[]) => {
    for (const batch of skuBatches(skus.filter((sku) => !ids.has(sku)))) {
      const answers = await products(batch, undefined)
      for (const answer of answers.values()) if (answer.kind === 'failed') return answer
    }
    return new Map(skus.flatMap((sku) => (ids.has(sku) ? [[sku, ids.get(sku) ?? 0] as const] : [])))
  }

  const stockItems = (website: CommerceWebsite, skus: readonly string[], options: ReadOptions) =>
    items.read({ skus, storeView: website.storeView, maxAgeMs: options.maxAgeMs, idsOf })

  async function classic(website: CommerceWebsite, skus: readonly string[], options: ReadOptions) {
    const found = await products(skus, website, { isOfWebsite: true })
    const sold = skus.filter((sku) => found.get(sku)?.kind === 'found')
    const read: ReadonlyMap<string, StockItemReply> =
      sold.length === 0 ? new Map() : await stockItems(website, sold, options)
    return { found, read }
  }

  /** SKUs with a row: remembered ones, the caller's, or the website's first products. */
  const witnessesOf = async (
    website: CommerceWebsite,
    asked: readonly string[],
    given: readonly string[] = [],
  ) => {
    const isOther = (sku: string) => !asked.includes(sku)
    const remembered = [...witnesses.of(website.code), ...given].filter(isOther)
    return remembered.length > 0 ? remembered : readFirstSkus(commerce, FIRST_PRODUCTS, website)
  }

  return {
    products: (skus, website, needs = null) => products(skus, website, { needs }),
    noteMode: (mode) => {
      known = { mode, at: now() }
    },
    salable: async (website, skus, options = {}) => {
      const readClassic = async () => {
        const { found, read } = await classic(website, skus, options)
        return classicSalable(found, read)
      }
      if (isSingleStock()) return readClassic()
      const question = { skus, witnesses: () => witnessesOf(website, skus, options.witnesses) }
      const answers = await readSalableQuantities(commerce, website, question)
      if (await isFoundSingle(answers)) return readClassic()
      witnesses.note(website.code, answers)
      return answers
    },
    configurations: async (website, skus, options = {}) => {
      const read = await stockItems(website, skus, options)
      return new Map(
        [...read].map(([sku, reply]) => [
          sku,
          reply.kind === 'failed' ? reply : { kind: 'read', configuration: reply.item.configuration },
        ]),
      )
    },
    sourceItems: async (skus, options = {}) => {
      const readClassic = async () => {
        const sites = await websites()
        const [first] = 'kind' in sites ? [] : sites
        if (first === undefined) return failedKeys<string, never>(skus, 'kind' in sites ? sites : NO_WEBSITE)
        const found = await products(skus, undefined)
        const sold = skus.filter((sku) => found.get(sku)?.kind === 'found')
        return classicSourceItems(found, await stockItems(first, sold, options))
      }
      if (isSingleStock()) return readClassic()
      const given = options.witnesses ?? []
      const question = { skus, witnesses: async () => [...witnesses.of('sources'), ...given] }
      const answers = await readSourceItems(commerce, question)
      if (await isFoundSingle(answers)) return readClassic()
      witnesses.note('sources', answers)
      return answers
    },
  }
}

const NO_WEBSITE: CommerceFailure = {
  kind: 'failed',
  code: 'REFUSED',
  message: 'Commerce has no website with a store view.',
  status: null,
}

/** Recently seen SKUs by place, the newest first. */
function rememberedSkus() {
  const byPlace = new Map<string, Set<string>>()
  return {
    of: (place: string): readonly string[] => [...(byPlace.get(place) ?? [])].reverse(),
    note: (place: string, answers: KeyAnswers<string, unknown>) => {
      const known = byPlace.get(place) ?? new Set()
      byPlace.set(place, known)
      for (const [sku, { kind }] of answers) {
        known.delete(sku)
        if (kind === 'found' && !sku.includes(',')) known.add(sku)
      }
      for (const sku of known) if (known.size > REMEMBERED) known.delete(sku)
    },
  }
}

const REMEMBERED = 10
