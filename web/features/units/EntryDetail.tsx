import type { ProfileEntry, RankingColumn, Statistic } from '@thang/contracts'
import { useSite } from '../../app/site.tsx'
import { FigureValue } from '../../ui/FigureValue.tsx'
import { FootnoteList } from '../../ui/FootnoteList.tsx'
import { collectFootnotes, type Footnotes } from '../../ui/footnotes.ts'
import { ShareBar } from '../../ui/ShareBar.tsx'
import { TableFrame } from '../../ui/TableFrame.tsx'
import { Text } from '../../ui/Text.tsx'
import { IndicatorTable } from './IndicatorTable.tsx'
import type { RatioPairs } from './ratioPairs.ts'
import { RecomputationTable } from './RecomputationTable.tsx'
import styles from './UnitPage.module.css'

/** What one edition says of the unit below the total: groups, pillars, indicators, the check. */
export function EntryDetail({ entry, pairs }: { entry: ProfileEntry; pairs: RatioPairs }) {
  const { t, path } = useSite()
  const { edition, table, row } = entry
  const known = row.groups.filter(({ value, rank }) => value !== null || rank !== null)
  if (known.length + entry.indicators.length + entry.recomputations.length === 0) return null
  const id = `entry-${edition.code}-${table.boundaries}`
  return (
    <section className={styles.detail} aria-labelledby={id}>
      <h3 id={id}>
        <Text of={edition.title} />
        {table.framework === null ? null : (
          <a href={path('framework', { code: table.framework })}>{t('unit.howScored')}</a>
        )}
      </h3>
      {known.length === 0 ? null : <GroupTable entry={entry} />}
      <RecomputationTable entry={entry} />
      <IndicatorTable entry={entry} pairs={pairs} />
    </section>
  )
}

function GroupTable({ entry }: { entry: ProfileEntry }) {
  const { t, text } = useSite()
  const { row, edition, unitCount } = entry
  const columns = entry.columns.filter(({ maxPoints, known }) => maxPoints !== 0 || known > 0)
  const judged = columns.some((column) => valueOf(entry, column, 'best') !== null)
  const drawn = row.groups.some(({ value }) => value !== null)
  const pillars = columns.every(({ level }) => level === 'pillar' || level === 'view')
  const known = Math.max(...columns.map((column) => column.known))
  const footnotes = collectFootnotes(
    row.groups.flatMap((group) => [
      {
        reason: group.valueReason,
        confidence: group.value === null ? null : group.valueConfidence,
      },
      {
        reason: group.rankReason,
        confidence: group.rank === null ? null : group.rankConfidence,
        note: group.note,
      },
    ]),
  )
  return (
    <>
      <TableFrame label={text(edition.title)} dense={false}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t(pillars ? 'column.pillar' : 'column.group')}</th>
              {drawn ? (
                <th scope="col" className={styles.barCell}>
                  {t('column.share')}
                </th>
              ) : null}
              <th scope="col" className={styles.number}>
                {t('column.value')}
              </th>
              <th scope="col" className={styles.number}>
                {t('column.rank')}
              </th>
              {judged ? (
                <>
                  {' '}
                  <th scope="col" className={styles.number}>
                    {t('statistic.best')}
                  </th>
                  <th scope="col" className={styles.number}>
                    {t('statistic.median')}
                  </th>
                </>
              ) : null}{' '}
            </tr>
          </thead>
          <tbody>
            {columns.map((column) => (
              <GroupLine
                key={column.code}
                column={column}
                entry={entry}
                footnotes={footnotes}
                judged={judged}
                drawn={drawn}
              />
            ))}
          </tbody>
        </table>
      </TableFrame>
      {judged ? (
        <p className={styles.key}>
          <span>{t('bar.own')}</span>
          <span>{t('bar.best')}</span>
          <span>{t('bar.median')}</span>
        </p>
      ) : (
        <p className={styles.key}>{t('bar.unknown', { known, total: unitCount ?? '–' })}</p>
      )}
      <FootnoteList footnotes={footnotes} />
    </>
  )
}

interface GroupLineProps {
  readonly column: RankingColumn
  readonly entry: ProfileEntry
  readonly footnotes: Footnotes
  /** Best and median are known for some column. */
  readonly judged: boolean
  /** Some value is known, so there are bars. */
  readonly drawn: boolean
}

function GroupLine({ column, entry, footnotes, judged, drawn }: GroupLineProps) {
  const { t, number, plain } = useSite()
  const group = entry.row.groups.find(({ code }) => code === column.code)
  const best = valueOf(entry, column, 'best')
  const median = valueOf(entry, column, 'median')
  const value = group?.value ?? null
  const total = entry.unitCount
  const some = t('statistic.someKnown', { known: column.known, total: total ?? '–' })
  const figure = (one: number | null) =>
    one === null ? <small>{some}</small> : number(one, column.decimals)
  return (
    <tr className={column.level === 'view' ? styles.view : undefined}>
      <th scope="row" className={styles.node}>
        <Text of={column.name} />{' '}
        {column.inPoints && column.maxPoints !== null ? (
          <small>/{plain(column.maxPoints)}</small>
        ) : null}
        {column.level === 'view' ? <small> ({t('column.view')})</small> : null}
      </th>
      {drawn ? (
        <td className={styles.barCell}>
          {/* An empty track would look like zero. */}
          {value === null ? null : (
            <ShareBar
              share={shareOf(value, column)}
              best={shareOf(best, column)}
              median={shareOf(median, column)}
            />
          )}
        </td>
      ) : null}
      <td className={styles.number}>
        <FigureValue
          text={value === null ? null : number(value, column.decimals)}
          reason={group?.valueReason ?? null}
          confidence={group?.valueConfidence ?? null}
          note={group?.note ?? null}
          footnotes={footnotes}
        />
      </td>
      <td className={styles.number}>
        <FigureValue
          text={group?.rank ? `${group.rank}${total === null ? '' : `/${total}`}` : null}
          reason={group?.rankReason ?? null}
          confidence={group?.rankConfidence ?? null}
          footnotes={footnotes}
        />
      </td>
      {judged ? <td className={styles.number}>{figure(best)}</td> : null}
      {judged ? <td className={styles.number}>{figure(median)}</td> : null}
    </tr>
  )
}

function valueOf(
  entry: ProfileEntry,
  column: RankingColumn,
  statistic: Statistic['statistic'],
): number | null {
  const found = entry.statistics.find(
    (one) => one.statistic === statistic && one.node === column.code,
  )
  return found?.value ?? null
}

function shareOf(value: number | null, column: RankingColumn): number | null {
  if (value === null) return null
  if (!column.inPoints) return value
  return column.maxPoints === null || column.maxPoints === 0 ? null : value / column.maxPoints
}
