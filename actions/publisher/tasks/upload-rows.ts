import * as v from 'valibot'
import { type CsvRow, parseCsv, UnreadableCsvError } from '../../shared/csv/parse-csv'
import type { JobDocument } from '../../shared/database/jobs'
import type { RefusedLine, UploadDocument } from '../../shared/database/uploads'
import type { MerchantStore, PublicationWorld } from '../../shared/publication/world'
import { JobFailedError, type TaskSlice } from './task'

const BATCH = 500
const SLICE_MS = 10_000
const REFUSED_SHOWN = 1_000

/** The job begins with line 0; `line` is the last one that was handled. */
const cursorSchema = v.object({ uploadId: v.string(), line: v.number() })

export interface UploadTask {
  readonly columns: readonly string[]
  /** Applies rows that can be read; answers with those that were refused. Safe to repeat. */
  readonly apply: (
    world: PublicationWorld,
    context: { readonly store: MerchantStore; readonly upload: UploadDocument },
    rows: readonly Extract<CsvRow, { kind: 'row' }>[],
  ) => Promise<readonly RefusedLine[]>
}

/** A job that goes through an uploaded CSV file; a row with a mistake is refused with its line, the rest applies. */
export function uploadRows({ columns, apply }: UploadTask): TaskSlice {
  return async (world, job) => {
    const { uploadId, line } = v.parse(v.pipe(v.string(), v.parseJson(), cursorSchema), job.cursor)
    const store = world.merchant.stores.find(({ id }) => id === job.storeId)
    let upload = await world.uploads.load(uploadId)
    if (!store || !upload) throw new JobFailedError('The store or its upload is not there any more.')
    const until = world.clock.now() + SLICE_MS
    try {
      for await (const batch of batches(parseCsv(world.uploads.text(uploadId), columns), line)) {
        const rows = batch.filter((row) => row.kind === 'row')
        const unread = batch.filter((row) => row.kind === 'refused')
        const refused = [...unread, ...(rows.length > 0 ? await apply(world, { store, upload }, rows) : [])]
        upload = await keep(world, upload, { refused, applied: batch.length - refused.length })
        await note(world, job, { upload, line: batch.at(-1)?.line ?? line })
        if (world.clock.now() > until || !world.maySend()) return
      }
    } catch (error) {
      if (error instanceof UnreadableCsvError)
        throw new JobFailedError(`The file cannot be read: ${error.message}`)
      throw error
    }
    const done = upload.applied + upload.refusedCount
    await world.jobs.update(job._id, { state: 'done', done, total: done, message: null }, world.now())
  }
}

async function* batches(rows: AsyncIterable<CsvRow>, after: number): AsyncGenerator<readonly CsvRow[]> {
  let batch: CsvRow[] = []
  for await (const row of rows) {
    if (row.line <= after) continue
    batch.push(row)
    if (batch.length < BATCH) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}

async function keep(
  world: PublicationWorld,
  upload: UploadDocument,
  { refused, applied }: { readonly refused: readonly RefusedLine[]; readonly applied: number },
): Promise<UploadDocument> {
  const lines = refused.map(({ line, message }) => ({ line, message })).sort((a, b) => a.line - b.line)
  const set = {
    applied: upload.applied + applied,
    refusedCount: upload.refusedCount + refused.length,
    refused: [...upload.refused, ...lines].slice(0, REFUSED_SHOWN),
  }
  await world.uploads.update(upload._id, set)
  return { ...upload, ...set }
}

async function note(
  world: PublicationWorld,
  job: JobDocument,
  { upload, line }: { readonly upload: UploadDocument; readonly line: number },
): Promise<void> {
  const done = upload.applied + upload.refusedCount
  const cursor = JSON.stringify({ uploadId: upload._id, line })
  await world.jobs.update(job._id, { state: 'running', cursor, done, message: null }, world.now())
}
