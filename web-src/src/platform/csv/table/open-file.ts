import type { ScoreRows } from './read-text'
import { FileError, type Reading, type Table } from './table'

/** Characters of all pieces that the server takes. */
export const FILE_MAXIMUM = 30_000_000
const WORKBOOK_MAXIMUM = 60_000_000

export interface OpenedFile {
  readonly name: string
  /** The names of the sheets that have content; one without a name if the file has no sheets. */
  readonly sheets: readonly string[]
  readonly read: (sheet: string, reading: Reading) => Promise<Table>
}

/** Opens a CSV file or an Excel workbook, whatever its name ends with. Throws a {@link FileError}. */
export async function openFile(file: File, score: ScoreRows): Promise<OpenedFile> {
  // A character takes at most two bytes in the files of spreadsheets, mostly one.
  if (file.size > 2 * FILE_MAXIMUM) throw new FileError('too-large')
  const bytes = new Uint8Array(
    await file.arrayBuffer().catch(() => {
      throw new FileError('unreadable')
    }),
  )
  // A compound file: a workbook of Excel 97 to 2003, or a protected one.
  if (beginsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) throw new FileError('old-excel')
  return beginsWith(bytes, [0x50, 0x4b]) ? workbook(file.name, bytes) : textFile(file.name, bytes, score)
}

async function workbook(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<OpenedFile> {
  if (bytes.length > WORKBOOK_MAXIMUM) throw new FileError('too-large')
  const { openWorkbook } = await import('./read-workbook')
  const opened = await openWorkbook(bytes)
  if (opened.sheets.length === 0) throw new FileError('empty')
  return { name, ...opened }
}

async function textFile(name: string, bytes: Uint8Array<ArrayBuffer>, score: ScoreRows): Promise<OpenedFile> {
  const { decodeText, readText } = await import('./read-text')
  const text = decodeText(bytes)
  if (text.length > FILE_MAXIMUM) throw new FileError('too-large')
  return { name, sheets: [''], read: (_sheet, reading) => readText(text, score, reading) }
}

function beginsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte)
}
