import type { Ranking } from '@thang/contracts'
import { useSite } from '../../app/site.tsx'
import styles from './RankingBoard.module.css'
import type { ShownColumns } from './rankingColumns.ts'
import { usePreviousPeriod, useValueWords } from './rankingWords.ts'

interface EmptyColumnsProps {
  readonly ranking: Ranking
  readonly empty: ShownColumns['empty']
}

/** Which columns are left out because nothing in them is known, and how to see them. */
export function EmptyColumns({ ranking, empty }: EmptyColumnsProps) {
  const { t, text } = useSite()
  const value = useValueWords(ranking)
  const period = usePreviousPeriod(ranking)
  const names = [
    ...(empty.value ? [value] : []),
    ...(empty.change ? [t('column.change', { period })] : []),
    ...empty.groups.map(({ name }) => text(name)),
  ]
  if (names.length === 0) return null
  return (
    <p className={styles.empty}>
      {t('ranking.emptyColumns', { count: names.length, names: names.join(', ') })}{' '}
      <EmptyColumnsLink count={null} />
    </p>
  )
}

/** Shows or hides the columns without figures; with a count the link says what it does by itself. */
export function EmptyColumnsLink({ count }: { count: number | null }) {
  const { t, path, params, query, changeQuery } = useSite()
  if (count === 0) return null
  const columns = query['columns'] === 'all' ? '' : 'all'
  const show = count === null ? t('ranking.showEmpty') : t('ranking.showMore', { count })
  return (
    <a
      className={count === null ? undefined : styles.more}
      href={path('ranking', params, { ...query, columns })}
      data-screen-only=""
      onClick={(event) => {
        event.preventDefault()
        changeQuery({ columns })
      }}
    >
      {columns === '' ? t('ranking.hideEmpty') : show}
    </a>
  )
}

export function countEmpty({ value, change, groups }: ShownColumns['empty']): number {
  return Number(value) + Number(change) + groups.length
}
