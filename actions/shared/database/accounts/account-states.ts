import type { Database } from '../client/database-client'
import { type KeyedStates, keyedStates } from '../client/keyed-states'

/** Amazon refuses every number in one marketplace of an account. */
export interface RefusedPatches {
  readonly code: string
  readonly message: string
  readonly at: Date
  /** No number is sent there before. */
  readonly until: Date
}

/** How an account is doing at Amazon, as the publisher found it. */
export interface AccountState {
  /** The account's id. */
  readonly _id: string
  /** Set while Amazon refuses the account: nothing is published for it, and its marks are kept. */
  readonly paused: {
    readonly code: string
    readonly message: string
    readonly at: Date
    readonly probeAt: Date
  } | null
  /** By marketplace. */
  readonly patchesRefused: Readonly<Record<string, RefusedPatches>>
  /** All of Amazon's orders that were updated until then are in the ledger; null before the first poll. */
  readonly ordersUntil: Date | null
  /** A poll of orders has more pages than its rate allows. */
  readonly ordersLag: boolean
  /** Set while Amazon refuses to show the account's orders. */
  readonly ordersRefused: { readonly code: string; readonly message: string; readonly at: Date } | null
  /** Set once Amazon was seen to have one inventory for two countries of an account whose scope is the country. */
  readonly sharedInventory: {
    readonly at: Date
    readonly sellerSku: string
    /** Of the younger group, which is held. */
    readonly storeId: string
    readonly elderStoreId: string
    readonly shown: number
  } | null
}

/** Of each account, by marketplace. */
export type RefusedMarketplaces = Map<string, AccountState['patchesRefused']>

export type AccountStateCollection = KeyedStates<AccountState>

export function accountStateCollection(database: Database): AccountStateCollection {
  return keyedStates<AccountState>(database.collection<AccountState>('account-states'), {
    paused: null,
    patchesRefused: {},
    ordersUntil: null,
    ordersLag: false,
    ordersRefused: null,
    sharedInventory: null,
  })
}
