import type { AccountState } from '../../shared/database/accounts/account-states'
import type { SoldDocument } from '../../shared/database/accounts/sold'
import { type HealthDocument, hourOf } from '../../shared/database/log/health'
import type { BreakerDocument } from '../../shared/database/work/breakers'
import type { PendingDocument } from '../../shared/database/work/pending'
import type { AccountRecord, StoreRecord } from '../../shared/settings-store/records'
import { addMs, days } from '../../shared/time'
import { isSharedUnknown } from '../accounts/account-warnings'
import type { StoreReply } from '../contract/stores'
import { presentAccountHealth, presentBreaker, presentFreshness } from '../health/present-health'
import type { RouteContext } from '../http/route'

const NOT_IMPORTED_MS = days(7)
const NOT_IMPORTED_SHOWN = 50
/** The query returns entries of every account; only the store's own are shown. */
const NOT_IMPORTED_READ = 500

interface StoreHealth {
  readonly oldest: PendingDocument | undefined
  readonly hours: readonly HealthDocument[]
  /** Of every account. */
  readonly states: readonly AccountState[]
  /** Units that were never imported, of every account. */
  readonly expired: readonly SoldDocument[]
  readonly breaker: BreakerDocument | null
  readonly asked: number
}

export async function loadHealth(context: RouteContext, { id }: StoreRecord): Promise<StoreHealth> {
  const now = new Date()
  const before = (milliseconds: number) => addMs(now, -milliseconds)
  const [oldest, hours, states, expired, breaker, asked] = await Promise.all([
    context.pending.oldest(now),
    context.health.since([id], hourOf(before(days(1)))),
    context.accountStates.all(),
    context.sold.expiredSince(before(NOT_IMPORTED_MS), NOT_IMPORTED_READ),
    context.breakers.load(id),
    context.listings.countAsked(id),
  ])
  return { oldest, hours, states, expired, breaker, asked }
}

/** How up to date a store is, how its account is doing, and the open question of its breaker. */
export function presentHealth(
  { accountId, marketplaceId }: StoreRecord,
  account: AccountRecord | undefined,
  { oldest, hours, states, expired, breaker, asked }: StoreHealth,
): Pick<StoreReply, 'freshness' | 'account' | 'breaker'> {
  const own = expired.filter((entry) => entry.accountId === accountId)
  const state = states.find(({ _id }) => _id === accountId) ?? null
  return {
    freshness: presentFreshness(hours, oldest?.firstAt ?? null),
    account: {
      ...presentAccountHealth(state, marketplaceId, own.slice(0, NOT_IMPORTED_SHOWN)),
      proposedScope: account && isSharedUnknown(account, state) ? 'region' : null,
    },
    breaker: presentBreaker(breaker, asked),
  }
}
