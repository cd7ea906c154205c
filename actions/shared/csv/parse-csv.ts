import { Readable } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import { mistake, type RowMistake } from './row-mistakes'

/** A row of a CSV file, or a row that cannot be read. */
export type CsvRow =
  | {
      readonly kind: 'row'
      /** The line of the file on which the row ends, from 1. */
      readonly line: number
      /** Trimmed cells by column; empty if the row has none. */
      readonly cells: Readonly<Record<string, string>>
    }
  | { readonly kind: 'refused'; readonly line: number; readonly mistake: RowMistake }

/** The whole file cannot be read. The mistake is meant for its author. */
export class UnreadableCsvError extends Error {
  readonly code = 'UNREADABLE_CSV'
  readonly mistake: RowMistake
  /** The line at which reading fails, from 1. */
  readonly line: number

  constructor(reason: RowMistake, line = 1, options: ErrorOptions = {}) {
    super(`line ${line}: ${reason.message}`, options)
    this.mistake = reason
    this.line = line
  }
}

const DELIMITERS = [',', ';', '\t'] as const

/**
 * Streams the rows of a CSV file with a header: columns in any order, separated by commas, semicolons or tabs, quoted
 * or not, with or without a byte-order mark. All of `columns` must exist; others are ignored. Memory is bounded by the
 * largest row. Throws an {@link UnreadableCsvError}.
 */
export async function* parseCsv(
  chunks: AsyncIterable<string> | Iterable<string>,
  columns: readonly string[],
): AsyncGenerator<CsvRow> {
  const { first, all } = await peek(chunks)
  const parser = parse({
    bom: true,
    delimiter: delimiterOf(first),
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_empty_values: true,
    trim: true,
  })
  const source = Readable.from(all)
  source.on('error', (error) => parser.destroy(error))
  let header: readonly string[] | null = null
  try {
    for await (const { record, info } of source.pipe(parser) as AsyncIterable<ParsedRecord>) {
      if (header === null) header = checkedHeader(record, columns)
      else yield toRow(record, header, info.lines)
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    throw new UnreadableCsvError(mistake('broken-quotes', {}), lineOf(error), { cause: error })
  }
  if (header === null) throw new UnreadableCsvError(mistake('empty-file', { columns: columns.join(', ') }))
}

/** With these options, only broken quotes stop the parser. */
function lineOf(error: CsvError): number {
  return 'lines' in error ? Number(error.lines) : 1
}

interface ParsedRecord {
  readonly record: readonly string[]
  readonly info: { readonly lines: number }
}

function checkedHeader(record: readonly string[], columns: readonly string[]): readonly string[] {
  const header = record.map((name) => name.toLowerCase())
  const missing = columns.filter((column) => !header.includes(column))
  if (missing.length === 0) return header
  const reason = mistake('missing-columns', { columns: columns.join(', '), missing: missing.join(', ') })
  throw new UnreadableCsvError(reason)
}

function toRow(record: readonly string[], header: readonly string[], line: number): CsvRow {
  if (record.length > header.length) {
    return {
      kind: 'refused',
      line,
      mistake: mistake('too-many-cells', { expected: header.length, got: record.length }),
    }
  }
  const cells = Object.fromEntries(header.map((name, index) => [name, record[index] ?? '']))
  return { kind: 'row', line, cells }
}

/** The most frequent separator in the first line, outside of quotes. */
function delimiterOf(start: string): string {
  const line = /^\uFEFF?(?:"(?:[^"]|"")*"|[^"\r\n])*/.exec(start)?.[0] ?? ''
  const bare = line.replace(/"(?:[^"]|"")*"/g, '')
  const count = (delimiter: string) => bare.split(delimiter).length
  return DELIMITERS.reduce((best, each) => (count(each) > count(best) ? each : best))
}

const FIRST_LINE_MAXIMUM = 100_000

/** Returns at least the first line, and all chunks. */
async function peek(chunks: AsyncIterable<string> | Iterable<string>) {
  const source = Readable.from(chunks)[Symbol.asyncIterator]() as AsyncIterator<string>
  let first = ''
  while (!/[\r\n]/.test(first) && first.length < FIRST_LINE_MAXIMUM) {
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
