import type { Collection } from '../client/database-client'

/** What narrows a log whose ids begin with the time. */
export interface EntryFilter {
  /** How the seller SKU begins. */
  readonly sellerSku?: string | undefined
  readonly since?: Date | undefined
}

const LAST_CHARACTER = '\u{10ffff}'

/** Ranges instead of patterns, which need no escaping and are found by an index. */
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

/** Safe to repeat: an entry that is there already is the same again. */
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
