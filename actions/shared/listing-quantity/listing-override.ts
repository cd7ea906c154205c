import * as v from 'valibot'
import {
  issuesByField,
  PARTIAL_SETTING_SCHEMAS,
  type SettingsIssue,
  type StockQuantitySettings,
} from './stock-quantity-settings'

/**
 * One listing's differences from its store's settings, without reason and end date, which are resolved before. `false`
 * in `excluded` wins over a rule that excludes the listing.
 */
export type ListingOverride = Partial<StockQuantitySettings> & { readonly excluded?: boolean }

export type ParsedOverride =
  | { readonly ok: true; readonly changes: ListingOverride }
  | { readonly ok: false; readonly issues: readonly SettingsIssue[] }

const overrideSchema = v.strictObject(
  {
    ...PARTIAL_SETTING_SCHEMAS,
    excluded: v.exactOptional(v.boolean('not-an-option')),
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
  return {
    ...issue,
    message: 'excluded: expected true, false to include a listing that a rule excludes, or nothing',
  }
}
