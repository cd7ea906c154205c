import type { StoredOverride } from '../database/listing-document'
import type { OverridableListing, OverrideCollection } from '../database/overrides'
import type { PendingCollection, PendingMark } from '../database/pending'

/** Ends that fall into one bucket of looks in the future have one look, after the last of them. */
const END_BUCKET_MS = 30_000

interface OverrideStores {
  readonly overrides: OverrideCollection
  readonly pending: PendingCollection
}

/** A listing with the override that it gets; null takes its own away. */
export type OverrideFor = readonly [OverridableListing, StoredOverride | null]

/**
 * Keeps overrides and has their SKUs decided again, now and when they end; whoever calls wakes the publisher. Safe to
 * repeat after a failure.
 */
export async function applyOverrides(
  { overrides, pending }: OverrideStores,
  pairs: readonly OverrideFor[],
  now: Date,
): Promise<void> {
  const ends = pairs.flatMap(([listing, override]) =>
    override?.endsAt ? [{ ...markOf(listing), dueAt: lookAfter(override.endsAt) }] : [],
  )
  // A look that finds nothing to do is harmless; an end that nobody looks at is not.
  if (ends.length > 0) await pending.mark(ends, now)
  await overrides.change(pairs.map(([{ _id }, override]) => ({ _id, override })))
  await pending.mark(
    pairs.map(([listing]) => markOf(listing)),
    now,
  )
}

/** A listing that no product matched yet is pending by its seller SKU. */
function markOf({ sku, sellerSku }: OverridableListing): PendingMark {
  return { key: `sku:${sku ?? sellerSku}`, reason: 'override' }
}

function lookAfter(endsAt: Date): Date {
  return new Date(Math.ceil(endsAt.getTime() / END_BUCKET_MS) * END_BUCKET_MS)
}
