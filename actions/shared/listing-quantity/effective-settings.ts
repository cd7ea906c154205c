import type { ListingOverride } from './listing-override'
import type { RuleMatch } from './rules/listing-rule'
import {
  NUMBER_FIELDS,
  type NumberField,
  type SettingsField,
  type StockQuantitySettings,
  type StoredSettings,
  UNREADABLE,
} from './stock-quantity-settings'

/** The settings that decide one listing, and where they come from. */
export interface EffectiveSettings {
  /** Null if they cannot decide a listing: never saved, not readable, or not allowed by the schema. */
  readonly settings: StockQuantitySettings | null
  /** Fields that the override gives. */
  readonly overridden: readonly SettingsField[]
  /** Fields that the rule gives. All others are the store's. */
  readonly ruled: readonly SettingsField[]
  /** Who excludes the listing. */
  readonly excludedBy: 'override' | 'rule' | null
}

const NONE: readonly SettingsField[] = []
const RANGES = Object.entries(NUMBER_FIELDS) as [NumberField, { minimum: number; maximum: number }][]

/**
 * Combines the settings of a listing, field by field: its override, then the first rule that matches it, then its store.
 * An override that says that the listing is not excluded wins over a rule that excludes it.
 */
export function effectiveSettings(
  stored: StoredSettings | null,
  rule: RuleMatch | undefined,
  override: ListingOverride | undefined,
): EffectiveSettings {
  const store = stored === UNREADABLE ? null : stored
  const values = rule?.kind === 'matched' ? rule.values : undefined
  const overridden = override ? fieldsOf(override) : NONE
  const given = values?.kind === 'settings' ? values.settings : undefined
  const ruled = given ? fieldsOf(given).filter((field) => !overridden.includes(field)) : NONE
  return {
    settings: store && allowed(merge(merge(store, given, ruled), override, overridden)),
    overridden,
    ruled,
    excludedBy: excludedBy(override, values?.kind === 'exclude'),
  }
}

function excludedBy(
  override: ListingOverride | undefined,
  isExcludedByRule: boolean,
): EffectiveSettings['excludedBy'] {
  if (override?.excluded !== undefined) return override.excluded ? 'override' : null
  return isExcludedByRule ? 'rule' : null
}

function fieldsOf(given: Partial<StockQuantitySettings> & { readonly excluded?: boolean }) {
  return Object.entries(given)
    .filter(([field, value]) => field !== 'excluded' && value !== undefined && value !== null)
    .map(([field]) => field as SettingsField)
}

function merge(
  settings: StockQuantitySettings,
  given: Partial<StockQuantitySettings> | undefined,
  fields: readonly SettingsField[],
): StockQuantitySettings {
  if (given === undefined || fields.length === 0) return settings
  return { ...settings, ...Object.fromEntries(fields.map((field) => [field, given[field]])) }
}

function allowed(settings: StockQuantitySettings): StockQuantitySettings | null {
  for (const [field, { minimum, maximum }] of RANGES) {
    const value = settings[field]
    if (!Number.isInteger(value) || value < minimum || value > maximum) return null
  }
  return settings.maximumMode === 'always' || settings.maximumMode === 'upTo' ? settings : null
}
