import type { UnitDecision } from '../group-types'

/** Ids of the bulk feeds that Amazon is still working on and that are not overdue. */
export type OpenFeeds = ReadonlySet<string>

/**
 * The feed that a unit has to wait for: it carries the number already, or a lower one, and would set that back after
 * a patch. A fall waits for no feed.
 */
export function feedInCharge({ sharing, decision }: UnitDecision, feeds: OpenFeeds): string | null {
  const sending = sharing.map((listing) => listing.sending).find((each) => each?.feedId !== undefined)
  if (!sending?.feedId || !feeds.has(sending.feedId) || decision.kind === 'hold') return null
  return decision.quantity >= sending.quantity ? sending.feedId : null
}
