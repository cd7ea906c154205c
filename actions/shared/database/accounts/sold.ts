import { chunk } from 'es-toolkit'
import { BATCH_MAXIMUM, type Database } from '../client/database-client'
import { allOf } from '../client/pages-of'

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
  /** Amazon called it PENDING last: it does not run out. Absent in what earlier versions kept. */
  readonly isPending?: boolean
  /** When Amazon was asked for it by its id, because nothing was heard of it; left out: never. */
  readonly askedAt?: Date
  /** Some of its units were cancelled: Amazon may have put them back itself or not. */
  readonly isReduced?: boolean
  /** A Commerce order carries it that reserved nothing: it counts until that one is shipped, and does not run out. */
  readonly isImported?: boolean
}

export interface SoldCollection {
  /**
   * Puts in those that are new. One that is known and open changes only to `cancelled`, to fewer units, or out of
   * PENDING, from when on it may run out. Returns what was new or changed, as it is now.
   */
  record(entries: readonly SoldDocument[]): Promise<readonly SoldDocument[]>
  /** Of these Commerce SKUs: open entries, and those ordered after the time that is given for the SKU. */
  bySku(skus: ReadonlyMap<string, Date>): Promise<readonly SoldDocument[]>
  /** Notes that a Commerce order carries open ones, which count on until that is shipped. */
  noteImported(ids: readonly string[]): Promise<void>
  /** At most `limit` open ones, those that end first. */
  open(limit: number): Promise<readonly SoldDocument[]>
  /** Open ones whose time ran out, the longest ago first. */
  overdue(now: Date, limit: number): Promise<readonly SoldDocument[]>
  /** Open ones of PENDING orders that were neither ordered nor asked for since then, the oldest first. */
  pendingSince(since: Date, limit: number): Promise<readonly SoldDocument[]>
  noteAsked(ids: readonly string[], at: Date): Promise<void>
  /** Open ones among them. */
  end(ids: readonly string[], state: 'imported' | 'expired'): Promise<void>
  /** Opens again what ran out by a clock that was ahead, and returns it. */
  reopen(now: Date): Promise<readonly SoldDocument[]>
  /** Units that were not imported in time, the latest first, for the page. */
  expiredSince(since: Date, limit: number): Promise<readonly SoldDocument[]>
  deleteEndedBefore(orderedBefore: Date): Promise<void>
  /** The product of a Commerce SKU has another one now. */
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
  /** The entry as it is then. */
  readonly result: SoldDocument
}

/** What is to be written for an entry, if anything is. */
function changeOf(entry: SoldDocument, known: SoldDocument | undefined): Change[] {
  const { _id, ...rest } = entry
  if (!known) {
    // One that was cancelled before it was found has lowered Amazon's number too, and may not have given it back.
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
