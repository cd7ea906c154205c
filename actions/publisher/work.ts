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
import { drainPending, ROUND_MAXIMUM } from '../shared/publication/drain-pending'
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

/** Jobs and pending changes go on beside each other, so that a long import delays no stock change. */
async function workUnderLease(options: WorkOptions, lease: HeldLease): Promise<number> {
  const { lingerMs, runMs } = options
  const steps = createSteps(options, lease)
  const started = systemClock.now()
  let lastWork = started
  const keepOn = () =>
    !lease.isLost() && systemClock.now() - started < runMs && systemClock.now() - lastWork < lingerMs
  const worked = () => {
    lastWork = systemClock.now()
  }
  await Promise.all([
    repeat(steps.jobs, { keepOn, worked }, options.log),
    repeat(steps.drain, { keepOn, worked }, options.log),
  ])
  return steps.accepted()
}

interface Course {
  readonly keepOn: () => boolean
  readonly worked: () => void
}

/** Repeats a step, which says whether there was anything to do, and outlives its failures. */
async function repeat(step: () => Promise<boolean>, { keepOn, worked }: Course, log: Logger): Promise<void> {
  let failures = 0
  while (keepOn()) {
    try {
      const wasBusy = await step()
      failures = 0
      if (wasBusy) worked()
      else await systemClock.sleep(LOOK_MS)
    } catch (error) {
      if (error instanceof LeaseLostError) {
        log.warn('the lease was taken over', { code: error.code })
        return
      }
      failures += 1
      log.error('a step failed and is repeated', describe(error))
      await systemClock.sleep(Math.min(FAILURE_PAUSE_MAXIMUM_MS, FAILURE_PAUSE_MS * 2 ** (failures - 1)))
    }
  }
}

function describe(error: unknown) {
  if (!(error instanceof Error)) return { code: 'UNKNOWN' }
  return {
    code: 'code' in error ? String(error.code) : error.name,
    reason: error.message,
    stack: error.stack,
  }
}

/** The merchant's configuration, read anew once in a while and whenever a command of the merchant came in. */
function createMerchantReader(options: WorkOptions) {
  const { database, settings, log } = options
  const stores = { settings, history: historyCollection(database), log }
  let known: { readonly merchant: LoadedMerchant; readonly at: number } | undefined
  return async (isNews: boolean): Promise<LoadedMerchant> => {
    if (known && !isNews && systemClock.now() - known.at < MERCHANT_MS) return known.merchant
    if (!known) await repairRecords(stores)
    known = { merchant: await loadMerchant(settings), at: systemClock.now() }
    return known.merchant
  }
}

function createSteps(options: WorkOptions, lease: HeldLease) {
  const { database, commerce } = options
  const jobs = jobCollection(database)
  const listings = listingCollection(database)
  const pending = pendingCollection(database)
  const maySend = lease.isSafe
  const sellers = openSellers({
    configuration: options.amazon,
    settings: options.settings,
    clock: systemClock,
    maySend,
  })
  const merchantNow = createMerchantReader(options)
  const now = () => new Date()
  const seenJobs = new Set<string>()
  let accepted = 0

  return {
    accepted: () => accepted,
    jobs: async (): Promise<boolean> => {
      const open = await jobs.open()
      const merchant = await merchantNow(open.some(({ _id }) => !seenJobs.has(_id)))
      for (const { _id } of open) seenJobs.add(_id)
      return runJobs({ now, merchant, jobs, listings, pending, commerce, sellers }, open)
    },
    drain: async (): Promise<boolean> => {
      const due = await pending.due(now(), ROUND_MAXIMUM)
      if (due.length === 0) return false
      accepted += await drainPending(
        {
          now,
          runId: options.activationId,
          fence: lease.fence,
          maySend,
          // After the marks were read: those of a save come after its settings can be read.
          merchant: await merchantNow(false),
          listings,
          pending,
          activity: activityCollection(database),
          errors: communicationErrorCollection(database),
          commerce,
          seller: sellers.of,
        },
        due,
      )
      return true
    },
  }
}
