import { createHash } from 'node:crypto'
import { createListings } from './listings'
import { type ProductLine, productLines } from './product-lines'
import { specialProducts, stockOfLines } from './special-products'
import type { Catalogue, CatalogueProduct, SourceQuantity, WebsiteCode } from './types'

const FIRST_ID = 101

/**
 * The merchant's products, about 300, and their Amazon listings. Identical on every call, so that tests and guides can
 * name a SKU.
 */
export function createCatalogue(): Catalogue {
  const products = [...productLines.flatMap(productsOfLine), ...specialProducts.map(completed)].map(
    (product, index): CatalogueProduct => ({ ...product, id: FIRST_ID + index }),
  )
  return { products, listings: createListings(products) }
}

type Product = Omit<CatalogueProduct, 'id'>

/** A number from 0 to `below`, exclusive. Always the same for the same text. */
function numberFrom(text: string, below: number): number {
  return createHash('sha256').update(text).digest().readUInt32BE(0) % below
}

function productsOfLine(line: ProductLine): Product[] {
  const children = Object.entries(line.variants).map(([suffix, words]) => variant(line, suffix, words))
  if (!line.configurable) return children
  const parent = completed({
    sku: line.code,
    name: line.name,
    type: 'configurable',
    price: line.price,
    sources: {},
    websites: ['eu', 'us'],
    childSkus: children.map((child) => child.sku),
    amazonProductType: line.amazonProductType,
  })
  return [parent, ...children]
}

/** Categories and attributes of a line; see `dev/commerce/category-routes.ts`. */
function traitsOf({ name, amazonProductType }: ProductLine) {
  const category = /MUG|CUP/.test(amazonProductType) ? [4] : /PAN|POT/.test(amazonProductType) ? [5] : []
  return {
    categoryIds: category,
    attributes: { manufacturer: name.startsWith('Enamel') ? '2' : '1' },
  }
}

function variant(line: ProductLine, suffix: string, words: string): Product {
  const sku = `${line.code}-${suffix}`
  const change = stockOfLines[sku]
  const soldInUs = change?.sources ? 'newark' in change.sources : numberFrom(`us ${sku}`, 10) < 6
  const websites: WebsiteCode[] = soldInUs ? ['eu', 'us'] : ['eu']
  return {
    sku,
    name: `${line.name}, ${words}`,
    type: 'simple',
    enabled: change?.enabled ?? true,
    websites,
    price: line.price,
    weightKg: line.weightKg,
    ...traitsOf(line),
    amazonProductType: line.amazonProductType,
    sources: change?.sources ?? usualSources(sku, soldInUs),
    stock: change?.stock ?? {},
  }
}

function usualSources(sku: string, soldInUs: boolean): CatalogueProduct['sources'] {
  const inBerlin = numberFrom(`berlin ${sku}`, 10) < 3
  return {
    rotterdam: usualQuantity(`rotterdam ${sku}`),
    ...(inBerlin && { berlin: usualQuantity(`in berlin ${sku}`) }),
    ...(soldInUs && { newark: usualQuantity(`newark ${sku}`) }),
  }
}

/** Usually tens of units, sometimes a few, sometimes none. */
function usualQuantity(seed: string): SourceQuantity {
  const kind = numberFrom(`kind ${seed}`, 20)
  const quantity = kind === 0 ? 0 : kind < 5 ? 1 + numberFrom(seed, 9) : 10 + numberFrom(seed, 140)
  return { quantity, inStock: true }
}

function completed(special: (typeof specialProducts)[number]): Product {
  return {
    type: 'simple',
    enabled: true,
    websites: ['eu'],
    price: 0,
    weightKg: 0.5,
    amazonProductType: 'HOME',
    sources: {},
    stock: {},
    ...special,
  }
}
