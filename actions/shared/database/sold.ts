import type { Database } from './database-client'

/** Units of one Amazon order item, merchant-fulfilled. */
export interface SoldDocument {
  /** `account/order item id`. */
  readonly _id: string
  readonly accountId: string
  readonly amazonOrderId: string
  readonly storeId: string | null
  readonly sellerSku: string
  /** Commerce SKU of its listing; null while no product has it. */
  readonly sku: string | null
  readonly websiteCode: string | null
  readonly quantity: number
  /** When it was ordered. */
  readonly orderedAt: Date
  /** From then on it no longer counts, imported or not. */
  readonly endsAt: Date
  /** `open`: no Commerce order carries it yet. `expired`: the time for that ran out. */
  readonly state: 'open' | 'imported' | 'cancelled' | 'expired'
}

export interface SoldCollection {
  /** Puts in those that are new; one that is known changes only to `cancelled`. Returns what was new or changed. */
  record(entries: readonly SoldDocument[]): Promise<readonly SoldDocument[]>
  /** Every entry, open or ended, of these Commerce SKUs. */
  bySku(skus: readonly string[]): Promise<readonly SoldDocument[]>
  /** At most `limit` open ones, the oldest first. */
  open(limit: number): Promise<readonly SoldDocument[]>
  /** Open ones whose time ran out. */
  overdue(now: Date, limit: number): Promise<readonly SoldDocument[]>
  end(ids: readonly string[], state: 'imported' | 'expired'): Promise<void>
  /** SKUs of which units were never imported in time, for the page. */
  expiredSince(since: Date, limit: number): Promise<readonly SoldDocument[]>
  deleteEndedBefore(orderedBefore: Date): Promise<void>
}

export declare function soldCollection(database: Database): SoldCollection
