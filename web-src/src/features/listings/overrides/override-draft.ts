import type { ListingOverride } from '../../../../../actions/shared/listing-quantity/listing-override'
import {
  type ReadSettings,
  readSettings,
  type SettingDraft,
  settingDraftOf,
} from '../../../platform/form/setting-draft'

const REASON_MAXIMUM = 200

/** The form's values: numbers as typed. Empty means the store's setting applies. */
export interface OverrideDraft extends SettingDraft {
  readonly reason: string
}

export function draftOf(
  override: { readonly changes: ListingOverride; readonly reason: string } | null,
  format: (value: number) => string,
): OverrideDraft {
  return { ...settingDraftOf(override?.changes ?? {}, format), reason: override?.reason ?? '' }
}

export interface ReadDraft extends ReadSettings {
  readonly isReasonMissing: boolean
}

export function readDraft(draft: OverrideDraft, locale: string): ReadDraft {
  return { ...readSettings(draft, locale), isReasonMissing: isReasonMissing(draft.reason) }
}

/** Whether the reason is empty or too long. */
export function isReasonMissing(reason: string): boolean {
  const text = reason.trim()
  return text === '' || text.length > REASON_MAXIMUM
}
