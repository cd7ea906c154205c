/**
 * Rules for groups of listings. They are saved, simulated and reverted with the settings of their store; see `settings.ts`
 * and `simulation.ts`. What the builder needs besides:
 *
 * - `GET /stores/{storeId}/rule-choices` → {@link RuleChoicesReply}
 * - `POST /stores/{storeId}/rule-matches` {@link RuleMatchesRequest} → {@link RuleMatchesReply}
 *
 * Matches come in parts: send the same rules with `next` of the reply until it is null, and add up the counts.
 */
import * as v from 'valibot'
import type { ConditionKind, ListingRule } from '../../shared/listing-quantity/rules/listing-rule'

/** What Commerce has for conditions. */
export interface RuleChoicesReply {
  /** The category tree below Commerce's root, parents before their children, in Commerce's order. */
  readonly categories: readonly RuleCategory[]
  /** Left out: these are all. Otherwise they are the first that fit into a reply. */
  readonly hasMoreCategories?: true
  readonly attributeSets: readonly { readonly id: number; readonly name: string }[]
  /** Product attributes that Commerce's grid can show or filter, and those that the saved rules name, by label. */
  readonly attributes: readonly RuleAttribute[]
  /** What the saved rules name and Commerce does not have. It may come back. Until then, listings that could match are held. */
  readonly missing: readonly MissingChoice[]
}

export interface RuleCategory {
  readonly id: number
  readonly name: string
  /** Null for a root category. */
  readonly parentId: number | null
  /** 1 for a root category. */
  readonly level: number
}

export interface RuleAttribute {
  readonly code: string
  readonly label: string
  /** How Commerce lets a user enter it. The condition's `isMultiple` is true for `multiselect`. */
  readonly input: 'select' | 'multiselect' | 'boolean' | 'text'
  /** `value` goes into the condition. Empty for `text`. */
  readonly options: readonly { readonly value: string; readonly label: string }[]
  /** Left out: these are all. Otherwise they are the first that fit into a reply, and those that the saved rules name. */
  readonly hasMore?: true
}

export interface MissingChoice {
  readonly ruleId: string
  readonly condition: 'category' | 'attribute-set' | 'attribute'
  /** The category id, attribute set id or attribute code. */
  readonly value: string
}

export const ruleMatchesRequest = v.strictObject({
  /** All rules of the draft, in their order. Checked by `parseListingRules`. */
  rules: v.unknown(),
  /** The rule whose listings are named and counted as if it were in force. Null: all rules are counted as they are. */
  ruleId: v.nullable(v.string('expected the id of one of the rules')),
  /** `next` of the reply before; null in the first request. */
  after: v.nullable(v.pipe(v.string(), v.maxLength(500, 'expected the cursor of the reply before'))),
})

export interface RuleMatchesRequest {
  readonly rules: readonly ListingRule[]
  readonly ruleId: string | null
  readonly after: string | null
}

/** Listings of this part that the store controls, unless said otherwise. */
export interface RuleMatchesReply {
  /** Listings that get their values from this rule, because no rule before matches. */
  readonly matched: number
  /** Listings that match this rule and get their values from a rule before it. */
  readonly taken: number
  /** Listings for which this rule or one before it asks for something that is not known; with null, any rule. */
  readonly unknown: number
  /** Listings that match this rule but follow another store, whose rules count; with null, those that match any rule. */
  readonly elsewhere: number
  /** The first of the matched ones in this part, at most 100. */
  readonly rows: readonly RuleMatchRow[]
  /** What is unknown, with numbers of listings. */
  readonly unknownBy: Readonly<Partial<Record<ConditionKind, number>>>
  /** Only with null: listings that get their values from each rule now, by its id. Rules without any are left out. */
  readonly byRule: Readonly<Record<string, number>>
  readonly done: number
  /** Listings of the store; null except in the first reply. */
  readonly total: number | null
  /** Null: this was the last part. */
  readonly next: string | null
}

export interface RuleMatchRow {
  readonly sellerSku: string
  readonly sku: string | null
  readonly title: string
}
