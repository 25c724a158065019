import type { ProfileEntry, Source } from '@thang/contracts'
import { Fragment } from 'react'
import { useSite } from '../../app/site.tsx'
import { FigureValue, Missing } from '../../ui/FigureValue.tsx'
import { FootnoteList } from '../../ui/FootnoteList.tsx'
import { collectFootnotes, type Footnotes } from '../../ui/footnotes.ts'
import { Rank } from '../../ui/Rank.tsx'
import { RankChange } from '../../ui/RankChange.tsx'
import { sourceAnchor } from '../../ui/SourceList.tsx'
import { TableFrame } from '../../ui/TableFrame.tsx'
import { Text } from '../../ui/Text.tsx'
import { WhyLink } from '../editions/publication/WhyLink.tsx'
import styles from './UnitPage.module.css'

interface EntrySummaryProps {
  readonly entries: readonly ProfileEntry[]
  readonly unit: string
  /** The list at the end of the page, whose numbers stand in the table. */
  readonly sources: readonly Source[]
}

/** One line an edition: rank, value, change; a rule where the framework changes. */
export function EntrySummary({ entries, unit, sources }: EntrySummaryProps) {
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
              <th scope="col">{t('column.sources')}</th>
            </tr>
          </thead>
          <tbody>
            {entries.map((entry, place) => (
              <Fragment key={`${entry.edition.code} ${entry.table.boundaries}`}>
                <Line
                  entry={entry}
                  unit={unit}
                  footnotes={footnotes}
                  dated={dated}
                  sources={sources}
                />
                {breaks(entry, entries[place + 1]) ? (
                  <tr className={styles.break}>
                    <td colSpan={dated ? 6 : 5}>{t('chart.breakLong')}</td>
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
  readonly sources: readonly Source[]
}

function Line({ entry, unit, footnotes, dated, sources }: LineProps) {
  const { t, path, number, date, period } = useSite()
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
          {period(edition.period)}
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
        <WhyLink edition={edition} unit={row.unit} rank={row.rank} />
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
        <td>{edition.publishedOn === null ? t('unit.dayUnknown') : date(edition.publishedOn)}</td>
      ) : null}
      <td className={styles.sourceNumbers}>
        <SourceNumbers row={row} sources={sources} />
      </td>
    </tr>
  )
}

/** Numbers of the sources of value and rank in the list at the end of the page. */
function SourceNumbers({ row, sources }: Pick<ProfileEntry, 'row'> & Pick<LineProps, 'sources'>) {
  const codes = new Set([
    row.rank === null ? undefined : row.rankSource?.code,
    row.value === null ? undefined : row.valueSource?.code,
  ])
  return sources.map(({ code, title }, place) =>
    codes.has(code) ? (
      <a key={code} href={`#${sourceAnchor(place)}`} title={title}>
        [{place + 1}]
      </a>
    ) : null,
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
