import { mistake, type RowMistake } from '../../shared/csv/row-mistakes'
import type { ListingDocument, StoredProduct } from '../../shared/database/listings/listing-document'
import { searchWords } from '../../shared/database/listings/search-words'
import type { Ports } from '../../shared/publishing/ports'
import { productsOf } from './import/match-listings'

export interface MappingRow {
  readonly sellerSku: string
  /** Null removes the match. */
  readonly sku: string | null
}

/** A row that was not applied, and why. */
export interface RefusedMapping {
  readonly sellerSku: string
  readonly mistake: RowMistake
}

type Products = ReadonlyMap<string, StoredProduct>
type Change = { readonly _id: string; readonly storeId: string; readonly set: Partial<ListingDocument> }

export type ApplyMappingsPorts = Pick<
  Ports,
  'now' | 'fence' | 'commerce' | 'listings' | 'pending' | 'simulations'
>

/**
 * Gives an account's listings the SKUs that the merchant says, and has them decided; of several rows for one seller SKU
 * the last counts. Where a mapping is taken away, the product with the seller SKU itself counts again, if there is one.
 * Refused: a seller SKU that no listing has or that is a Commerce SKU itself, and a SKU that Commerce does not have.
 */
export async function applyMappings(
  ports: ApplyMappingsPorts,
  accountId: string,
  rows: readonly MappingRow[],
): Promise<readonly RefusedMapping[]> {
  const found = await ports.listings.bySellerSku([...new Set(rows.map(({ sellerSku }) => sellerSku))])
  const bySellerSku = Map.groupBy(
    found.filter((listing) => listing.accountId === accountId),
    ({ sellerSku }) => sellerSku,
  )
  const products = await productsOf(
    ports,
    rows.flatMap(({ sellerSku, sku }) => (sku === null ? [sellerSku] : [sellerSku, sku])),
  )
  const refused: RefusedMapping[] = []
  const changes = new Map<string, Change>()
  const skus = new Set<string>()
  for (const row of rows) {
    const listings = bySellerSku.get(row.sellerSku) ?? []
    const wrong = mistakeIn(row, listings, products)
    if (wrong !== null) {
      refused.push({ sellerSku: row.sellerSku, mistake: wrong })
      continue
    }
    const sku = row.sku ?? (products.has(row.sellerSku) ? row.sellerSku : null)
    for (const listing of listings) {
      changes.set(listing._id, changeOf(listing, sku, products))
      // The group that the listing leaves is decided without it.
      for (const key of [sku ?? row.sellerSku, listing.sku]) if (key !== null) skus.add(key)
    }
  }
  await applyChanges(ports, [...changes.values()], skus)
  return refused
}

/** Marked before the change too, so that a crash in between leaves nothing undecided. */
async function applyChanges(
  ports: Omit<ApplyMappingsPorts, 'commerce'>,
  changes: readonly Change[],
  skus: ReadonlySet<string>,
): Promise<void> {
  const marks = [...skus].map((sku) => ({ key: `sku:${sku}` as const, reason: 'import' as const }))
  await ports.pending.mark(marks, ports.now())
  const made = changes.filter(({ set }) => Object.keys(set).length > 0)
  await ports.listings.change(made, ports.fence)
  await ports.simulations.noteChange([...new Set(made.map(({ storeId }) => storeId))], ports.now())
  await ports.pending.mark(marks, ports.now())
}

function mistakeIn(
  { sellerSku, sku }: MappingRow,
  listings: readonly ListingDocument[],
  products: Products,
): RowMistake | null {
  if (listings.length === 0) return mistake('no-listing', { sellerSku })
  if (sku === null) return null
  if (products.has(sellerSku) && sku !== sellerSku) {
    return mistake('matched-by-itself', { sellerSku })
  }
  return products.has(sku) ? null : mistake('unknown-product', { sku })
}

/** The new product's stock is not known yet. */
function changeOf(listing: ListingDocument, sku: string | null, products: Products): Change {
  const { _id, storeId, sellerSku, asin, title } = listing
  if (listing.sku === sku) return { _id, storeId, set: {} }
  const product = sku === null ? null : (products.get(sku) ?? null)
  const set = {
    sku,
    product,
    productId: product?.id ?? null,
    stockConfiguration: null,
    stock: null,
    absentSince: null,
    search: searchWords({ sellerSku, sku, asin, title }),
  }
  return { _id, storeId, set }
}
