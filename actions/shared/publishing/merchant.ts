import type { GroupAccount, GroupStore } from '../listing-quantity/quantity-groups'
import type { StockQuantitySettings } from '../listing-quantity/stock-quantity-settings'
import type { Limits } from './limits'

export interface MerchantStore extends GroupStore {
  readonly marketplaceId: string
  readonly websiteCode: string
}

export interface MerchantAccount extends GroupAccount {
  /** How long a unit sold on Amazon is taken off while no Commerce order carries it. */
  readonly orderImportMinutes: number
  /** Field of Commerce's orders that the import writes the Amazon order id to; the usual one when left out. */
  readonly orderIdField?: string | undefined
  /** False: an imported order takes its units off the salable quantity only when it is shipped. */
  readonly importReserves?: boolean | undefined
}

/** What the merchant configured, as it was when it was loaded. */
export interface Merchant {
  readonly readOnly: boolean
  readonly stores: readonly MerchantStore[]
  readonly accounts: readonly MerchantAccount[]
  readonly settingsByStore: ReadonlyMap<string, StockQuantitySettings>
  /** Those of the publisher's own limits that the merchant changed. */
  readonly limits: Partial<Limits>
}
