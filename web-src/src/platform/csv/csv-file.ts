import type { Job, JobReply } from '../../../../actions/admin-api/contract/jobs'
import type {
  UploadPreview,
  UploadPreviewReply,
  UploadReply,
  UploadRequest,
} from '../../../../actions/admin-api/contract/uploads'
import type { AdminApi } from '../api/admin-api'
import { unwrap } from '../api/admin-api-context'
import { storePath } from '../api/use-store'

/** The maximum length of a piece, in characters. */
const PIECE_MAXIMUM = 30_000
export const FILE_MAXIMUM = 1_000 * PIECE_MAXIMUM

/**
 * Decodes a file. Spreadsheets save UTF-8, UTF-16 with a byte order mark, or the Windows code page. Text that is not
 * valid UTF-8 is read in the code page.
 */
export function decodeText(bytes: ArrayBuffer): string {
  const [first, second] = new Uint8Array(bytes.slice(0, 2))
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/** Splits the text into pieces, never inside a character. */
export function piecesOf(text: string): readonly string[] {
  const pieces: string[] = []
  for (let start = 0; start < text.length; ) {
    let end = Math.min(start + PIECE_MAXIMUM, text.length)
    if (end < text.length && isFirstHalf(text.charCodeAt(end - 1))) end -= 1
    pieces.push(text.slice(start, end))
    start = end
  }
  return pieces
}

function isFirstHalf(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff
}

export interface StartedUpload {
  readonly uploadId: string
  readonly job: Job
}

interface Upload extends UploadRequest {
  readonly storeId: string
  readonly text: string
  /** A share from 0 to 1. */
  readonly onProgress: (share: number) => void
  /** Called before a file removes something. Returns whether to continue. */
  readonly confirm: (preview: PreviewCounts) => Promise<boolean>
  readonly signal: AbortSignal
}

/** What a file would change, shown before it starts. */
export type PreviewCounts = Omit<UploadPreview, 'line' | 'isWhole'>

/**
 * Uploads a file in pieces and starts its job. Resolves to null if the merchant declined. Throws failures that
 * `failureIn` reads.
 */
export async function uploadCsv(api: AdminApi, given: Upload): Promise<StartedUpload | null> {
  const { kind, storeId, text, onProgress, confirm, signal } = given
  const pieces = piecesOf(text)
  const begin = { method: 'POST', path: `${storePath(storeId)}/uploads`, body: { kind }, signal } as const
  const uploadId = unwrap(await api<UploadReply>(begin)).upload.id
  const path = `/uploads/${encodeURIComponent(uploadId)}`
  for (const [number, piece] of pieces.entries()) {
    const put = { method: 'PUT', path: `${path}/pieces/${number}`, body: { text: piece }, signal } as const
    unwrap(await api<UploadReply>(put))
    onProgress((number + 1) / pieces.length)
  }
  const preview = await previewOf(api, path, signal)
  const takesAway = preview.excluded + preview.toZero + preview.removed > 0
  if (takesAway && !(await confirm(preview))) return null
  const start = { method: 'POST', path: `${path}/start`, body: { pieces: pieces.length }, signal } as const
  return { uploadId, job: unwrap(await api<JobReply>(start)).job }
}

/** Adds up the preview of a long file, which comes in several parts. */
async function previewOf(api: AdminApi, path: string, signal: AbortSignal): Promise<PreviewCounts> {
  const counts = { excluded: 0, toZero: 0, removed: 0 }
  for (let line = 0; ; ) {
    const ask = { method: 'POST', path: `${path}/preview`, body: { line }, signal } as const
    const { preview } = unwrap(await api<UploadPreviewReply>(ask))
    counts.excluded += preview.excluded
    counts.toZero += preview.toZero
    counts.removed += preview.removed
    if (preview.isWhole) return counts
    line = preview.line
  }
}
