import type { Comparison, ComparisonRow } from '@thang/contracts'
import type { Translate } from '../../app/i18n/translate.ts'
import { useSite } from '../../app/site.tsx'
import { ChartFigure, chartWidths } from '../../ui/chart/ChartFigure.tsx'
import { type Slope, SlopeChart } from '../../ui/chart/SlopeChart.tsx'

const named = 4

/** Ranks of the units known in both editions; the biggest movers and the chosen unit are named. */
export function CompareSlopes({ comparison }: { comparison: Comparison }) {
  const { t, text, query, unitName, period } = useSite()
  const known = comparison.rows.filter(isKnown)
  const movers = known.toSorted((a, b) => Math.abs(b.rankChange) - Math.abs(a.rankChange))
  const [top] = known.toSorted((a, b) => b.rankChange - a.rankChange)
  if (top === undefined || known.length < 2) return null
  const chosen = known.find(({ unit }) => unit.code === query['unit']) ?? top
  const strong = new Set(movers.slice(0, named).map(({ unit }) => unit.code))
  const slopes: Slope[] = known.map((row) => ({
    key: row.unit.code,
    name: unitName(row.unit),
    from: row.fromRank,
    to: row.toRank,
    emphasis: row === chosen ? 'highlight' : strong.has(row.unit.code) ? 'strong' : 'faint',
  }))
  const { from, to } = comparison
  const values = {
    name: unitName(chosen.unit),
    from: chosen.fromRank,
    to: chosen.toRank,
    known: known.length,
  }
  const title = t('compare.chartTitle', values)
  const drawing = {
    slopes,
    last: Math.max(...slopes.flatMap((slope) => [slope.from, slope.to])),
    fromText: period(from.period),
    toText: period(to.period),
    dashed: comparison.sameFramework === false,
    label: title,
  }
  return (
    <ChartFigure
      level={2}
      title={title}
      subtitle={t('compare.chartSubtitle', values)}
      note={chartNote(comparison.sameFramework, t)}
      source={t('chart.source', {
        index: text(from.indexName),
        periods: `${period(from.period)}, ${period(to.period)}`,
      })}
      fileName={`${from.code}-${to.code}`}
      table={{
        head: [t('column.unit'), period(from.period), period(to.period), t('column.changeShort')],
        rows: movers.map((row) => [
          unitName(row.unit),
          String(row.fromRank),
          String(row.toRank),
          t(`change.${row.rankChange > 0 ? 'up' : row.rankChange < 0 ? 'down' : 'same'}Words`, {
            places: Math.abs(row.rankChange),
          }),
        ]),
      }}
      wide={<SlopeChart {...drawing} width={chartWidths.desktop} />}
      narrow={<SlopeChart {...drawing} width={chartWidths.phone} />}
    />
  )
}

function chartNote(sameFramework: boolean | null, t: Translate): string | null {
  if (sameFramework === true) return null
  return t(sameFramework === null ? 'compare.chartUnknown' : 'compare.chartNote')
}

type KnownRow = ComparisonRow & { fromRank: number; toRank: number; rankChange: number }

function isKnown(row: ComparisonRow): row is KnownRow {
  return row.fromRank !== null && row.toRank !== null && row.rankChange !== null
}
