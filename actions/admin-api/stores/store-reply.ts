import { waitingSince } from '../../shared/alerts/conditions'
import { APP } from '../../shared/database/work/jobs'
import { UNREAD_CATALOG } from '../../shared/listing-quantity/rules/listing-rule'
import { readOnlyReason } from '../../shared/merchant/read-only'
import { loadRuleCatalog } from '../../shared/publishing/commerce-state/known-catalog'
import type { StoreRecord } from '../../shared/settings-store/records'
import type { NeedKind } from '../contract/needs'
import type { StoreReply } from '../contract/stores'
import { loadPlace, type RouteContext } from '../http/route'
import { deriveNeeds } from '../needs/derive-needs'
import { goneInRules } from '../needs/gone-in-rules'
import { isImporting } from '../needs/jobs-of-store'
import { loadSetUp, type NeedFacts } from '../needs/need-facts'
import { storeCondition } from '../needs/store-condition'
import { presentJob, presentStore } from '../present'
import { loadHealth, presentHealth } from './store-health'

const JOBS_SHOWN = 10
const OF_SETTINGS: ReadonlySet<NeedKind> = new Set([
  'settings-unreadable',
  'rule-attribute-gone',
  'rule-attribute-changed',
  'rule-category-gone',
])

export async function storeReply(context: RouteContext, store: StoreRecord): Promise<StoreReply> {
  const [facts, pending, lastPublishedAt, jobs, health] = await Promise.all([
    loadOwnFacts(context, store),
    context.pending.count(new Date()),
    context.listings.lastAcceptedAt(store.id),
    context.jobs.inStore(store.id, JOBS_SHOWN),
    loadHealth(context, store),
  ])
  const { accounts, unset, counts } = facts
  const { oldest, states } = health
  const accountIds = [...new Set([store.accountId, ...states.map(({ _id }) => _id)])]
  const known: NeedFacts = {
    ...facts,
    jobs,
    states,
    breakers: health.breaker ? [health.breaker] : [],
    waitingSince: await waitingSince(context.pending, { now: facts.now, oldest, states, accountIds }),
  }
  const needs = deriveNeeds(known)
  return {
    store: presentStore({
      store,
      account: accounts[0],
      hasSettings: !unset.has(store.id),
      counts: counts.get(store.id) ?? new Map(),
      condition: storeCondition(known, needs, store),
    }),
    pending,
    lastPublishedAt: lastPublishedAt?.toISOString() ?? null,
    job: jobs[0] ? presentJob(jobs[0]) : null,
    isImporting: isImporting(jobs, store.id),
    commands: jobs.filter(({ by }) => by !== undefined && by !== APP).map(presentJob),
    settingsNeeds: needs.filter(({ kind }) => OF_SETTINGS.has(kind)),
    ...presentHealth(store, accounts[0], health),
  }
}

/** What decides the store's condition. Needs that do not are left out. */
async function loadOwnFacts(context: RouteContext, store: StoreRecord) {
  const { settings } = context.stores
  const [account, { records, ...setUp }, counts, app, place] = await Promise.all([
    settings.loadAccount(store.accountId),
    loadSetUp(settings, [store.id]),
    context.listings.countByState([store.id]),
    settings.loadApp(),
    loadPlace(context),
  ])
  const now = new Date()
  // Without rules, nothing is read for them.
  const hasRules = records.some(({ ruleSet }) => ruleSet !== undefined)
  const catalog = hasRules ? await loadRuleCatalog(context.taskStates) : UNREAD_CATALOG
  return {
    now,
    stores: [store],
    accounts: account ? [account] : [],
    ...setUp,
    counts,
    readOnly: readOnlyReason(app, place),
    needing: [],
    oldestAt: null,
    drift: [],
    receivers: [],
    gone: goneInRules(records, catalog, now),
    eventsDisabled: null,
  }
}
