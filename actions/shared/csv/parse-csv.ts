import { Readable } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import { trimmed } from './clean-cell'
import { type FileColumns, type Header, readHeader } from './file-columns'
import { mistake, type RowMistake } from './row-mistakes'
import type { DecimalMark } from './whole-number'

/** The most rows of a file, without the one that names the columns. */
export const ROWS_MAXIMUM = 200_000

/** A row of a CSV file, or a row that cannot be read. */
export type CsvRow =
  | {
      readonly kind: 'row'
      /** The row's number in a spreadsheet, from 1. The header, empty rows and rows above the header count. */
      readonly line: number
      /** Trimmed cells by column; empty if the row has none. */
      readonly cells: Readonly<Record<string, string>>
      readonly decimals: DecimalMark
    }
  | { readonly kind: 'refused'; readonly line: number; readonly mistake: RowMistake }

/** The whole file cannot be read. The mistake is meant for its author. */
export class UnreadableCsvError extends Error {
  readonly code = 'UNREADABLE_CSV'
  readonly mistake: RowMistake
  /** The row at which reading fails, from 1. */
  readonly line: number

  constructor(reason: RowMistake, line = 1, options: ErrorOptions = {}) {
    super(`row ${line}: ${reason.message}`, options)
    this.mistake = reason
    this.line = line
  }
}

const DELIMITERS = [',', ';', '\t', '|'] as const

/**
 * Streams the rows of a CSV file. The first row that is not empty names the columns, in any order. Cells are separated by
 * commas, semicolons, tabs or pipes, quoted or not. Memory is bounded by the largest row. Throws an
 * {@link UnreadableCsvError}.
 */
export async function* parseCsv(
  chunks: AsyncIterable<string> | Iterable<string>,
  columns: FileColumns,
): AsyncGenerator<CsvRow> {
  const { first, all } = await peek(chunks)
  const delimiter = delimiterOf(first)
  const decimals = delimiter === ';' ? ',' : null
  let header: Header | null = null
  let line = 0
  let rows = 0
  try {
    for await (const record of recordsOf(all, delimiter)) {
      line += 1
      if (record.every((cell) => trimmed(cell) === '')) continue
      if (header === null) {
        const read = readHeader(record, columns)
        if ('code' in read) throw new UnreadableCsvError(read, line)
        header = read
        continue
      }
      rows += 1
      if (rows > ROWS_MAXIMUM)
        throw new UnreadableCsvError(mistake('too-many-rows', { maximum: ROWS_MAXIMUM }), line)
      yield toRow(record, header, { line, decimals })
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    throw new UnreadableCsvError(mistake('broken-quotes', {}), rowOf(error), { cause: error })
  }
  if (header === null) {
    throw new UnreadableCsvError(mistake('empty-file', { columns: columns.names.join(', ') }))
  }
}

/** With these options, only broken quotes stop the parser. */
function rowOf(error: CsvError): number {
  return 'records' in error ? Number(error.records) + 1 : 1
}

/** Every row counts, so that a row has the same number as in a spreadsheet. */
function recordsOf(chunks: AsyncIterable<string>, delimiter: string): AsyncIterable<readonly string[]> {
  const parser = parse({
    bom: true,
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    // For ="00123", which keeps a spreadsheet from reading a number.
    relax_quotes: true,
    trim: true,
  })
  const source = Readable.from(chunks)
  source.on('error', (error) => parser.destroy(error))
  return source.pipe(parser)
}

function toRow(
  record: readonly string[],
  header: Header,
  { line, decimals }: { readonly line: number; readonly decimals: DecimalMark },
): CsvRow {
  const cells = record.map(trimmed)
  const used = cells.findLastIndex((cell) => cell !== '') + 1
  if (used > header.length) {
    return {
      kind: 'refused',
      line,
      mistake: mistake('too-many-cells', { expected: header.length, got: used }),
    }
  }
  const named = header.flatMap((name, index) => (name === null ? [] : [[name, cells[index] ?? ''] as const]))
  return { kind: 'row', line, cells: Object.fromEntries(named), decimals }
}

/** The most frequent separator in the first row with text, outside of quotes. */
function delimiterOf(start: string): string {
  const line = /^[\uFEFF\r\n]*((?:"(?:[^"]|"")*"|[^"\r\n])*)/.exec(start)?.[1] ?? ''
  const bare = line.replace(/"(?:[^"]|"")*"/g, '')
  const count = (delimiter: string) => bare.split(delimiter).length
  return DELIMITERS.reduce((best, each) => (count(each) > count(best) ? each : best))
}

const FIRST_LINE_MAXIMUM = 100_000

/** Returns at least the first line with text, and all chunks. */
async function peek(chunks: AsyncIterable<string> | Iterable<string>) {
  const source = Readable.from(chunks)[Symbol.asyncIterator]() as AsyncIterator<string>
  let first = ''
  while (!/[^\uFEFF\r\n][\r\n]/.test(first) && first.length < FIRST_LINE_MAXIMUM) {
    const begun = await source.next()
    if (begun.done) break
    first += begun.value
  }
  async function* all() {
    if (first !== '') yield first
    for (;;) {
      const next = await source.next()
      if (next.done) return
      yield next.value
    }
  }
  return { first, all: all() }
}
