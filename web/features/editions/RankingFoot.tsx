import type { Ranking, Statistic } from '@thang/contracts'
import { useSite } from '../../app/site.tsx'
import type { ShownColumns } from './rankingColumns.ts'
import styles from './RankingTable.module.css'

const kinds = ['best', 'median', 'mean'] as const

/** Best, median and mean, only where the data gives them; else how many are known. */
interface RankingFootProps {
  readonly ranking: Ranking
  readonly shown: ShownColumns
}

export function RankingFoot({ ranking, shown }: RankingFootProps) {
  const { t, number } = useSite()
  const { statistics, edition, known, rows } = ranking
  const find = (kind: Statistic['statistic'], node: string | null) =>
    statistics.find((one) => one.statistic === kind && one.node === node)?.value ?? null
  const given = kinds.filter((kind) =>
    statistics.some((one) => one.statistic === kind && one.value !== null),
  )
  const of = (count: number) => `${count}/${known.total ?? '–'}`
  const incomplete = shown.groups.some((group) => group.known !== known.total) || !ranking.complete
  return (
    <tfoot className={styles.foot}>
      {given.map((kind) => {
        const value = find(kind, null)
        return (
          <tr key={kind}>
            <th scope="row" className={styles.name}>
              {t(`statistic.${kind}`)}
            </th>
            {shown.rank ? <td>{''}</td> : null}
            {shown.band ? <td>{''}</td> : null}
            {shown.value ? (
              <td className={styles.number}>
                {value === null ? null : number(value, edition.decimals)}
              </td>
            ) : null}
            {shown.change ? <td>{''}</td> : null}
            {shown.groups.map((column) => {
              const figure = find(kind, column.code)
              return (
                <td key={column.code} className={styles.number}>
                  {figure === null ? null : number(figure, column.decimals)}
                </td>
              )
            })}
            {shown.inputs.map(({ key }) => (
              <td key={key}>{''}</td>
            ))}
            <td>{''}</td>
          </tr>
        )
      })}
      {!incomplete || known.total === null || rows.length === 1 ? null : (
        <tr>
          <th scope="row" className={styles.name}>
            {t('statistic.known')}
          </th>
          {shown.rank ? <td className={styles.number}>{of(known.ranks)}</td> : null}
          {shown.band ? <td>{''}</td> : null}
          {shown.value ? <td className={styles.number}>{of(known.values)}</td> : null}
          {shown.change ? <td>{''}</td> : null}
          {shown.groups.map((column) => (
            <td key={column.code} className={styles.number}>
              {of(column.known)}
            </td>
          ))}
          {shown.inputs.map(({ key, column }) => (
            <td key={key} className={styles.number}>
              {of(column.known)}
            </td>
          ))}
          <td>{''}</td>
        </tr>
      )}
    </tfoot>
  )
}
