import type { Comparison, ComparisonRow } from '@thang/contracts'
import { useSite } from '../../app/site.tsx'
import { RankChange } from '../../ui/RankChange.tsx'
import { UnitName } from '../../ui/UnitName.tsx'
import styles from './ComparePage.module.css'

const shown = 5

/** The biggest known rises and falls in two short lists. */
export function CompareMovers({ comparison }: { comparison: Comparison }) {
  const { t } = useSite()
  const moved = comparison.rows.filter(({ rankChange }) => rankChange !== null && rankChange !== 0)
  const sorted = moved.toSorted((a, b) => (b.rankChange ?? 0) - (a.rankChange ?? 0))
  const rises = sorted.filter(({ rankChange }) => (rankChange ?? 0) > 0).slice(0, shown)
  const falls = sorted.filter(({ rankChange }) => (rankChange ?? 0) < 0).toReversed()
  if (moved.length === 0) return null
  // Of ranks that are known in part, no rise is the biggest of all.
  const known = comparison.rows.filter(({ rankChange }) => rankChange !== null).length
  const total = comparison.rows.length
  const values = { known, total, units: t(`kindMany.${comparison.kind}`) }
  const all = known === total
  return (
    <div className={styles.movers}>
      <Movers title={all ? t('compare.rises') : t('compare.risesSome', values)} rows={rises} />
      <Movers
        title={all ? t('compare.falls') : t('compare.fallsSome', values)}
        rows={falls.slice(0, shown)}
      />
    </div>
  )
}

function Movers({ title, rows }: { title: string; rows: readonly ComparisonRow[] }) {
  const { path } = useSite()
  if (rows.length === 0) return null
  return (
    <section>
      <h2>{title}</h2>
      <table aria-label={title}>
        <tbody>
          {rows.map((row) => (
            <tr key={row.unit.code}>
              <th scope="row">
                <a href={path('unit', { code: row.unit.code })}>
                  <UnitName of={row.unit} />
                </a>
              </th>
              <td>
                {row.fromRank} → {row.toRank}
              </td>
              <td>{row.rankChange === null ? null : <RankChange places={row.rankChange} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
