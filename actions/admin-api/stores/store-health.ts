import { hourOf } from '../../shared/database/log/health'
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

/** How up to date a store is, how its account is doing, and the open question of its breaker. */
export async function loadHealth(
  context: RouteContext,
  { id, accountId, marketplaceId }: StoreRecord,
  account: AccountRecord | undefined,
): Promise<Pick<StoreReply, 'freshness' | 'account' | 'breaker'>> {
  const now = new Date()
  const before = (milliseconds: number) => addMs(now, -milliseconds)
  const [oldest, hours, state, expired, breaker, asked] = await Promise.all([
    context.pending.oldest(new Date()),
    context.health.since([id], hourOf(before(days(1)))),
    context.accountStates.load(accountId),
    context.sold.expiredSince(before(NOT_IMPORTED_MS), NOT_IMPORTED_READ),
    context.breakers.load(id),
    context.listings.countAsked(id),
  ])
  const own = expired.filter((entry) => entry.accountId === accountId)
  return {
    freshness: presentFreshness(hours, oldest?.firstAt ?? null),
    account: {
      ...presentAccountHealth(state, marketplaceId, own.slice(0, NOT_IMPORTED_SHOWN)),
      proposedScope: account && isSharedUnknown(account, state) ? 'region' : null,
    },
    breaker: presentBreaker(breaker, asked),
  }
}
