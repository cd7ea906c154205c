import { IGNORE, type NamesOfFields, plainName, type RequiredField } from './file-fields'
import { HEAD_ROWS, type Table } from './table'

/** A name may stand above the header, in a cell that is merged with those below. */
const MERGED_ROWS = 3
const SAMPLES = 3

/** A column of a file. */
export interface FileColumn {
  readonly index: number
  /** As the file names it; empty if it does not. */
  readonly name: string
  /** Its first values. */
  readonly samples: readonly string[]
  /** The field that its name means, or {@link IGNORE}; null if it means several. */
  readonly meant: string | null
}

export interface FoundColumns {
  /** The place of the header in the table's rows. */
  readonly header: number
  /** The columns that have values. */
  readonly columns: readonly FileColumn[]
  /** Whether every column is named as the page or the server names it. */
  readonly isClear: boolean
}

type Cells = readonly (readonly string[])[]

/** How many different known names the best row has. */
export function scoreRows(rows: Cells, names: NamesOfFields): number {
  return Math.max(0, ...rows.map((_, index) => knownIn(rows, index, names)))
}

/** Finds the row that names the columns, below titles, and what each column means. */
export function findColumns({ rows }: Table, names: NamesOfFields, required: RequiredField): FoundColumns {
  const head = rows.slice(0, HEAD_ROWS).map(({ cells }) => cells)
  const scores = head.map((_, index) => knownIn(head, index, names))
  const best = Math.max(0, ...scores)
  const header = best > 0 ? scores.indexOf(best) : Math.max(0, head.findIndex(hasSeveralCells))
  const below = rows.slice(header + 1)
  const width = Math.max(
    head[header]?.length ?? 0,
    ...below.slice(0, HEAD_ROWS).map(({ cells }) => cells.length),
  )
  const columns = Array.from({ length: width }, (_, index): FileColumn => {
    const name = nameAt(head, header, index, names)
    const samples: string[] = []
    for (const { cells } of below) {
      if (samples.length === SAMPLES) break
      const value = cells[index] ?? ''
      if (value !== '') samples.push(value)
    }
    return { index, name, samples, meant: meaningOf(name, names) }
  }).filter(({ name, samples }) => name !== '' || samples.length > 0)
  const resolved = withoutRepeats(columns)
  const isClear = resolved.every(({ name, meant }) => meant !== null && names.has(plainName(name)))
  return {
    header,
    columns: resolved,
    isClear:
      isClear &&
      problemOf(
        resolved.map(({ meant }) => meant),
        required,
      ) === null,
  }
}

/** What is missing before a file can be uploaded. */
export type ColumnProblem = 'unclear' | 'repeated' | RequiredField['missing' | 'alone']

export function problemOf(
  chosen: readonly (string | null)[],
  { column, missing, alone }: RequiredField,
): ColumnProblem | null {
  const fields = chosen.filter((field) => field !== IGNORE)
  if (fields.includes(null)) return 'unclear'
  if (new Set(fields).size < fields.length) return 'repeated'
  if (!fields.includes(column)) return missing
  return fields.length > 1 ? null : alone
}

/** Two columns cannot be the same field: the merchant chooses. */
function withoutRepeats(columns: readonly FileColumn[]): readonly FileColumn[] {
  const counts = Map.groupBy(columns, ({ meant }) => meant)
  return columns.map((column) =>
    column.meant !== IGNORE && (counts.get(column.meant)?.length ?? 0) > 1
      ? { ...column, meant: null }
      : column,
  )
}

function meaningOf(name: string, names: NamesOfFields): string | null {
  const [first, ...others] = names.get(plainName(name)) ?? [IGNORE]
  return first === undefined || others.length > 0 ? null : first
}

function knownIn(rows: Cells, row: number, names: NamesOfFields): number {
  const own = rows[row] ?? []
  if (!own.some((cell) => names.has(plainName(cell)))) return 0
  const width = Math.max(...rows.slice(Math.max(0, row - MERGED_ROWS), row + 1).map(({ length }) => length))
  const known = Array.from({ length: width }, (_, index) => plainName(nameAt(rows, row, index, names)))
  return new Set(known.filter((name) => names.has(name))).size
}

/** The name of a column: the cell of the header, or a known name above it. */
function nameAt(rows: Cells, header: number, index: number, names: NamesOfFields): string {
  const own = visible(rows[header]?.[index] ?? '')
  if (own !== '') return own
  for (let row = header - 1; row >= Math.max(0, header - MERGED_ROWS); row -= 1) {
    const above = visible(rows[row]?.[index] ?? '')
    if (above !== '') return names.has(plainName(above)) ? above : ''
  }
  return ''
}

function visible(name: string): string {
  return name
    .replace(/[\u00AD\u200B-\u200F\u2060\uFEFF]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}

function hasSeveralCells(cells: readonly string[]): boolean {
  return cells.filter((cell) => cell !== '').length > 1
}
