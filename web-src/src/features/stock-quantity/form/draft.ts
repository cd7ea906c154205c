import { isEqual } from 'es-toolkit'
import type { ListingRule } from '../../../../../actions/shared/listing-quantity/rules/listing-rule'
import {
  MAXIMUM_MODES,
  type MaximumMode,
  NUMBER_FIELDS,
  type NumberField,
  type ParsedSettings,
  parseStockQuantitySettings,
  type SettingsField,
  type StockQuantitySettings,
} from '../../../../../actions/shared/listing-quantity/stock-quantity-settings'
import { parseTypedNumber } from '../../../platform/form/typed-number'

export const FIELDS = Object.keys(NUMBER_FIELDS) as NumberField[]

/** In the order of the form and of its history. */
export const SETTINGS_IN_ORDER: readonly SettingsField[] = [
  'outOfStockThreshold',
  'maximumListedQuantity',
  'doNotManageStockQuantity',
  'maximumMode',
  'stockPercentage',
  'safetyBuffer',
]

/** The form's values: numbers as typed. */
export interface Draft {
  readonly texts: Readonly<Record<NumberField, string>>
  readonly maximumMode: MaximumMode
  /** In their order. Each is valid, since the builder accepts no other. */
  readonly rules: readonly ListingRule[]
}

/** The form's values before the first save. */
export const FIRST_DRAFT: Draft = {
  texts: {
    outOfStockThreshold: '0',
    maximumListedQuantity: '',
    doNotManageStockQuantity: '',
    stockPercentage: '100',
    safetyBuffer: '0',
  },
  maximumMode: 'always',
  rules: [],
}

/** What is saved as one unit: the settings of a store with its rules. */
export interface SavedDraft {
  readonly settings: StockQuantitySettings | null
  readonly rules: readonly ListingRule[]
}

export function draftOf({ settings, rules }: SavedDraft, format: (value: number) => string): Draft {
  if (settings === null) return FIRST_DRAFT
  const texts = Object.fromEntries(FIELDS.map((field) => [field, format(settings[field])]))
  return { texts: texts as Record<NumberField, string>, maximumMode: settings.maximumMode, rules }
}

/**
 * Parses the draft into settings, or returns its issues. Share and buffer act only in `upTo`. In other modes the form
 * hides them, so an invalid one is replaced by the value of `baseline`.
 */
export function parseDraft(draft: Draft, baseline: Draft, locale: string): ParsedSettings {
  const values = valuesOf(draft, locale)
  const parsed = parseStockQuantitySettings(values)
  if (parsed.ok || draft.maximumMode === 'upTo') return parsed
  const hidden = parsed.issues.filter(({ field }) => UP_TO_FIELDS.has(field))
  if (hidden.length === 0) return parsed
  const before = valuesOf(baseline, locale)
  const kept = Object.fromEntries(hidden.map(({ field }) => [field, before[field]]))
  return parseStockQuantitySettings({ ...values, ...kept })
}

/** Whether both drafts mean the same, however they were typed. */
export function isSameDraft(one: Draft, other: Draft, locale: string): boolean {
  const [first, second] = [valuesOf(one, locale), valuesOf(other, locale)]
  if (!hasSameRules(one, other)) return false
  return SETTINGS_IN_ORDER.every((field) => first[field] === second[field])
}

export function hasSameRules(one: Pick<Draft, 'rules'>, other: Pick<Draft, 'rules'>): boolean {
  return isEqual(one.rules, other.rules)
}

/** The numbers of the draft that are valid on their own. */
export function validNumbers(draft: Draft, locale: string): Partial<Record<NumberField, number>> {
  const values = valuesOf(draft, locale)
  const parsed = parseStockQuantitySettings(values)
  const wrong = new Set(parsed.ok ? [] : parsed.issues.map(({ field }) => field))
  return Object.fromEntries(
    FIELDS.filter((field) => !wrong.has(field)).map((field) => [field, values[field]]),
  )
}

const UP_TO_FIELDS: ReadonlySet<string> = new Set(['stockPercentage', 'safetyBuffer'])

function valuesOf(draft: Draft, locale: string): Record<string, unknown> {
  const numbers = FIELDS.map((field) => {
    const typed = parseTypedNumber(draft.texts[field], locale)
    if (typed.kind === 'number') return [field, typed.value]
    return [field, typed.kind === 'text' ? typed.text : '']
  })
  return { ...Object.fromEntries(numbers), maximumMode: draft.maximumMode }
}

export function isMaximumMode(value: string): value is MaximumMode {
  return MAXIMUM_MODES.some((mode) => mode === value)
}
