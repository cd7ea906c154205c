import type { GroupAccount, GroupStore } from '../listing-quantity/quantity-groups'
import type { CompiledRules } from '../listing-quantity/rules/compile-rules'
import type { StoredSettings } from '../listing-quantity/stock-quantity-settings'
import type { Limits } from './limits'

export interface MerchantStore extends GroupStore {
  readonly marketplaceId: string
  readonly websiteCode: string
}

export interface MerchantAccount extends GroupAccount {
  /** How long a unit sold on Amazon is subtracted without a Commerce order. */
  readonly orderImportMinutes: number
  /** The field of Commerce orders with the Amazon order id. Defaults to the usual one. */
  readonly orderIdField?: string | undefined
  /** False: an imported order lowers the salable quantity only when it ships. */
  readonly importReserves?: boolean | undefined
}

/** The copy of the configuration's records in aio state that a worker starts from. */
export interface SnapshotKeeper {
  /** Whether records had to be read one by one at the last load. */
  isBehind(): boolean
  /** Compares every record with the history, restores what aio state has lost, and corrects the snapshot. */
  keep(): Promise<void>
}

/** The merchant's configuration at the time it was loaded. */
export interface Merchant {
  readonly readOnly: boolean
  readonly stores: readonly MerchantStore[]
  readonly accounts: readonly MerchantAccount[]
  /** Of the stores that have any. */
  readonly settingsByStore: ReadonlyMap<string, StoredSettings>
  /** The rules of each store that has any. */
  readonly rulesByStore: ReadonlyMap<string, CompiledRules>
  /** The publisher's limits that the merchant changed. */
  readonly limits: Partial<Limits>
}
