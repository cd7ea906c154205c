/** One measured number, with the figures to compare it with. */
export interface Figure {
  readonly name: string
  readonly value: number
  readonly unit: string
  /** The same for the naive design: one event → read, decide, patch. Null if it has none. */
  readonly naive: number | null
  /** The best possible value by Amazon's limits or arithmetic. Null if there is none. */
  readonly bound: { readonly value: number; readonly by: string } | null
  /** Null if there is no goal. */
  readonly target: Target | null
  /** A caveat of the number. */
  readonly note?: string
}

export type Target = { readonly atMost: number } | { readonly atLeast: number }

/** The result of one bench. */
export interface Measured {
  readonly bench: string
  readonly figures: readonly Figure[]
  readonly seconds: number
  /** Why figures are missing. Null if none are. */
  readonly failure: string | null
}

/** Null without a goal. */
export function isReached({ value, target }: Figure): boolean | null {
  if (target === null) return null
  return 'atMost' in target ? value <= target.atMost : value >= target.atLeast
}

const COLUMNS = ['figure', 'measured', 'naive', 'limit', 'to reach', ''] as const

/** The figures of one bench as table lines. */
export function tableOf(figures: readonly Figure[]): string {
  const rows = [COLUMNS, ...figures.map(cellsOf)]
  const widths = COLUMNS.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  return rows
    .map((row) =>
      row
        .map((cell, column) => pad(cell, widths[column] ?? 0, column))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

function cellsOf(figure: Figure): readonly string[] {
  const { name, value, unit, naive, bound } = figure
  const reached = isReached(figure)
  return [
    name,
    `${inWords(value)} ${unit}`.trim(),
    naive === null ? '–' : inWords(naive),
    bound === null ? '–' : `${inWords(bound.value)} (${bound.by})`,
    targetOf(figure),
    reached === null ? '' : reached ? 'reached' : 'NOT REACHED',
  ]
}

/** One figure in one line. */
export function figureInWords(figure: Figure): string {
  const [name, measured, , , target, reached] = cellsOf(figure)
  return `${name}: ${measured}${figure.target === null ? '' : ` (${target}, ${reached})`}`
}

function targetOf({ target }: Figure): string {
  if (target === null) return '–'
  return 'atMost' in target ? `≤ ${inWords(target.atMost)}` : `≥ ${inWords(target.atLeast)}`
}

function pad(cell: string, width: number, column: number): string {
  return column === 1 || column === 2 ? cell.padStart(width) : cell.padEnd(width)
}

/** As many digits as are meaningful. */
function inWords(value: number): string {
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 3
  return value.toLocaleString('en', { maximumFractionDigits: digits })
}

/** The value below which this share of the values lies, by nearest rank. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  const value = sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))]
  if (value === undefined) throw new RangeError('nothing was measured')
  return value
}
