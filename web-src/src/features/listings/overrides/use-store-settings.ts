import { useQuery } from '@tanstack/react-query'
import type { StockQuantityReply } from '../../../../../actions/admin-api/contract/settings'
import type { TraceStep } from '../../../../../actions/shared/listing-quantity/decision'
import type { ListingRule } from '../../../../../actions/shared/listing-quantity/rules/listing-rule'
import type {
  MaximumMode,
  SettingsField,
  StockQuantitySettings,
} from '../../../../../actions/shared/listing-quantity/stock-quantity-settings'
import type { Words } from '../../../i18n/words'
import { useWords } from '../../../i18n/words-context'
import { unwrap, useAdminApi } from '../../../platform/api/admin-api-context'
import { scopePath } from '../../../platform/api/use-store'
import type { Commanded } from '../use-commands'

/** What applies while a field of an override is empty, in words; see {@link sayOtherwise}. */
export function useOtherwise(storeId: string | null, listings: readonly Commanded[]) {
  const words = useWords()
  const saved = useStoreSettings(storeId)
  const rules = listings.map((listing) => matchedRule(listing, saved?.rules ?? []))
  const otherwise = (field: SettingsField) => saved && sayOtherwise({ ...saved, rules }, field, words)
  const isExcludedByRule = rules.length === 1 && rules[0]?.values.kind === 'exclude'
  return { otherwise, isExcludedByRule }
}

interface Otherwise {
  /** Of the store; null: never saved. */
  readonly settings: StockQuantitySettings | null
  /** The rule that matches each listing. */
  readonly rules: readonly (ListingRule | undefined)[]
}

/** The value of the rule that matches, or the store's. Of several listings, they may have different ones. */
export function sayOtherwise(
  { settings, rules }: Otherwise,
  field: SettingsField,
  { say, number }: Words,
): string | undefined {
  const sayValue = (value: number | MaximumMode) =>
    typeof value === 'number' ? number(value) : say(`field.maximumMode.${value}`)
  const texts = rules.map((rule) => {
    const ruled = rule?.values.kind === 'settings' ? rule.values.settings[field] : undefined
    if (rule && ruled !== undefined) return say('override.rule', { name: rule.name, value: sayValue(ruled) })
    return settings ? say('override.store', { value: sayValue(settings[field]) }) : undefined
  })
  return new Set(texts).size > 1 ? say('override.mixed') : texts[0]
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
