import { CsvError, parse } from 'csv-parse/browser/esm/sync'
import { FileError, type Reading, type Table, TableBuilder } from './table'

const SEPARATORS = [',', ';', '\t', '|'] as const
type Separator = (typeof SEPARATORS)[number]

/** Characters that are parsed at once. */
const SLICE = 100_000
const SAMPLE_ROWS = 30

/** How well the rows look like a table with a known header. */
export type ScoreRows = (rows: readonly (readonly string[])[]) => number

/**
 * Decodes a file. Spreadsheets save UTF-8, UTF-16 with a byte order mark, or the Windows code page. Text that is not
 * valid UTF-8 is read in the code page.
 */
export function decodeText(bytes: Uint8Array<ArrayBuffer>): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/** Reads the rows of a CSV file, however its cells and lines are separated. */
export async function readText(text: string, score: ScoreRows, reading: Reading): Promise<Table> {
  // Other formats, such as a web page that is named like a spreadsheet.
  if (text.includes('\u0000') || /^\s*(?:<|%PDF)/.test(text)) throw new FileError('not-a-table')
  const [named = '', separator] = /^sep=([,;\t|])(?:\r\n|\n|\r)/i.exec(text) ?? []
  const body = text.slice(named.length)
  const delimiter = SEPARATORS.find((each) => each === separator) ?? bestSeparator(body, score)
  const builder = new TableBuilder(reading)
  let number = 0
  for (const slice of slicesOf(body)) {
    for (const cells of parseSlice(slice, delimiter, number)) {
      number += 1
      await builder.add(number, cells)
    }
  }
  return { rows: builder.rows, separator: delimiter === ';' ? ';' : ',' }
}

function parseSlice(slice: string, delimiter: Separator, rowsBefore: number): readonly (readonly string[])[] {
  try {
    return parse(slice, {
      delimiter,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      relax_quotes: true,
      trim: true,
    })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    throw new FileError('broken-quotes', 'records' in error ? rowsBefore + Number(error.records) + 1 : null)
  }
}

/** Parts of the text that end between two rows: outside of quotes. */
function* slicesOf(text: string): Generator<string> {
  const lineEnd = text.includes('\n') ? '\n' : '\r'
  let start = 0
  let quotes = 0
  let counted = 0
  for (let end = SLICE; end < text.length; ) {
    const at = text.indexOf(lineEnd, end)
    if (at < 0) break
    for (
      let quote = text.indexOf('"', counted);
      quote >= 0 && quote < at;
      quote = text.indexOf('"', quote + 1)
    ) {
      quotes += 1
    }
    counted = at
    end = at + 1
    if (quotes % 2 !== 0) continue
    yield text.slice(start, end)
    start = end
    end = start + SLICE
  }
  if (start < text.length) yield text.slice(start)
}

/** The separator that shows the most known names; otherwise the one that makes the most cells. */
function bestSeparator(text: string, score: ScoreRows): Separator {
  const sample = text.split(/\r\n|\n|\r/, SAMPLE_ROWS).join('\n')
  const suits = (separator: Separator) => {
    const rows = sampleRows(sample, separator)
    return score(rows) * 1_000 + Math.max(0, ...rows.map(({ length }) => length))
  }
  const values = SEPARATORS.map(suits)
  return SEPARATORS[values.indexOf(Math.max(...values))] ?? ','
}

/** A cell with several lines may be cut off at the end of the sample. */
function sampleRows(sample: string, delimiter: Separator): readonly (readonly string[])[] {
  try {
    return parseSlice(sample, delimiter, 0)
  } catch {
    return sample.split('\n').map((line) => line.split(delimiter))
  }
}
