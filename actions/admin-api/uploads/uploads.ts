import type { JobKind } from '../../shared/database/work/jobs'
import type { RefusedLine, UploadDocument, UploadKind } from '../../shared/database/work/uploads'
import { confirmedZeros } from '../../shared/merchant/confirmed-zeros'
import { wakePublisher } from '../../shared/runtime/wake-publisher'
import {
  PIECES_MAXIMUM,
  pieceRequest,
  previewRequest,
  type RefusedRow,
  type RefusedRowsReply,
  startRequest,
  type UploadPreviewReply,
  type UploadReply,
  uploadRequest,
} from '../contract/files/uploads'
import type { JobReply } from '../contract/jobs'
import { parseBody } from '../http/parse-body'
import { notFound, type PathIds, RefusedError, type Route, type RouteContext } from '../http/route'
import { presentJob } from '../present'
import { loadStore } from '../stores/stores'
import { previewUpload } from './preview-upload'

/** The job that processes a file of each kind. */
const JOBS: Readonly<Record<UploadKind, JobKind>> = {
  mappings: 'upload-mappings',
  overrides: 'upload-overrides',
}

export const createUpload: Route = {
  method: 'POST',
  path: '/stores/:id/uploads',
  answer: async (context, { ids, body }) => {
    const { kind } = parseBody(uploadRequest, body)
    const { id: storeId } = await loadStore(context, ids)
    const upload = await context.uploads.create({ kind, storeId, createdBy: context.caller.name }, new Date())
    return { status: 201, body: presentUpload(upload) }
  },
}

export const showUpload: Route = {
  method: 'GET',
  path: '/uploads/:id',
  answer: async (context, { ids }) => ({ status: 200, body: presentUpload(await loadUpload(context, ids)) }),
}

/** All refused rows; {@link showUpload} has the first ones. */
export const listRefused: Route = {
  method: 'GET',
  path: '/uploads/:id/refused',
  answer: async (context, { ids, query }) => {
    const after = query.get('after') ?? '0'
    if (!/^\d{1,8}$/.test(after)) {
      throw new RefusedError(400, 'BAD_REQUEST', 'after: expected the number of a row')
    }
    const { _id } = await loadUpload(context, ids)
    const { refused, next } = await context.uploads.refusedAfter(_id, Number(after))
    const reply: RefusedRowsReply = { refused: refused.map(presentLine), next }
    return { status: 200, body: reply }
  },
}

export const putPiece: Route = {
  method: 'PUT',
  path: '/uploads/:id/pieces/:id',
  answer: async (context, { ids, body }) => {
    const upload = await loadUpload(context, ids)
    checkOpen(upload)
    const number = Number(ids[1])
    if (!/^\d+$/.test(ids[1]) || number >= PIECES_MAXIMUM) {
      throw new RefusedError(400, 'BAD_REQUEST', `expected the number of a piece, 0 to ${PIECES_MAXIMUM - 1}`)
    }
    const { text } = parseBody(pieceRequest, body)
    await context.uploads.putPiece(upload._id, number, text, new Date())
    return { status: 200, body: presentUpload(upload) }
  },
}

/** Changes nothing. */
export const showPreview: Route = {
  method: 'POST',
  path: '/uploads/:id/preview',
  answer: async (context, { ids, body }) => {
    const request = parseBody(previewRequest, body)
    const upload = await loadUpload(context, ids)
    const reply: UploadPreviewReply = { preview: await previewUpload(context, upload, request) }
    return { status: 200, body: reply }
  },
}

export const startUpload: Route = {
  method: 'POST',
  path: '/uploads/:id/start',
  answer: async (context, { ids, body }) => {
    const request = parseBody(startRequest, body)
    const { pieces } = request
    const upload = await loadUpload(context, ids)
    // A repeated start with the same number of pieces continues the first one, whose answer or job was lost.
    if (upload.pieces !== pieces) checkOpen(upload)
    const count = await context.uploads.countPieces(upload._id)
    if (count !== pieces) {
      throw new RefusedError(
        409,
        'INCOMPLETE',
        `Expected ${pieces} pieces, got ${count}. Upload the file again.`,
      )
    }
    await context.uploads.update(upload._id, { pieces })
    const { storeId, kind } = upload
    const cursor = JSON.stringify({ uploadId: upload._id, line: 0 })
    const job = await context.jobs.create(
      {
        id: `upload-${upload._id}`,
        kind: JOBS[kind],
        storeId,
        cursor,
        by: context.caller.name,
        ...confirmedZeros(request),
      },
      new Date(),
    )
    await wakePublisher(context.activation)
    const reply: JobReply = { job: presentJob(job) }
    return { status: 202, body: reply }
  },
}

async function loadUpload({ uploads }: RouteContext, ids: PathIds): Promise<UploadDocument> {
  const upload = await uploads.load(ids[0])
  if (!upload) throw notFound('upload')
  return upload
}

function checkOpen({ pieces }: UploadDocument): void {
  if (pieces !== null)
    throw new RefusedError(409, 'STARTED_ALREADY', 'This upload is already complete. Start a new one.')
}

function presentUpload({ _id, applied, unchanged, refusedCount, refused }: UploadDocument): UploadReply {
  return { upload: { id: _id, applied, unchanged, refusedCount, refused: refused.map(presentLine) } }
}

function presentLine({ line, mistakes }: RefusedLine): RefusedRow {
  return { line, message: mistakes.map(({ message }) => message).join('; '), mistakes }
}
