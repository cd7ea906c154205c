import * as v from 'valibot'
import type { ListingOverride } from './decide-listing-quantity'
import { issuesByField, SETTING_SCHEMAS, type SettingsIssue } from './stock-quantity-settings'

export type ParsedOverride =
  | { readonly ok: true; readonly changes: ListingOverride }
  | { readonly ok: false; readonly issues: readonly SettingsIssue[] }

const overrideSchema = v.strictObject(
  {
    outOfStockThreshold: v.exactOptional(SETTING_SCHEMAS.outOfStockThreshold),
    maximumListedQuantity: v.exactOptional(SETTING_SCHEMAS.maximumListedQuantity),
    doNotManageStockQuantity: v.exactOptional(SETTING_SCHEMAS.doNotManageStockQuantity),
    maximumMode: v.exactOptional(SETTING_SCHEMAS.maximumMode),
    stockPercentage: v.exactOptional(SETTING_SCHEMAS.stockPercentage),
    safetyBuffer: v.exactOptional(SETTING_SCHEMAS.safetyBuffer),
    excluded: v.exactOptional(v.literal(true, 'not-an-option')),
  },
  'unknown-field',
)

/**
 * Parses a listing's override from any input: at least one of the six settings, valid as in the form, or `excluded`.
 */
export function parseListingOverride(input: unknown): ParsedOverride {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return refused('not-an-object')
  const parsed = v.safeParse(overrideSchema, input)
  if (!parsed.success) return { ok: false, issues: issuesByField(parsed.issues).map(wordExcluded) }
  return Object.keys(parsed.output).length === 0 ? refused('required') : { ok: true, changes: parsed.output }
}

/** The settings of an override that has not ended. An ended one has no effect. */
export function activeOverride(
  override: { readonly changes: ListingOverride; readonly endsAt: Date | null } | null | undefined,
  now: Date,
): ListingOverride | undefined {
  if (!override || (override.endsAt !== null && override.endsAt <= now)) return undefined
  return override.changes
}

function refused(code: 'not-an-object' | 'required'): ParsedOverride {
  const message = 'changes: expected at least one of the six settings, or excluded'
  return { ok: false, issues: [{ field: 'changes', code, message }] }
}

function wordExcluded(issue: SettingsIssue): SettingsIssue {
  if (issue.field !== 'excluded') return issue
  return { ...issue, message: 'excluded: expected true, or nothing where the listing is not excluded' }
}
