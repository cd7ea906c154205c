import { type KeyboardEvent, useId, useRef, useState } from 'react'
import { useWords } from '../../i18n/words-context'
import { axisTicks } from './axis-ticks'
import './charts.css'

export interface ChartSeries {
  readonly name: string
  /** Selects the color of the bars. */
  readonly tone: 'good' | 'bad' | 'middling'
}

export interface ChartColumn {
  /** The label below the axis, shown where there is room. */
  readonly tick: string
  /** The full label, for the tooltip and screen readers. */
  readonly title: string
  /** One value per series, at least 0. */
  readonly values: readonly number[]
}

interface BarChartProps {
  readonly label: string
  readonly series: readonly ChartSeries[]
  readonly columns: readonly ChartColumn[]
}

/**
 * A stacked bar chart. Pointing at a column shows its numbers. The chart is one tab stop; the arrow keys, Home and End
 * move between columns.
 */
export function BarChart({ label, series, columns }: BarChartProps) {
  const { number } = useWords()
  const [active, setActive] = useState<number | null>(null)
  const ticks = axisTicks(Math.max(...columns.map(({ values }) => sumOf(values)), 0))
  const top = ticks.at(-1) ?? 1
  return (
    <figure className="chart" aria-label={label}>
      <ChartLegend series={series} />
      <div className="chart__plot">
        <div className="chart__scale" aria-hidden="true">
          {ticks.map((tick) => (
            <span key={tick} style={{ bottom: `${(tick / top) * 100}%` }}>
              {number(tick)}
            </span>
          ))}
        </div>
        <div className="chart__area">
          <div className="chart__lines" aria-hidden="true">
            {ticks.map((tick) => (
              <i key={tick} style={{ bottom: `${(tick / top) * 100}%` }} />
            ))}
          </div>
          <Columns {...{ label, series, columns, top, active, setActive }} />
          {active !== null && columns[active] && (
            <ChartTooltip series={series} column={columns[active]} place={(active + 0.5) / columns.length} />
          )}
        </div>
      </div>
      <TickLabels columns={columns} />
    </figure>
  )
}

interface ColumnsProps extends BarChartProps {
  readonly top: number
  readonly active: number | null
  readonly setActive: (index: number | null) => void
}

function Columns({ label, series, columns, top, active, setActive }: ColumnsProps) {
  const { number } = useWords()
  const id = useId()
  const [current, setCurrent] = useState(columns.length - 1)
  const list = useRef<HTMLUListElement>(null)
  /** Periods have different numbers of columns. */
  const stop = Math.min(current, columns.length - 1)
  const go = (event: KeyboardEvent) => {
    if (event.key === 'Escape') return setActive(null)
    const next = nextIndex(event.key, stop, columns.length)
    if (next === null) return
    event.preventDefault()
    setCurrent(next)
    list.current?.querySelectorAll('li')[next]?.focus()
  }
  return (
    <ul ref={list} className="chart__columns" aria-label={label} onKeyDown={go}>
      {columns.map((column, index) => (
        <li
          key={column.title}
          className={index === active ? 'chart__column chart__column--active' : 'chart__column'}
          tabIndex={index === stop ? 0 : -1}
          aria-labelledby={`${id}-${index}`}
          onFocus={() => {
            setCurrent(index)
            setActive(index)
          }}
          onBlur={() => setActive(null)}
          onMouseEnter={() => setActive(index)}
          onMouseLeave={() => setActive(null)}
        >
          <Bars values={column.values} series={series} top={top} />
          <span id={`${id}-${index}`} className="chart__words">
            {[
              column.title,
              ...series.map(({ name }, at) => `${name}: ${number(column.values[at] ?? 0)}`),
            ].join(', ')}
          </span>
        </li>
      ))}
    </ul>
  )
}

interface BarsProps extends Pick<BarChartProps, 'series'>, Pick<ChartColumn, 'values'> {
  readonly top: number
}

/** Stacked bars. A value above 0 is always visible. */
function Bars({ values, series, top }: BarsProps) {
  let below = 0
  return (
    <svg className="chart__bars" aria-hidden="true">
      {series.map(({ name, tone }, at) => {
        const height = values[at] ? Math.max(((values[at] ?? 0) / top) * 100, 1.5) : 0
        below += height
        return (
          height > 0 && (
            <rect
              key={name}
              className={`chart-bar chart-bar--${tone}`}
              x="12%"
              width="76%"
              y={`${100 - below}%`}
              height={`${height}%`}
              rx={1.5}
            />
          )
        )
      })}
    </svg>
  )
}

/** Repeats the column's numbers for sighted users only. */
function ChartTooltip({
  series,
  column,
  place,
}: Pick<BarChartProps, 'series'> & { readonly column: ChartColumn; readonly place: number }) {
  const { number } = useWords()
  const side = place > 0.5 ? { right: `${(1 - place) * 100}%` } : { left: `${place * 100}%` }
  return (
    <div className="chart__tooltip" style={side} aria-hidden="true">
      <strong>{column.title}</strong>
      {series.map(({ name, tone }, at) => (
        <span key={name}>
          <i className={`swatch chart-tone--${tone}`} />
          {name} <b>{number(column.values[at] ?? 0)}</b>
        </span>
      ))}
    </div>
  )
}

function ChartLegend({ series }: Pick<BarChartProps, 'series'>) {
  return (
    <ul className="chart__legend" aria-hidden="true">
      {series.map(({ name, tone }) => (
        <li key={name}>
          <i className={`swatch chart-tone--${tone}`} />
          {name}
        </li>
      ))}
    </ul>
  )
}

/** Shows at most seven labels, so that they do not overlap. */
function TickLabels({ columns }: Pick<BarChartProps, 'columns'>) {
  const every = Math.ceil(columns.length / 7)
  return (
    <div className="chart__ticks" aria-hidden="true">
      {columns.map(({ tick, title }, index) => (
        <span key={title}>{index % every === 0 ? tick : ''}</span>
      ))}
    </div>
  )
}

function nextIndex(key: string, index: number, count: number): number | null {
  switch (key) {
    case 'ArrowLeft':
      return Math.max(index - 1, 0)
    case 'ArrowRight':
      return Math.min(index + 1, count - 1)
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return null
  }
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0)
}
