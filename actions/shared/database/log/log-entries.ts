import type { Collection } from '../client/database-client'

/** Filters of a log whose ids begin with the time. */
export interface EntryFilter {
  /** The beginning of the seller SKU. */
  readonly sellerSku?: string | undefined
  readonly since?: Date | undefined
}

const LAST_CHARACTER = '\u{10ffff}'

/** Ranges instead of patterns: they need no escaping and use an index. */
export function entryConditions({ sellerSku, since }: EntryFilter, before: string | null): object {
  const range = {
    ...(before === null ? {} : { $lt: before }),
    ...(since === undefined ? {} : { $gte: since.toISOString() }),
  }
  return {
    ...(Object.keys(range).length === 0 ? {} : { _id: range }),
    ...(sellerSku === undefined
      ? {}
      : { sellerSku: { $gte: sellerSku, $lt: `${sellerSku}${LAST_CHARACTER}` } }),
  }
}

/** Safe to repeat: an existing entry is written again with the same content. */
export async function recordEntries(
  log: Collection,
  entries: readonly { readonly _id: string }[],
): Promise<void> {
  await log.bulk(
    entries.map(({ _id, ...entry }) => ({
      updateOne: { filter: { _id }, update: { $set: entry }, upsert: true },
    })),
  )
}
