import { waitingSince } from '../../shared/alerts/conditions'
import { RECEIVERS_TASK, receiversIn } from '../../shared/commerce/events/other-receivers'
import type { AccountState } from '../../shared/database/accounts/account-states'
import type { NeedingCount } from '../../shared/database/listings/listing-counts'
import type { StateCounts } from '../../shared/database/listings/listings'
import type { StoreErrors } from '../../shared/database/log/communication-errors'
import type { BreakerDocument } from '../../shared/database/work/breakers'
import type { JobOutcome } from '../../shared/database/work/jobs'
import type { TaskState } from '../../shared/database/work/task-states'
import { isRegistrationDisabled, JOURNAL_TASK, lastEnabledAt } from '../../shared/io-events/journal-state'
import { type ReadOnlyReason, readOnlyReason } from '../../shared/merchant/read-only'
import { CATALOG_TASKS, ruleCatalogOf } from '../../shared/publishing/commerce-state/known-catalog'
import type { AccountRecord, SettingsRecord, StoreRecord } from '../../shared/settings-store/records'
import type { SettingsStore } from '../../shared/settings-store/settings-store'
import { addMs, days } from '../../shared/time'
import { loadPlace, type RouteContext } from '../http/route'
import { type GoneInStore, goneInRules } from './gone-in-rules'

/** How long a failed job, and quantities that something else changed, are reported. */
const REPORTED_MS = days(1)

/** What is stored and may need a person. Nothing of it is asked of Commerce or Amazon. */
export interface NeedFacts {
  readonly now: Date
  readonly readOnly: ReadOnlyReason | null
  readonly stores: readonly StoreRecord[]
  readonly accounts: readonly AccountRecord[]
  /** Ids of the stores without settings. */
  readonly unset: ReadonlySet<string>
  /** Ids of the stores whose settings this version of the app cannot read. */
  readonly unreadable: ReadonlySet<string>
  readonly counts: ReadonlyMap<string, StateCounts>
  readonly needing: readonly NeedingCount[]
  readonly states: readonly AccountState[]
  readonly breakers: readonly BreakerDocument[]
  /** When the oldest unpublished change was noticed; null if there is none. */
  readonly oldestAt: Date | null
  /** The same without changes that wait for Amazon to accept an account, or for a feed. */
  readonly waitingSince: Date | null
  /** Newest first. */
  readonly jobs: readonly JobOutcome[]
  readonly drift: readonly StoreErrors[]
  readonly receivers: readonly string[]
  /** What rules name and Commerce no longer has. */
  readonly gone: readonly GoneInStore[]
  /** Null while I/O Events delivers the events of Commerce. */
  readonly eventsDisabled: { readonly since: string | null } | null
}

/** A fixed number of database requests, whatever the number of stores. */
export async function loadNeedFacts(context: RouteContext): Promise<NeedFacts> {
  const { settings } = context.stores
  const now = new Date()
  const [stores, accounts, app, place] = await Promise.all([
    settings.loadStores(),
    settings.loadAccounts(),
    settings.loadApp(),
    loadPlace(context),
  ])
  const storeIds = stores.map(({ id }) => id)
  const [{ records, unset, unreadable }, stored] = await Promise.all([
    loadSetUp(settings, storeIds),
    loadStored(context, storeIds, now),
  ])
  const { breakers, oldest, states, catalog } = stored
  const askingIds = breakers.flatMap(({ _id, open }) => (open && storeIds.includes(_id) ? [_id] : []))
  const accountIds = accounts.map(({ id }) => id)
  const [needing, waiting] = await Promise.all([
    storeIds.length === 0 ? [] : context.listings.countNeeding({ storeIds, askingIds, unsetIds: [...unset] }),
    waitingSince(context.pending, { now, oldest, states, accountIds }),
  ])
  return {
    ...stored,
    now,
    readOnly: readOnlyReason(app, place),
    stores,
    accounts,
    unset,
    unreadable,
    gone: goneInRules(records, catalog, now),
    needing,
    oldestAt: oldest?.firstAt ?? null,
    waitingSince: waiting,
  }
}

type SetUp = Pick<NeedFacts, 'unset' | 'unreadable'> & { readonly records: readonly SettingsRecord[] }

/** The settings of the stores, which of them have none, and which have some that cannot be read. */
export async function loadSetUp(
  settings: Pick<SettingsStore, 'loadSettingsOf'>,
  storeIds: readonly string[],
): Promise<SetUp> {
  const { records, unreadable } = await settings.loadSettingsOf(storeIds)
  const known = new Set([...records.map(({ storeId }) => storeId), ...unreadable])
  return { records, unset: new Set(storeIds.filter((id) => !known.has(id))), unreadable }
}

async function loadStored(context: RouteContext, storeIds: readonly string[], now: Date) {
  const since = addMs(now, -REPORTED_MS)
  const [counts, states, breakers, oldest, jobs, drift, tasks] = await Promise.all([
    context.listings.countByState(storeIds),
    context.accountStates.all(),
    context.breakers.all(),
    context.pending.oldest(now),
    context.jobs.outcomesSince(since),
    context.errors.listingsByStoreSince('DRIFT', since),
    context.taskStates.loadSome([RECEIVERS_TASK, JOURNAL_TASK, ...CATALOG_TASKS]),
  ])
  return { counts, states, breakers, oldest, jobs, drift, catalog: ruleCatalogOf(tasks), ...readNotes(tasks) }
}

function readNotes(tasks: readonly TaskState[]): Pick<NeedFacts, 'receivers' | 'eventsDisabled'> {
  const notesOf = (task: string) => tasks.find(({ _id }) => _id === task)?.notes
  const journal = notesOf(JOURNAL_TASK)
  return {
    receivers: receiversIn(notesOf(RECEIVERS_TASK)),
    eventsDisabled: isRegistrationDisabled(journal) ? { since: lastEnabledAt(journal) } : null,
  }
}
