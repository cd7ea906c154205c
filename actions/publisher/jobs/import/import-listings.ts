import * as v from 'valibot'
import type { JobDocument } from '../../../shared/database/work/jobs'
import { describeJobProblem, type JobProblem, jobProblem, saying } from '../../../shared/jobs/job-problem'
import type { Seller } from '../../../shared/publishing/amazon-port'
import type { MerchantStore } from '../../../shared/publishing/merchant'
import type { Ports } from '../../../shared/publishing/ports'
import { minutes, msBetween, seconds } from '../../../shared/time'
import { JobFailedError, JobPostponedError, type TaskSlice } from '../../periodic/task'
import { askForReport, awaitReport, reportFailure } from './await-report'
import { type ImportCursor, parseImportCursor } from './import-cursor'
import { loadBaseline, saveBaseline } from './import-state'
import { keepReported } from './keep-reported'
import { doubtOf, isMuchSmaller, markVanished, tellDoubt } from './mark-vanished'
import { matchListings } from './match-listings'
import { isBroken, noteRefusal, readReport } from './read-report'
import { restoreSellerSkus } from './restore-seller-skus'

const STORE_LAG_MS = minutes(1)
const SLICE_MS = seconds(20)
const MATCH_PAGE = 400
/** What the match and first decision of a listing read and write, as a multiple of its decision after a save. */
const MATCHED_COST = 2
/** The same for storing it. */
const STORED_COST = 0.4
const BREAKS_MAXIMUM = 5

interface Import {
  readonly ports: Ports
  readonly job: JobDocument
  readonly store: MerchantStore
  readonly seller: Seller
}

/**
 * Imports a store's listings from Amazon's report: requests it, stores its listings, matches them to Commerce products,
 * and marks missing ones. Continues an interrupted import from its cursor.
 */
export const importListings: TaskSlice = async (ports, job) => {
  const store = ports.merchant.stores.find(({ id }) => id === job.storeId)
  if (!store) throw missingStore(ports, job)
  const seller = await ports.seller(store.accountId)
  if (!seller) throw new JobFailedError('no-credentials')
  const running: Import = { ports, job, store, seller }
  const cursor = parseImportCursor(job.cursor)
  if (cursor === null) return save(running, await askForReport(ports, seller, store.marketplaceId))
  switch (cursor.phase) {
    case 'wait': {
      const next = await awaitReport(ports, seller, cursor)
      return next === cursor ? undefined : save(running, next)
    }
    case 'keep':
      return keepSlice(running, cursor)
    case 'match':
      return matchSlice(running, cursor)
    case 'vanish':
      return vanishSlice(running, cursor)
  }
}

/** Lists in aio state lag slightly. A store that was just connected may be missing. */
function missingStore({ now }: Pick<Ports, 'now'>, { createdAt }: JobDocument): Error {
  const isYoung = msBetween(createdAt, now()) < STORE_LAG_MS
  return isYoung ? new JobPostponedError('store-connecting') : new JobFailedError('store-gone')
}

async function save({ ports, job }: Import, cursor: ImportCursor, total = job.total): Promise<void> {
  const set = { state: 'running' as const, cursor: JSON.stringify(cursor), message: null }
  await ports.jobs.update(job._id, { ...set, done: cursor.rows, total }, ports.now())
}

/** A report cannot be read from the middle. It is downloaded again, and its stored lines are skipped. */
async function keepSlice(running: Import, cursor: ImportCursor): Promise<void> {
  const { ports, store, seller } = running
  const report = await seller.openReport(cursor.documentId ?? '')
  if (report.kind !== 'report') throw reportFailure(report)
  const until = ports.clock.now() + SLICE_MS
  let reached = cursor
  const lost: string[] = []
  try {
    for await (const part of readReport(report, cursor, store.marketplaceId)) {
      await ports.bulkPace.take(part.listings.length * STORED_COST)
      const { listings, unknown } = await restoreSellerSkus(store, seller, part.listings)
      await keepReported(ports, store, listings, new Date(cursor.startedAt))
      lost.push(...unknown)
      const next = withUnknown(part.cursor, lost)
      reached = part.isEnd ? { ...next, phase: 'match' } : next
      await save(running, reached, part.isEnd ? reached.rows : part.estimate)
      if (ports.clock.now() > until || !ports.maySend()) return
    }
  } catch (error) {
    if (!isBroken(error) || error instanceof JobPostponedError || !isOfDownload(error))
      throw toJobError(error)
    await noteBreak(running, cursor, reached)
  } finally {
    report.download.close()
  }
}

function withUnknown(cursor: ImportCursor, unknown: readonly string[]): ImportCursor {
  return unknown.reduce(
    (now, sellerSku) =>
      noteRefusal(now, `the seller SKU ${sellerSku} has characters that the report cannot hold`),
    cursor,
  )
}

async function noteBreak(running: Import, cursor: ImportCursor, reached: ImportCursor): Promise<void> {
  const breaks = reached.lines > cursor.lines ? 0 : cursor.breaks + 1
  if (breaks >= BREAKS_MAXIMUM) {
    throw new JobFailedError('report-breaks-off')
  }
  await save(running, { ...reached, breaks })
  if (breaks > 1) throw new JobPostponedError('report-broke-off')
}

/** Errors of a socket, an early end, or zlib. All others are our own. */
function isOfDownload(error: unknown): boolean {
  const code = codeOf(error)
  return /^(E[A-Z]+|Z_[A-Z_]+|ERR_STREAM_PREMATURE_CLOSE|DOCUMENT_[A-Z_]+)$/.test(code)
}

function codeOf(error: unknown): string {
  return v.is(v.object({ code: v.string() }), error) ? error.code : ''
}

function toJobError(error: unknown): unknown {
  return codeOf(error) === 'UNREADABLE_DOCUMENT'
    ? new JobFailedError('report-unreadable', { reason: (error as Error).message })
    : error
}

async function matchSlice(running: Import, cursor: ImportCursor): Promise<void> {
  const { ports, store } = running
  const page = await ports.listings.unmatchedPage(store.id, { after: cursor.after, limit: MATCH_PAGE })
  await ports.bulkPace.take(page.length * MATCHED_COST)
  await matchListings(ports, store.accountId, page)
  const last = page.at(-1)
  if (last && page.length === MATCH_PAGE) return save(running, { ...cursor, after: last._id })
  const baseline = await loadBaseline(ports, store.id)
  const doubt = doubtOf(cursor, baseline, ports.now())
  if (doubt === null) return save(running, { ...cursor, phase: 'vanish', after: null })
  const problem =
    doubt === 'REPORT_CUT_SHORT'
      ? jobProblem('report-cut-short', { rows: cursor.rows })
      : jobProblem('report-shrunk', { rows: cursor.rows, before: baseline.rows })
  await tellDoubt(ports, store, doubt, describeJobProblem(problem))
  const smallerSince = isMuchSmaller(cursor.rows, baseline) ? (baseline.smallerSince ?? ports.now()) : null
  await saveBaseline(ports, store.id, { rows: baseline.rows, smallerSince })
  return finish(running, cursor, [problem])
}

async function vanishSlice(running: Import, cursor: ImportCursor): Promise<void> {
  const { ports, store, seller } = running
  const next = await markVanished(ports, store, seller, cursor)
  if (next !== null) return save(running, next)
  await saveBaseline(ports, store.id, { rows: cursor.rows, smallerSince: null })
  return finish(running, cursor, [])
}

async function finish(
  { ports, job, store }: Import,
  cursor: ImportCursor,
  doubts: readonly JobProblem[],
): Promise<void> {
  const count = await ports.listings.count(store.id)
  const { refused, examples } = cursor
  const problems =
    refused === 0
      ? doubts
      : [...doubts, jobProblem('report-lines-refused', { count: refused, examples: examples.join('; ') })]
  const set = { state: 'done', done: count, total: count, ...saying(...problems) } as const
  await ports.jobs.update(job._id, set, ports.now())
}
