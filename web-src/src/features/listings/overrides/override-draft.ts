import type { ListingOverride } from '../../../../../actions/shared/listing-quantity/listing-override'
import { parseListingOverride } from '../../../../../actions/shared/listing-quantity/listing-override'
import {
  type MaximumMode,
  NUMBER_FIELDS,
  type NumberField,
} from '../../../../../actions/shared/listing-quantity/stock-quantity-settings'
import { parseTypedNumber } from '../../../platform/form/typed-number'

export const OVERRIDE_FIELDS = Object.keys(NUMBER_FIELDS) as NumberField[]
const REASON_MAXIMUM = 200

/** The form's values: numbers as typed. Empty means the store's setting applies. */
export interface OverrideDraft {
  readonly texts: Readonly<Record<NumberField, string>>
  readonly maximumMode: MaximumMode | 'store'
  readonly isExcluded: boolean
  readonly reason: string
}

export function draftOf(
  override: { readonly changes: ListingOverride; readonly reason: string } | null,
  format: (value: number) => string,
): OverrideDraft {
  const changes = override?.changes ?? {}
  const texts = OVERRIDE_FIELDS.map((field) => {
    const value = changes[field]
    return [field, value === undefined ? '' : format(value)]
  })
  return {
    texts: Object.fromEntries(texts) as Record<NumberField, string>,
    maximumMode: changes.maximumMode ?? 'store',
    isExcluded: changes.excluded === true,
    reason: override?.reason ?? '',
  }
}

export interface ReadDraft {
  /** Null while a value is invalid, or every field is empty. */
  readonly changes: ListingOverride | null
  /** Fields whose text is not an allowed number. */
  readonly refused: readonly string[]
  readonly isReasonMissing: boolean
}

/** Validates the draft with the server's own schema. */
export function readDraft(draft: OverrideDraft, locale: string): ReadDraft {
  const values: Record<string, unknown> = {}
  for (const field of OVERRIDE_FIELDS) {
    const typed = parseTypedNumber(draft.texts[field], locale)
    if (typed.kind !== 'blank') values[field] = typed.kind === 'number' ? typed.value : typed.text
  }
  if (draft.maximumMode !== 'store') values.maximumMode = draft.maximumMode
  if (draft.isExcluded) values.excluded = true
  const parsed = parseListingOverride(values)
  return {
    changes: parsed.ok ? parsed.changes : null,
    refused: parsed.ok ? [] : parsed.issues.map(({ field }) => field),
    isReasonMissing: isReasonMissing(draft.reason),
  }
}

/** Whether the reason is empty or too long. */
export function isReasonMissing(reason: string): boolean {
  const text = reason.trim()
  return text === '' || text.length > REASON_MAXIMUM
}
