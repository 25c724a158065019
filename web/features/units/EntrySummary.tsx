import type { ProfileEntry } from '@thang/contracts'
import { Fragment } from 'react'
import { formatDate, formatPeriod } from '../../app/i18n/numbers.ts'
import { useSite } from '../../app/site.tsx'
import { FigureValue, Missing } from '../../ui/FigureValue.tsx'
import { FootnoteList } from '../../ui/FootnoteList.tsx'
import { collectFootnotes, type Footnotes } from '../../ui/footnotes.ts'
import { Rank } from '../../ui/Rank.tsx'
import { RankChange } from '../../ui/RankChange.tsx'
import { TableFrame } from '../../ui/TableFrame.tsx'
import { Text } from '../../ui/Text.tsx'
import styles from './UnitPage.module.css'

/** One line an edition: rank, value, change; a rule where the framework changes. */
export function EntrySummary({
  entries,
  unit,
}: {
  entries: readonly ProfileEntry[]
  unit: string
}) {
  const { t } = useSite()
  const footnotes = footnotesOf(entries)
  const dated = entries.some(({ edition }) => edition.publishedOn !== null)
  return (
    <div className={styles.summary}>
      <TableFrame label={t('unit.summary')} dense={false}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('column.edition')}</th>
              <th scope="col" className={styles.number}>
                {t('column.rank')}
              </th>
              <th scope="col" className={styles.number}>
                {t('column.value')}
              </th>
              <th scope="col" className={styles.number}>
                {t('column.changeBefore')}
              </th>
              {dated ? <th scope="col">{t('column.publishedOn')}</th> : null}
            </tr>
          </thead>
          <tbody>
            {entries.map((entry, place) => (
              <Fragment key={`${entry.edition.code} ${entry.table.boundaries}`}>
                <Line entry={entry} unit={unit} footnotes={footnotes} dated={dated} />
                {breaks(entry, entries[place + 1]) ? (
                  <tr className={styles.break}>
                    <td colSpan={dated ? 5 : 4}>{t('chart.breakLong')}</td>
                  </tr>
                ) : null}
              </Fragment>
            ))}
          </tbody>
        </table>
      </TableFrame>
      <FootnoteList footnotes={footnotes} />
    </div>
  )
}

interface LineProps {
  readonly entry: ProfileEntry
  readonly unit: string
  readonly footnotes: Footnotes
  /** Some edition's day of publication is known. */
  readonly dated: boolean
}

function Line({ entry, unit, footnotes, dated }: LineProps) {
  const { path, number } = useSite()
  const { edition, table, row, unitCount } = entry
  return (
    <tr>
      <th scope="row">
        <a
          href={path(
            'ranking',
            { edition: edition.code },
            {
              kind: table.main ? '' : table.kind,
              boundaries: table.main ? '' : table.boundaries,
              unit,
            },
          )}
        >
          {formatPeriod(edition.period)}
          {table.main ? null : (
            <span className={styles.tableName}>
              <Text of={table.title} />
            </span>
          )}
        </a>
      </th>
      <td className={`${styles.number} ${styles.strong}`}>
        <FigureValue
          text={row.rank === null ? null : <Rank rank={row.rank} of={unitCount} tied={row.tied} />}
          reason={row.rankReason}
          confidence={row.rankConfidence}
          footnotes={footnotes}
        />
      </td>
      <td className={styles.number}>
        <FigureValue
          text={row.value === null ? null : number(row.value, edition.decimals)}
          reason={row.valueReason}
          confidence={row.valueConfidence}
          note={row.note}
          footnotes={footnotes}
        />
      </td>
      <td className={styles.number}>
        {row.rankChange === null ? (
          <Missing reason={row.rankChangeReason} footnotes={footnotes} />
        ) : (
          <RankChange places={row.rankChange} />
        )}
      </td>
      {dated ? (
        <td>
          {edition.publishedOn === null ? (
            <Missing reason={null} />
          ) : (
            formatDate(edition.publishedOn)
          )}
        </td>
      ) : null}
    </tr>
  )
}

function breaks(entry: ProfileEntry, before: ProfileEntry | undefined): boolean {
  return before !== undefined && before.table.framework !== entry.table.framework
}

function footnotesOf(entries: readonly ProfileEntry[]): Footnotes {
  return collectFootnotes(
    entries.flatMap(({ row }) => [
      { reason: row.rankReason, confidence: row.rank === null ? null : row.rankConfidence },
      {
        reason: row.valueReason,
        confidence: row.value === null ? null : row.valueConfidence,
        note: row.note,
      },
      { reason: row.rankChangeReason },
    ]),
  )
}
