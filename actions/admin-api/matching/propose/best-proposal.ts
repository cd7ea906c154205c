import type { BarcodedProduct } from '../../../shared/commerce/catalog/barcodes'
import type { NamedProduct } from '../../../shared/commerce/catalog/named-products'
import type { Proposal } from '../../contract/matching'
import { hasSameNumbers, plainSku, similarity, titleWords } from './compare'

interface Proposed {
  readonly sellerSku: string
  readonly title: string
  /** In 14 digits; left out: not known. */
  readonly gtin?: string
}

/** Products that were found in one way each. */
export interface Candidates {
  readonly named: readonly NamedProduct[]
  /** By their barcode. */
  readonly barcoded: readonly BarcodedProduct[]
}

/** From these similarities on, titles make a match likely or possible. */
const LIKELY = 0.8
const POSSIBLE = 0.5

/** The product that a listing most likely belongs to; null if none is similar. */
export function bestProposal(listing: Proposed, { named, barcoded }: Candidates): Proposal | null {
  const bySku = proposalBySku(listing, named)
  if (bySku?.confidence === 'sure') return bySku
  return proposalByGtin(listing, barcoded) ?? bySku ?? proposalByTitle(listing, named)
}

/** Only if no other product has the same barcode. */
export function proposalByGtin(
  { sellerSku, gtin }: Proposed,
  products: readonly BarcodedProduct[],
): Proposal | null {
  if (gtin === undefined) return null
  const [first, second] = products.filter((product) => product.gtin === gtin)
  if (!first || second) return null
  return { sellerSku, sku: first.sku, name: first.name, reason: 'gtin', confidence: 'sure' }
}

/** Two products that differ only in separators make it a guess. */
export function proposalBySku({ sellerSku }: Proposed, products: readonly NamedProduct[]): Proposal | null {
  const wanted = plainSku(sellerSku)
  if (wanted === '') return null
  const [first, second] = distinct(products.filter(({ sku }) => plainSku(sku) === wanted))
  if (!first) return null
  return { sellerSku, ...first, reason: 'sku', confidence: second ? 'possible' : 'sure' }
}

function proposalByTitle({ sellerSku, title }: Proposed, products: readonly NamedProduct[]): Proposal | null {
  const words = titleWords(title)
  const scored = distinct(products)
    .map((product) => ({ product, words: titleWords(product.name) }))
    .map((each) => ({ ...each, score: similarity(words, each.words) }))
    .filter(({ score }) => score >= POSSIBLE)
    .toSorted((one, other) => other.score - one.score)
  const [best, next] = scored
  if (!best) return null
  const isAlone = next === undefined || next.score < best.score
  const isLikely = isAlone && best.score >= LIKELY && hasSameNumbers(words, best.words)
  return { sellerSku, ...best.product, reason: 'title', confidence: isLikely ? 'likely' : 'possible' }
}

/** Several searches may find the same product. */
function distinct(products: readonly NamedProduct[]): readonly NamedProduct[] {
  return [...new Map(products.map((product) => [product.sku, product])).values()]
}
