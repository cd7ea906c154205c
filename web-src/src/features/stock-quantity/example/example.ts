import { decideListingQuantity } from '../../../../../actions/shared/listing-quantity/decide-listing-quantity'
import type {
  CommerceStock,
  ListingQuantityDecision,
} from '../../../../../actions/shared/listing-quantity/decision'
import type {
  NumberField,
  StockQuantitySettings,
} from '../../../../../actions/shared/listing-quantity/stock-quantity-settings'
import { type Draft, validNumbers } from '../form/draft'

export type Example =
  | { readonly kind: 'decided'; readonly decision: ListingQuantityDecision }
  /** The first missing field that this example needs. */
  | { readonly kind: 'missing'; readonly field: NumberField }

/** Evaluates a draft for one stock with the publisher's own rule. Fields that this case does not use may be invalid. */
export function exampleOf(draft: Draft, stock: CommerceStock, locale: string): Example {
  const numbers = validNumbers(draft, locale)
  const field = fieldsFor(draft, stock, numbers.outOfStockThreshold).find(
    (name) => numbers[name] === undefined,
  )
  if (field) return { kind: 'missing', field }
  const settings: StockQuantitySettings = { ...STAND_BY, ...numbers, maximumMode: draft.maximumMode }
  return {
    kind: 'decided',
    decision: decideListingQuantity({
      store: { status: 'active' },
      readOnly: false,
      settings,
      listing: { fulfillmentChannels: ['DEFAULT'] },
      product: { status: 'enabled', type: 'simple' },
      stock,
    }),
  }
}

/** The largest stock at which the threshold still shows 0. Null while the threshold is invalid. */
export function stockBelowThreshold(draft: Draft, locale: string): number | null {
  const { outOfStockThreshold } = validNumbers(draft, locale)
  return outOfStockThreshold === undefined ? null : Math.max(outOfStockThreshold - 1, 0)
}

export function managedStock(quantity: number): CommerceStock {
  return { kind: 'managed', salable: quantity > 0, quantity }
}

/** Placeholders for fields that the case at hand does not use. */
const STAND_BY: StockQuantitySettings = {
  outOfStockThreshold: 0,
  maximumListedQuantity: 1,
  doNotManageStockQuantity: 1,
  maximumMode: 'always',
  stockPercentage: 100,
  safetyBuffer: 0,
}

function fieldsFor(
  { maximumMode }: Draft,
  stock: CommerceStock,
  threshold: number | undefined,
): readonly NumberField[] {
  if (stock.kind === 'unmanaged') return ['doNotManageStockQuantity']
  if (stock.kind === 'managed' && stock.quantity < Math.max(threshold ?? 0, 1)) return []
  return maximumMode === 'always'
    ? ['outOfStockThreshold', 'maximumListedQuantity']
    : ['outOfStockThreshold', 'maximumListedQuantity', 'stockPercentage', 'safetyBuffer']
}
