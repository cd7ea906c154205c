import { chunk } from 'es-toolkit'
import { BATCH_MAXIMUM, type Database, type FindOptions } from '../client/database-client'
import { allOf } from '../client/pages-of'

/** Merchant-fulfilled units of one Amazon order item. */
export interface SoldDocument {
  /** `account/order item id`. */
  readonly _id: string
  readonly accountId: string
  readonly amazonOrderId: string
  readonly storeId: string | null
  readonly sellerSku: string
  /** Commerce SKU of the listing; null while no product matches it. */
  readonly sku: string | null
  readonly websiteCode: string | null
  readonly quantity: number
  /** When it was ordered. */
  readonly orderedAt: Date
  /** From this time on the entry does not count, imported or not. */
  readonly endsAt: Date
  /** `open`: no Commerce order carries it yet. `expired`: none carried it in time. */
  readonly state: 'open' | 'imported' | 'cancelled' | 'expired'
  /** Amazon's last status was PENDING, so the entry does not expire. Left out by earlier versions. */
  readonly isPending?: boolean
  /** When Amazon was last asked for the order by its id, after a day without news; left out: never. */
  readonly askedAt?: Date
  /** Some units were canceled. Amazon may or may not have added them back to its quantity. */
  readonly isReduced?: boolean
  /** A Commerce order carries it but reserved nothing. It counts until that order is shipped, and does not expire. */
  readonly isImported?: boolean
}

const ORDERED_FIELDS = ['accountId', 'storeId', 'sellerSku', 'quantity', 'orderedAt', 'state'] as const

/** What says how many units of a quantity were ordered. */
export type OrderedEntry = Pick<SoldDocument, (typeof ORDERED_FIELDS)[number]>

export interface SoldCollection {
  /**
   * Inserts new entries. A known open entry changes only to `cancelled`, to fewer units, or out of PENDING, after which
   * it may expire. Returns the inserted and changed entries in their new state.
   */
  record(entries: readonly SoldDocument[]): Promise<readonly SoldDocument[]>
  /** For these Commerce SKUs: open entries, and entries ordered after the time given for the SKU. */
  bySku(skus: ReadonlyMap<string, Date>): Promise<readonly SoldDocument[]>
  /** What was ordered from these accounts after a time. */
  orderedSince(at: Date, accountIds: readonly string[]): Promise<readonly OrderedEntry[]>
  /** Notes that Commerce orders carry open entries, which then count until those orders are shipped. */
  noteImported(ids: readonly string[]): Promise<void>
  /** At most `limit` open entries, in the order in which they end. */
  open(limit: number): Promise<readonly SoldDocument[]>
  /** Open entries whose time has passed, oldest first. */
  overdue(now: Date, limit: number): Promise<readonly SoldDocument[]>
  /** Open entries of PENDING orders that were neither ordered nor asked for since then, oldest first. */
  pendingSince(since: Date, limit: number): Promise<readonly SoldDocument[]>
  noteAsked(ids: readonly string[], at: Date): Promise<void>
  /** Ends the open entries among these. */
  end(ids: readonly string[], state: 'imported' | 'expired'): Promise<void>
  /** Reopens entries that a fast clock expired too early, and returns them. */
  reopen(now: Date): Promise<readonly SoldDocument[]>
  /** Units that no Commerce order carried in time, newest first, for the page. */
  expiredSince(since: Date, limit: number): Promise<readonly SoldDocument[]>
  deleteEndedBefore(orderedBefore: Date): Promise<void>
  /** The product of a Commerce SKU has a new SKU. */
  rename(sku: string, to: string): Promise<void>
}

const ENDED: readonly SoldDocument['state'][] = ['imported', 'cancelled', 'expired']

export function soldCollection(database: Database): SoldCollection {
  const sold = database.collection<SoldDocument>('sold')
  const find = (filter: object, sort: object, limit: number) => sold.find(filter, { sort, limit })

  return {
    record: async (entries) => {
      const recorded: SoldDocument[] = []
      for (const batch of chunk(entries, BATCH_MAXIMUM)) {
        const ids = batch.map(({ _id }) => _id)
        const known = new Map(
          (await find({ _id: { $in: ids } }, { _id: 1 }, BATCH_MAXIMUM)).map((entry) => [entry._id, entry]),
        )
        const changes = batch.flatMap((entry) => changeOf(entry, known.get(entry._id)))
        await sold.bulk(changes.map(({ operation }) => operation))
        recorded.push(...changes.map(({ result }) => result))
      }
      return recorded
    },
    bySku: async (skus) => {
      if (skus.size === 0) return []
      const recent = [...skus].map(([sku, since]) => ({ sku, orderedAt: { $gt: since } }))
      return allOf(sold.find, {
        sku: { $in: [...skus.keys()] },
        $or: [{ state: 'open' }, ...recent],
      })
    },
    orderedSince: (at, accountIds) => {
      const findOrdered = (filter: object, options: FindOptions) =>
        sold.findFields(filter, ORDERED_FIELDS, options)
      return allOf(findOrdered, { orderedAt: { $gt: at }, accountId: { $in: accountIds } })
    },
    noteImported: async (ids) => {
      for (const batch of chunk(ids, BATCH_MAXIMUM)) {
        await sold.updateMany({ _id: { $in: batch }, state: 'open' }, { $set: { isImported: true } })
      }
    },
    open: (limit) => find({ state: 'open' }, { endsAt: 1 }, limit),
    overdue: (now, limit) =>
      find(
        { state: 'open', isPending: { $ne: true }, isImported: { $ne: true }, endsAt: { $lte: now } },
        { endsAt: 1 },
        limit,
      ),
    pendingSince: (since, limit) =>
      find(
        {
          state: 'open',
          isPending: true,
          orderedAt: { $lt: since },
          $or: [{ askedAt: { $exists: false } }, { askedAt: { $lt: since } }],
        },
        { endsAt: 1 },
        limit,
      ),
    noteAsked: async (ids, at) => {
      for (const batch of chunk(ids, BATCH_MAXIMUM)) {
        await sold.updateMany({ _id: { $in: batch }, state: 'open' }, { $set: { askedAt: at } })
      }
    },
    end: async (ids, state) => {
      for (const batch of chunk(ids, BATCH_MAXIMUM)) {
        await sold.updateMany({ _id: { $in: batch }, state: 'open' }, { $set: { state } })
      }
    },
    reopen: async (now) => {
      const early = await find({ state: 'expired', endsAt: { $gt: now } }, { endsAt: 1 }, BATCH_MAXIMUM)
      if (early.length === 0) return []
      const ids = early.map(({ _id }) => _id)
      await sold.updateMany({ _id: { $in: ids }, state: 'expired' }, { $set: { state: 'open' } })
      return early
    },
    expiredSince: (since, limit) =>
      find({ state: 'expired', endsAt: { $gte: since } }, { endsAt: -1 }, limit),
    deleteEndedBefore: (orderedBefore) =>
      sold.deleteMany({ state: { $in: ENDED }, orderedAt: { $lt: orderedBefore } }),
    rename: (sku, to) => sold.updateMany({ sku }, { $set: { sku: to } }),
  }
}

interface Change {
  readonly operation: object
  /** The entry after the change. */
  readonly result: SoldDocument
}

/** The change to write for an entry, if there is one. */
function changeOf(entry: SoldDocument, known: SoldDocument | undefined): Change[] {
  const { _id, ...rest } = entry
  if (!known) {
    // An order that was canceled before it was found lowered Amazon's quantity too, and may not have given it back.
    const operation = { updateOne: { filter: { _id }, update: { $setOnInsert: rest }, upsert: true } }
    return [{ operation, result: entry }]
  }
  if (known.state !== 'open') return []
  const set = changedFields(entry, known)
  if (Object.keys(set).length === 0) return []
  const operation = { updateOne: { filter: { _id, state: 'open' }, update: { $set: set } } }
  return [{ operation, result: { ...known, ...set } }]
}

function changedFields(entry: SoldDocument, known: SoldDocument): Partial<SoldDocument> {
  if (entry.state === 'cancelled') return { state: entry.state }
  const leftPending = known.isPending === true && entry.isPending === false
  return {
    ...(entry.quantity < known.quantity ? { quantity: entry.quantity, isReduced: true } : {}),
    ...(leftPending ? { isPending: false, endsAt: entry.endsAt } : {}),
  }
}
