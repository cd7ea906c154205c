import * as v from 'valibot'

/** The largest allowed quantity. Amazon's own limit is far higher. */
export const QUANTITY_MAXIMUM = 1_000_000

export const MAXIMUM_MODES = ['always', 'upTo'] as const
export type MaximumMode = (typeof MAXIMUM_MODES)[number]

/** Stock / Quantity of one Amazon store: whole units, percent for `stockPercentage`. */
export interface StockQuantitySettings {
  /** 0 to 1,000,000. Stock below it is not offered; stock equal to it is. */
  readonly outOfStockThreshold: number
  /** 1 to 1,000,000. */
  readonly maximumListedQuantity: number
  /** 1 to 1,000,000. */
  readonly doNotManageStockQuantity: number
  /** `always` shows the maximum regardless of the stock. `upTo` shows the stock, at most the maximum. */
  readonly maximumMode: MaximumMode
  /** 1 to 100. Only used in `upTo`. */
  readonly stockPercentage: number
  /** 0 to 1,000,000. Only used in `upTo`. */
  readonly safetyBuffer: number
}

/** Settings that this version of the app cannot read. What needs them is held. */
export const UNREADABLE = 'unreadable'
export type StoredSettings = StockQuantitySettings | typeof UNREADABLE

export type SettingsField = keyof StockQuantitySettings

/** `minimum` and `maximum` are inclusive. */
export const NUMBER_FIELDS = {
  outOfStockThreshold: { minimum: 0, maximum: QUANTITY_MAXIMUM },
  maximumListedQuantity: { minimum: 1, maximum: QUANTITY_MAXIMUM },
  doNotManageStockQuantity: { minimum: 1, maximum: QUANTITY_MAXIMUM },
  stockPercentage: { minimum: 1, maximum: 100 },
  safetyBuffer: { minimum: 0, maximum: QUANTITY_MAXIMUM },
} as const

export type NumberField = keyof typeof NUMBER_FIELDS

export type IssueCode =
  | 'required'
  | 'not-a-number'
  | 'not-whole'
  | 'too-small'
  | 'too-large'
  | 'not-an-option'
  | 'unknown-field'
  | 'not-an-object'

export interface SettingsIssue {
  /** A field of the settings, or the given name. `settings` if the input was not an object. */
  readonly field: string
  readonly code: IssueCode
  /** In English. The page uses `field` and `code` for its own message. */
  readonly message: string
}

/** Allowed, but worth checking. */
export type SettingsCaution = 'maximum-below-threshold' | 'do-not-manage-above-maximum'

export type ParsedSettings =
  | {
      readonly ok: true
      readonly settings: StockQuantitySettings
      readonly cautions: readonly SettingsCaution[]
    }
  | { readonly ok: false; readonly issues: readonly SettingsIssue[] }

function wholeNumber({ minimum, maximum }: { readonly minimum: number; readonly maximum: number }) {
  return v.pipe(
    v.number('not-a-number'),
    v.integer('not-whole'),
    v.minValue(minimum, 'too-small'),
    v.maxValue(maximum, 'too-large'),
  )
}

/** The allowed values of each setting, wherever it is given. */
const SETTING_SCHEMAS = {
  outOfStockThreshold: wholeNumber(NUMBER_FIELDS.outOfStockThreshold),
  maximumListedQuantity: wholeNumber(NUMBER_FIELDS.maximumListedQuantity),
  doNotManageStockQuantity: wholeNumber(NUMBER_FIELDS.doNotManageStockQuantity),
  maximumMode: v.picklist(MAXIMUM_MODES, 'not-an-option'),
  stockPercentage: wholeNumber(NUMBER_FIELDS.stockPercentage),
  safetyBuffer: wholeNumber(NUMBER_FIELDS.safetyBuffer),
}

/** The same where a setting may be left out. */
export const PARTIAL_SETTING_SCHEMAS = {
  outOfStockThreshold: v.exactOptional(SETTING_SCHEMAS.outOfStockThreshold),
  maximumListedQuantity: v.exactOptional(SETTING_SCHEMAS.maximumListedQuantity),
  doNotManageStockQuantity: v.exactOptional(SETTING_SCHEMAS.doNotManageStockQuantity),
  maximumMode: v.exactOptional(SETTING_SCHEMAS.maximumMode),
  stockPercentage: v.exactOptional(SETTING_SCHEMAS.stockPercentage),
  safetyBuffer: v.exactOptional(SETTING_SCHEMAS.safetyBuffer),
}

const settingsSchema = v.strictObject(SETTING_SCHEMAS, (issue) =>
  issue.expected === 'never' ? 'unknown-field' : 'required',
)

/**
 * Parses settings from any input. All six are required as JSON numbers (and one option), and nothing else is allowed.
 * No value is converted or filled in.
 */
export function parseStockQuantitySettings(input: unknown): ParsedSettings {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    return { ok: false, issues: [describe('settings', 'not-an-object')] }
  }
  const parsed = v.safeParse(settingsSchema, input)
  if (parsed.success) {
    return { ok: true, settings: parsed.output, cautions: cautionsOf(parsed.output) }
  }
  return { ok: false, issues: issuesByField(parsed.issues) }
}

/** The first issue of each field. */
export function issuesByField(
  found: readonly Pick<v.BaseIssue<unknown>, 'path' | 'message' | 'input'>[],
): readonly SettingsIssue[] {
  const issues = new Map<string, SettingsIssue>()
  for (const issue of found) {
    const field = String(issue.path?.[0]?.key ?? 'settings')
    if (!issues.has(field)) issues.set(field, describe(field, codeOf(issue.message, issue.input)))
  }
  return [...issues.values()]
}

/** What to check before saving. None of it is refused. */
export function cautionsOf(settings: StockQuantitySettings): readonly SettingsCaution[] {
  const cautions: SettingsCaution[] = []
  if (settings.maximumListedQuantity < settings.outOfStockThreshold) cautions.push('maximum-below-threshold')
  if (settings.doNotManageStockQuantity > settings.maximumListedQuantity) {
    cautions.push('do-not-manage-above-maximum')
  }
  return cautions
}

function codeOf(message: string, input: unknown): IssueCode {
  if (message !== 'unknown-field' && (input === undefined || input === null || input === ''))
    return 'required'
  return message as IssueCode
}

function describe(field: string, code: IssueCode): SettingsIssue {
  return { field, code, message: `${field}: ${sentence(field, code)}` }
}

function sentence(field: string, code: IssueCode): string {
  const bounds = NUMBER_FIELDS[field as NumberField] as { minimum: number; maximum: number } | undefined
  const whole = bounds ? `a whole number from ${bounds.minimum} to ${bounds.maximum}` : 'a whole number'
  switch (code) {
    case 'required':
      return field === 'maximumMode'
        ? `is required, one of ${MAXIMUM_MODES.join(', ')}`
        : `is required, ${whole}`
    case 'not-a-number':
    case 'not-whole':
    case 'too-small':
    case 'too-large':
      return `expected ${whole}`
    case 'not-an-option':
      return `expected one of ${MAXIMUM_MODES.join(', ')}`
    case 'unknown-field':
      return `is not a setting; expected ${[...Object.keys(NUMBER_FIELDS), 'maximumMode'].join(', ')}`
    case 'not-an-object':
      return 'expected an object with the six settings'
  }
}
