import type { RefusedRow, RefusedRowsReply } from '../../../../../actions/admin-api/contract/files/uploads'
import type { AdminApi } from '../../api/admin-api'
import { unwrap } from '../../api/admin-api-context'
import { IGNORE } from '../table/file-fields'
import { quoted } from '../table/server-csv'
import type { UploadSource } from './upload-flow'

/** All refused rows of an upload. Throws what `failureIn` reads. */
export async function allRefused(api: AdminApi, uploadId: string): Promise<readonly RefusedRow[]> {
  const all: RefusedRow[] = []
  for (let after: number | null = 0; after !== null; ) {
    const path: string = `/uploads/${encodeURIComponent(uploadId)}/refused?after=${after}`
    const { refused, next }: RefusedRowsReply = unwrap(await api<RefusedRowsReply>({ path }))
    all.push(...refused)
    after = next
  }
  return all
}

interface RefusedFile {
  readonly source: UploadSource
  readonly refused: readonly RefusedRow[]
  /** The names of the columns of the row's number and of what is wrong with it. */
  readonly names: readonly [row: string, mistake: string]
  readonly say: (row: RefusedRow) => string
}

/** The refused rows as they were, with what is wrong with each. It can be corrected and uploaded. */
export function refusedCsv({ source: { table, chosen }, refused, names, say }: RefusedFile): string {
  const rows = new Map(table.rows.map(({ number, cells }) => [number, cells]))
  const lines = [
    [...names, ...headerOf({ table, chosen })],
    ...refused.map((row) => [String(row.line), say(row), ...(rows.get(row.line) ?? [])]),
  ]
  const texts = lines.map((cells) => cells.map((cell) => quoted(withoutFormula(cell))).join(table.separator))
  return `${texts.join('\r\n')}\r\n`
}

/** The name of each column that is used: the file's own, or that of the server. */
export function namesOfColumns(source: UploadSource): ReadonlyMap<string, string> {
  const header = headerOf(source)
  return new Map(source.chosen.columns.map(({ index, column }) => [column, header[index] ?? column]))
}

function headerOf({ table, chosen }: UploadSource): readonly string[] {
  const own = table.rows[chosen.header]?.cells ?? []
  const width = Math.max(own.length, ...chosen.columns.map(({ index }) => index + 1))
  const used = chosen.columns.filter(({ column }) => column !== IGNORE)
  const fields = new Map(used.map(({ index, column }) => [index, column]))
  return Array.from({ length: width }, (_, index) => own[index] || (fields.get(index) ?? ''))
}

/** The upload removes the apostrophe again. `="…"` is only text. */
function withoutFormula(cell: string): string {
  return /^[=+\-@\t\r＝＋－＠]/.test(cell) && !/^="[^"]*"$/.test(cell) ? `'${cell}` : cell
}
