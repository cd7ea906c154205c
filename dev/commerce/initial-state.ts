import type { Catalogue, CatalogueProduct, SourceCode } from '../catalogue/types'
import { ATTRIBUTES } from './product-attributes'
import type { CommerceState, Product, Source, SourceItem, Stock, StockItem } from './types'

const CREATED = '2024-01-08 09:00:00'
const FIRST_ORDER = 1000

const sources: readonly Source[] = [
  { code: 'default', name: 'Default Source', countryCode: 'NL', enabled: true },
  { code: 'rotterdam', name: 'Rotterdam', countryCode: 'NL', enabled: true },
  { code: 'berlin', name: 'Berlin', countryCode: 'DE', enabled: true },
  { code: 'newark', name: 'Newark', countryCode: 'US', enabled: true },
  { code: 'popup', name: 'Market stall', countryCode: 'NL', enabled: false },
]

const stocks: readonly Stock[] = [
  { id: 1, name: 'Default Stock', websites: ['base'], sources: ['default'] },
  { id: 2, name: 'Europe', websites: ['eu'], sources: ['rotterdam', 'berlin', 'popup'] },
  { id: 3, name: 'United States', websites: ['us'], sources: ['newark'] },
]

/** Commerce's initial state. */
export function stateFrom(catalogue: Catalogue): CommerceState {
  return {
    products: Object.fromEntries(catalogue.products.map((given) => [given.sku, productFrom(given)])),
    sourceItems: Object.fromEntries(catalogue.products.map((given) => [given.sku, sourceItemsFrom(given)])),
    reservations: {},
    sources: structuredClone([...sources]),
    stocks: structuredClone([...stocks]),
    orders: [],
    configuration: { manageStock: true, backorders: 0, minQty: 0 },
    attributes: ATTRIBUTES,
    lastId: FIRST_ORDER,
  }
}

function productFrom(given: CatalogueProduct): Product {
  return {
    id: given.id,
    sku: given.sku,
    name: given.name,
    type: given.type,
    enabled: given.enabled,
    websites: [...given.websites],
    price: given.price,
    weightKg: given.weightKg,
    categoryIds: [...(given.categoryIds ?? [])],
    attributes: { ...given.attributes },
    childSkus: [...(given.childSkus ?? [])],
    createdAt: CREATED,
    updatedAt: CREATED,
    stockItem: stockItemFrom(given),
  }
}

function stockItemFrom({ id, stock }: CatalogueProduct): StockItem {
  return {
    itemId: id - 50,
    manageStock: stock.manageStock ?? true,
    useConfigManageStock: stock.manageStock === undefined,
    backorders: stock.backorders ?? 0,
    useConfigBackorders: stock.backorders === undefined,
    minQty: stock.minQty ?? 0,
    useConfigMinQty: stock.minQty === undefined,
    decimal: stock.decimal ?? false,
  }
}

function sourceItemsFrom(given: CatalogueProduct): Partial<Record<SourceCode, SourceItem>> {
  return Object.fromEntries(
    Object.entries(given.sources).map(([code, { quantity, inStock }]) => [
      code,
      { quantity, status: inStock ? 1 : 0 },
    ]),
  )
}
