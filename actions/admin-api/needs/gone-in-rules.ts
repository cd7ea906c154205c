import type { GoneName, RuleCatalog } from '../../shared/listing-quantity/rules/listing-rule'
import { rulesOf, type SettingsRecord } from '../../shared/settings-store/records'

/** An attribute or category that a store's rules name. */
export interface GoneInStore extends GoneName {
  readonly storeId: string
  /** Names of the rules that are switched on and not over. */
  readonly rules: readonly string[]
}

export function goneInRules(
  saved: readonly Pick<SettingsRecord, 'storeId' | 'ruleSet'>[],
  { goneIn }: RuleCatalog,
  now: Date,
): readonly GoneInStore[] {
  const found = saved.flatMap((record) =>
    rulesOf(record)
      .filter(({ isOn, endsAt }) => isOn && (endsAt === null || Date.parse(endsAt) > now.getTime()))
      .flatMap(({ name: rule, conditions }) =>
        conditions.flatMap(goneIn).map((gone) => ({ ...gone, storeId: record.storeId, rule })),
      ),
  )
  const alike = Map.groupBy(found, ({ storeId, kind, name }) => `${storeId} ${kind} ${name}`)
  return [...alike.values()].flatMap((same) => {
    const [first] = same
    if (!first) return []
    const { storeId, kind, name } = first
    return [{ storeId, kind, name, rules: [...new Set(same.map(({ rule }) => rule))] }]
  })
}
