import type { Ranking } from '@thang/contracts'
import { useSite } from '../../app/site.tsx'
import { FigureValue, Missing } from '../../ui/FigureValue.tsx'
import { FootnoteList } from '../../ui/FootnoteList.tsx'
import { collectFootnotes } from '../../ui/footnotes.ts'
import { Rank } from '../../ui/Rank.tsx'
import { RankChange } from '../../ui/RankChange.tsx'
import { Text } from '../../ui/Text.tsx'
import { UnitName } from '../../ui/UnitName.tsx'
import styles from './HomePage.module.css'

/** A short table: the top of a ranking, or the biggest known rises of one. */
export function HomeTable({ ranking, rises = false }: { ranking: Ranking; rises?: boolean }) {
  const { t, path, number } = useSite()
  const { edition, rows, known } = ranking
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
  return (
    <section className={styles.board}>
      <h2>{rises ? t('home.rises', { period: edition.period }) : <Text of={edition.title} />}</h2>
      <p className={styles.state}>
        {ranking.complete
          ? t('home.complete', { total: known.total ?? known.ranks })
          : t('home.knownOf', { known: known.ranks, total: known.total ?? '–' })}
      </p>
      <table className={styles.short}>
        <thead>
          <tr>
            <th scope="col">{t('column.rank')}</th>
            <th scope="col">{t(`kindOne.${ranking.kind}`)}</th>
            {withValue ? (
              <th scope="col" className={styles.number}>
                {t('column.value')}
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
      <a
        className={styles.all}
        href={path('ranking', { edition: edition.code }, rises ? { sort: 'change' } : {})}
      >
        {t('home.whole')}
      </a>
    </section>
  )
}
