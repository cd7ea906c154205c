import * as v from 'valibot'
import type { Clock } from '../../../shared/amazon/client/pacing'
import type { CommerceFailure } from '../../../shared/commerce/client/commerce-client'
import type { SweptListing } from '../../../shared/database/listings/listings'
import type { TaskState } from '../../../shared/database/work/task-states'
import type { Limits } from '../../../shared/publishing/limits'
import { type NoteErrorPorts, noteError } from '../../../shared/publishing/note-error'
import type { Ports } from '../../../shared/publishing/ports'
import { comparedSince, SWEEP } from '../../../shared/publishing/simulate/stock-age'
import { addMs, hours, minutes, seconds } from '../../../shared/time'
import { LONGEST_PAUSE_MS, scheduled } from '../scheduled'
import type { PeriodicTask } from '../task'
import { type CompareStockPorts, type Comparison, compareStock } from './compare-stock'
import { createRequestBudget, type RequestBudget } from './request-budget'

/** A slice reads further pages until it has taken this long. */
const SLICE_MS = seconds(10)
/** Maximum SKUs per request to Commerce. */
const BATCH = 80
/** A multiple of the batch size. A page of a thousand would leave a small request each time. */
const PAGE = 12 * BATCH
const SWEPT_EACH_HOUR = 100_000
/** Nothing may be done now, or any more. */
const STOPPED_MS = seconds(1)

/** Failures of the request itself. All others may be an outage. */
const OF_THE_REQUEST: ReadonlySet<CommerceFailure['code']> = new Set(['REFUSED', 'NOT_FOUND'])
const TRIES = 3
const RETRY_MS = seconds(30)
/** Half an hour. A shorter outage only delays the pass. */
const OUTAGE_TRIES = 30
const OUTAGE_RETRY_MS = minutes(1)

type PeriodPorts = Pick<Ports, 'limits' | 'listings'>
export type SweepPorts = CompareStockPorts &
  NoteErrorPorts &
  PeriodPorts &
  Pick<Ports, 'pending' | 'taskStates'>

interface Sweep {
  readonly name: string
  /** Milliseconds between the starts of two passes, for this many listings. */
  readonly periodMs: (ports: PeriodPorts, seen: number) => Promise<number>
  readonly lowStock: (limits: Limits) => number | null
}

/** All listings: every quarter of an hour up to 10,000, hourly up to 100,000, then slower. */
export const sweepStock = createSweep({ name: SWEEP, periodMs: periodOfAll, lowStock: () => null })

/**
 * Listings with low stock, where a missed change soon oversells. With very many of them it slows down, so it never
 * sends more requests than the sweep of all.
 */
export const sweepLowStock = createSweep({
  name: 'sweep-low-stock',
  periodMs: async (ports, seen) => {
    const wanted = Math.min(ports.limits.lowStockSweepMs, (await periodOfAll(ports)) / 3)
    return Math.max(wanted, hours(seen / SWEPT_EACH_HOUR))
  },
  lowStock: ({ lowStock }) => lowStock,
})

async function periodOfAll(ports: Pick<Ports, 'limits' | 'listings'>): Promise<number> {
  if (ports.limits.sweepMs !== null) return ports.limits.sweepMs
  const count = await ports.listings.countAll()
  return count <= 10_000 ? minutes(15) : hours(Math.ceil(count / SWEPT_EACH_HOUR))
}

/** One budget per clock, so that all sweeps share a rate. */
const budgets = new WeakMap<Clock, RequestBudget>()

/**
 * Compares Commerce's stock with that of each listing's decision, page by page, and makes differences pending. Equal
 * listings cost no write.
 */
function createSweep(sweep: Sweep): PeriodicTask<SweepPorts> {
  return scheduled({
    name: sweep.name,
    run: async (ports, known) => {
      const budget = budgets.get(ports.clock) ?? createRequestBudget(ports.clock)
      budgets.set(ports.clock, budget)
      return sweepSlice(ports, { sweep, budget, known })
    },
  })
}

/** The progress of a pass. */
interface Pass {
  readonly startedAt: Date
  readonly cursor: string | null
  /** Listings processed so far. */
  readonly seen: number
  /** Consecutive failures at the cursor. */
  readonly tries: number
  /** Listings were left to the next pass. */
  readonly hasLeft: boolean
  /** The start of the last pass that left none; null if there was none yet. */
  readonly comparedSince: Date | null
}

const notesSchema = v.object({
  seen: v.fallback(v.number(), 0),
  tries: v.fallback(v.number(), 0),
  hasLeft: v.fallback(v.boolean(), false),
})

interface Slice {
  readonly sweep: Sweep
  readonly budget: RequestBudget
  readonly known: TaskState | null
}

async function sweepSlice(ports: SweepPorts, { sweep, budget, known }: Slice): Promise<number> {
  const began = ports.clock.now()
  let pass = passOf(known, ports.now())
  do {
    const limit = pageSize(budget)
    const page = await ports.listings.sweepPage(pass.cursor, limit, sweep.lowStock(ports.limits))
    const listings = sweptOf(ports, page)
    const comparison = await compareStock(ports, listings, budget)
    await ports.pending.mark(
      [...comparison.changed].map((sku) => ({ key: `sku:${sku}` as const, reason: 'sweep' })),
      ports.now(),
    )
    if (comparison.failure !== null) {
      return pauseAfter(ports, sweep, { pass, page, listings, comparison, failure: comparison.failure })
    }
    if (comparison.read.size < listings.length) return STOPPED_MS
    pass = moved(pass, page, page.length)
    if (page.length < limit) return endPass(ports, sweep, pass)
  } while (ports.clock.now() - began < SLICE_MS && ports.maySend())
  await save(ports, sweep, pass, ports.now())
  return 0
}

function passOf(known: TaskState | null, now: Date): Pass {
  const { seen, tries, hasLeft } = v.parse(notesSchema, known?.notes ?? {})
  const compared = { comparedSince: comparedSince(known) }
  if (!known?.cursor) return { startedAt: now, cursor: null, seen: 0, tries, hasLeft: false, ...compared }
  return { startedAt: known.startedAt ?? now, cursor: known.cursor, seen, tries, hasLeft, ...compared }
}

/** A smaller page at a low rate, so that it takes seconds. */
function pageSize(budget: RequestBudget): number {
  return Math.min(PAGE, BATCH * Math.ceil((budget.rate() * SLICE_MS) / 1000))
}

/** Other listings use their controlling store's stock. */
function sweptOf(ports: Pick<Ports, 'merchant'>, page: readonly SweptListing[]): readonly SweptListing[] {
  const stores = new Set(ports.merchant.stores.map(({ id }) => id))
  return page.filter(
    ({ sku, storeId, controllingStoreId }) =>
      sku !== null && controllingStoreId === storeId && stores.has(storeId),
  )
}

/** The pass after this many listings of the page. */
function moved(pass: Pass, page: readonly SweptListing[], count: number): Pass {
  if (count === 0) return pass
  return { ...pass, cursor: page[count - 1]?._id ?? pass.cursor, seen: pass.seen + count, tries: 0 }
}

interface FailedPage {
  readonly pass: Pass
  readonly page: readonly SweptListing[]
  readonly listings: readonly SweptListing[]
  readonly comparison: Comparison
  readonly failure: CommerceFailure
}

/**
 * Pauses, then continues at the first unread listing. A listing that keeps failing while others succeed, or fails for
 * very long, is left to the next pass, which is logged.
 */
async function pauseAfter(
  ports: Pick<Ports, 'now' | 'runId' | 'errors' | 'taskStates'>,
  sweep: Sweep,
  { pass, page, listings, comparison, failure }: FailedPage,
): Promise<number> {
  const { read, failed } = comparison
  const throughWith = (isDone: (listing: SweptListing) => boolean) => {
    const open = new Set(listings.filter((listing) => !isDone(listing)))
    const first = page.findIndex((listing) => open.has(listing))
    return moved(pass, page, first < 0 ? page.length : first)
  }
  const reached = throughWith((listing) => read.has(listing))
  const tries = reached.tries + 1
  const isOutage = read.size === 0 && !OF_THE_REQUEST.has(failure.code)
  const isLeft = tries >= (isOutage ? OUTAGE_TRIES : TRIES)
  const next = isLeft
    ? { ...throughWith((listing) => read.has(listing) || failed.has(listing)), hasLeft: true }
    : { ...reached, tries }
  const left = isLeft ? ` The stock of ${failed.size} listings is left to the next sweep.` : ''
  await noteError(ports, sweep.name, {
    system: 'commerce',
    code: failure.code,
    message: `${failure.message}${left}`,
  })
  const pause = isOutage ? OUTAGE_RETRY_MS : RETRY_MS
  await save(ports, sweep, next, addMs(ports.now(), pause))
  return pause
}

async function endPass(
  ports: PeriodPorts & Pick<Ports, 'now' | 'taskStates'>,
  sweep: Sweep,
  pass: Pass,
): Promise<number> {
  const dueAt = pass.startedAt.getTime() + (await sweep.periodMs(ports, pass.seen))
  const compared = pass.hasLeft ? pass.comparedSince : pass.startedAt
  await save(ports, sweep, { ...pass, cursor: null, comparedSince: compared }, new Date(dueAt))
  return Math.min(LONGEST_PAUSE_MS, Math.max(0, dueAt - ports.now().getTime()))
}

function save(ports: Pick<Ports, 'taskStates'>, { name }: Sweep, pass: Pass, dueAt: Date): Promise<void> {
  const { cursor, startedAt, ...notes } = pass
  return ports.taskStates.save({ _id: name, dueAt, cursor, startedAt, notes })
}
