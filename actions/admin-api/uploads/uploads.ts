import type { JobKind } from '../../shared/database/work/jobs'
import type { RefusedLine, UploadDocument, UploadKind } from '../../shared/database/work/uploads'
import { wakePublisher } from '../../shared/runtime/wake-publisher'
import type { JobReply } from '../contract/jobs'
import {
  PIECES_MAXIMUM,
  pieceRequest,
  previewRequest,
  startRequest,
  type UploadPreviewReply,
  type UploadReply,
  uploadRequest,
} from '../contract/uploads'
import { parseBody } from '../http/parse-body'
import { notFound, type PathIds, RefusedError, type Route, type RouteWorld } from '../http/route'
import { presentJob } from '../present'
import { loadStore } from '../stores/stores'
import { previewUpload } from './preview-upload'

/** The job that goes through a file of each kind. */
const JOBS: Readonly<Record<UploadKind, JobKind>> = {
  mappings: 'upload-mappings',
  overrides: 'upload-overrides',
}

export const createUpload: Route = {
  method: 'POST',
  path: '/stores/:id/uploads',
  answer: async (world, { ids, body }) => {
    const { kind } = parseBody(uploadRequest, body)
    const { id: storeId } = await loadStore(world, ids)
    const upload = await world.uploads.create({ kind, storeId, createdBy: world.caller.name }, new Date())
    return { status: 201, body: presentUpload(upload) }
  },
}

export const showUpload: Route = {
  method: 'GET',
  path: '/uploads/:id',
  answer: async (world, { ids }) => ({ status: 200, body: presentUpload(await loadUpload(world, ids)) }),
}

export const putPiece: Route = {
  method: 'PUT',
  path: '/uploads/:id/pieces/:id',
  answer: async (world, { ids, body }) => {
    const upload = await loadUpload(world, ids)
    checkOpen(upload)
    const number = Number(ids[1])
    if (!/^\d+$/.test(ids[1]) || number >= PIECES_MAXIMUM) {
      throw new RefusedError(400, 'BAD_REQUEST', `expected the number of a piece, 0 to ${PIECES_MAXIMUM - 1}`)
    }
    const { text } = parseBody(pieceRequest, body)
    await world.uploads.putPiece(upload._id, number, text, new Date())
    return { status: 200, body: presentUpload(upload) }
  },
}

/** Changes nothing. */
export const showPreview: Route = {
  method: 'POST',
  path: '/uploads/:id/preview',
  answer: async (world, { ids, body }) => {
    const { line } = parseBody(previewRequest, body)
    const upload = await loadUpload(world, ids)
    const reply: UploadPreviewReply = { preview: await previewUpload(world, upload, line) }
    return { status: 200, body: reply }
  },
}

export const startUpload: Route = {
  method: 'POST',
  path: '/uploads/:id/start',
  answer: async (world, { ids, body }) => {
    const { pieces } = parseBody(startRequest, body)
    const upload = await loadUpload(world, ids)
    // The same start again is the one that was begun: its answer, or its job, got lost.
    if (upload.pieces !== pieces) checkOpen(upload)
    const count = await world.uploads.countPieces(upload._id)
    if (count !== pieces) {
      throw new RefusedError(
        409,
        'INCOMPLETE',
        `Expected ${pieces} pieces, ${count} are there. Upload it again.`,
      )
    }
    await world.uploads.update(upload._id, { pieces })
    const { storeId, kind } = upload
    const cursor = JSON.stringify({ uploadId: upload._id, line: 0 })
    const job = await world.jobs.create(
      { id: `upload-${upload._id}`, kind: JOBS[kind], storeId, cursor, by: world.caller.name },
      new Date(),
    )
    await wakePublisher(world.context)
    const reply: JobReply = { job: presentJob(job) }
    return { status: 202, body: reply }
  },
}

async function loadUpload({ uploads }: RouteWorld, ids: PathIds): Promise<UploadDocument> {
  const upload = await uploads.load(ids[0])
  if (!upload) throw notFound('upload')
  return upload
}

function checkOpen({ pieces }: UploadDocument): void {
  if (pieces !== null) throw new RefusedError(409, 'STARTED_ALREADY', 'This upload is complete already.')
}

function presentUpload({ _id, applied, unchanged, refusedCount, refused }: UploadDocument): UploadReply {
  return { upload: { id: _id, applied, unchanged, refusedCount, refused: refused.map(presentLine) } }
}

function presentLine({ line, mistakes }: RefusedLine): UploadReply['upload']['refused'][number] {
  return { line, message: mistakes.map(({ message }) => message).join('; '), mistakes }
}
