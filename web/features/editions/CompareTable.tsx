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

/** The columns of values in which something is known. */
interface ValueColumns {
  readonly from: boolean
  readonly to: boolean
  readonly change: boolean
}

/** Every unit of either edition; those of one edition only, and those known in neither, stand apart. */
export function CompareTable({ comparison }: { comparison: Comparison }) {
  const { t, period } = useSite()
  const unknown = comparison.rows.filter(isUnknown)
  const rows = comparison.rows.filter((row) => !isUnknown(row))
  const values = {
    from: rows.some(({ fromValue }) => fromValue !== null),
    to: rows.some(({ toValue }) => toValue !== null),
    change: rows.some(({ valueChange }) => valueChange !== null),
  }
  const footnotes = footnotesOf(rows, values)
  const periods = { from: period(comparison.from.period), to: period(comparison.to.period) }
  const head = [
    t('compare.rankOf', { period: periods.from }),
    t('compare.rankOf', { period: periods.to }),
    t('column.changeShort'),
    ...(values.from ? [t('compare.valueOf', { period: periods.from })] : []),
    ...(values.to ? [t('compare.valueOf', { period: periods.to })] : []),
    ...(values.change ? [t('compare.valueChange')] : []),
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
            const absentFrom = presence === 'only-from' ? periods.to : periods.from
            return (
              <tbody key={presence}>
                {presence === 'both' ? null : (
                  <tr className={styles.part}>
                    <th scope="rowgroup" colSpan={head.length + 1}>
                      {part.every(ofUnknownSet)
                        ? t('compare.onlyKnown', { period: absentFrom, count: part.length })
                        : t(`compare.${presence}`, { ...periods, count: part.length })}
                    </th>
                  </tr>
                )}
                {part.map((row) => (
                  <Line
                    key={row.unit.code}
                    row={row}
                    comparison={comparison}
                    values={values}
                    absent={
                      ofUnknownSet(row) ? t('compare.absent', { period: absentFrom }) : undefined
                    }
                    footnotes={footnotes}
                  />
                ))}
              </tbody>
            )
          })}
        </table>
      </TableFrame>
      <FootnoteList footnotes={footnotes} />
      <Unknown rows={unknown} />
    </section>
  )
}

/** Units of which neither edition is known: named, but folded away. */
function Unknown({ rows }: { rows: readonly ComparisonRow[] }) {
  const { t, path, query } = useSite()
  if (rows.length === 0) return null
  return (
    <details
      className={styles.unknown}
      open={rows.some(({ unit }) => unit.code === query['unit']) || undefined}
    >
      <summary>{t('compare.noneKnown', { count: rows.length })}</summary>
      <ul>
        {rows.map(({ unit }) => (
          <li key={unit.code}>
            <a href={path('unit', { code: unit.code })}>
              <UnitName of={unit} />
            </a>
          </li>
        ))}
      </ul>
    </details>
  )
}

interface LineProps {
  readonly row: ComparisonRow
  readonly comparison: Comparison
  readonly values: ValueColumns
  /** Why the unit is not in one of the editions, where their sets of units are not known. */
  readonly absent: string | undefined
  readonly footnotes: Footnotes
}

function Line({ row, comparison, values, absent, footnotes }: LineProps) {
  const { path, query, number, change } = useSite()
  const { from, to } = comparison
  const decimals = Math.max(from.decimals, to.decimals)
  const dash = (reason: ComparisonRow['fromRankReason']) =>
    reason === 'unit-sets-differ' && absent !== undefined ? (
      <Missing reason={null} words={absent} />
    ) : (
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
      {values.from ? (
        <td className={styles.number}>
          {row.fromValue === null
            ? dash(row.fromValueReason)
            : number(row.fromValue, from.decimals)}
        </td>
      ) : null}
      {values.to ? (
        <td className={styles.number}>
          {row.toValue === null ? dash(row.toValueReason) : number(row.toValue, to.decimals)}
        </td>
      ) : null}
      {values.change ? (
        <td className={styles.number}>
          {row.valueChange === null
            ? dash(row.valueChangeReason)
            : change(row.valueChange, decimals)}
        </td>
      ) : null}
    </tr>
  )
}

function footnotesOf(rows: readonly ComparisonRow[], values: ValueColumns): Footnotes {
  const sorted = presences.flatMap((presence) =>
    rows.filter((row) => row.presence === presence).toSorted(order),
  )
  const reasons = sorted.flatMap((row) =>
    [
      row.fromRankReason,
      row.toRankReason,
      row.rankChangeReason,
      values.from ? row.fromValueReason : null,
      values.to ? row.toValueReason : null,
      values.change ? row.valueChangeReason : null,
      // Where sets are unknown the heading of the part and the dash itself say more than this.
    ].filter((reason) => reason !== 'unit-sets-differ' || !ofUnknownSet(row)),
  )
  return collectFootnotes(reasons.map((reason) => ({ reason })))
}

function isUnknown({ fromRank, toRank, fromValue, toValue }: ComparisonRow): boolean {
  return fromRank === null && toRank === null && fromValue === null && toValue === null
}

/** In one edition only, as far as is known. */
function ofUnknownSet({ presence, rankChangeReason }: ComparisonRow): boolean {
  return presence !== 'both' && rankChangeReason === 'unit-sets-unknown'
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
