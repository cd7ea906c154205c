import { useQuery } from '@tanstack/react-query'
import type { StockQuantityReply } from '../../../../../actions/admin-api/contract/settings'
import type { TraceStep } from '../../../../../actions/shared/listing-quantity/decision'
import type { ListingRule } from '../../../../../actions/shared/listing-quantity/rules/listing-rule'
import type {
  MaximumMode,
  SettingsField,
} from '../../../../../actions/shared/listing-quantity/stock-quantity-settings'
import { useWords } from '../../../i18n/words-context'
import { unwrap, useAdminApi } from '../../../platform/api/admin-api-context'
import { scopePath } from '../../../platform/api/use-store'
import type { Commanded } from '../use-commands'

/**
 * What applies while a field of an override is empty, in words: the value of the rule that matches the listing, or the
 * store's.
 */
export function useOtherwise(storeId: string | null, listings: readonly Commanded[]) {
  const { say, number } = useWords()
  const saved = useStoreSettings(storeId)
  const settings = saved?.settings
  const rule = listings.length === 1 ? matchedRule(listings[0], saved?.rules ?? []) : undefined
  const given = rule?.values.kind === 'settings' ? rule.values.settings : {}
  const sayValue = (value: number | MaximumMode) =>
    typeof value === 'number' ? number(value) : say(`field.maximumMode.${value}`)
  const otherwise = (field: SettingsField): string | undefined => {
    const ruled = given[field]
    if (rule && ruled !== undefined) {
      return say('override.rule', { name: rule.name, value: sayValue(ruled) })
    }
    return settings ? say('override.store', { value: sayValue(settings[field]) }) : undefined
  }
  return { otherwise, isExcludedByRule: rule?.values.kind === 'exclude' }
}

/** The rule that the last decision of a listing used, as it is saved now. */
function matchedRule(listing: Commanded | undefined, rules: readonly ListingRule[]): ListingRule | undefined {
  const step = listing?.decision?.trace.find(
    (each): each is Extract<TraceStep, { step: 'settings' }> => each.step === 'settings',
  )
  return rules.find(({ id }) => id === step?.rule?.id)
}

/** The store's settings and rules. Undefined while they load. */
function useStoreSettings(storeId: string | null): StockQuantityReply | undefined {
  const api = useAdminApi()
  const { data } = useQuery({
    queryKey: ['store-settings', storeId],
    queryFn: async ({ signal }) => {
      const path = `${scopePath(storeId)}/stock-quantity`
      return unwrap(await api<StockQuantityReply>({ path, signal }))
    },
    enabled: storeId !== null,
  })
  return data
}
