import type { ProfileEntry, UnitReference } from '@thang/contracts'
import { useSite } from '../../app/site.tsx'
import { ChartFigure, chartWidths } from '../../ui/chart/ChartFigure.tsx'
import { LineChart, type LinePoint } from '../../ui/chart/LineChart.tsx'
import { uniqueSources } from '../../ui/SourceList.tsx'
import { fieldOf, rankText, useRankTitle } from './rankTitle.ts'
import styles from './UnitPage.module.css'

interface UnitTrendsProps {
  readonly entries: readonly ProfileEntry[]
  readonly unit: UnitReference
}

/** Rank and value over the editions; the line breaks where framework or boundaries change. */
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
  const frames = useFrames(entries)
  const points = frames.map(({ entry, frame }) => ({
    ...frame,
    value: entry.row.rank,
    text: entry.row.rank === null ? reasonOf(entry.row.rankReason) : rankText(entry),
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
    breakTexts: useBreakTexts(),
    label: title,
  }
  const note = useBreakNotes(points, 'chart.rankBreakNote')
  return (
    <ChartFigure
      title={title}
      subtitle={t('chart.rankAxis')}
      note={note}
      source={uniqueSources(entries.map(({ row }) => (row.rank === null ? null : row.rankSource)))}
      fileName={`${unit.code}-rank`}
      table={{
        head: [t('column.edition'), t('column.rank')],
        rows: points.map(({ whole, text }) => [whole, text]),
      }}
      wide={<LineChart {...drawing} width={chartWidths.desktop} />}
      narrow={<LineChart {...drawing} width={chartWidths.phone} />}
    />
  )
}

function ValueTrend({ entries, unit }: UnitTrendsProps) {
  const { t, unitName, number, plain } = useSite()
  const reasonOf = useReason()
  const frames = useFrames(entries)
  const points = frames.map(({ entry, frame }) => ({
    ...frame,
    value: entry.row.value,
    text:
      entry.row.value === null
        ? reasonOf(entry.row.valueReason)
        : number(entry.row.value, entry.edition.decimals),
  }))
  const top = points.some(({ value }) => value !== null && value > 1) ? 100 : 1
  const known = entries.filter(({ row }) => row.value !== null)
  const title = t('chart.valueTitle', {
    name: unitName(unit),
    known: countEditions(known),
    total: countEditions(entries),
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
    breakTexts: useBreakTexts(),
    label: title,
  }
  const note = useBreakNotes(points, 'chart.valueBreakNote')
  return (
    <ChartFigure
      title={title}
      subtitle={t('chart.valueAxis', { top })}
      note={note}
      source={uniqueSources(known.map(({ row }) => row.valueSource))}
      fileName={`${unit.code}-value`}
      table={{
        head: [t('column.edition'), t('column.value')],
        rows: points.map(({ whole, text }) => [whole, text]),
      }}
      wide={<LineChart {...drawing} width={chartWidths.desktop} />}
      narrow={<LineChart {...drawing} width={chartWidths.phone} />}
    />
  )
}

function useReason() {
  const { t } = useSite()
  return (reason: ProfileEntry['row']['rankReason']) => t(`reason.${reason ?? 'unknown'}`)
}

function useBreakTexts() {
  const { t } = useSite()
  return { series: t('chart.break'), field: t('chart.breakUnits'), both: t('chart.breakBoth') }
}

/** What the breaks of the line mean, in the words of the chart. */
function useBreakNotes(
  points: readonly LinePoint[],
  seriesNote: 'chart.rankBreakNote' | 'chart.valueBreakNote',
): string | null {
  const { t } = useSite()
  const notes = [
    ...(changes(points, ({ series }) => series) ? [t(seriesNote)] : []),
    ...(changes(points, ({ field }) => field) ? [t('chart.unitsBreakNote')] : []),
  ]
  return notes.length === 0 ? null : notes.join(' ')
}

function changes(points: readonly LinePoint[], of: (point: LinePoint) => string): boolean {
  return new Set(points.map(of)).size > 1
}

/** Period, framework and field of each entry; where the field changes over the years it is named. */
function useFrames(entries: readonly ProfileEntry[]) {
  const { t, period } = useSite()
  const fields = entries.map(fieldOf)
  const several = new Set(fields).size > 1
  return entries.map((entry, place) => {
    const { edition, table, unitCount } = entry
    const key = table.kind === 'province' ? 'chart.unitsProvince' : 'chart.unitsOther'
    const units = unitCount === null || !several ? null : t(key, { count: unitCount })
    const next = fields[place + 1]
    // Told apart where it matters, so that the axis of a phone keeps room.
    const told =
      fields[place - 1] !== fields[place] || (next !== undefined && next !== fields[place])
    const name = period(edition.period)
    return {
      entry,
      frame: {
        key: `${edition.code} ${table.boundaries}`,
        period: name,
        whole: units === null ? name : `${name} (${units})`,
        among: told ? units : null,
        series: table.framework ?? edition.code,
        field: fields[place] ?? '',
      },
    }
  })
}

/** An edition with a table on old and one on new boundaries is one edition. */
function countEditions(entries: readonly ProfileEntry[]): number {
  return new Set(entries.map(({ edition }) => edition.code)).size
}
