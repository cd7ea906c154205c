import type { Database } from './database-client'

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
  /** Seller SKU of the listing that Amazon refused last, while it has taken no other since. */
  readonly suspect: string | null
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

export interface AccountStateCollection {
  all(): Promise<readonly AccountState[]>
  load(accountId: string): Promise<AccountState | null>
  save(accountId: string, set: Partial<Omit<AccountState, '_id'>>): Promise<void>
}

export function accountStateCollection(database: Database): AccountStateCollection {
  const states = database.collection('account-states')
  const complete = (found: unknown): AccountState => ({
    paused: null,
    suspect: null,
    ordersUntil: null,
    ordersLag: false,
    ordersRefused: null,
    sharedInventory: null,
    ...(found as Pick<AccountState, '_id'> & Partial<AccountState>),
  })
  return {
    all: async () => (await states.find({}, { sort: { _id: 1 }, limit: 1000 })).map(complete),
    load: async (accountId) => {
      const found = await states.findOne({ _id: accountId })
      return found === null ? null : complete(found)
    },
    save: async (accountId, set) => {
      await states.bulk([{ updateOne: { filter: { _id: accountId }, update: { $set: set }, upsert: true } }])
    },
  }
}
