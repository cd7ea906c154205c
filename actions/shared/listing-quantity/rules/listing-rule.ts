import type { StockQuantitySettings } from '../stock-quantity-settings'

/** What a rule gives to its listings. A setting that is left out is the store's. */
export type RuleValues =
  | { readonly kind: 'settings'; readonly settings: Partial<StockQuantitySettings> }
  | { readonly kind: 'exclude' }

export const TEXT_OPERATORS = ['begins-with', 'contains', 'one-of'] as const
export type TextOperator = (typeof TEXT_OPERATORS)[number]

/** Product attributes that Commerce does not return among the custom ones. Some have a condition of their own. */
export const FIELDS_OF_THEIR_OWN: ReadonlySet<string> = new Set([
  'sku',
  'name',
  'price',
  'weight',
  'status',
  'visibility',
  'created_at',
  'updated_at',
  'media_gallery',
  'tier_price',
])

/** Something that must be true for a listing. Of several values in one condition, any one is enough. */
export type RuleCondition =
  /** Amazon's seller SKU, compared letter by letter. */
  | { readonly kind: 'seller-sku'; readonly operator: TextOperator; readonly texts: readonly string[] }
  /** Commerce's SKU, compared as Commerce's database does: case, accents and trailing spaces do not count. */
  | { readonly kind: 'sku'; readonly operator: TextOperator; readonly texts: readonly string[] }
  | { readonly kind: 'category'; readonly categoryIds: readonly number[]; readonly withChildren: boolean }
  | { readonly kind: 'attribute-set'; readonly attributeSetIds: readonly number[] }
  | {
      readonly kind: 'attribute'
      /** Commerce's attribute code. */
      readonly code: string
      /** Ids of options, or texts where the attribute has no options. Compared letter by letter. */
      readonly values: readonly string[]
      /** A product may have several options. Commerce separates them by commas. */
      readonly isMultiple: boolean
    }
  /** Commerce's regular price in the website's currency. Both ends are included; null: no limit. */
  | { readonly kind: 'price'; readonly from: number | null; readonly to: number | null }
  /** Amazon's codes, such as `new_new` or `used_good`. */
  | { readonly kind: 'amazon-condition'; readonly conditions: readonly string[] }
  /** Commerce's product types, such as `simple`. */
  | { readonly kind: 'product-type'; readonly types: readonly string[] }
  | { readonly kind: 'stock-managed'; readonly isManaged: boolean }

export type AttributeCondition = Extract<RuleCondition, { kind: 'attribute' }>
export type ConditionKind = RuleCondition['kind']

export const CONDITION_KINDS = [
  'seller-sku',
  'sku',
  'category',
  'attribute-set',
  'attribute',
  'price',
  'amazon-condition',
  'product-type',
  'stock-managed',
] as const satisfies readonly ConditionKind[]

/** Other settings for a group of listings of one store. */
export interface ListingRule {
  /** Stays the same when the rule is renamed or moved. */
  readonly id: string
  readonly name: string
  readonly isOn: boolean
  /** ISO 8601 in UTC, included; null: at once. */
  readonly beginsAt: string | null
  /** ISO 8601 in UTC, not included; null: never. */
  readonly endsAt: string | null
  /** A listing matches if all of them are true. */
  readonly conditions: readonly RuleCondition[]
  readonly values: RuleValues
}

/** What rules ask about a listing and its product. What is left out is unknown; null is known to be empty. */
export interface RuleFacts {
  readonly sellerSku: string
  /** Null without a Commerce product. */
  readonly sku: string | null
  readonly amazonCondition?: string | null
  readonly productType?: string
  readonly isManaged?: boolean
  /** Categories that the product is assigned to itself. */
  readonly categoryIds?: readonly number[]
  readonly attributeSetId?: number
  readonly price?: number | null
  /** By attribute code. */
  readonly attributes?: Readonly<Record<string, string | null>>
}

/** The value of an attribute. Undefined: unknown. A code may be that of a field that every object has. */
export function attributeIn(
  { attributes }: Pick<RuleFacts, 'attributes'>,
  code: string,
): string | null | undefined {
  return attributes && Object.hasOwn(attributes, code) ? attributes[code] : undefined
}

/** The parent of each Commerce category, by id. Null if it is not known. */
export type CategoryTree = ReadonlyMap<number, number> | null

/** A category or attribute that a condition names and that Commerce no longer has, or has with values of another kind. */
export interface GoneName {
  readonly kind: 'category-gone' | 'attribute-gone' | 'attribute-changed'
  /** The category id or attribute code. */
  readonly name: string
}

/** What is known of the categories and attributes that rules name. */
export interface RuleCatalog {
  readonly tree: CategoryTree
  /** Empty: nothing of the condition is known to be gone. */
  readonly goneIn: (condition: RuleCondition) => readonly GoneName[]
}

/** Before the first check of Commerce. */
export const UNREAD_CATALOG: RuleCatalog = { tree: null, goneIn: () => [] }

/** The rule that gives a listing its values. */
export interface MatchedRule {
  readonly kind: 'matched'
  readonly id: string
  readonly name: string
  readonly values: RuleValues
}

/** A rule that would match first, unless the unknown fact says otherwise. */
export interface UnknownRule {
  readonly kind: 'unknown'
  readonly id: string
  readonly name: string
  /** The condition whose fact is unknown. */
  readonly condition: ConditionKind
  /** Commerce no longer has what the condition names, so that reading the product again would not tell. */
  readonly isGone?: true
  /** It excludes its listings, or a rule does that may count in its place. */
  readonly mayExclude: boolean
}

export type RuleMatch = MatchedRule | UnknownRule
