import type { Ranking } from '@thang/contracts'
import { Fragment } from 'react'
import { useSite } from '../../app/site.tsx'
import { FigureValue, Missing } from '../../ui/FigureValue.tsx'
import { FootnoteList } from '../../ui/FootnoteList.tsx'
import { collectFootnotes } from '../../ui/footnotes.ts'
import { Rank } from '../../ui/Rank.tsx'
import { RankChange } from '../../ui/RankChange.tsx'
import { SourceLink, uniqueSources } from '../../ui/SourceList.tsx'
import { Text } from '../../ui/Text.tsx'
import { UnitName } from '../../ui/UnitName.tsx'
import styles from './HomePage.module.css'
import { useValueWords } from './rankingWords.ts'

interface HomeTableProps {
  readonly ranking: Ranking
  /** Given for a table of rises: how many units they are the biggest of. */
  readonly compared?: number
}

/** A short table: the top of a ranking, or the biggest known rises of one. */
export function HomeTable({ ranking, compared }: HomeTableProps) {
  const { t, path, number } = useSite()
  const valueWords = useValueWords(ranking)
  const rises = compared !== undefined
  const { edition, rows, known } = ranking
  const sources = uniqueSources(rows.flatMap((row) => [row.rankSource, row.valueSource]))
  const withChange = rises || rows.some(({ rankChange }) => rankChange !== null)
  const withValue = rows.some(({ value }) => value !== null)
  const footnotes = collectFootnotes(
    rows.flatMap((row) => [
      {
        reason: withValue ? row.valueReason : null,
        confidence: row.value === null ? null : row.valueConfidence,
      },
      { confidence: row.rankConfidence },
      { reason: withChange ? row.rankChangeReason : null },
    ]),
  )
  const title = <Text of={edition.title} />
  const state = ranking.complete
    ? t('home.complete', { total: known.total ?? known.ranks })
    : t('home.knownOf', { known: known.ranks, total: known.total ?? '–' })
  return (
    <section className={styles.board}>
      <h2>{rises ? <RisesTitle ranking={ranking} compared={compared} /> : title}</h2>
      <p className={styles.state}>{rises ? title : state}</p>
      <table className={styles.short}>
        <thead>
          <tr>
            <th scope="col">{t('column.rank')}</th>
            <th scope="col">{t(`kindOne.${ranking.kind}`)}</th>
            {withValue ? (
              <th scope="col" className={styles.number}>
                {valueWords}
              </th>
            ) : null}
            {withChange ? (
              <th scope="col" className={styles.number}>
                {t('column.changeShort')}
              </th>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.unit.code}>
              <td>
                <FigureValue
                  text={
                    row.rank === null ? null : <Rank rank={row.rank} of={null} tied={row.tied} />
                  }
                  reason={row.rankReason}
                  confidence={row.rankConfidence}
                  footnotes={footnotes}
                />
              </td>
              <th scope="row">
                <a href={path('unit', { code: row.unit.code })}>
                  <UnitName of={row.unit} />
                </a>
              </th>
              {withValue ? (
                <td className={styles.number}>
                  <FigureValue
                    text={row.value === null ? null : number(row.value, edition.decimals)}
                    reason={row.valueReason}
                    confidence={row.valueConfidence}
                    footnotes={footnotes}
                  />
                </td>
              ) : null}
              {withChange ? (
                <td className={styles.number}>
                  {row.rankChange === null ? (
                    <Missing reason={row.rankChangeReason} footnotes={footnotes} />
                  ) : (
                    <RankChange places={row.rankChange} />
                  )}
                </td>
              ) : null}
            </tr>
          ))}
        </tbody>
      </table>
      <FootnoteList footnotes={footnotes} />
      {sources.length === 0 ? null : (
        <p className={styles.sources} data-sources="">
          {t('sources.title')}:{' '}
          {sources.map((source, place) => (
            <Fragment key={source.code}>
              {place === 0 ? null : '; '}
              <SourceLink source={source} />
            </Fragment>
          ))}
          .
        </p>
      )}
      <a
        className={styles.all}
        href={path('ranking', { edition: edition.code }, rises ? { sort: 'change' } : {})}
      >
        {t('home.whole')}
      </a>
    </section>
  )
}

/** Of ranks that are known in part, no rise is the biggest of all. */
function RisesTitle({ ranking, compared }: { ranking: Ranking; compared: number }) {
  const { t, period: periodText } = useSite()
  const { edition, kind, known } = ranking
  const period = periodText(edition.period)
  if (compared === known.total) return t('home.rises', { period })
  const units = t(`kindMany.${kind}`)
  return t('home.risesSome', { period, known: compared, units, total: known.total ?? '–' })
}
