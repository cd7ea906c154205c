import { compileRules } from '../../../actions/shared/listing-quantity/rules/compile-rules'
import { type ListingRule, UNREAD_CATALOG } from '../../../actions/shared/listing-quantity/rules/listing-rule'
import type { Merchant } from '../../../actions/shared/publishing/merchant'
import { productIdOf, SETTINGS, STORE, skuOf } from './generated-listings'

/** Each rule has a category of its own. */
export const RULES = 50
/** The ids of root and default category come first. */
const FIRST_CATEGORY = 3
const ATTRIBUTE_COUNT = 5

/**
 * The merchant with rules, each for a category, an attribute and a price. They give what the store has, so that nothing
 * is sent.
 */
export function withRules(merchant: Merchant): Merchant {
  const rules = Array.from({ length: RULES }, (_, index): ListingRule => {
    const categoryIds = [FIRST_CATEGORY + index]
    return {
      id: `rule-${index}`,
      name: `Rule ${index}`,
      isOn: true,
      beginsAt: null,
      endsAt: null,
      conditions: [
        { kind: 'category', categoryIds, withChildren: false },
        {
          kind: 'attribute',
          code: `attribute_${index % ATTRIBUTE_COUNT}`,
          values: ['7', '8'],
          isMultiple: false,
        },
        { kind: 'price', from: 10, to: null },
      ],
      values: { kind: 'settings', settings: { maximumListedQuantity: SETTINGS.maximumListedQuantity } },
    }
  })
  const compiled = compileRules(rules, { ...UNREAD_CATALOG, skuKey: (sku) => sku })
  return { ...merchant, rulesByStore: new Map([[STORE.id, compiled]]) }
}

/** Commerce's attributes: those of the rules, and one that every Commerce has. */
export const ATTRIBUTES = [
  { attribute_code: 'name', frontend_input: 'text' },
  ...Array.from({ length: ATTRIBUTE_COUNT }, (_, index) => ({
    attribute_code: `attribute_${index}`,
    frontend_input: 'select',
  })),
]

/** Commerce's categories, one for each rule. */
export const CATEGORIES = Array.from({ length: RULES }, (_, index) => ({
  id: FIRST_CATEGORY + index,
  parent_id: 2,
  name: `Category ${index}`,
  level: 2,
  position: index,
}))

/** What rules ask about a product. The rule of its category matches it. */
export function factsOf(sku: string): object {
  const place = (productIdOf(sku) - 1) % RULES
  return {
    price: 12,
    custom_attributes: [
      { attribute_code: 'category_ids', value: [String(FIRST_CATEGORY + place)] },
      { attribute_code: `attribute_${place % ATTRIBUTE_COUNT}`, value: '7' },
    ],
  }
}

/** The products of a category, which share all products among them. */
export function membersOf(id: number, products: number): readonly { readonly sku: string }[] {
  const first = id - FIRST_CATEGORY
  const count = Math.ceil((products - first) / RULES)
  return Array.from({ length: Math.max(0, count) }, (_, place) => ({ sku: skuOf(first + place * RULES) }))
}
