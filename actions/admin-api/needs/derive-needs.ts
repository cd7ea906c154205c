import { areOrdersUnknown, isStalled } from '../../shared/alerts/conditions'
import type { AccountState } from '../../shared/database/accounts/account-states'
import type { NeedingCount } from '../../shared/database/listings/listing-counts'
import type { AccountRecord, StoreRecord } from '../../shared/settings-store/records'
import { accountWarnings } from '../accounts/account-warnings'
import type { Need, NeedKind } from '../contract/needs'
import { failedJobs, isImporting } from './jobs-of-store'
import type { NeedFacts } from './need-facts'

/** The kinds by severity, most severe first. */
const SEVERITIES: Readonly<Record<NeedKind, Need['severity']>> = {
  'account-refused': 'warning',
  'mass-zero': 'warning',
  stalled: 'warning',
  'quantities-refused': 'warning',
  'read-only': 'warning',
  'import-failed': 'warning',
  'not-started': 'warning',
  'settings-unreadable': 'warning',
  'no-settings': 'warning',
  'rule-attribute-gone': 'warning',
  'rule-attribute-changed': 'warning',
  'rule-category-gone': 'warning',
  'events-disabled': 'warning',
  'orders-refused': 'warning',
  'orders-lag': 'notice',
  'authorisation-due': 'notice',
  'client-secret-due': 'notice',
  drift: 'notice',
  'other-receivers': 'notice',
  'job-failed': 'notice',
  'not-buyable': 'notice',
  unmatched: 'notice',
  'unsupported-type': 'notice',
}
const ORDER = Object.keys(SEVERITIES)

/** Whom and what a need concerns. */
type Concern = Partial<Pick<Need, 'count' | 'names'>> & {
  readonly store?: StoreRecord | undefined
  readonly account?: AccountRecord | undefined
  readonly at?: Date | string | null
}

/** Everything that needs a person, most severe first. Equal kinds stay in the order of their stores. */
export function deriveNeeds(facts: NeedFacts): readonly Need[] {
  const needs = [
    ...facts.accounts.flatMap((account) => accountNeeds(facts, account)),
    ...facts.stores.flatMap((store) => storeNeeds(facts, store)),
    ...installationNeeds(facts),
  ]
  return needs.toSorted((one, other) => ORDER.indexOf(one.kind) - ORDER.indexOf(other.kind))
}

function need(kind: NeedKind, { store, account, count = null, at = null, names = [] }: Concern): Need {
  const subject = store?.id ?? account?.id
  return {
    id: subject === undefined ? kind : `${kind} ${subject}`,
    kind,
    severity: SEVERITIES[kind],
    store: store ? { id: store.id, name: store.name } : null,
    account: account ? presentSeller(account) : null,
    count,
    at: at instanceof Date ? at.toISOString() : at,
    names,
  }
}

function presentSeller({ id, sellerId, sellerName }: AccountRecord): Need['account'] {
  return { id, sellerId, ...(sellerName === undefined ? {} : { sellerName }) }
}

function accountNeeds({ states, now }: NeedFacts, account: AccountRecord): readonly Need[] {
  const state = states.find(({ _id }) => _id === account.id)
  const due = accountWarnings(account, state, now).flatMap(({ kind, at }) =>
    kind === 'authorisation-due' || kind === 'client-secret-due' ? [need(kind, { account, at })] : [],
  )
  return [...(state ? stateNeeds(state, account) : []), ...due]
}

function stateNeeds(state: AccountState, account: AccountRecord): readonly Need[] {
  const { paused, ordersRefused, ordersUntil } = state
  if (paused) return [need('account-refused', { account, at: paused.at })]
  if (!areOrdersUnknown(state)) return []
  if (ordersRefused) return [need('orders-refused', { account, at: ordersRefused.at })]
  return [need('orders-lag', { account, at: ordersUntil })]
}

function storeNeeds(facts: NeedFacts, store: StoreRecord): readonly Need[] {
  const open = facts.breakers.find(({ _id }) => _id === store.id)?.open
  const refused = quantitiesRefused(facts, store)
  const unset = store.status === 'active' && facts.unset.has(store.id) ? countOf(facts, store, 'unset') : 0
  const notBuyable = facts.counts.get(store.id)?.get('not-buyable') ?? 0
  const unmatched = countOf(facts, store, 'unmatched')
  const unsupported = countOf(facts, store, 'unsupported')
  const asked = countOf(facts, store, 'asked')
  const drift = facts.drift.find(({ storeId }) => storeId === store.id)
  return [
    ...(open && asked > 0 ? [need('mass-zero', { store, count: asked, at: open.since })] : []),
    ...(refused ? [need('quantities-refused', { store, at: refused.at })] : []),
    ...failedJobs(facts.jobs, store.id).map(({ kind, updatedAt }) => ({
      ...need(kind === 'import-listings' ? 'import-failed' : 'job-failed', { store, at: updatedAt }),
      id: `${kind} ${store.id}`,
    })),
    ...(isReadyToStart(facts, store) ? [need('not-started', { store, at: store.createdAt })] : []),
    ...(facts.unreadable.has(store.id) ? [need('settings-unreadable', { store })] : []),
    ...(unset > 0 ? [need('no-settings', { store, count: unset, at: store.createdAt })] : []),
    ...goneNeeds(facts, store),
    ...(drift ? [need('drift', { store, count: drift.listings, at: drift.since })] : []),
    ...(notBuyable > 0 ? [need('not-buyable', { store, count: notBuyable })] : []),
    ...(unmatched > 0 ? [need('unmatched', { store, count: unmatched })] : []),
    ...(unsupported > 0 ? [need('unsupported-type', { store, count: unsupported })] : []),
  ]
}

/** One for each attribute or category, with all rules that name it. */
function goneNeeds({ gone }: NeedFacts, store: StoreRecord): readonly Need[] {
  return gone
    .filter(({ storeId }) => storeId === store.id)
    .map(({ kind, name, rules }) => ({
      ...need(`rule-${kind}`, { store, count: rules.length, names: rules }),
      id: `rule-${kind} ${store.id} ${name}`,
      about: name,
    }))
}

function isReadyToStart({ jobs }: NeedFacts, { id, isStarted }: StoreRecord): boolean {
  return isStarted === false && !isImporting(jobs, id)
}

function countOf({ needing }: NeedFacts, { id }: StoreRecord, kind: NeedingCount['kind']): number {
  return needing.find((each) => each.storeId === id && each.kind === kind)?.count ?? 0
}

/** Refused patches in the store's marketplace. A refused account is another need. */
function quantitiesRefused({ states }: NeedFacts, store: StoreRecord) {
  const state = states.find(({ _id }) => _id === store.accountId)
  return state && !state.paused ? state.patchesRefused[store.marketplaceId] : undefined
}

function installationNeeds(facts: NeedFacts): readonly Need[] {
  const { now, stores, readOnly, waitingSince, eventsDisabled, receivers } = facts
  // There is nothing to start before a store is connected.
  const isReadOnly = readOnly !== null && !(readOnly === 'not-started' && stores.length === 0)
  return [
    ...(isStalled(waitingSince, now) ? [need('stalled', { at: waitingSince })] : []),
    ...(isReadOnly ? [need('read-only', {})] : []),
    ...(eventsDisabled ? [need('events-disabled', { at: eventsDisabled.since })] : []),
    ...(receivers.length > 0 ? [need('other-receivers', { names: receivers })] : []),
  ]
}
