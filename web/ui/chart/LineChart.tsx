import styles from './Chart.module.css'
import { linear, places } from './scale.ts'

export interface LinePoint {
  readonly key: string
  /** Under the axis: the edition's period. */
  readonly period: string
  /** Below the period: whom the figure was taken over, such as "63 tỉnh". */
  readonly among: string | null
  readonly value: number | null
  /** The figure as it is written beside the point, or the reason why there is none. */
  readonly text: string
  /** Points of one series use one framework. */
  readonly series: string
  /** Points of one field are ranked among the same units. */
  readonly field: string
}

interface LineChartProps {
  readonly points: readonly LinePoint[]
  readonly domain: readonly [number, number]
  readonly ticks: readonly { value: number; text: string }[]
  /** The first value of the domain stands on top: ranks. */
  readonly inverted: boolean
  /** A thin dashed line where the framework changes, if a reader may still compare; never across fields. */
  readonly bridged: boolean
  readonly breakTexts: { readonly series: string; readonly field: string; readonly both: string }
  readonly label: string
  readonly width: number
}

const height = 326
const margin = { top: 44, right: 28, bottom: 50, left: 46 }

/** One unit over the editions: a gap where a value is missing, a rule where framework or field change. */
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
      {breaks.map(({ at, text, lifted }) => (
        <g key={at}>
          <path
            className={styles.break}
            d={`M${at} ${margin.top - 14}V${height - margin.bottom}`}
          />
          <text
            className={styles.breakText}
            x={at}
            y={margin.top - (lifted ? 32 : 18)}
            textAnchor={at > width - 80 ? 'end' : 'middle'}
          >
            {text}
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
      <text className={styles.period} x={x} y={height - 26} textAnchor="middle">
        {point.period}
      </text>
      {point.among === null ? null : (
        <text className={styles.among} x={x} y={height - 10} textAnchor="middle">
          {point.among}
        </text>
      )}
      {point.value === null ? (
        <text className={styles.gap} x={x} y={base - 8} textAnchor="middle">
          –
        </text>
      ) : (
        <>
          <circle className={styles.dot} cx={x} cy={y(point.value)} r={6} />
          <text className={styles.label} {...labelPlace(point, next, x, y)}>
            {point.text}
          </text>
        </>
      )}
    </g>
  )
}

/** Above the point; below it near the top; to its left where the line climbs away. */
function labelPlace(
  { value, field }: LinePoint,
  next: LinePoint | undefined,
  x: number,
  y: PointProps['y'],
) {
  const at = y(value ?? 0)
  const joined = next !== undefined && next.value !== null && next.field === field
  const rise = joined ? at - y(next.value ?? 0) : 0
  if (rise > 40) return { x: x - 12, y: at + 5, textAnchor: 'end' as const }
  return { x, y: at < margin.top + 8 ? at + 24 : at - 13, textAnchor: 'middle' as const }
}

function layOut({ points, domain, inverted, bridged, breakTexts, width }: LineChartProps) {
  const x = places(
    points.map(({ key }) => key),
    [margin.left, width - margin.right],
  )
  const bottom = height - margin.bottom
  const y = linear(domain, inverted ? [margin.top, bottom] : [bottom, margin.top])
  const draw = ({ from, to }: Pair) =>
    from.value === null || to.value === null
      ? []
      : [`M${x(from.key)} ${y(from.value)}L${x(to.key)} ${y(to.value)}`]
  const pairs = points.slice(1).map((to, index) => ({ from: points[index] ?? to, to }))
  return {
    x,
    y,
    segments: pairs.filter((pair) => changeOf(pair) === null).flatMap(draw),
    bridges: bridged ? pairs.filter((pair) => changeOf(pair) === 'series').flatMap(draw) : [],
    breaks: lift(
      pairs.flatMap((pair) => {
        const change = changeOf(pair)
        const at = (x(pair.from.key) + x(pair.to.key)) / 2
        return change === null ? [] : [{ at, text: breakTexts[change] }]
      }),
    ),
  }
}

/** Texts that would touch stand on two lines in turn. */
function lift(breaks: readonly { at: number; text: string }[]) {
  let last = { at: -1000, lifted: false }
  return breaks.map((one) => {
    last = { at: one.at, lifted: one.at - last.at < 130 && !last.lifted }
    return { ...one, lifted: last.lifted }
  })
}

interface Pair {
  readonly from: LinePoint
  readonly to: LinePoint
}

function changeOf({ from, to }: Pair): 'series' | 'field' | 'both' | null {
  const field = from.field !== to.field
  if (from.series === to.series) return field ? 'field' : null
  return field ? 'both' : 'series'
}
