import { collationKey } from '../commerce/client/collation'
import { type CompiledRules, compileRules } from '../listing-quantity/rules/compile-rules'
import { type ListingRule, type RuleCatalog, UNREAD_CATALOG } from '../listing-quantity/rules/listing-rule'
import { type StoredSettings, UNREADABLE } from '../listing-quantity/stock-quantity-settings'
import type { Limits } from '../publishing/limits'
import type { Merchant } from '../publishing/merchant'
import {
  type AccountRecord,
  type AppLimits,
  type AppRecord,
  rulesOf,
  type SettingsRecord,
  type StoreRecord,
} from '../settings-store/records'
import type { SettingsStore } from '../settings-store/settings-store'
import { days, minutes } from '../time'
import { type Place, readOnlyReason } from './read-only'

/** The merchant's configuration with the complete records. */
export interface LoadedMerchant extends Merchant {
  readonly stores: readonly StoreRecord[]
  readonly accounts: readonly AccountRecord[]
}

/** The records that aio state holds of the configuration, except secrets. */
export interface ConfigurationRecords {
  readonly accounts: readonly AccountRecord[]
  /** Oldest first. */
  readonly stores: readonly StoreRecord[]
  /** Of the stores that have any. */
  readonly settings: readonly SettingsRecord[]
  /** Ids of the stores whose settings this version of the app cannot read. */
  readonly unreadable: ReadonlySet<string>
  readonly app: AppRecord | undefined
}

/** Reads each record by itself. */
export async function loadRecords(settings: SettingsStore): Promise<ConfigurationRecords> {
  const [stores, accounts, app] = await Promise.all([
    settings.loadStores(),
    settings.loadAccounts(),
    settings.loadApp(),
  ])
  const { records, unreadable } = await settings.loadSettingsOf(stores.map(({ id }) => id))
  return { stores, accounts, app, settings: records, unreadable }
}

/** The merchant as aio state has it, record by record. */
export async function loadMerchant(
  settings: SettingsStore,
  own: Place,
  loadCatalog?: () => Promise<RuleCatalog>,
): Promise<LoadedMerchant> {
  return merchantOf(await loadRecords(settings), own, loadCatalog)
}

/**
 * Everything that a decision needs. A store without settings stays without; nothing is filled in. Read-only if the state
 * was written for another environment than `own`.
 */
export async function merchantOf(
  { stores, accounts, settings, unreadable, app }: ConfigurationRecords,
  own: Place,
  loadCatalog: () => Promise<RuleCatalog> = async () => UNREAD_CATALOG,
): Promise<LoadedMerchant> {
  const ruled = settings.filter(({ ruleSet }) => ruleSet !== undefined)
  // Without rules, nothing is read for them.
  const catalog = ruled.length > 0 ? await loadCatalog() : UNREAD_CATALOG
  return {
    readOnly: readOnlyReason(app, own) !== null,
    limits: toLimits(app?.limits ?? {}),
    stores,
    accounts,
    settingsByStore: new Map<string, StoredSettings>([
      ...settings.map((each): [string, StoredSettings] => [each.storeId, each.settings]),
      ...[...unreadable].map((storeId): [string, StoredSettings] => [storeId, UNREADABLE]),
    ]),
    rulesByStore: new Map(ruled.map((each) => [each.storeId, compiledRules(rulesOf(each), catalog)])),
  }
}

/** Rules as publishing uses them. */
export function compiledRules(rules: readonly ListingRule[], catalog: RuleCatalog): CompiledRules {
  return compileRules(rules, { ...catalog, skuKey: collationKey })
}

function toLimits(limits: AppLimits): Partial<Limits> {
  const { sweepMinutes, lowStock, lowStockSweepMinutes, breakerPercent, breakerMinimum, retentionDays } =
    limits
  return {
    ...(sweepMinutes === undefined ? {} : { sweepMs: minutes(sweepMinutes) }),
    ...(lowStock === undefined ? {} : { lowStock }),
    ...(lowStockSweepMinutes === undefined ? {} : { lowStockSweepMs: minutes(lowStockSweepMinutes) }),
    ...(breakerPercent === undefined ? {} : { breakerShare: breakerPercent / 100 }),
    ...(breakerMinimum === undefined ? {} : { breakerMinimum }),
    ...(retentionDays === undefined ? {} : { retentionMs: days(retentionDays) }),
  }
}
