import { activityCollection } from '../shared/database/activity'
import { communicationErrorCollection } from '../shared/database/communication-errors'
import type { Database } from '../shared/database/database-client'
import { jobCollection } from '../shared/database/jobs'
import { leaseCollection } from '../shared/database/leases'
import { LeaseLostError, listingCollection } from '../shared/database/listings'
import { pendingCollection } from '../shared/database/pending'
import { historyCollection } from '../shared/database/settings-history'
import { repairRecords } from '../shared/merchant/configuration-records'
import { type LoadedMerchant, loadMerchant } from '../shared/merchant/load-merchant'
import { drainPending } from '../shared/publication/drain-pending'
import type { CommerceReader } from '../shared/publication/world'
import type { Logger } from '../shared/runtime/logger'
import type { SettingsStore } from '../shared/settings-store/settings-store'
import { systemClock } from './clock'
import { type HeldLease, holdLease } from './hold-lease'
import { openSellers, type SellersOptions } from './sellers'
import { runJobs } from './tasks/run-jobs'

export interface WorkOptions {
  readonly activationId: string
  readonly database: Database
  readonly settings: SettingsStore
  readonly commerce: CommerceReader
  readonly amazon: SellersOptions['configuration']
  readonly log: Logger
  /** Milliseconds without work after which it goes. */
  readonly lingerMs: number
  /** Milliseconds after which it goes all the same. */
  readonly runMs: number
}

export interface WorkOutcome {
  /** `held`: another worker is at it. */
  readonly kind: 'held' | 'worked'
  readonly accepted: number
  /** Whether there is more to do at once. */
  readonly hasMore: boolean
}

const LOOK_MS = 300
const MERCHANT_MS = 30_000
const FAILURE_PAUSE_MS = 1_000
const FAILURE_PAUSE_MAXIMUM_MS = 10_000

/** Works while there is something to do and for a while after, as the only worker there is. */
export async function work(options: WorkOptions): Promise<WorkOutcome> {
  const lease = await holdLease(leaseCollection(options.database), options.activationId)
  if (!lease) return { kind: 'held', accepted: 0, hasMore: false }
  const pending = pendingCollection(options.database)
  let accepted = 0
  try {
    accepted = await workUnderLease(options, lease)
  } finally {
    await lease.release()
  }
  // What came in between the last look and the release would wait for the alarm.
  const hasMore = (await pending.due(new Date(), 1)).length > 0
  return { kind: 'worked', accepted, hasMore }
}

async function workUnderLease(options: WorkOptions, lease: HeldLease): Promise<number> {
  const { log, lingerMs, runMs } = options
  const round = createRound(options, lease)
  const started = systemClock.now()
  let lastWork = started
  let accepted = 0
  let failures = 0
  while (!lease.isLost() && systemClock.now() - started < runMs && systemClock.now() - lastWork < lingerMs) {
    try {
      const done = await round()
      failures = 0
      accepted += done.accepted
      if (done.busy) lastWork = systemClock.now()
      else await systemClock.sleep(LOOK_MS)
    } catch (error) {
      if (error instanceof LeaseLostError) {
        log.warn('the lease was taken over', { code: error.code })
        return accepted
      }
      failures += 1
      log.error('a round failed and is repeated', describe(error))
      await systemClock.sleep(Math.min(FAILURE_PAUSE_MAXIMUM_MS, FAILURE_PAUSE_MS * 2 ** (failures - 1)))
    }
  }
  return accepted
}

function describe(error: unknown) {
  if (!(error instanceof Error)) return { code: 'UNKNOWN' }
  return {
    code: 'code' in error ? String(error.code) : error.name,
    reason: error.message,
    stack: error.stack,
  }
}

/** One look at jobs and pending changes, with the merchant's configuration read anew when it may have changed. */
function createRound(options: WorkOptions, lease: HeldLease) {
  const { database, settings, commerce, log } = options
  const jobs = jobCollection(database)
  const listings = listingCollection(database)
  const pending = pendingCollection(database)
  const stores = { settings, history: historyCollection(database), log }
  const sellers = openSellers({
    configuration: options.amazon,
    settings,
    clock: systemClock,
    maySend: lease.isSafe,
  })
  const now = () => new Date()
  const seenJobs = new Set<string>()
  let merchant: { readonly loaded: LoadedMerchant; readonly at: number } | undefined

  async function currentMerchant(isNews: boolean): Promise<LoadedMerchant> {
    if (merchant && !isNews && systemClock.now() - merchant.at < MERCHANT_MS) return merchant.loaded
    if (!merchant) await repairRecords(stores)
    merchant = { loaded: await loadMerchant(settings), at: systemClock.now() }
    return merchant.loaded
  }

  return async () => {
    const open = await jobs.open()
    const hasNewJob = open.some(({ _id }) => !seenJobs.has(_id))
    const loaded = await currentMerchant(hasNewJob)
    for (const { _id } of open) seenJobs.add(_id)
    const ran = await runJobs({ now, merchant: loaded, jobs, listings, pending, commerce, sellers }, open)
    const { due, accepted } = await drainPending({
      now,
      runId: options.activationId,
      fence: lease.fence,
      maySend: lease.isSafe,
      merchant: loaded,
      listings,
      pending,
      activity: activityCollection(database),
      errors: communicationErrorCollection(database),
      commerce,
      seller: sellers.of,
    })
    return { busy: due > 0 || ran, accepted }
  }
}
