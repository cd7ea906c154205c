import { readXlsx, streamXlsxRows } from 'hucre/xlsx'
import { cellText } from './cell-text'
import { FileError, type Reading, type Table, TableBuilder } from './table'

/** Rows that are read to see whether a sheet is empty. */
const PROBED_ROWS = 50

export interface Workbook {
  /** The names of the sheets that have content. */
  readonly sheets: readonly string[]
  readonly read: (sheet: string, reading: Reading) => Promise<Table>
}

interface SheetInfo {
  readonly name: string
  readonly hidden?: boolean
  readonly veryHidden?: boolean
}

/** Opens an Excel workbook. This module, and the library with it, is loaded with the first one. */
export async function openWorkbook(bytes: Uint8Array<ArrayBuffer>): Promise<Workbook> {
  const infos: SheetInfo[] = []
  await readXlsx(bytes, {
    sheets: (info) => {
      infos.push(info)
      return false
    },
  }).catch(notAWorkbook)
  const hasContent = async (sheet: string) => {
    for await (const { values } of streamXlsxRows(bytes, { sheet, maxRows: PROBED_ROWS })) {
      if (values.some((value) => cellText(value) !== '')) return true
    }
    return false
  }
  const visible = infos.filter(({ hidden, veryHidden }) => !hidden && !veryHidden).map(({ name }) => name)
  const sheets: string[] = []
  for (const name of visible) {
    // A sheet with a chart has no rows to read.
    if (visible.length === 1 || (await hasContent(name).catch(() => false))) sheets.push(name)
  }
  const read = async (sheet: string, reading: Reading): Promise<Table> => {
    const builder = new TableBuilder(reading)
    for await (const { index, values } of streamXlsxRows(bytes, { sheet })) {
      await builder.add(index + 1, Array.from(values, cellText))
    }
    return { rows: builder.rows, separator: ',' }
  }
  return {
    sheets,
    read: (sheet, reading) => read(sheet, reading).catch((error) => passOn(error, reading.signal)),
  }
}

function notAWorkbook(): never {
  throw new FileError('not-a-table')
}

function passOn(error: unknown, signal: AbortSignal): never {
  if (error instanceof FileError || signal.aborted) throw error
  return notAWorkbook()
}
