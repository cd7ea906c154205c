import type { StoredOverride } from '../database/listings/listing-document'
import type { OverridableListing, OverrideCollection } from '../database/listings/overrides'
import type { PendingCollection, PendingMark } from '../database/work/pending'
import { addMs, minutes, msBetween, seconds } from '../time'

/** Ends that fall into one bucket of looks in the future have one look, after the last of them. */
const END_BUCKET_MS = seconds(30)

interface OverrideStores {
  readonly overrides: OverrideCollection
  readonly pending: PendingCollection
}

/** A listing with the override that it gets; null takes its own away. */
export type OverrideFor = readonly [OverridableListing, StoredOverride | null]

export interface AppliedOverrides {
  readonly pairs: readonly OverrideFor[]
  /** Who asked for it. */
  readonly by: string
  /** It came in a file, of which this may be the last row only. */
  readonly isOfFile?: boolean
}

/**
 * Keeps overrides and has their SKUs decided again, now and when they end; whoever calls wakes the publisher. Safe to
 * repeat after a failure.
 */
export async function applyOverrides(
  { overrides, pending }: OverrideStores,
  { pairs, by, isOfFile = false }: AppliedOverrides,
  now: Date,
): Promise<void> {
  if (pairs.length === 0) return
  // Zeros of many at once may be a mistake in a file; the mass-zero breaker asks about those.
  const reason = isOfFile || pairs.length > 1 ? 'override-many' : 'override'
  const ends = pairs.flatMap(([listing, override]) =>
    override?.endsAt ? [{ ...markOf(listing, reason), dueAt: lookAfter(override.endsAt) }] : [],
  )
  const marks = pairs.map(([listing]) => markOf(listing, reason))
  // Whatever fails from here on, each override is evaluated; an evaluation that finds nothing to do is harmless.
  const net = marks.map((mark) => ({ ...mark, dueAt: addMs(now, NET_MS) }))
  await pending.mark([...ends, ...net], now)
  const command = { kind: 'remove-override' as const, by, at: now }
  await overrides.change(
    pairs.map(([{ _id }, override]) => ({ _id, override, ...(override === null ? { command } : {}) })),
  )
  await pending.mark(marks, now)
  const isEndSoon = ends.some(({ dueAt }) => msBetween(now, dueAt) < 2 * NET_MS)
  if (!isEndSoon) await pending.forgetFollowUps(net, now).catch(() => {})
}

/** The marks come long before it, unless whoever writes them dies. */
const NET_MS = minutes(1)

/** A listing that no product matched yet is pending by its seller SKU. */
function markOf({ sku, sellerSku }: OverridableListing, reason: 'override' | 'override-many'): PendingMark {
  return { key: `sku:${sku ?? sellerSku}`, reason }
}

function lookAfter(endsAt: Date): Date {
  return new Date(Math.ceil(endsAt.getTime() / END_BUCKET_MS) * END_BUCKET_MS)
}
