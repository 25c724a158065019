import type { Ranking } from '@thang/contracts'
import { useSite } from '../../app/site.tsx'
import { maximumPoints } from './rankingColumns.ts'

/** What the value of a table is called: a score out of a maximum where it is in points. */
export function useValueWords(ranking: Pick<Ranking, 'columns'>): string {
  const { t, plain } = useSite()
  const max = maximumPoints(ranking)
  return max === null ? t('column.value') : t('column.score', { max: plain(max) })
}

/** The period of the edition before. */
export function usePreviousPeriod({ previous }: Ranking): string {
  const { period } = useSite()
  return previous === null ? '' : period(previous.period)
}

/** What is known of a table that has neither an overall score nor a rank; null for any other. */
export function useOnlyGroups(): (ranking: GroupsKnown) => string | null {
  const { t, text } = useSite()
  return ({ known, columns }) => {
    const total = known.total ?? '–'
    const groups = columns
      .filter((column) => column.known > 0)
      .map((column) =>
        t('ranking.groupKnown', { group: text(column.name), known: column.known, total }),
      )
    if (known.ranks > 0 || known.values > 0 || groups.length === 0) return null
    return t('ranking.onlyGroups', { groups: groups.join('; ') })
  }
}

export type GroupsKnown = Pick<Ranking, 'known' | 'columns'>
