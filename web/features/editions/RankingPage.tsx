import type { Edition, Ranking } from '@thang/contracts'
import { definePage } from '../../app/openPage.tsx'
import { useSite } from '../../app/site.tsx'
import layout from '../../ui/layout.module.css'
import { PageHead } from '../../ui/PageHead.tsx'
import { SourceList, uniqueSources } from '../../ui/SourceList.tsx'
import { Text } from '../../ui/Text.tsx'
import { RankingBoard } from './RankingBoard.tsx'
import { RankingChoices } from './RankingChoices.tsx'
import styles from './RankingPage.module.css'

interface RankingData {
  readonly ranking: Ranking
  readonly editions: Edition[]
}

export const page = definePage<RankingData>({
  async load({ client, params, query }) {
    const { kind, boundaries } = query
    const [ranking, { editions }] = await Promise.all([
      client.getRanking(params['edition'] ?? '', { kind, boundaries }),
      client.listEditions(),
    ])
    return { ranking, editions }
  },
  Component: RankingPage,
  words({ ranking }, t, language) {
    const { edition, known } = ranking
    const title = (language === 'en' ? edition.title.en : undefined) ?? edition.title.vi
    const total = known.total ?? '–'
    return { title, description: t('ranking.description', { title, known: known.ranks, total }) }
  },
})

function RankingPage({ data: { ranking, editions } }: { data: RankingData }) {
  const { t, path } = useSite()
  const { edition } = ranking
  return (
    <div className={layout.wide}>
      <PageHead
        crumbs={[{ href: path('latestRanking'), text: t('nav.ranking') }]}
        title={
          <span className={styles.title}>
            <Text of={edition.title} />
          </span>
        }
      />
      <RankingChoices ranking={ranking} editions={editions} />
      <RankingBoard ranking={ranking} />
      <Remarks ranking={ranking} />
      <SourceList sources={sourcesOf(ranking)} />
    </div>
  )
}

/** What has to be known to read the table rightly. */
function Remarks({ ranking }: { ranking: Ranking }) {
  const { t, path } = useSite()
  const { edition, framework, previous, notes } = ranking
  const all = [...edition.notes, ...notes].filter(
    (note, index, list) => list.findIndex(({ vi }) => vi === note.vi) === index,
  )
  return (
    <section className={styles.remarks} aria-labelledby="remarks">
      <h2 id="remarks">{t('ranking.remarks')}</h2>
      <ul>
        {framework === null ? (
          <li>{t('ranking.noFramework')}</li>
        ) : (
          <li>
            {t('ranking.framework')}{' '}
            <a href={path('framework', { code: framework.code })}>
              <Text of={framework.name} />
            </a>
            .
          </li>
        )}
        {previous !== null && !previous.sameFramework ? (
          <li>{t('ranking.otherFramework')}</li>
        ) : null}
        {previous !== null && !previous.sameUnits ? <li>{t('ranking.otherUnits')}</li> : null}
        <li>{t('ranking.tieRule')}</li>
        {all.map((note) => (
          <li key={note.vi}>
            <Text of={note} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function sourcesOf({ rows, statistics }: Ranking) {
  return uniqueSources([
    ...rows.flatMap((row) => [row.source, row.valueSource, row.rankSource]),
    ...rows.flatMap(({ groups }) => groups.flatMap((g) => [g.valueSource, g.rankSource])),
    ...statistics.map(({ source }) => source),
  ])
}
