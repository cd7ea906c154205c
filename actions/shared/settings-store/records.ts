import * as v from 'valibot'
import type { ListingRule } from '../listing-quantity/rules/listing-rule'
import { parseListingRules, RULES_FORMAT } from '../listing-quantity/rules/parse-rules'
import {
  parseStockQuantitySettings,
  type StockQuantitySettings,
} from '../listing-quantity/stock-quantity-settings'
import { NEWER_VERSION } from './parse-stored'

/** Records in aio state and their schemas. Times are ISO 8601 in UTC. */

const identifier = v.pipe(v.string(), v.minLength(1), v.maxLength(200))
/** Name of a field of Commerce's orders. */
export const ORDER_FIELD = /^[a-z][a-z0-9_]{0,63}$/
const region = v.picklist(['na', 'eu', 'fe'])

/** Who saved a record last, and its version, which starts at 1. */
export interface Saved {
  readonly version: number
  readonly savedAt: string
  readonly savedBy: string
}

const saved = {
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  savedAt: v.pipe(v.string(), v.isoTimestamp()),
  savedBy: v.string(),
}

/** A seller in one region. */
export const accountRecord = v.object({
  id: identifier,
  sellerId: identifier,
  /** The name that buyers see; left out: not known yet. */
  sellerName: v.exactOptional(v.string()),
  region,
  /** Whether Amazon keeps one quantity for the account's whole region, or one per country. */
  inventoryScope: v.picklist(['region', 'country']),
  /** How long a unit sold on Amazon is subtracted while no Commerce order carries it. */
  orderImportMinutes: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** Field of Commerce's orders in which the import stores the Amazon order id; `ext_order_id` if left out. */
  orderIdField: v.exactOptional(v.pipe(v.string(), v.regex(ORDER_FIELD))),
  /** Whether an imported order reduces the salable quantity at once; true if left out. */
  importReserves: v.exactOptional(v.boolean()),
  createdAt: v.pipe(v.string(), v.isoTimestamp()),
  /** When the seller gave the current authorization; `createdAt` if left out. */
  authorisedAt: v.exactOptional(v.pipe(v.string(), v.isoTimestamp())),
  /** The day of the last rotation of the LWA client secret, as the merchant entered it; left out: unknown. */
  clientSecretRotatedOn: v.exactOptional(v.pipe(v.string(), v.isoDate())),
  ...saved,
})
export type AccountRecord = Readonly<v.InferOutput<typeof accountRecord>>

/** The merchant's integration with one marketplace. */
export const storeRecord = v.object({
  id: identifier,
  accountId: identifier,
  marketplaceId: identifier,
  /** ISO 3166-1 alpha-2, of the marketplace. */
  country: v.pipe(v.string(), v.length(2)),
  websiteCode: identifier,
  name: identifier,
  status: v.picklist(['active', 'paused']),
  /** False until a person starts a store that shares quantities with others; left out if nothing had to be asked. */
  isStarted: v.exactOptional(v.boolean()),
  createdAt: v.pipe(v.string(), v.isoTimestamp()),
  ...saved,
})
export type StoreRecord = Readonly<v.InferOutput<typeof storeRecord>>

/** Stands in the history for a removed store or settings; aio state has nothing then. */
export const removedRecord = v.object({ removedAt: v.pipe(v.string(), v.isoTimestamp()), ...saved })

/** The rules of a store, with the format that they are written in. */
export interface RuleSet {
  readonly format: typeof RULES_FORMAT
  readonly rules: readonly ListingRule[]
}

export interface SettingsRecord extends Saved {
  readonly storeId: string
  readonly settings: StockQuantitySettings
  /** Left out if there are none, as in records of versions without rules. */
  readonly ruleSet?: RuleSet
}

/** The rules of a record, in their order. */
export function rulesOf(record: Pick<SettingsRecord, 'ruleSet'> | undefined): readonly ListingRule[] {
  return record?.ruleSet?.rules ?? []
}

/** What is saved for rules. */
export function ruleSetOf(rules: readonly ListingRule[]): Pick<SettingsRecord, 'ruleSet'> {
  return rules.length === 0 ? {} : { ruleSet: { format: RULES_FORMAT, rules } }
}

const ruleSet = v.pipe(
  v.object({ format: v.number(), rules: v.unknown() }),
  v.rawTransform<{ format: number; rules: unknown }, RuleSet>(({ dataset, addIssue, NEVER }) => {
    const { format, rules } = dataset.value
    if (format > RULES_FORMAT) {
      addIssue({
        message: `${NEWER_VERSION}: its rules have format ${format}, and this version reads up to ${RULES_FORMAT}`,
      })
      return NEVER
    }
    const parsed = parseListingRules(rules)
    if (parsed.ok) return { format: RULES_FORMAT, rules: parsed.rules }
    addIssue({ message: parsed.issues.map((issue) => issue.message).join('; ') })
    return NEVER
  }),
)

export const settingsRecord = v.object({
  storeId: identifier,
  settings: v.pipe(
    v.unknown(),
    v.rawTransform<unknown, StockQuantitySettings>(({ dataset, addIssue, NEVER }) => {
      const parsed = parseStockQuantitySettings(dataset.value)
      if (parsed.ok) return parsed.settings
      addIssue({ message: parsed.issues.map((issue) => issue.message).join('; ') })
      return NEVER
    }),
  ),
  ruleSet: v.exactOptional(ruleSet),
  ...saved,
})

const whole = ([least, most]: readonly [number, number]) =>
  v.pipe(
    v.number(`expected a whole number from ${least} to ${most}`),
    v.integer(`expected a whole number from ${least} to ${most}`),
    v.minValue(least, `expected ${least} or more`),
    v.maxValue(most, `expected ${most} or less`),
  )

/** The minimum and maximum of each limit. */
export const LIMIT_BOUNDS = {
  sweepMinutes: [5, 1440],
  lowStock: [0, 1000],
  lowStockSweepMinutes: [5, 1440],
  breakerPercent: [1, 100],
  breakerMinimum: [1, 1_000_000],
  retentionDays: [1, 365],
} as const

/** Limits that the merchant may change. A limit that is left out has its default. */
export const appLimits = v.strictObject({
  /** Minutes between two sweeps of all listings. */
  sweepMinutes: v.optional(whole(LIMIT_BOUNDS.sweepMinutes)),
  /** Listings with at most this many units are swept more often. */
  lowStock: v.optional(whole(LIMIT_BOUNDS.lowStock)),
  lowStockSweepMinutes: v.optional(whole(LIMIT_BOUNDS.lowStockSweepMinutes)),
  /** The percentage of a store's listings from which zeros without an event of their own wait for an answer. */
  breakerPercent: v.optional(whole(LIMIT_BOUNDS.breakerPercent)),
  /** This many zeros always pass. */
  breakerMinimum: v.optional(whole(LIMIT_BOUNDS.breakerMinimum)),
  /** How long listing changes and communication errors are kept. */
  retentionDays: v.optional(whole(LIMIT_BOUNDS.retentionDays)),
})
export type AppLimits = Readonly<v.InferOutput<typeof appLimits>>

/** The environment that the app runs in. A copy of its state elsewhere must never publish. */
const fingerprint = v.object({ commerceBaseUrl: v.string(), runtimeNamespace: v.string() })
export type Fingerprint = Readonly<v.InferOutput<typeof fingerprint>>

export const dataOnUninstall = v.picklist(['keep', 'delete'], 'expected keep or delete')
export type DataOnUninstall = v.InferOutput<typeof dataOnUninstall>

/** Code of a product attribute in Commerce. */
export const attributeCode = v.pipe(
  v.string('expected the code of a product attribute'),
  v.regex(/^[a-zA-Z][a-zA-Z0-9_]{0,59}$/, 'expected the code of a product attribute, such as ean'),
)

/** The app's own settings. */
export const appRecord = v.object({
  /** The manual switch. */
  readOnly: v.boolean(),
  limits: v.optional(appLimits, {}),
  /** The environment that this state belongs to; left out until something is configured. */
  fingerprint: v.exactOptional(fingerprint),
  /** False until a person starts publishing; left out if an older version was already publishing. */
  isStarted: v.exactOptional(v.boolean()),
  /** The database that belongs to this state; left out by older versions. */
  databaseId: v.exactOptional(v.string()),
  /** What happens to the data when the app is uninstalled; it is kept if left out. */
  dataOnUninstall: v.exactOptional(dataOnUninstall),
  /** The product attribute with the barcode, for proposals of matches; left out: none. */
  barcodeAttribute: v.exactOptional(attributeCode),
  ...saved,
})
export type AppRecord = Readonly<v.InferOutput<typeof appRecord>>

/** An account's secrets, sealed before they are stored. */
export const accountSecrets = v.object({
  refreshToken: v.pipe(v.string(), v.minLength(1)),
  /** LWA credentials of the merchant's own private app; if left out, the app's configured ones are used. */
  lwa: v.optional(v.object({ clientId: v.string(), clientSecret: v.string() })),
})
export type AccountSecrets = v.InferOutput<typeof accountSecrets>

/** The webhook for alerts; sealed before it is stored. */
export const alertsRecord = v.object({
  url: v.pipe(v.string(), v.minLength(1)),
  /** Signs the alerts. */
  secret: v.pipe(v.string(), v.minLength(1)),
  savedAt: v.pipe(v.string(), v.isoTimestamp()),
  savedBy: v.string(),
})
export type AlertsRecord = Readonly<v.InferOutput<typeof alertsRecord>>
