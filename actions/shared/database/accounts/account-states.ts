import type { Database } from '../client/database-client'
import { type KeyedStates, keyedStates } from '../client/keyed-states'

/** Amazon refuses every quantity in one marketplace of an account. */
export interface RefusedPatches {
  readonly code: string
  readonly message: string
  readonly at: Date
  /** No quantity is sent there before this time. */
  readonly until: Date
}

/** How an account is doing at Amazon, as the publisher found it. */
export interface AccountState {
  /** The account's id. */
  readonly _id: string
  /** Set while Amazon refuses the account. Nothing is published for it; pending documents stay in its lane. */
  readonly paused: {
    readonly code: string
    readonly message: string
    readonly at: Date
    readonly probeAt: Date
  } | null
  /** By marketplace id. */
  readonly patchesRefused: Readonly<Record<string, RefusedPatches>>
  /** All Amazon orders that were updated before this time are counted; null before the first poll. */
  readonly ordersUntil: Date | null
  /** Polling orders needs more pages than the rate limit allows. */
  readonly ordersLag: boolean
  /** Set while Amazon refuses to show the account's orders. */
  readonly ordersRefused: { readonly code: string; readonly message: string; readonly at: Date } | null
  /** Set once Amazon was seen to share one inventory between two countries of an account whose scope is the country. */
  readonly sharedInventory: {
    readonly at: Date
    readonly sellerSku: string
    /** A store of the younger group, which is held. */
    readonly storeId: string
    readonly elderStoreId: string
    readonly shown: number
  } | null
}

/** By account id, then by marketplace id. */
export type RefusedMarketplaces = Map<string, AccountState['patchesRefused']>

export interface AccountStateCollection extends KeyedStates<AccountState> {
  /** Makes the next try of a refused account due. Does nothing if Amazon accepts it. */
  tryNow(accountId: string, now: Date): Promise<void>
}

export function accountStateCollection(database: Database): AccountStateCollection {
  const states = database.collection<AccountState>('account-states')
  return {
    ...keyedStates<AccountState>(states, {
      paused: null,
      patchesRefused: {},
      ordersUntil: null,
      ordersLag: false,
      ordersRefused: null,
      sharedInventory: null,
    }),
    tryNow: (accountId, now) =>
      states.updateOne({ _id: accountId, paused: { $ne: null } }, { $set: { 'paused.probeAt': now } }),
  }
}
