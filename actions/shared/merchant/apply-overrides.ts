import type { StoredOverride } from '../database/listings/listing-document'
import type { OverridableListing, OverrideCollection } from '../database/listings/overrides'
import type { PendingCollection, PendingMark } from '../database/work/pending'
import type { SimulationCollection } from '../database/work/simulations'
import { addMs, minutes, msBetween, seconds } from '../time'

/** Overrides that end within the same bucket are evaluated together, after the last of them. */
const END_BUCKET_MS = seconds(30)

interface OverrideStores {
  readonly overrides: OverrideCollection
  readonly pending: PendingCollection
  readonly simulations: Pick<SimulationCollection, 'noteChange'>
}

/** A listing with its new override; null removes the override. */
export type OverrideFor = readonly [OverridableListing, StoredOverride | null]

export interface AppliedOverrides {
  readonly storeId: string
  readonly pairs: readonly OverrideFor[]
  /** Who asked for it. */
  readonly by: string
  /** SKUs whose zero the merchant confirmed. */
  readonly authorised?: ReadonlySet<string>
  /** The rows are part of a file, of which this may be the last one. */
  readonly isOfFile?: boolean
}

/**
 * Stores overrides and has their SKUs decided again, now and when they end. The caller wakes the publisher. Safe to
 * repeat after a failure.
 */
export async function applyOverrides(
  { overrides, pending, simulations }: OverrideStores,
  { storeId, pairs, by, authorised, isOfFile = false }: AppliedOverrides,
  now: Date,
): Promise<void> {
  if (pairs.length === 0) return
  // Zeros of many listings at once may come from a mistake in a file, so the mass-zero breaker asks about them.
  const reason = isOfFile || pairs.length > 1 ? 'override-many' : 'override'
  const ends = pairs.flatMap(([listing, override]) =>
    override?.endsAt ? [{ ...markOf(listing, reason), dueAt: lookAfter(override.endsAt) }] : [],
  )
  const marks = pairs.flatMap(([listing]) => {
    const mark = markOf(listing, reason)
    return authorised?.has(skuOf(listing)) ? [mark, { ...mark, reason: 'authorised' as const }] : [mark]
  })
  // Marks the SKUs first, so that each override is evaluated even if a later write fails. An evaluation without a
  // change does no harm.
  const net = marks.map((mark) => ({ ...mark, dueAt: addMs(now, NET_MS) }))
  await pending.mark([...ends, ...net], now)
  const command = { kind: 'remove-override' as const, by, at: now }
  await overrides.change(
    pairs.map(([{ _id }, override]) => ({ _id, override, ...(override === null ? { command } : {}) })),
  )
  await simulations.noteChange([storeId], now)
  await pending.mark(marks, now)
  const isEndSoon = ends.some(({ dueAt }) => msBetween(now, dueAt) < 2 * NET_MS)
  if (!isEndSoon) await pending.forgetFollowUps(net, now).catch(() => {})
}

/** Much longer than the writes take, unless the process dies. */
const NET_MS = minutes(1)

function markOf(listing: OverridableListing, reason: 'override' | 'override-many'): PendingMark {
  return { key: `sku:${skuOf(listing)}`, reason }
}

/** An unmatched listing is pending under its seller SKU. */
function skuOf({ sku, sellerSku }: OverridableListing): string {
  return sku ?? sellerSku
}

function lookAfter(endsAt: Date): Date {
  return new Date(Math.ceil(endsAt.getTime() / END_BUCKET_MS) * END_BUCKET_MS)
}
