/** The most rows of a file, as on the server. */
export const ROWS_MAXIMUM = 200_000
/** Later columns are not read. */
export const COLUMNS_MAXIMUM = 100
/** Rows in which the header is searched. */
export const HEAD_ROWS = 30

/** A row of a spreadsheet that is not empty. */
export interface TableRow {
  /** The row's number in the spreadsheet, from 1. */
  readonly number: number
  readonly cells: readonly string[]
}

export interface Table {
  readonly rows: readonly TableRow[]
  /** The separator of the file, which tells the server what a comma in a number means. */
  readonly separator: ',' | ';'
}

export type FileProblem =
  | 'too-large'
  | 'too-many-rows'
  | 'unreadable'
  | 'empty'
  | 'old-excel'
  | 'not-a-table'
  | 'broken-quotes'

/** The file itself is the reason why nothing was sent. */
export class FileError extends Error {
  constructor(
    readonly why: FileProblem,
    /** The row at which reading failed, if it is known. */
    readonly row: number | null = null,
  ) {
    super(why)
  }
}

/** A table while it is read. The page stays responsive, and empty rows are left out. */
export interface Reading {
  /** The number of rows so far. */
  readonly onProgress: (rows: number) => void
  readonly signal: AbortSignal
}

const ROWS_BETWEEN_PAUSES = 1_000

export class TableBuilder {
  readonly rows: TableRow[] = []

  constructor(private readonly reading: Reading) {}

  async add(number: number, cells: readonly string[]): Promise<void> {
    const used = cells.findLastIndex((cell) => cell.trim() !== '') + 1
    if (used === 0) return
    this.rows.push({ number, cells: cells.slice(0, Math.min(used, COLUMNS_MAXIMUM)) })
    if (this.rows.length > ROWS_MAXIMUM + HEAD_ROWS) throw new FileError('too-many-rows')
    if (this.rows.length % ROWS_BETWEEN_PAUSES === 0) {
      this.reading.onProgress(this.rows.length)
      await pause(this.reading.signal)
    }
  }
}

/** Lets the page react. */
export async function pause(signal: AbortSignal): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve))
  signal.throwIfAborted()
}
