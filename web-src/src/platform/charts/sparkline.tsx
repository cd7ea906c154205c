import './charts.css'

interface SparklineProps {
  /** Oldest first, at least 0. */
  readonly values: readonly number[]
  /** The values in words. */
  readonly label: string
}

/** A small bar chart, one bar per value. */
export function Sparkline({ values, label }: SparklineProps) {
  const highest = Math.max(...values, 1)
  const step = 100 / Math.max(values.length, 1)
  return (
    <svg className="sparkline" role="img" aria-label={label}>
      {values.map((value, index) => (
        <rect
          // biome-ignore lint/suspicious/noArrayIndexKey: a bar is its place in time and keeps no state.
          key={index}
          className={value > 0 ? 'chart-bar sparkline__bar' : 'sparkline__rest'}
          x={`${index * step}%`}
          width={`${step * 0.72}%`}
          {...barOf(value, highest)}
          rx={1}
        />
      ))}
    </svg>
  )
}

/** A value above 0 is always visible. */
function barOf(value: number, highest: number) {
  const height = value > 0 ? Math.max((value / highest) * 100, 8) : 4
  return { y: `${100 - height}%`, height: `${height}%` }
}
