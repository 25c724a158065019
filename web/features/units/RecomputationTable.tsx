import type { ProfileEntry, Recomputation } from '@thang/contracts'
import { useSite } from '../../app/site.tsx'
import { Missing } from '../../ui/FigureValue.tsx'
import { TableFrame } from '../../ui/TableFrame.tsx'
import { Text } from '../../ui/Text.tsx'
import styles from './UnitPage.module.css'

/** The published figures held against the framework's own rule; the difference is shown, nothing replaced. */
export function RecomputationTable({ entry }: { entry: ProfileEntry }) {
  const { t } = useSite()
  const { recomputations } = entry
  if (recomputations.length === 0) return null
  return (
    <details className={styles.detail} open={recomputations.length < 5}>
      <summary>{t('recompute.title')}</summary>
      <p className={styles.key}>{t('recompute.what')}</p>
      <TableFrame label={t('recompute.title')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('recompute.node')}</th>
              <th scope="col" className={styles.number}>
                {t('recompute.published')}
              </th>
              <th scope="col" className={styles.number}>
                {t('recompute.recomputed')}
              </th>
              <th scope="col" className={styles.number}>
                {t('recompute.difference')}
              </th>
              <th scope="col">{t('recompute.formula')}</th>
            </tr>
          </thead>
          <tbody>
            {recomputations.map((one) => (
              <Line key={one.node ?? ''} one={one} entry={entry} />
            ))}
          </tbody>
        </table>
      </TableFrame>
    </details>
  )
}

function Line({ one, entry }: { one: Recomputation; entry: ProfileEntry }) {
  const { t, number, change, text } = useSite()
  const { decimals } = entry.edition
  const named = [...entry.columns, ...entry.indicators].find(({ code }) => code === one.node)
  return (
    <tr>
      <th scope="row">{named === undefined ? t('recompute.total') : text(named.name)}</th>
      <td className={styles.number}>{number(one.published, decimals)}</td>
      <td className={styles.number}>
        {one.recomputed === null ? (
          <Missing reason={one.recomputedReason} />
        ) : (
          number(one.recomputed, decimals + 2)
        )}
      </td>
      <td className={styles.number}>
        {one.difference === null ? (
          <Missing reason={one.recomputedReason} />
        ) : (
          change(one.difference, decimals + 2)
        )}
      </td>
      <td className={styles.formula}>{one.formula === null ? null : <Text of={one.formula} />}</td>
    </tr>
  )
}
