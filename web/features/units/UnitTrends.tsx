import type { ProfileEntry, UnitReference } from '@thang/contracts'
import { useSite } from '../../app/site.tsx'
import { ChartFigure, chartWidths } from '../../ui/chart/ChartFigure.tsx'
import { LineChart, type LinePoint } from '../../ui/chart/LineChart.tsx'
import styles from './UnitPage.module.css'

interface UnitTrendsProps {
  readonly entries: readonly ProfileEntry[]
  readonly unit: UnitReference
}

/** Rank and value over the editions; the line breaks where the framework changes. */
export function UnitTrends({ entries, unit }: UnitTrendsProps) {
  const years = entries.toReversed()
  const ranks = years.filter(({ row }) => row.rank !== null).length
  const values = years.filter(({ row }) => row.value !== null).length
  // One point is no line: the table above says it better.
  if (ranks < 2 && values < 2) return null
  return (
    <div className={styles.charts}>
      <RankTrend entries={years} unit={unit} />
      <ValueTrend entries={years} unit={unit} />
    </div>
  )
}

export function RankTrend({ entries, unit }: UnitTrendsProps) {
  const { t, unitName } = useSite()
  const reasonOf = useReason()
  const points = entries.map((entry) => ({
    ...frame(entry),
    value: entry.row.rank,
    text:
      entry.row.rank === null
        ? reasonOf(entry.row.rankReason)
        : `${entry.row.rank}${entry.unitCount === null ? '' : `/${entry.unitCount}`}`,
  }))
  const title = useRankTitle(entries, unitName(unit))
  const last = Math.max(...entries.map(({ unitCount, row }) => unitCount ?? row.rank ?? 1), 10)
  const ticks = [1, ...[10, 20, 30, 40, 50, 60].filter((tick) => tick < last - 3), last]
  const drawing = {
    points,
    domain: [1, last] as const,
    ticks: ticks.map((value) => ({ value, text: String(value) })),
    inverted: true,
    bridged: true,
    breakText: t('chart.break'),
    label: title,
  }
  return (
    <ChartFigure
      title={title}
      subtitle={t('chart.rankAxis')}
      note={hasBreak(points) ? t('chart.rankBreakNote') : null}
      source={useSources(entries)}
      fileName={`${unit.code}-rank`}
      table={{
        head: [t('column.edition'), t('column.rank')],
        rows: points.map(({ period, text }) => [period, text]),
      }}
      wide={<LineChart {...drawing} width={chartWidths.desktop} />}
      narrow={<LineChart {...drawing} width={chartWidths.phone} />}
    />
  )
}

function ValueTrend({ entries, unit }: UnitTrendsProps) {
  const { t, unitName, number, plain } = useSite()
  const reasonOf = useReason()
  const points = entries.map((entry) => ({
    ...frame(entry),
    value: entry.row.value,
    text:
      entry.row.value === null
        ? reasonOf(entry.row.valueReason)
        : number(entry.row.value, entry.edition.decimals),
  }))
  const top = points.some(({ value }) => value !== null && value > 1) ? 100 : 1
  const known = points.filter(({ value }) => value !== null)
  const title = t('chart.valueTitle', {
    name: unitName(unit),
    known: known.length,
    total: points.length,
  })
  const drawing = {
    points,
    domain: [0, top] as const,
    ticks: [0, 0.25, 0.5, 0.75, 1].map((share) => ({
      value: share * top,
      text: plain(share * top),
    })),
    inverted: false,
    bridged: false,
    breakText: t('chart.break'),
    label: title,
  }
  return (
    <ChartFigure
      title={title}
      subtitle={t('chart.valueAxis', { top })}
      note={hasBreak(points) ? t('chart.valueBreakNote') : null}
      source={useSources(entries)}
      fileName={`${unit.code}-value`}
      table={{
        head: [t('column.edition'), t('column.value')],
        rows: points.map(({ period, text }) => [period, text]),
      }}
      wide={<LineChart {...drawing} width={chartWidths.desktop} />}
      narrow={<LineChart {...drawing} width={chartWidths.phone} />}
    />
  )
}

/** The message of the rank chart: where it began, its best, where it stands. */
function useRankTitle(entries: readonly ProfileEntry[], name: string): string {
  const { t } = useSite()
  const known = entries.filter(({ row }) => row.rank !== null)
  const [first] = known
  const last = known.at(-1)
  if (first === undefined || last === undefined) return t('chart.rankUnknown', { name })
  const sorted = known.toSorted((a, b) => (a.row.rank ?? 0) - (b.row.rank ?? 0))
  const best = sorted[0] ?? first
  const values = {
    name,
    first: first.row.rank ?? '',
    firstPeriod: first.edition.period,
    best: best.row.rank ?? '',
    bestPeriod: best.edition.period,
    last: last.row.rank ?? '',
    lastPeriod: last.edition.period,
  }
  if (first === last) return t('chart.rankOne', values)
  return best === first || best === last ? t('chart.rankTwo', values) : t('chart.rankThree', values)
}

function useReason() {
  const { t } = useSite()
  return (reason: ProfileEntry['row']['rankReason']) => t(`reason.${reason ?? 'not-published'}`)
}

function useSources(entries: readonly ProfileEntry[]): string {
  const { t, text } = useSite()
  const [first] = entries
  const periods = [...new Set(entries.map(({ edition }) => edition.period))]
  return t('chart.source', {
    index: first === undefined ? '' : text(first.edition.indexName),
    periods: periods.join(', '),
  })
}

function frame({ edition, table }: ProfileEntry): Pick<LinePoint, 'key' | 'period' | 'series'> {
  return {
    key: `${edition.code} ${table.boundaries}`,
    period: edition.period,
    series: table.framework ?? edition.code,
  }
}

function hasBreak(points: readonly LinePoint[]): boolean {
  return points.some((point) => point.series !== points[0]?.series)
}
