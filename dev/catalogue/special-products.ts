import { examples } from './examples'
import type { CatalogueProduct, SourceCode, SourceQuantity, StockSettings } from './types'

/** A special product: its differences from a plain simple product of the website `eu`. */
export type SpecialProduct = Partial<Omit<CatalogueProduct, 'id'>> & Pick<CatalogueProduct, 'sku' | 'name'>

const inStock = (quantity: number): SourceQuantity => ({ quantity, inStock: true })

/** `quantity` is in the usual source, unless the goods name another. */
function goods(
  sku: string,
  name: string,
  { quantity = 0, ...rest }: Partial<SpecialProduct> & { readonly quantity?: number },
): SpecialProduct {
  return { sku, name, sources: { rotterdam: inStock(quantity) }, websites: ['eu'], ...rest }
}

const byWeight: Partial<SpecialProduct> = {
  weightKg: 1,
  stock: { decimal: true },
  amazonProductType: 'GROCERY',
}

/** Products outside the product lines, which show special behavior of Commerce and Amazon. */
export const specialProducts: readonly SpecialProduct[] = [
  goods(examples.decimal, 'Beech Lump Charcoal, by the kg', { price: 3.95, quantity: 12.5, ...byWeight }),
  goods(examples.belowOneUnit, 'Ethiopia Yirgacheffe Coffee, by the kg', {
    price: 34,
    quantity: 0.4,
    ...byWeight,
  }),
  goods('SALT-SMOKED-KG', 'Smoked Sea Salt, by the kg', { price: 18.5, quantity: 7.25, ...byWeight }),
  goods('ROPE-HEMP-M', 'Hemp Rope 8 mm, by the metre', {
    price: 1.2,
    quantity: 340.75,
    stock: { decimal: true },
  }),
  goods(examples.notManaged, 'Gift Wrapping', { price: 4.5, quantity: 0, stock: { manageStock: false } }),
  goods('ENGRAVING', 'Laser Engraving of a Knife', { price: 15, quantity: 3, stock: { manageStock: false } }),
  goods('POPUP-TOTE', 'Market Stall Tote Bag', { price: 12, sources: { popup: inStock(60) } }),
  goods(examples.withSpace, 'Tarp Pegs, Set of 12', { price: 14.95, quantity: 33 }),
  goods(examples.withSlash, 'Grill Screws M6 × 20, Set of 20', { price: 6.95, quantity: 58 }),
  goods(examples.withComma, 'Campfire Hook, Large', { price: 8.95, quantity: 17 }),
  goods(examples.withPlus, 'Seam Glue and Primer', { price: 16.95, quantity: 24 }),
  goods(examples.withPercent, 'Cacao Powder 100 %', { price: 11.5, quantity: 45 }),
  goods(examples.withApostrophe, "Baker's Peel, Ash Wood", { price: 39.95, quantity: 9 }),
  goods(examples.withQuote, 'Rope Half Inch, 20 m', { price: 24.95, quantity: 21 }),
  goods(examples.withAmpersand, 'Salt and Pepper Mills, Olive Wood', { price: 44.95, quantity: 12 }),
  goods(examples.withUmlaut, 'Käse-Reibe Ø 20 cm, Edelstahl', { price: 22.95, quantity: 26 }),
  goods(examples.japanese, '鉄瓶 南部鉄器 0.8 L', { price: 149, quantity: 6, websites: ['eu', 'us'] }),
  goods(examples.emoji, 'Green Tea 🍵 Sencha, 100 g', { price: 13.95, quantity: 31 }),
  goods(examples.long, 'Cast-Iron Tripod with Chain, 120 cm', { price: 89.95, quantity: 5 }),
  goods(examples.caseVariant, 'Wooden Ladle 30 cm', { price: 9.95, quantity: 40 }),
  goods(examples.virtual, 'Workshop: Fire and Iron (one seat)', {
    price: 75,
    quantity: 14,
    type: 'virtual',
    weightKg: 0,
  }),
  goods(examples.downloadable, 'E-Book: The Dutch Oven', {
    price: 12.95,
    quantity: 500,
    type: 'downloadable',
    weightKg: 0,
  }),
  goods(examples.bundle, 'Breakfast Set, Enamel', {
    price: 49.95,
    type: 'bundle',
    sources: {},
    childSkus: ['MUG-E35-MID', 'BWL-ENA-MID', 'PLT-ENA-MID'],
  }),
  goods(examples.grouped, 'Kitchen Knives', {
    price: 0,
    type: 'grouped',
    sources: {},
    childSkus: ['KNF-CHF-21', 'KNF-SAN-18', 'KNF-PAR-08'],
  }),
  goods('CLEARANCE-MUG', 'Enamel Mug, Second Choice', {
    price: 5,
    websites: ['base'],
    sources: { default: inStock(44) },
  }),
  goods('CLEARANCE-PLATE', 'Enamel Plate, Second Choice', {
    price: 6,
    websites: ['base'],
    sources: { default: inStock(19) },
  }),
]

interface Change {
  readonly sources?: Partial<Record<SourceCode, SourceQuantity>>
  readonly stock?: StockSettings
  readonly enabled?: false
}

/** Differences from the generated stock, by SKU. */
export const stockOfLines: Readonly<Record<string, Change>> = {
  [examples.plain]: { sources: { rotterdam: inStock(80), newark: inStock(64) } },
  [examples.warehouseFull]: { sources: { rotterdam: inStock(150), newark: inStock(35) } },
  [examples.lastOne]: { sources: { rotterdam: inStock(1) } },
  [examples.outOfStock]: { sources: { rotterdam: inStock(0), berlin: inStock(0) } },
  [examples.managedByConfiguration]: { sources: { rotterdam: inStock(22), newark: inStock(18) } },
  [examples.backorders]: { sources: { rotterdam: inStock(0) }, stock: { backorders: 1 } },
  [examples.backordersWithNegativeMinimum]: {
    sources: { rotterdam: inStock(10) },
    stock: { backorders: 2, minQty: -50 },
  },
  [examples.minimumQuantity]: { sources: { rotterdam: inStock(20) }, stock: { minQty: 5 } },
  [examples.disabled]: { sources: { rotterdam: inStock(37) }, enabled: false },
  [examples.notAssigned]: { sources: { newark: inStock(16) } },
  [examples.twoSources]: { sources: { rotterdam: inStock(30), berlin: inStock(12) } },
  [examples.sourceOutOfStock]: {
    sources: { rotterdam: inStock(4), berlin: { quantity: 25, inStock: false } },
  },
  [examples.americaOnly]: { sources: { newark: inStock(27) } },
  [examples.fulfilledByAmazonInAmerica]: { sources: { rotterdam: inStock(29), newark: inStock(8) } },
  [examples.shared]: { sources: { rotterdam: inStock(48), berlin: inStock(6) } },
}
