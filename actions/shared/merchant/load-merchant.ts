import type { Limits } from '../publishing/limits'
import type { Merchant } from '../publishing/merchant'
import type { AccountRecord, AppLimits, StoreRecord } from '../settings-store/records'
import type { SettingsStore } from '../settings-store/settings-store'
import { days, minutes } from '../time'
import { type Place, readOnlyReason } from './read-only'

/** The merchant's configuration with the complete records. */
export interface LoadedMerchant extends Merchant {
  readonly stores: readonly StoreRecord[]
  readonly accounts: readonly AccountRecord[]
}

/**
 * Reads everything that a decision needs. A store without settings stays without; nothing is filled in. Read-only if
 * the state was written for another environment than `own`.
 */
export async function loadMerchant(settings: SettingsStore, own: Place): Promise<LoadedMerchant> {
  const [stores, accounts, app] = await Promise.all([
    settings.loadStores(),
    settings.loadAccounts(),
    settings.loadApp(),
  ])
  const saved = await Promise.all(stores.map(({ id }) => settings.loadSettings(id)))
  return {
    readOnly: readOnlyReason(app, own) !== null,
    limits: toLimits(app?.limits ?? {}),
    stores,
    accounts,
    rulesByStore: new Map(),
    settingsByStore: new Map(
      saved.filter((each) => each !== undefined).map(({ storeId, settings }) => [storeId, settings]),
    ),
  }
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
