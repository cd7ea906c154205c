import * as v from 'valibot'
import type { FileColumns } from '../../../shared/csv/file-columns'
import { type CsvRow, parseCsv, UnreadableCsvError } from '../../../shared/csv/parse-csv'
import { type LastRows, lastRows, refuseRepeated } from '../../../shared/csv/repeated-rows'
import { rowBatches, type UploadedRow, uploadedRows } from '../../../shared/csv/uploaded-rows'
import type { JobDocument } from '../../../shared/database/work/jobs'
import type { RefusedLine, UploadDocument } from '../../../shared/database/work/uploads'
import type { MerchantStore } from '../../../shared/publishing/merchant'
import type { Ports } from '../../../shared/publishing/ports'
import { seconds } from '../../../shared/time'
import { JobFailedError, type TaskSlice } from '../../periodic/task'

const SLICE_MS = seconds(10)
const REFUSED_SHOWN = 1_000

/** The job starts with line 0. `line` is the last handled row. */
const cursorSchema = v.object({ uploadId: v.string(), line: v.number() })

export interface AppliedRows {
  readonly refused: readonly RefusedLine[]
  /** Rows without an effect. */
  readonly unchanged: number
}

export interface UploadContext {
  readonly store: MerchantStore
  readonly upload: UploadDocument
  readonly job: JobDocument
}

export interface UploadTask<P> {
  /** With another column, or without the seller SKU, the whole file is refused. */
  readonly columns: FileColumns
  /** Applies readable rows. Can be repeated safely. */
  readonly apply: (ports: P, context: UploadContext, rows: readonly UploadedRow[]) => Promise<AppliedRows>
}

type UploadRowsPorts = Pick<Ports, 'now' | 'clock' | 'maySend' | 'merchant' | 'uploads' | 'jobs'>

/**
 * A job that processes an uploaded CSV file. A file that cannot be read to its end changes nothing. A row with a mistake
 * is refused with its number in a spreadsheet. The others apply.
 */
export function uploadRows<P>({ columns, apply }: UploadTask<P>): TaskSlice<UploadRowsPorts & P> {
  return async (ports, job) => {
    const { uploadId, line } = v.parse(v.pipe(v.string(), v.parseJson(), cursorSchema), job.cursor)
    const store = ports.merchant.stores.find(({ id }) => id === job.storeId)
    const begun = await ports.uploads.load(uploadId)
    if (!store || !begun) throw new JobFailedError('upload-gone')
    const until = ports.clock.now() + SLICE_MS
    const from = Math.max(line, begun.line)
    let upload = begun
    try {
      const last = await readOnce(ports, begun, columns)
      upload = { ...begun, hasRepeats: last.hasRepeats }
      for await (const batch of rowBatches(parseCsv(ports.uploads.text(uploadId), columns), from)) {
        const { rows, repeated } = refuseRepeated(uploadedRows(batch), last)
        const done =
          rows.length > 0 ? await apply(ports, { store, upload, job }, rows) : { refused: [], unchanged: 0 }
        const refused = [...unreadable(batch), ...repeated, ...done.refused]
        upload = await keep(ports, upload, batch, { refused, unchanged: done.unchanged })
        await note(ports, job, upload)
        if (ports.clock.now() > until || !ports.maySend()) return
      }
    } catch (error) {
      if (!(error instanceof UnreadableCsvError)) throw error
      await keepUnreadable(ports, upload, error)
      throw new JobFailedError('file-unreadable', { reason: error.message })
    }
    const done = rowsOf(upload)
    await ports.jobs.update(job._id, { state: 'done', done, total: done, message: null }, ports.now())
  }
}

/** Reads the whole file before its first row applies, and later only if it has repeated seller SKUs. */
async function readOnce(
  { uploads }: Pick<Ports, 'uploads'>,
  { _id, hasRepeats }: UploadDocument,
  columns: FileColumns,
): Promise<LastRows> {
  if (hasRepeats === false) return { lines: new Map(), hasRepeats }
  const last = await lastRows(parseCsv(uploads.text(_id), columns))
  if (hasRepeats === undefined) await uploads.update(_id, { hasRepeats: last.hasRepeats })
  return last
}

function unreadable(batch: readonly CsvRow[]): readonly RefusedLine[] {
  return batch.flatMap((row) => (row.kind === 'refused' ? [{ line: row.line, mistakes: [row.mistake] }] : []))
}

async function keep(
  ports: Pick<Ports, 'uploads' | 'now'>,
  upload: UploadDocument,
  batch: readonly CsvRow[],
  { refused, unchanged }: AppliedRows,
): Promise<UploadDocument> {
  const lines = [...refused].sort((a, b) => a.line - b.line)
  const line = batch.at(-1)?.line ?? upload.line
  const set = {
    line,
    applied: upload.applied + batch.length - refused.length - unchanged,
    unchanged: upload.unchanged + unchanged,
    ...withRefused(upload, lines),
  }
  if (lines.length > 0) await ports.uploads.putRefused(upload._id, line, lines, ports.now())
  await ports.uploads.update(upload._id, set)
  return { ...upload, ...set }
}

async function keepUnreadable(
  ports: Pick<Ports, 'uploads'>,
  upload: UploadDocument,
  { line, mistake }: UnreadableCsvError,
): Promise<void> {
  await ports.uploads.update(upload._id, withRefused(upload, [{ line, mistakes: [mistake] }]))
}

function withRefused(upload: UploadDocument, lines: AppliedRows['refused']) {
  return {
    refusedCount: upload.refusedCount + lines.length,
    refused: [...upload.refused, ...lines].slice(0, REFUSED_SHOWN),
  }
}

async function note(
  ports: Pick<Ports, 'now' | 'jobs'>,
  job: JobDocument,
  upload: UploadDocument,
): Promise<void> {
  const cursor = JSON.stringify({ uploadId: upload._id, line: upload.line })
  const set = { state: 'running' as const, cursor, done: rowsOf(upload), message: null }
  await ports.jobs.update(job._id, set, ports.now())
}

function rowsOf({ applied, unchanged, refusedCount }: UploadDocument): number {
  return applied + unchanged + refusedCount
}
