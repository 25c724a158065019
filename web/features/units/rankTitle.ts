import type { ProfileEntry } from '@thang/contracts'
import { useSite } from '../../app/site.tsx'

/** A rank as it is written: 12/63, or 12 where the number of units is not known. */
export function rankText({ row, unitCount }: ProfileEntry): string {
  return `${row.rank ?? '–'}${unitCount === null ? '' : `/${unitCount}`}`
}

/** The units that the table ranks; ranks among other units are no continuation. */
export function fieldOf({ table, unitCount }: ProfileEntry): string {
  return `${table.kind} ${table.parent ?? ''} ${unitCount ?? ''}`
}

/** The known ranks, oldest first, each with its period and, where a period has two, its boundaries. */
export function useRankList() {
  const { t, period } = useSite()
  return (known: readonly ProfileEntry[]): string =>
    known
      .map((entry, place) => {
        const again = known
          .slice(place + 1)
          .some((later) => later.edition.code === entry.edition.code)
        return t(again ? 'chart.rankAtOld' : 'chart.rankAt', {
          rank: rankText(entry),
          period: period(entry.edition.period),
        })
      })
      .join(', ')
}

/** The message of the rank chart: where it began, its best, the latest known. */
export function useRankTitle(entries: readonly ProfileEntry[], name: string): string {
  const { t, period } = useSite()
  const rankList = useRankList()
  const known = entries.filter(({ row }) => row.rank !== null)
  const [first] = known
  const last = known.at(-1)
  if (first === undefined || last === undefined) return t('chart.rankUnknown', { name })
  const fields = [...Map.groupBy(known, fieldOf).values()]
  if (fields.length > 1) {
    const ends = new Set(fields.flatMap((field) => [field[0], field.at(-1)]))
    return t('chart.rankMany', { name, ranks: rankList(known.filter((entry) => ends.has(entry))) })
  }
  const best = known.toSorted((a, b) => (a.row.rank ?? 0) - (b.row.rank ?? 0))[0] ?? first
  const values = {
    name,
    first: rankText(first),
    firstPeriod: period(first.edition.period),
    best: rankText(best),
    bestPeriod: period(best.edition.period),
    last: rankText(last),
    lastPeriod: period(last.edition.period),
  }
  if (first === last) return t('chart.rankOne', values)
  return best === first || best === last ? t('chart.rankTwo', values) : t('chart.rankThree', values)
}
