import type { Ranking, Statistic } from '@thang/contracts'
import { useSite } from '../../app/site.tsx'
import styles from './RankingTable.module.css'

const kinds = ['best', 'median', 'mean'] as const

/** Best, median and mean, only where the data gives them; else how many are known. */
export function RankingFoot({ ranking }: { ranking: Ranking }) {
  const { t, number } = useSite()
  const { statistics, columns, edition, known, previous } = ranking
  const find = (kind: Statistic['statistic'], node: string | null) =>
    statistics.find((one) => one.statistic === kind && one.node === node)?.value ?? null
  const shown = kinds.filter((kind) =>
    statistics.some((one) => one.statistic === kind && one.value !== null),
  )
  const incomplete = columns.some((column) => column.known !== known.total) || !ranking.complete
  return (
    <tfoot className={styles.foot}>
      {shown.map((kind) => {
        const value = find(kind, null)
        return (
          <tr key={kind}>
            <th scope="row" className={styles.name}>
              {t(`statistic.${kind}`)}
            </th>
            {known.ranks === 0 ? null : <td>{''}</td>}
            <td className={styles.number}>
              {value === null ? null : number(value, edition.decimals)}
            </td>
            {previous === null ? null : <td>{''}</td>}
            {columns.map((column) => {
              const figure = find(kind, column.code)
              return (
                <td key={column.code} className={styles.number}>
                  {figure === null ? null : number(figure, column.decimals)}
                </td>
              )
            })}
          </tr>
        )
      })}
      {!incomplete || known.total === null ? null : (
        <tr>
          <th scope="row" className={styles.name}>
            {t('statistic.known')}
          </th>
          {known.ranks === 0 ? null : (
            <td className={styles.number}>{`${known.ranks}/${known.total}`}</td>
          )}
          <td className={styles.number}>{`${known.values}/${known.total}`}</td>
          {previous === null ? null : <td>{''}</td>}
          {columns.map((column) => (
            <td key={column.code} className={styles.number}>{`${column.known}/${known.total}`}</td>
          ))}
        </tr>
      )}
    </tfoot>
  )
}
