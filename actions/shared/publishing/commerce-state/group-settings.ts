import type { ListingDocument } from '../../database/listings/listing-document'
import type { CommerceStock } from '../../listing-quantity/decision'
import { activeOverride, type ListingOverride } from '../../listing-quantity/listing-override'
import { matchRule } from '../../listing-quantity/rules/compile-rules'
import type { RuleFacts, RuleMatch } from '../../listing-quantity/rules/listing-rule'
import type { StoredSettings } from '../../listing-quantity/stock-quantity-settings'
import type { GroupFacts, GroupWork } from '../group-types'
import type { Ports } from '../ports'

/** What decides a group besides its stock: the controlling store's settings and rules, its listing's override. */
export interface GroupSettings {
  readonly settings: StoredSettings | null
  readonly rule: RuleMatch | undefined
  readonly override: ListingOverride | undefined
}

export function groupSettings(
  { merchant, now }: Pick<Ports, 'merchant' | 'now'>,
  { group, controlling }: Pick<GroupWork, 'group' | 'controlling'>,
  facts: RuledFacts,
): GroupSettings {
  const storeId = group.controllingStoreId ?? ''
  const rules = merchant.rulesByStore.get(storeId)
  return {
    settings: merchant.settingsByStore.get(storeId) ?? null,
    rule: rules && controlling ? matchRule(rules, ruleFacts(controlling, facts), now()) : undefined,
    override: activeOverride(controlling?.override, now()),
  }
}

type RuledFacts = Pick<GroupFacts, 'sku' | 'product' | 'stockConfiguration'> & {
  readonly stock: CommerceStock | null
}

/** What rules ask about a listing. */
export function ruleFacts(
  { sellerSku, condition }: Pick<ListingDocument, 'sellerSku' | 'condition'>,
  { sku, product, stockConfiguration, stock }: RuledFacts,
): RuleFacts {
  const isManaged = stock?.kind === 'managed' || (stock?.kind !== 'unmanaged' && stockConfiguration?.managed)
  return {
    sellerSku,
    sku,
    ...(condition === undefined ? {} : { amazonCondition: condition }),
    ...(product ? { productType: product.type, ...product.facts } : {}),
    ...(isManaged === undefined ? {} : { isManaged }),
  }
}
