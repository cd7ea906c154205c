import type {
  ListingRule,
  RuleCondition,
  RuleFacts,
} from '../../../../../actions/shared/listing-quantity/rules/listing-rule'
import type { StockQuantitySettings } from '../../../../../actions/shared/listing-quantity/stock-quantity-settings'

export const STORE: StockQuantitySettings = {
  outOfStockThreshold: 2,
  maximumListedQuantity: 10,
  doNotManageStockQuantity: 20,
  maximumMode: 'always',
  stockPercentage: 100,
  safetyBuffer: 0,
}

/** A listing of which everything is known. */
export const FACTS: RuleFacts = {
  sellerSku: 'MUG-1-FBM',
  sku: 'MUG-É-1',
  amazonCondition: 'new_new',
  productType: 'simple',
  isManaged: true,
  categoryIds: [12],
  attributeSetId: 4,
  price: 9.95,
  attributes: { manufacturer: '7', color: '3,5', ean: null },
}

/** A rule that is on, always. */
export function aRule(name: string, conditions: readonly RuleCondition[], more: Partial<ListingRule> = {}) {
  const rule: ListingRule = {
    id: name.toLowerCase(),
    name,
    isOn: true,
    beginsAt: null,
    endsAt: null,
    conditions,
    values: { kind: 'settings', settings: { maximumListedQuantity: 5 } },
    ...more,
  }
  return rule
}
