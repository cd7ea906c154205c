import { chunk } from 'es-toolkit'
import type { Seller } from '../../../shared/publishing/amazon-port'
import type { MerchantStore } from '../../../shared/publishing/merchant'
import { type NoteErrorPorts, noteError } from '../../../shared/publishing/note-error'
import type { Ports } from '../../../shared/publishing/ports'
import { hours, msBetween } from '../../../shared/time'
import { reportFailure } from './await-report'
import type { ImportCursor } from './import-cursor'
import type { ImportBaseline } from './import-state'

/** Seller SKUs per call to Amazon, and calls per slice. */
const CALL_MAXIMUM = 20
const CALLS = 10
/** A much smaller report is believed if another one confirms it this much later. Amazon repeats a report for hours. */
const BELIEVED_MS = hours(20)

export type Doubt = 'REPORT_CUT_SHORT' | 'REPORT_MUCH_SMALLER'

/** Why listings missing from the report do not count as vanished. Null if they do. */
export function doubtOf(cursor: ImportCursor, baseline: ImportBaseline, now: Date): Doubt | null {
  if (cursor.isCut) return 'REPORT_CUT_SHORT'
  if (!isMuchSmaller(cursor.rows, baseline)) return null
  const { smallerSince } = baseline
  const isBelieved = smallerSince !== null && msBetween(smallerSince, now) >= BELIEVED_MS
  return isBelieved ? null : 'REPORT_MUCH_SMALLER'
}

export function isMuchSmaller(rows: number, { rows: before }: ImportBaseline): boolean {
  return rows * 2 < before
}

/**
 * Marks one page of missing listings, after asking Amazon for each. Returns the next page's cursor, or null at the end.
 */
export async function markVanished(
  ports: Pick<Ports, 'now' | 'fence' | 'listings' | 'pending'>,
  store: MerchantStore,
  seller: Seller,
  cursor: ImportCursor,
): Promise<ImportCursor | null> {
  const startedAt = new Date(cursor.startedAt)
  const page = await ports.listings.notImportedSince(store.id, startedAt, {
    after: cursor.after,
    limit: CALL_MAXIMUM * CALLS,
  })
  const gone: string[] = []
  for (const some of chunk(page, CALL_MAXIMUM)) {
    const reply = await seller.readListings(
      store.marketplaceId,
      some.map(({ sellerSku }) => sellerSku),
    )
    if (reply.kind !== 'read') throw reportFailure(reply)
    // A listing that could not be read is not known to be gone.
    const there = new Set([
      ...reply.listings.map(({ sellerSku }) => sellerSku),
      ...(reply.failed?.keys() ?? []),
    ])
    gone.push(...some.filter(({ sellerSku }) => !there.has(sellerSku)).map(({ _id }) => _id))
  }
  const now = ports.now()
  await ports.listings.change(
    gone.map((_id) => ({ _id, set: { vanishedAt: now, state: 'vanished', confirmDueAt: null } })),
    ports.fence,
  )
  // If it controlled other listings, they are decided without it.
  const ids = new Set(gone)
  await ports.pending.mark(
    page
      .filter(({ _id }) => ids.has(_id))
      .map(({ sku, sellerSku }) => ({ key: `sku:${sku ?? sellerSku}` as const, reason: 'import' })),
    now,
  )
  const last = page.at(-1)
  return last && page.length === CALL_MAXIMUM * CALLS ? { ...cursor, after: last._id } : null
}

/** Tells the merchant that missing listings of this report are not believed. */
export async function tellDoubt(
  ports: NoteErrorPorts,
  store: MerchantStore,
  doubt: Doubt,
  message: string,
): Promise<void> {
  const { id: storeId, accountId } = store
  await noteError(ports, `import.${storeId}`, { system: 'amazon', code: doubt, message, accountId, storeId })
}
