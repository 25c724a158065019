import styles from './Chart.module.css'
import { linear } from './scale.ts'

export interface Slope {
  readonly key: string
  readonly name: string
  readonly from: number
  readonly to: number
  readonly emphasis: 'highlight' | 'strong' | 'faint'
}

interface SlopeChartProps {
  readonly slopes: readonly Slope[]
  readonly last: number
  readonly fromText: string
  readonly toText: string
  /** The two editions use different frameworks: the lines are dashed. */
  readonly dashed?: boolean
  readonly label: string
  readonly width: number
}

const height = 430
const top = 34
const bottom = 16

/** Ranks in two editions, 1 on top; the faint lines are the field, the named ones the message. */
export function SlopeChart(props: SlopeChartProps) {
  const { slopes, last, width, label, fromText, toText, dashed = false } = props
  const side = width < 500 ? 104 : 170
  const y = linear([1, Math.max(last, 2)], [top, height - bottom])
  const ends = { left: side, right: width - side }
  const named = slopes.filter(({ emphasis }) => emphasis !== 'faint')
  const order = [...slopes.filter(({ emphasis }) => emphasis === 'faint'), ...named.toReversed()]
  const leftPlaces = spread(named, ({ from }) => y(from))
  const rightPlaces = spread(named, ({ to }) => y(to))
  return (
    // Drawn here, so not an img element.
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
    <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      <path className={styles.zero} d={`M${ends.left} ${top - 10}V${height - bottom + 6}`} />
      <path className={styles.zero} d={`M${ends.right} ${top - 10}V${height - bottom + 6}`} />
      <text className={styles.period} x={ends.left} y={14} textAnchor="middle">
        {fromText}
      </text>
      <text className={styles.period} x={ends.right} y={14} textAnchor="middle">
        {toText}
      </text>
      {order.map((slope) => (
        <g key={slope.key}>
          <path
            className={`${lineClass[slope.emphasis]} ${dashed ? styles.dashed : ''}`}
            d={`M${ends.left} ${y(slope.from)}L${ends.right} ${y(slope.to)}`}
          />
          <circle className={dotClass[slope.emphasis]} cx={ends.left} cy={y(slope.from)} r={4} />
          <circle className={dotClass[slope.emphasis]} cx={ends.right} cy={y(slope.to)} r={4} />
        </g>
      ))}
      {named.map((slope) => (
        <g key={slope.key} className={labelClass[slope.emphasis]}>
          <text x={ends.left - 10} y={(leftPlaces.get(slope.key) ?? 0) + 4} textAnchor="end">
            {slope.name} {slope.from}
          </text>
          <text x={ends.right + 10} y={(rightPlaces.get(slope.key) ?? 0) + 4}>
            {slope.to} {slope.name}
          </text>
        </g>
      ))}
    </svg>
  )
}

const lineClass = {
  highlight: styles.line,
  strong: styles.strongLine,
  faint: styles.faintLine,
}
const dotClass = { highlight: styles.dot, strong: styles.strongDot, faint: styles.faintDot }
const labelClass = { highlight: styles.highlightLabel, strong: styles.strongLabel, faint: '' }

const lineHeight = 16

/** Label places near their points that do not overlap, from the top down. */
function spread(slopes: readonly Slope[], place: (slope: Slope) => number): Map<string, number> {
  const places = new Map<string, number>()
  let free = 0
  for (const slope of slopes.toSorted((a, b) => place(a) - place(b))) {
    const at = Math.min(Math.max(place(slope), free), height - bottom)
    places.set(slope.key, at)
    free = at + lineHeight
  }
  return places
}
