import * as v from 'valibot'
import { type CsvRow, parseCsv, UnreadableCsvError } from '../../../shared/csv/parse-csv'
import { rowBatches, type UploadedRow, uploadedRows } from '../../../shared/csv/uploaded-rows'
import type { JobDocument } from '../../../shared/database/work/jobs'
import type { RefusedLine, UploadDocument } from '../../../shared/database/work/uploads'
import type { MerchantStore, PublicationWorld } from '../../../shared/publishing/world'
import { JobFailedError, type TaskSlice } from '../../periodic/task'

const SLICE_MS = 10_000
const REFUSED_SHOWN = 1_000

/** The job begins with line 0; `line` is the last one that was handled. */
const cursorSchema = v.object({ uploadId: v.string(), line: v.number() })

export interface AppliedRows {
  readonly refused: readonly RefusedLine[]
  /** Rows that say what is so already, or nothing. */
  readonly unchanged: number
}

export interface UploadTask {
  /** Without one of these the file is refused as a whole. */
  readonly columns: readonly string[]
  /** Applies rows that can be read. Safe to repeat. */
  readonly apply: (
    world: PublicationWorld,
    context: { readonly store: MerchantStore; readonly upload: UploadDocument },
    rows: readonly UploadedRow[],
  ) => Promise<AppliedRows>
}

/** A job that goes through an uploaded CSV file; a row with a mistake is refused with its line, the rest applies. */
export function uploadRows({ columns, apply }: UploadTask): TaskSlice {
  return async (world, job) => {
    const { uploadId, line } = v.parse(v.pipe(v.string(), v.parseJson(), cursorSchema), job.cursor)
    const store = world.merchant.stores.find(({ id }) => id === job.storeId)
    let upload = await world.uploads.load(uploadId)
    if (!store || !upload) throw new JobFailedError('upload-gone')
    const until = world.clock.now() + SLICE_MS
    const from = Math.max(line, upload.line)
    try {
      for await (const batch of rowBatches(parseCsv(world.uploads.text(uploadId), columns), from)) {
        const rows = uploadedRows(batch)
        const unread = batch.flatMap((row) =>
          row.kind === 'refused' ? [{ line: row.line, mistakes: [row.mistake] }] : [],
        )
        const done =
          rows.length > 0 ? await apply(world, { store, upload }, rows) : { refused: [], unchanged: 0 }
        upload = await keep(world, upload, batch, {
          refused: [...unread, ...done.refused],
          unchanged: done.unchanged,
        })
        await note(world, job, upload)
        if (world.clock.now() > until || !world.maySend()) return
      }
    } catch (error) {
      if (!(error instanceof UnreadableCsvError)) throw error
      await keepUnreadable(world, upload, error)
      throw new JobFailedError('file-unreadable', { reason: error.message })
    }
    const done = rowsOf(upload)
    await world.jobs.update(job._id, { state: 'done', done, total: done, message: null }, world.now())
  }
}

async function keep(
  world: PublicationWorld,
  upload: UploadDocument,
  batch: readonly CsvRow[],
  { refused, unchanged }: AppliedRows,
): Promise<UploadDocument> {
  const lines = [...refused].sort((a, b) => a.line - b.line)
  const set = {
    line: batch.at(-1)?.line ?? upload.line,
    applied: upload.applied + batch.length - refused.length - unchanged,
    unchanged: upload.unchanged + unchanged,
    ...withRefused(upload, lines),
  }
  await world.uploads.update(upload._id, set)
  return { ...upload, ...set }
}

async function keepUnreadable(
  world: PublicationWorld,
  upload: UploadDocument,
  { line, mistake }: UnreadableCsvError,
): Promise<void> {
  await world.uploads.update(upload._id, withRefused(upload, [{ line, mistakes: [mistake] }]))
}

function withRefused(upload: UploadDocument, lines: AppliedRows['refused']) {
  return {
    refusedCount: upload.refusedCount + lines.length,
    refused: [...upload.refused, ...lines].slice(0, REFUSED_SHOWN),
  }
}

async function note(world: PublicationWorld, job: JobDocument, upload: UploadDocument): Promise<void> {
  const cursor = JSON.stringify({ uploadId: upload._id, line: upload.line })
  const set = { state: 'running' as const, cursor, done: rowsOf(upload), message: null }
  await world.jobs.update(job._id, set, world.now())
}

function rowsOf({ applied, unchanged, refusedCount }: UploadDocument): number {
  return applied + unchanged + refusedCount
}
