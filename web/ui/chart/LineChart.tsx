import styles from './Chart.module.css'
import { linear, places } from './scale.ts'

export interface LinePoint {
  readonly key: string
  /** Under the axis: the edition's period. */
  readonly period: string
  readonly value: number | null
  /** The figure as it is written beside the point, or the reason why there is none. */
  readonly text: string
  /** Points of one series are comparable; where the series changes, the line breaks. */
  readonly series: string
}

interface LineChartProps {
  readonly points: readonly LinePoint[]
  readonly domain: readonly [number, number]
  readonly ticks: readonly { value: number; text: string }[]
  /** The first value of the domain stands on top: ranks. */
  readonly inverted: boolean
  /** A thin dashed line over a break, where a reader may still compare. */
  readonly bridged: boolean
  readonly breakText: string
  readonly label: string
  readonly width: number
}

const height = 300
const margin = { top: 34, right: 28, bottom: 34, left: 46 }

/** One unit over the editions: a gap where a value is missing, a rule where the framework changes. */
export function LineChart(props: LineChartProps) {
  const { points, ticks, width, label } = props
  const { x, y, breaks, segments, bridges } = layOut(props)
  return (
    // Drawn here, so not an img element.
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
    <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      {ticks.map((tick) => (
        <g key={tick.value}>
          <path
            className={styles.axis}
            d={`M${margin.left} ${y(tick.value)}H${width - margin.right}`}
          />
          <text className={styles.tick} x={margin.left - 8} y={y(tick.value) + 4} textAnchor="end">
            {tick.text}
          </text>
        </g>
      ))}
      {breaks.map((place, index) => (
        <g key={place}>
          <path
            className={styles.break}
            d={`M${place} ${margin.top - 14}V${height - margin.bottom}`}
          />
          <text
            className={styles.breakText}
            x={place}
            y={margin.top - 20 - (place - (breaks[index - 1] ?? -99) < 90 ? 12 : 0)}
            textAnchor="middle"
          >
            {props.breakText}
          </text>
        </g>
      ))}
      {bridges.map((d) => (
        <path key={d} className={styles.bridge} d={d} />
      ))}
      {segments.map((d) => (
        <path key={d} className={styles.line} d={d} />
      ))}
      {points.map((point, index) => (
        <Point key={point.key} point={point} next={points[index + 1]} x={x(point.key)} y={y} />
      ))}
    </svg>
  )
}

interface PointProps {
  readonly point: LinePoint
  readonly next: LinePoint | undefined
  readonly x: number
  readonly y: (value: number) => number
}

function Point({ point, next, x, y }: PointProps) {
  const base = height - margin.bottom
  return (
    <g>
      <text className={styles.period} x={x} y={height - 10} textAnchor="middle">
        {point.period}
      </text>
      {point.value === null ? (
        <text className={styles.gap} x={x} y={base - 8} textAnchor="middle">
          –
        </text>
      ) : (
        <>
          <circle className={styles.dot} cx={x} cy={y(point.value)} r={6} />
          <text className={styles.label} {...labelPlace(point.value, next, x, y)}>
            {point.text}
          </text>
        </>
      )}
    </g>
  )
}

/** Above the point; below it near the top; to its left where the line climbs away. */
function labelPlace(value: number, next: LinePoint | undefined, x: number, y: PointProps['y']) {
  const at = y(value)
  const rise = next === undefined || next.value === null ? 0 : at - y(next.value)
  if (rise > 40) return { x: x - 12, y: at + 5, textAnchor: 'end' as const }
  return { x, y: at < margin.top + 22 ? at + 24 : at - 13, textAnchor: 'middle' as const }
}

function layOut({ points, domain, inverted, bridged, width }: LineChartProps) {
  const x = places(
    points.map(({ key }) => key),
    [margin.left, width - margin.right],
  )
  const bottom = height - margin.bottom
  const y = linear(domain, inverted ? [margin.top, bottom] : [bottom, margin.top])
  const draw = (from: LinePoint, to: LinePoint) =>
    from.value === null || to.value === null
      ? []
      : [`M${x(from.key)} ${y(from.value)}L${x(to.key)} ${y(to.value)}`]
  const pairs = points.slice(1).map((to, index) => ({ from: points[index] ?? to, to }))
  const within = pairs.filter(({ from, to }) => from.series === to.series)
  const across = pairs.filter(({ from, to }) => from.series !== to.series)
  return {
    x,
    y,
    segments: within.flatMap(({ from, to }) => draw(from, to)),
    bridges: bridged ? across.flatMap(({ from, to }) => draw(from, to)) : [],
    breaks: across.map(({ from, to }) => (x(from.key) + x(to.key)) / 2),
  }
}
