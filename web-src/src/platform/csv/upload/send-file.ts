import type {
  PreviewRequest,
  UploadPreview,
  UploadPreviewReply,
  UploadReply,
  UploadRequest,
} from '../../../../../actions/admin-api/contract/files/uploads'
import type { Job, JobReply } from '../../../../../actions/admin-api/contract/jobs'
import type { AdminApi } from '../../api/admin-api'
import { failureIn, unwrap } from '../../api/admin-api-context'
import { storePath } from '../../api/use-store'
import { countOf } from '../../simulation/effects'
import { type Simulated, SimulatedParts } from '../../simulation/run-simulation'
import { FILE_MAXIMUM } from '../table/open-file'
import { FileError } from '../table/table'

/** The maximum length of a piece, in characters. */
const PIECE_MAXIMUM = 30_000
/** Pieces that are on their way at once. */
const LANES = 3

/** Joins the parts of a text and splits it into pieces, never inside a character. */
export async function piecesOf(parts: AsyncIterable<string> | Iterable<string>): Promise<readonly string[]> {
  const pieces: string[] = []
  let rest = ''
  for await (const part of parts) {
    rest += part
    let start = 0
    while (rest.length - start > PIECE_MAXIMUM) {
      let end = start + PIECE_MAXIMUM
      if (isFirstHalf(rest.charCodeAt(end - 1))) end -= 1
      pieces.push(rest.slice(start, end))
      start = end
    }
    rest = rest.slice(start)
    if (pieces.length * PIECE_MAXIMUM > FILE_MAXIMUM) throw new FileError('too-large')
  }
  return rest === '' ? pieces : [...pieces, rest]
}

function isFirstHalf(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff
}

/** What a file would change, shown before it starts. */
export interface PreviewCounts extends Pick<UploadPreview, 'excluded' | 'removed'> {
  /** Null for a file that changes no quantity. */
  readonly simulated: Simulated | null
}

export interface StartedUpload {
  readonly uploadId: string
  readonly job: Job
}

export interface Sending extends UploadRequest {
  readonly storeId: string
  /** A share from 0 to 1. */
  readonly onProgress: (share: number) => void
  /** Called before a file removes something. Returns whether to continue. */
  readonly confirm: (preview: PreviewCounts) => Promise<boolean>
  readonly signal: AbortSignal
}

/**
 * A file on its way. Nothing changes before all its pieces have arrived. {@link send} can be called again after a
 * failure, and continues with the pieces that are missing.
 */
export class FileUpload {
  private uploadId: string | null = null
  private readonly missing: Set<number>

  constructor(
    private readonly api: AdminApi,
    private readonly pieces: readonly string[],
  ) {
    this.missing = new Set(pieces.keys())
  }

  /** Uploads what is missing and starts the job. Returns null if the merchant declined. Throws what `failureIn` reads. */
  async send(given: Sending): Promise<StartedUpload | null> {
    try {
      return await this.sendMissing(given)
    } catch (error) {
      // The server has deleted the upload meanwhile.
      if (failureIn(error).kind === 'not-found') this.forget()
      throw error
    }
  }

  private forget(): void {
    this.uploadId = null
    for (const number of this.pieces.keys()) this.missing.add(number)
  }

  private async sendMissing(given: Sending): Promise<StartedUpload | null> {
    const { kind, storeId, signal, confirm } = given
    const begin = { method: 'POST', path: `${storePath(storeId)}/uploads`, body: { kind }, signal } as const
    this.uploadId ??= unwrap(await this.api<UploadReply>(begin)).upload.id
    const path = `/uploads/${encodeURIComponent(this.uploadId)}`
    await this.sendPieces(path, given)
    const preview = await previewOf(this.api, path, signal)
    const { simulated } = preview
    const toZero = simulated ? countOf(simulated, 'to-zero') : 0
    const takesAway = preview.excluded + toZero + preview.removed > 0
    if (takesAway && !(await confirm(preview))) return null
    const body = {
      pieces: this.pieces.length,
      ...(takesAway && simulated ? { simulationId: simulated.id } : {}),
    }
    const start = { method: 'POST', path: `${path}/start`, body, signal } as const
    return { uploadId: this.uploadId, job: unwrap(await this.api<JobReply>(start)).job }
  }

  private async sendPieces(path: string, { onProgress, signal }: Sending): Promise<void> {
    const waiting = [...this.missing]
    const sendNext = async (): Promise<void> => {
      for (let number = waiting.shift(); number !== undefined; number = waiting.shift()) {
        const body = { text: this.pieces[number] ?? '' }
        const put = { method: 'PUT', path: `${path}/pieces/${number}`, body, signal } as const
        try {
          unwrap(await this.api<UploadReply>(put))
        } catch (error) {
          // The other lanes stop too.
          waiting.length = 0
          throw error
        }
        this.missing.delete(number)
        onProgress(1 - this.missing.size / this.pieces.length)
      }
    }
    // All lanes end before a failure is reported, so that nothing of it is sent during the next attempt.
    const ended = await Promise.allSettled(Array.from({ length: LANES }, sendNext))
    const failed = ended.find(({ status }) => status === 'rejected')
    if (failed?.status === 'rejected') throw failed.reason
  }
}

/** Adds up the preview of a long file, which comes in several parts. */
async function previewOf(api: AdminApi, path: string, signal: AbortSignal): Promise<PreviewCounts> {
  const counts = { excluded: 0, removed: 0 }
  const parts = new SimulatedParts()
  let body: PreviewRequest = { line: 0 }
  for (;;) {
    const ask = { method: 'POST', path: `${path}/preview`, body, signal } as const
    const { preview } = unwrap(await api<UploadPreviewReply>(ask))
    counts.excluded += preview.excluded
    counts.removed += preview.removed
    if (preview.simulation) parts.add(preview.simulation)
    if (preview.isWhole) return { ...counts, simulated: parts.whole() }
    const { line, simulation } = preview
    body = { line, ...(simulation ? { simulationId: simulation.id } : {}) }
  }
}
