import type { StateCounts } from '../../shared/database/listings/listings'
import type { StoreRecord } from '../../shared/settings-store/records'
import type { Need, NeedKind, StoreCondition } from '../contract/needs'
import { isImporting } from './jobs-of-store'
import type { NeedFacts } from './need-facts'

/** Needs that keep quantities from Amazon. */
const STOPS: Readonly<Partial<Record<NeedKind, StoreCondition>>> = {
  'account-refused': 'refused',
  'quantities-refused': 'refused',
  'mass-zero': 'waiting',
  'settings-unreadable': 'needs-you',
  stalled: 'needs-you',
  'read-only': 'read-only',
}

/** `active` only while the store's quantities reach Amazon. `needs` are those of {@link deriveNeeds}. */
export function storeCondition(
  facts: Pick<NeedFacts, 'unset' | 'counts' | 'jobs'>,
  needs: readonly Need[],
  store: StoreRecord,
): StoreCondition {
  const own = needs.filter((need) => concerns(need, store))
  const stop = own.flatMap(({ kind }) => STOPS[kind] ?? [])[0]
  if (store.isStarted === false) return isImporting(facts.jobs, store.id) ? 'importing' : 'not-started'
  if (store.status === 'paused') return 'paused'
  if (stop === 'refused') return stop
  if (facts.unset.has(store.id)) return 'not-set-up'
  return stop ?? publishing(facts, own, store)
}

/** Needs of neither a store nor an account are needs of every store. */
function concerns({ store, account }: Need, { id, accountId }: StoreRecord): boolean {
  return store ? store.id === id : account === null || account.id === accountId
}

type CountedState = Parameters<StateCounts['get']>[0]

/** Listings whose quantity the app sends. */
const SENT: readonly CountedState[] = [
  'listed',
  'not-buyable',
  'below-threshold',
  'out-of-stock',
  'other-zero',
  'failing',
]

function publishing(
  { counts, jobs }: Pick<NeedFacts, 'counts' | 'jobs'>,
  needs: readonly Need[],
  { id }: StoreRecord,
): StoreCondition {
  const count = (state: CountedState) => counts.get(id)?.get(state) ?? 0
  if (SENT.some((state) => count(state) > 0)) return 'active'
  if (isImporting(jobs, id) || count('undecided') > 0) return 'importing'
  return needs.some(({ store }) => store !== null) ? 'needs-you' : 'nothing-to-send'
}
