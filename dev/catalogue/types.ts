import type { amazon, websites } from '../world'

export type WebsiteCode = keyof typeof websites
export type AccountName = keyof typeof amazon.accounts
export type SourceCode = 'default' | 'rotterdam' | 'berlin' | 'newark' | 'popup'
export type ProductType = 'simple' | 'virtual' | 'downloadable' | 'configurable' | 'bundle' | 'grouped'

/** 0 no backorders, 1 allowed, 2 allowed and the buyer is notified. */
export type Backorders = 0 | 1 | 2

/** Stock settings of one product. An omitted one follows the global configuration. */
export interface StockSettings {
  readonly manageStock?: boolean
  readonly backorders?: Backorders
  readonly minQty?: number
  readonly decimal?: boolean
}

export interface SourceQuantity {
  readonly quantity: number
  readonly inStock: boolean
}

/** A product in Commerce's initial state. */
export interface CatalogueProduct {
  readonly id: number
  readonly sku: string
  readonly name: string
  readonly type: ProductType
  readonly enabled: boolean
  readonly websites: readonly WebsiteCode[]
  readonly price: number
  readonly weightKg: number
  /** None if left out. */
  readonly categoryIds?: readonly number[]
  readonly attributes?: Readonly<Record<string, string>>
  /** Amazon's product type, for products sold there. */
  readonly amazonProductType: string
  readonly sources: Partial<Record<SourceCode, SourceQuantity>>
  readonly stock: StockSettings
  /** SKUs of the parts of a configurable, bundle or grouped product. */
  readonly childSkus?: readonly string[]
}

export interface CatalogueChannel {
  /** `DEFAULT` is merchant-fulfilled, `AMAZON_…` is by Amazon, anything else a supply source. */
  readonly code: string
  readonly quantity?: number
  readonly leadTimeToShipMaxDays?: number
  readonly restockDate?: string
  readonly alwaysAvailable?: boolean
}

/**
 * `active` sells while it has stock; `inactive` is closed; `incomplete` lacks data that Amazon requires; Amazon stopped
 * the sale of a `suppressed` one.
 */
export type ListingCondition = 'active' | 'inactive' | 'incomplete' | 'suppressed'

/** A listing in the initial state of an Amazon account. */
export interface CatalogueListing {
  readonly account: AccountName
  readonly sellerSku: string
  readonly title: string
  readonly asin: string
  readonly productType: string
  readonly price: number
  readonly marketplaceIds: readonly string[]
  readonly condition: ListingCondition
  readonly channels: readonly CatalogueChannel[]
}

export interface Catalogue {
  readonly products: readonly CatalogueProduct[]
  readonly listings: readonly CatalogueListing[]
}
