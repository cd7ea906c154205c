import type { AdminApi, ApiFailure } from '../../api/admin-api'
import { failureIn } from '../../api/admin-api-context'
import type { UploadKind } from '../table/file-fields'
import { type CheckedFile, chosenOf, findFields, openFileOf } from '../table/find-fields'
import type { OpenedFile } from '../table/open-file'
import { type ChosenColumns, serverCsv } from '../table/server-csv'
import { FileError, type FileProblem, type Table } from '../table/table'
import { FileUpload, type PreviewCounts, piecesOf, type StartedUpload } from './send-file'

export type UploadFailure =
  | { readonly kind: 'file'; readonly why: FileProblem; readonly row: number | null }
  | { readonly kind: 'api'; readonly failure: ApiFailure }

/** What a file would remove, while the merchant is asked. */
export interface UploadQuestion {
  readonly preview: PreviewCounts
  readonly answer: (isWanted: boolean) => void
}

/** The rows of an upload, to show those that were refused. */
export interface UploadSource {
  readonly table: Table
  readonly chosen: ChosenColumns
}

export type UploadStage =
  | { readonly step: 'none' }
  | { readonly step: 'reading'; readonly name: string; readonly rows: number }
  | { readonly step: 'check'; readonly name: string; readonly file: CheckedFile }
  | {
      readonly step: 'sending'
      readonly name: string
      readonly share: number
      readonly question: UploadQuestion | null
    }
  | {
      readonly step: 'failed'
      readonly name: string
      readonly failure: UploadFailure
      /** Null if another attempt cannot help. */
      readonly again: (() => void) | null
    }
  | { readonly step: 'declined'; readonly name: string }
  | {
      readonly step: 'started'
      readonly name: string
      readonly started: StartedUpload
      readonly source: UploadSource
    }

interface UploadFlowOptions {
  readonly api: AdminApi
  readonly storeId: string
  readonly kind: UploadKind
  readonly show: (stage: UploadStage) => void
}

interface Running {
  readonly signal: AbortSignal
  /** Does nothing once the signal has aborted. */
  readonly show: (stage: UploadStage) => void
}

type Act = (running: Running) => Promise<void>

/** Uploads one file at a time, from its choice to the job on the server. */
export class UploadFlow {
  private running = new AbortController()

  constructor(private readonly options: UploadFlowOptions) {}

  choose(file: File): void {
    const { name } = file
    this.run(name, async ({ signal, show }) => {
      show({ step: 'reading', name, rows: 0 })
      const opened = await openFileOf(this.options.kind, file)
      const checked = await this.read(opened, opened.sheets[0] ?? '', { signal, show })
      if (signal.aborted) return
      if (opened.sheets.length > 1 || !checked.found.isClear) show({ step: 'check', name, file: checked })
      else this.send(checked, chosenOf(checked.found))
    })
  }

  /** Reads another sheet of the file that is checked. */
  chooseSheet({ opened }: CheckedFile, sheet: string): void {
    const { name } = opened
    this.run(name, async ({ signal, show }) =>
      show({ step: 'check', name, file: await this.read(opened, sheet, { signal, show }) }),
    )
  }

  send({ opened: { name }, table }: CheckedFile, chosen: ChosenColumns): void {
    const { api } = this.options
    let upload: FileUpload | null = null
    const attempt = () =>
      this.run(
        name,
        async ({ signal, show }) => {
          show({ step: 'sending', name, share: 0, question: null })
          upload ??= new FileUpload(api, await piecesOf(serverCsv(table, chosen, signal)))
          const started = await this.sendAll(upload, name, { signal, show })
          const source = { table, chosen }
          show(started ? { step: 'started', name, started, source } : { step: 'declined', name })
        },
        attempt,
      )
    attempt()
  }

  cancel(): void {
    this.running.abort()
    this.options.show({ step: 'none' })
  }

  /** Ends everything, but never a job that has started. */
  leave(): void {
    this.running.abort()
  }

  /** What began before is canceled. */
  private run(name: string, act: Act, again: (() => void) | null = null): void {
    this.running.abort()
    this.running = new AbortController()
    const { signal } = this.running
    const show = (stage: UploadStage) => {
      if (!signal.aborted) this.options.show(stage)
    }
    act({ signal, show }).catch((error: unknown) => {
      const failure = failureOf(error)
      show({ step: 'failed', name, failure, again: failure.kind === 'api' ? again : null })
    })
  }

  private async read(opened: OpenedFile, sheet: string, { signal, show }: Running): Promise<CheckedFile> {
    const onProgress = (rows: number) => show({ step: 'reading', name: opened.name, rows })
    onProgress(0)
    const table = await opened.read(sheet, { onProgress, signal })
    if (table.rows.length === 0) throw new FileError('empty')
    return { opened, sheet, table, found: await findFields(table, this.options.kind) }
  }

  private async sendAll(
    upload: FileUpload,
    name: string,
    { signal, show }: Running,
  ): Promise<StartedUpload | null> {
    const { storeId, kind } = this.options
    let share = 0
    const showSending = (question: UploadQuestion | null) => show({ step: 'sending', name, share, question })
    const onProgress = (reached: number) => {
      share = reached
      showSending(null)
    }
    const confirm = (preview: PreviewCounts) =>
      new Promise<boolean>((resolve) => {
        const answer = (isWanted: boolean) => {
          showSending(null)
          resolve(isWanted)
        }
        showSending({ preview, answer })
      })
    return await upload.send({ storeId, kind, onProgress, confirm, signal })
  }
}

function failureOf(error: unknown): UploadFailure {
  return error instanceof FileError
    ? { kind: 'file', why: error.why, row: error.row }
    : { kind: 'api', failure: failureIn(error) }
}
