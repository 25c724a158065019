import type { Comparison, ComparisonRow } from '@thang/contracts'
import { useSite } from '../../app/site.tsx'
import { Missing } from '../../ui/FigureValue.tsx'
import { FootnoteList } from '../../ui/FootnoteList.tsx'
import { collectFootnotes, type Footnotes } from '../../ui/footnotes.ts'
import { RankChange } from '../../ui/RankChange.tsx'
import { TableFrame } from '../../ui/TableFrame.tsx'
import { UnitName } from '../../ui/UnitName.tsx'
import styles from './ComparePage.module.css'

const presences = ['both', 'only-from', 'only-to'] as const
const byName = new Intl.Collator('vi')

/** Every unit of either edition; those of one edition only stand apart. */
export function CompareTable({ comparison }: { comparison: Comparison }) {
  const { t } = useSite()
  const { from, to, rows } = comparison
  const footnotes = collectFootnotes(
    rows.flatMap((row) =>
      [
        row.fromRankReason,
        row.toRankReason,
        row.rankChangeReason,
        row.fromValueReason,
        row.toValueReason,
        row.valueChangeReason,
      ].map((reason) => ({ reason })),
    ),
  )
  const head = [
    t('compare.rankOf', { period: from.period }),
    t('compare.rankOf', { period: to.period }),
    t('column.changeShort'),
    t('compare.valueOf', { period: from.period }),
    t('compare.valueOf', { period: to.period }),
    t('compare.valueChange'),
  ]
  return (
    <section className={styles.whole} aria-labelledby="whole">
      <h2 id="whole">{t('compare.table')}</h2>
      <TableFrame label={t('compare.table')}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col" className={styles.name}>
                {t('column.unit')}
              </th>
              {head.map((text) => (
                <th key={text} scope="col" className={styles.number}>
                  {text}
                </th>
              ))}
            </tr>
          </thead>
          {presences.map((presence) => {
            const part = rows.filter((row) => row.presence === presence).toSorted(order)
            if (part.length === 0) return null
            return (
              <tbody key={presence}>
                {presence === 'both' ? null : (
                  <tr className={styles.part}>
                    <th scope="rowgroup" colSpan={7}>
                      {t(`compare.${presence}`, {
                        from: from.period,
                        to: to.period,
                        count: part.length,
                      })}
                    </th>
                  </tr>
                )}
                {part.map((row) => (
                  <Line
                    key={row.unit.code}
                    row={row}
                    comparison={comparison}
                    footnotes={footnotes}
                  />
                ))}
              </tbody>
            )
          })}
        </table>
      </TableFrame>
      <FootnoteList footnotes={footnotes} />
    </section>
  )
}

interface LineProps {
  readonly row: ComparisonRow
  readonly comparison: Comparison
  readonly footnotes: Footnotes
}

function Line({ row, comparison, footnotes }: LineProps) {
  const { path, query, number, change } = useSite()
  const { from, to } = comparison
  const decimals = Math.max(from.decimals, to.decimals)
  const dash = (reason: ComparisonRow['fromRankReason']) => (
    <Missing reason={reason} footnotes={footnotes} />
  )
  return (
    <tr className={row.unit.code === query['unit'] ? styles.chosen : undefined}>
      <th scope="row" className={styles.name}>
        <a href={path('unit', { code: row.unit.code })}>
          <UnitName of={row.unit} />
        </a>
      </th>
      <td className={styles.number}>{row.fromRank ?? dash(row.fromRankReason)}</td>
      <td className={styles.number}>{row.toRank ?? dash(row.toRankReason)}</td>
      <td className={styles.number}>
        {row.rankChange === null ? (
          dash(row.rankChangeReason)
        ) : (
          <RankChange places={row.rankChange} />
        )}
      </td>
      <td className={styles.number}>
        {row.fromValue === null ? dash(row.fromValueReason) : number(row.fromValue, from.decimals)}
      </td>
      <td className={styles.number}>
        {row.toValue === null ? dash(row.toValueReason) : number(row.toValue, to.decimals)}
      </td>
      <td className={styles.number}>
        {row.valueChange === null ? dash(row.valueChangeReason) : change(row.valueChange, decimals)}
      </td>
    </tr>
  )
}

/** Known in the later edition first, by rank; then by the earlier rank; then by name. */
function order(a: ComparisonRow, b: ComparisonRow): number {
  const late = Number.MAX_SAFE_INTEGER
  return (
    (a.toRank ?? late) - (b.toRank ?? late) ||
    (a.fromRank ?? late) - (b.fromRank ?? late) ||
    byName.compare(a.unit.name, b.unit.name)
  )
}
