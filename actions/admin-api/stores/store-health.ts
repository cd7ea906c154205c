import { hourOf } from '../../shared/database/log/health'
import type { AccountRecord, StoreRecord } from '../../shared/settings-store/records'
import { isSharedUnknown } from '../accounts/account-warnings'
import type { StoreReply } from '../contract/stores'
import { presentAccountHealth, presentBreaker, presentFreshness } from '../health/present-health'
import type { RouteWorld } from '../http/route'

const DAY_MS = 24 * 60 * 60_000
const NOT_IMPORTED_MS = 7 * DAY_MS
const NOT_IMPORTED_SHOWN = 50
/** Every account's are read, and only the store's own are shown. */
const NOT_IMPORTED_READ = 500

/** How fresh a store is, how its account is doing, and what it asks the merchant. */
export async function loadHealth(
  world: RouteWorld,
  { id, accountId, marketplaceId }: StoreRecord,
  account: AccountRecord | undefined,
): Promise<Pick<StoreReply, 'freshness' | 'account' | 'breaker'>> {
  const now = new Date()
  const before = (milliseconds: number) => new Date(now.getTime() - milliseconds)
  const [oldest, hours, state, expired, breaker] = await Promise.all([
    world.pending.oldest(new Date()),
    world.health.since([id], hourOf(before(DAY_MS))),
    world.accountStates.load(accountId),
    world.sold.expiredSince(before(NOT_IMPORTED_MS), NOT_IMPORTED_READ),
    world.breakers.load(id),
  ])
  const own = expired.filter((entry) => entry.accountId === accountId)
  return {
    freshness: presentFreshness(hours, oldest?.firstAt ?? null),
    account: {
      ...presentAccountHealth(state, marketplaceId, own.slice(0, NOT_IMPORTED_SHOWN)),
      proposedScope: account && isSharedUnknown(account, state) ? 'region' : null,
    },
    breaker: presentBreaker(breaker),
  }
}
