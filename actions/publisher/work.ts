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
import { isJobDue, runJobs } from './tasks/run-jobs'

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
/** Somebody waits for a job, but not for a fraction of a second. */
const LOOK_FOR_JOBS_MS = 1_000
const MERCHANT_MS = 30_000
const FAILURE_PAUSE_MS = 1_000
const FAILURE_PAUSE_MAXIMUM_MS = 10_000

/** Works while there is something to do and for a while after, as the only worker there is. */
export async function work(options: WorkOptions): Promise<WorkOutcome> {
  const lease = await takeLease(options)
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

/** The lease of a worker that died is waited for: nothing else would start one before the next alarm. */
async function takeLease({ database, activationId }: WorkOptions): Promise<HeldLease | null> {
  const leases = leaseCollection(database)
  const lease = await holdLease(leases, activationId)
  const endsIn = lease ? null : await leases.endsIn(new Date())
  if (endsIn === null) return lease
  await systemClock.sleep(endsIn + LOOK_MS)
  return holdLease(leases, activationId)
}

/** Jobs and pending changes go on beside each other, so that a long import delays no stock change. */
async function workUnderLease(options: WorkOptions, lease: HeldLease): Promise<number> {
  const { lingerMs, runMs, log } = options
  const { lookForJobs, lookForChanges, accepted } = createLooks(options, lease)
  const started = systemClock.now()
  let lastWork = started
  let working = 0
  let isOver = false
  const course = {
    keepOn: () => {
      const now = systemClock.now()
      const hasReason = working > 0 || now - lastWork < lingerMs
      return !isOver && !lease.isLost() && now - started < runMs && hasReason
    },
    end: () => {
      isOver = true
    },
    during: async (work: () => Promise<void>) => {
      working += 1
      try {
        await work()
      } finally {
        working -= 1
        lastWork = systemClock.now()
      }
    },
  }
  await Promise.all([
    repeat(lookForJobs, { ...course, pauseMs: LOOK_FOR_JOBS_MS }, log),
    repeat(lookForChanges, { ...course, pauseMs: LOOK_MS }, log),
  ])
  return accepted()
}

/** Looks whether there is something to do, and returns it. */
type Look = () => Promise<(() => Promise<void>) | null>

interface Course {
  readonly keepOn: () => boolean
  /** Another worker has taken over. */
  readonly end: () => void
  /** Does the work; meanwhile there is a reason to stay. */
  readonly during: (work: () => Promise<void>) => Promise<void>
  /** Between two looks that found nothing. */
  readonly pauseMs: number
}

/** Looks and works again and again, and outlives failures. */
async function repeat(look: Look, { keepOn, end, during, pauseMs }: Course, log: Logger): Promise<void> {
  let failures = 0
  while (keepOn()) {
    try {
      const work = await look()
      if (work) await during(work)
      else await systemClock.sleep(pauseMs)
      failures = 0
    } catch (error) {
      if (error instanceof LeaseLostError) {
        log.warn('the lease was taken over', { code: error.code })
        return end()
      }
      failures += 1
      log.error('work failed and is repeated', describe(error))
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

function createLooks(options: WorkOptions, lease: HeldLease) {
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
    lookForJobs: async () => {
      const open = (await jobs.open()).filter((job) => isJobDue(job, now()))
      if (open.length === 0) return null
      return async () => {
        const merchant = await merchantNow(open.some(({ _id }) => !seenJobs.has(_id)))
        for (const { _id } of open) seenJobs.add(_id)
        await runJobs({ now, merchant, jobs, listings, pending, commerce, sellers }, open)
        // A job that waits for the pending changes has nothing to do but look again.
        await systemClock.sleep(LOOK_MS)
      }
    },
    lookForChanges: async () => {
      const due = await pending.due(now(), ROUND_MAXIMUM)
      if (due.length === 0) return null
      return async () => {
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
      }
    },
  } satisfies { accepted: () => number; lookForJobs: Look; lookForChanges: Look }
}
