import type { AccountState } from '../database/accounts/account-states'
import { NEW, type PendingCollection, type PendingDocument } from '../database/work/pending'
import { accountLane } from '../publishing/pending/lanes'
import { minutes, msBetween } from '../time'

/** Conditions that both the alerts and the page report. */

/** Nobody else brings an older change to Amazon. */
const STALLED_MS = minutes(15)

export function isStalled(since: Date | null, now: Date): since is Date {
  return since !== null && msBetween(since, now) >= STALLED_MS
}

export interface WaitingQuestion {
  readonly now: Date
  readonly oldest: PendingDocument | undefined
  readonly states: readonly Pick<AccountState, '_id' | 'paused'>[]
  readonly accountIds: readonly string[]
}

/** Since when the oldest change has waited that waits for nobody. Refused accounts and feeds have their own alerts. */
export async function waitingSince(
  pending: Pick<PendingCollection, 'due'>,
  { now, oldest, states, accountIds }: WaitingQuestion,
): Promise<Date | null> {
  if (!oldest) return null
  const paused = states.filter((state) => state.paused).map(({ _id }) => _id)
  const isExcused = oldest.lane.startsWith('feed/') || paused.some((id) => oldest.lane === accountLane(id))
  if (!isExcused) return oldest.firstAt
  const active = accountIds.filter((id) => !paused.includes(id))
  const [due] = await pending.due([NEW, ...active.map(accountLane)], now, 1)
  return due?.dueAt ?? null
}

/** Amazon may have sold uncounted units. A refused account has its own alert. */
export function areOrdersUnknown({
  paused,
  ordersLag,
  ordersRefused,
}: Pick<AccountState, 'paused' | 'ordersLag' | 'ordersRefused'>): boolean {
  return paused === null && (ordersLag || ordersRefused !== null)
}
