import type { UnitDecision } from '../group-types'

/** Ids of bulk feeds that Amazon is processing and that are not overdue. */
export type OpenFeeds = ReadonlySet<string>

/**
 * The feed that a unit must wait for, because it contains the quantity or a lower one, which would undo a patch. A fall
 * never waits.
 */
export function feedInCharge({ sharing, decision }: UnitDecision, feeds: OpenFeeds): string | null {
  const sending = sharing.map((listing) => listing.sending).find((each) => each?.feedId !== undefined)
  if (!sending?.feedId || !feeds.has(sending.feedId) || decision.kind === 'hold') return null
  return decision.quantity >= sending.quantity ? sending.feedId : null
}
