import type { AccountState } from '../../shared/database/accounts/account-states'
import type { SoldDocument } from '../../shared/database/accounts/sold'
import type { CommunicationErrorDocument } from '../../shared/database/log/communication-errors'
import {
  type HealthDocument,
  LATENCY_BOUNDS_MS,
  latencyQuantile,
  type OutcomeKind,
} from '../../shared/database/log/health'
import type { BreakerDocument } from '../../shared/database/work/breakers'
import type { CommunicationError } from '../contract/activity'
import type {
  AccountHealth,
  Freshness,
  LastError,
  NotImported,
  OpenBreaker,
} from '../contract/installation/health'

/** Health of stores and accounts, as the page gets it. */

const LONGEST_MS = Math.max(...LATENCY_BOUNDS_MS)

export function presentFreshness(hours: readonly HealthDocument[], oldestPendingAt: Date | null): Freshness {
  return {
    oldestPendingAt: oldestPendingAt?.toISOString() ?? null,
    ...presentDelays(hours),
    lastErrors: presentLastErrors(hours),
  }
}

/** Counts and delays of several hours together. */
export function presentDelays(
  hours: readonly HealthDocument[],
): Omit<Freshness, 'oldestPendingAt' | 'lastErrors'> {
  const count = (kind: OutcomeKind) => hours.reduce((sum, { outcomes }) => sum + (outcomes[kind] ?? 0), 0)
  const half = presentDelay(latencyQuantile(hours, 0.5))
  const most = presentDelay(latencyQuantile(hours, 0.95))
  return {
    p50Ms: half.milliseconds,
    p95Ms: most.milliseconds,
    p50IsMore: half.isMore,
    p95IsMore: most.isMore,
    accepted: count('accepted'),
    rejected: count('rejected'),
    failed: count('throttled') + count('unavailable') + count('unauthorised'),
  }
}

/** JSON has no infinity. */
function presentDelay(quantile: number | null): { milliseconds: number | null; isMore: boolean } {
  const isMore = quantile !== null && quantile > LONGEST_MS
  return { milliseconds: isMore ? LONGEST_MS : quantile, isMore }
}

/** The latest error of each kind. */
function presentLastErrors(hours: readonly HealthDocument[]): Freshness['lastErrors'] {
  const oldestFirst = hours.toSorted((one, other) => one.hour.getTime() - other.hour.getTime())
  const latest = Object.assign({}, ...oldestFirst.map(({ lastErrors }) => lastErrors)) as NonNullable<
    HealthDocument['lastErrors']
  >
  return Object.fromEntries(Object.entries(latest).map(([kind, error]) => [kind, presentError(error)]))
}

function presentError({ at, code, message }: { at: Date; code: string; message: string }): LastError {
  return { at: at.toISOString(), code, message }
}

export function presentAccountHealth(
  state: AccountState | null,
  marketplaceId: string,
  notImported: readonly SoldDocument[],
): Omit<AccountHealth, 'proposedScope'> {
  const paused = state?.paused ?? null
  const refused = state?.patchesRefused?.[marketplaceId]
  return {
    paused: paused && { ...presentError(paused), probeAt: paused.probeAt.toISOString() },
    quantitiesRefused: refused ? { ...presentError(refused), retryAt: refused.until.toISOString() } : null,
    ordersRefused: state?.ordersRefused ? presentError(state.ordersRefused) : null,
    ordersLag: state?.ordersLag ?? false,
    ordersUntil: state?.ordersUntil?.toISOString() ?? null,
    notImported: notImported.map(presentNotImported),
  }
}

function presentNotImported(entry: SoldDocument): NotImported {
  const { sku, sellerSku, amazonOrderId, quantity, orderedAt } = entry
  return { sku, sellerSku, amazonOrderId, quantity, orderedAt: orderedAt.toISOString() }
}

/** `listings`: quantities that wait for the answer. Without any, there is nothing to ask any more. */
export function presentBreaker(breaker: BreakerDocument | null, listings: number): OpenBreaker | null {
  if (!breaker?.open || listings === 0) return null
  const { since, reasons } = breaker.open
  return { since: since.toISOString(), reasons, listings }
}

export function presentCommunicationError({
  _id,
  at,
  accountId,
  storeId,
  ...error
}: CommunicationErrorDocument): CommunicationError {
  return { id: _id, at: at.toISOString(), ...error }
}
