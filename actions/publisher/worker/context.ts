import type { RefusedMarketplaces } from '../../shared/database/accounts/account-states'
import { INDEX_MODE, indexModeOf } from '../../shared/publishing/commerce-state/index-mode'
import { knownTopology, TOPOLOGY } from '../../shared/publishing/commerce-state/known-topology'
import type { IndexMode } from '../../shared/publishing/commerce-state/stock-index'
import type { Merchant } from '../../shared/publishing/merchant'
import type { Collections } from '../../shared/publishing/ports'
import { seconds } from '../../shared/time'
import type { WorkerClock } from './clock'

/** What the publisher works with, besides pending documents. Refreshed from time to time. */
export interface RunContext {
  readonly merchant: Merchant
  /** Accounts that Amazon refuses. */
  readonly pausedAccounts: readonly string[]
  /** Until when all orders of each account are known. Null before its first poll. */
  readonly ordersUntil: ReadonlyMap<string, Date | null>
  readonly refusedMarketplaces: RefusedMarketplaces
  /** Bulk feeds that Amazon is processing. New submissions are added. */
  readonly openFeeds: Set<string>
  readonly stockIdOf: (websiteCode: string) => number | string
  readonly indexMode: IndexMode
  /** Undefined before the topology was read. */
  readonly sourceCodesOf: (websiteCode: string) => readonly string[] | undefined
}

export interface ContextReader {
  /** `isNews`: a command of the merchant arrived, so the known context may be outdated. */
  read(isNews: boolean): Promise<RunContext>
}

/** How long a worker uses what it read. */
export const CONTEXT_MS = seconds(30)

/**
 * `atStart` may answer from reads that others made at the worker's start. After news, `collections` is read, which always
 * asks the database.
 */
export function createContextReader(
  collections: Collections,
  loadMerchant: () => Promise<Merchant>,
  clock: WorkerClock,
  atStart: Collections = collections,
): ContextReader {
  let known: { readonly context: RunContext; readonly at: number } | undefined

  let reading: Promise<RunContext> | undefined

  async function readAll({ accountStates, feeds: allFeeds, taskStates }: Collections): Promise<RunContext> {
    const [merchant, accounts, feeds, topology, index] = await Promise.all([
      loadMerchant(),
      accountStates.all(),
      allFeeds.unfinished(),
      taskStates.load(TOPOLOGY),
      taskStates.load(INDEX_MODE),
    ])
    return {
      merchant,
      pausedAccounts: accounts.filter(({ paused }) => paused !== null).map(({ _id }) => _id),
      ordersUntil: new Map(accounts.map((account) => [account._id, account.ordersUntil])),
      refusedMarketplaces: new Map(accounts.map(({ _id, patchesRefused }) => [_id, patchesRefused])),
      openFeeds: new Set(feeds.filter(({ state }) => state !== 'stuck').map(({ _id }) => _id)),
      ...knownTopology(topology),
      indexMode: indexModeOf(index, clock.date()),
    }
  }

  async function readAnew(isNews: boolean): Promise<RunContext> {
    const at = clock.now()
    known = { context: await readAll(isNews ? collections : atStart), at }
    return known.context
  }

  return {
    read: async (isNews) => {
      if (known && !isNews && clock.now() - known.at < CONTEXT_MS) return known.context
      // A read that started before the news may have missed it.
      if (isNews && reading) await reading.catch(() => {})
      reading ??= readAnew(isNews).finally(() => {
        reading = undefined
      })
      return reading
    },
  }
}
