import {
  type ListingOverride,
  parseListingOverride,
} from '../../../../actions/shared/listing-quantity/listing-override'
import {
  type MaximumMode,
  NUMBER_FIELDS,
  type NumberField,
} from '../../../../actions/shared/listing-quantity/stock-quantity-settings'
import { parseTypedNumber } from './typed-number'

export const NUMBER_FIELD_NAMES = Object.keys(NUMBER_FIELDS) as NumberField[]

/** Settings that replace those of the store, as typed. Empty: the store's setting applies. */
export interface SettingDraft {
  readonly texts: Readonly<Record<NumberField, string>>
  readonly maximumMode: MaximumMode | 'store'
  readonly isExcluded: boolean
  /** Not excluded, although a rule excludes it. */
  readonly isIncluded: boolean
}

export function settingDraftOf(changes: ListingOverride, format: (value: number) => string): SettingDraft {
  const texts = NUMBER_FIELD_NAMES.map((field) => {
    const value = changes[field]
    return [field, value === undefined ? '' : format(value)]
  })
  return {
    texts: Object.fromEntries(texts) as Record<NumberField, string>,
    maximumMode: changes.maximumMode ?? 'store',
    isExcluded: changes.excluded === true,
    isIncluded: changes.excluded === false,
  }
}

export interface ReadSettings {
  /** Null while a value is invalid, or every field is empty. */
  readonly changes: ListingOverride | null
  /** Fields whose text is not an allowed number; `changes` if every field is empty. */
  readonly refused: readonly string[]
}

/** Validates the draft with the server's own schema. */
export function readSettings(draft: SettingDraft, locale: string): ReadSettings {
  const values: Record<string, unknown> = {}
  for (const field of NUMBER_FIELD_NAMES) {
    const typed = parseTypedNumber(draft.texts[field], locale)
    if (typed.kind !== 'blank') values[field] = typed.kind === 'number' ? typed.value : typed.text
  }
  if (draft.maximumMode !== 'store') values.maximumMode = draft.maximumMode
  if (draft.isExcluded || draft.isIncluded) values.excluded = draft.isExcluded
  const parsed = parseListingOverride(values)
  return parsed.ok
    ? { changes: parsed.changes, refused: [] }
    : { changes: null, refused: parsed.issues.map(({ field }) => field) }
}
