import type { Edition, LocalText, Ranking, RankingColumn } from '@thang/contracts'
import { definePage } from '../../app/openPage.tsx'
import { useSite } from '../../app/site.tsx'
import layout from '../../ui/layout.module.css'
import { PageHead } from '../../ui/PageHead.tsx'
import { SourceList } from '../../ui/SourceList.tsx'
import { Text } from '../../ui/Text.tsx'
import { newestFirst } from './editionOrder.ts'
import { CorrectedWords } from './publication/CorrectedWords.tsx'
import { DecisionWords } from './publication/DecisionWords.tsx'
import { EditionNotices } from './publication/EditionNotices.tsx'
import { newestRevision } from './publication/newestRevision.ts'
import { useBandBasis } from './publication/useBandSentence.ts'
import { RankingBoard } from './RankingBoard.tsx'
import { ownTitle } from './rankingAddress.ts'
import styles from './RankingPage.module.css'
import { sourcesOf } from './rankingSources.ts'
import { useOnlyGroups } from './rankingWords.ts'

interface RankingData {
  readonly ranking: Ranking
  readonly editions: Edition[]
}

export const page = definePage<RankingData>({
  async load({ client, params, query }) {
    const { kind, boundaries, revision } = query
    const [ranking, { editions }] = await Promise.all([
      client.getRanking(params['edition'] ?? '', { kind, boundaries, revision }),
      client.listEditions(),
    ])
    const columns = ranking.columns.filter(isShown)
    return { ranking: withoutTraced({ ...ranking, columns }), editions }
  },
  Component: RankingPage,
  words({ ranking }, t, language) {
    const { edition, known } = ranking
    const local = ({ vi, en }: LocalText) => (language === 'en' ? (en ?? vi) : vi)
    const own = ownTitle(ranking)
    const suffix = own === null ? '' : ` – ${local(own)}`
    const again = ranking.basis === 're-expressed' ? ` – ${t('boundaries.mergedSuffix')}` : ''
    const title = `${local(edition.title)}${suffix}${again}`
    const total = known.total ?? '–'
    return { title, description: t('ranking.description', { title, known: known.ranks, total }) }
  },
})

function RankingPage({ data: { ranking, editions } }: { data: RankingData }) {
  const { t, path, params, query } = useSite()
  const others = <OtherIndices edition={ranking.edition} editions={editions} />
  return (
    <div className={layout.wide} data-landscape="">
      <PageHead
        crumbs={[{ href: path('latestRanking'), text: t('nav.ranking') }]}
        title={<Title ranking={ranking} />}
        beside={<div className={styles.beside}>{others}</div>}
        aside={
          <>
            <Known ranking={ranking} />
            <Published edition={ranking.edition} />
          </>
        }
      />
      <EditionNotices
        edition={ranking.edition}
        newest={newestRevision(ranking.edition, editions)}
        newestHref={path('ranking', params, { ...query, revision: '' })}
      />
      <RankingBoard ranking={ranking} editions={editions} others={others} />
      <Remarks ranking={ranking} />
      <SourceList sources={sourcesOf(ranking)} />
    </div>
  )
}

/** The edition, and which of its tables this is where it is not the main one. */
function Title({ ranking }: { ranking: Ranking }) {
  const { t } = useSite()
  const own = ownTitle(ranking)
  return (
    <>
      <Text of={ranking.edition.title} />
      {own === null ? null : (
        <>
          {' – '}
          <Text of={own} />
        </>
      )}
      {ranking.basis === 're-expressed' ? ` – ${t('boundaries.mergedSuffix')}` : null}
    </>
  )
}

/** The newest edition of each other index. */
function OtherIndices({ edition, editions }: { edition: Edition; editions: readonly Edition[] }) {
  const { t, path } = useSite()
  const newest = newestFirst(editions)
  const others = newest.filter(
    ({ index }, place) =>
      index !== edition.index && newest.findIndex((other) => other.index === index) === place,
  )
  if (others.length === 0) return null
  return (
    <nav aria-label={t('ranking.otherIndices')} className={styles.others} data-screen-only="">
      {t('ranking.otherIndices')}:{' '}
      {others.map((other) => (
        <a key={other.code} href={path('ranking', { edition: other.code })}>
          <Text of={other.indexName} />
        </a>
      ))}
    </nav>
  )
}

/** How much of the table is known, said rather than hidden. */
function Known({ ranking }: { ranking: Ranking }) {
  const { t } = useSite()
  const onlyGroupsOf = useOnlyGroups()
  const { ranks, values, total } = ranking.known
  const all = total ?? '–'
  if (ranking.rows.length === 1) return t('ranking.oneRow')
  const onlyGroups = onlyGroupsOf(ranking)
  if (onlyGroups !== null) return onlyGroups
  if (ranking.complete && total !== null) return t('ranking.complete', { total })
  if (ranking.basis === 're-expressed') return t('ranking.knownValues', { values, total: all })
  return t(total === null ? 'ranking.knownSome' : 'ranking.known', { ranks, values, total: all })
}

/** By what document it was published, and the way to what it was made of. */
function Published({ edition }: { edition: Edition }) {
  const { t, path } = useSite()
  const { publication } = edition
  if (publication === undefined) return null
  return (
    <>
      {publication.decision === null ? null : (
        <>
          {' · '}
          <DecisionWords of={publication.decision} />
        </>
      )}
      <CorrectedWords edition={edition} />
      {' · '}
      <a href={path('revisions', { edition: edition.code })}>{t('edition.files')}</a>
    </>
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
        {previous?.sameFramework === false ? <li>{t('ranking.otherFramework')}</li> : null}
        {previous?.sameFramework === null ? <li>{t('ranking.unknownFramework')}</li> : null}
        {previous !== null && !previous.sameUnits ? <li>{t('ranking.otherUnits')}</li> : null}
        <li>{t('ranking.tieRule')}</li>
        <BandRemark ranking={ranking} />
        {all.map((note) => (
          <li key={note.vi}>
            <Text of={note} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What the range beside a rank means, in one plain sentence. */
function BandRemark({ ranking: { edition, rows } }: { ranking: Ranking }) {
  const { t } = useSite()
  const words = useBandBasis()
  const basis = edition.publication?.band ?? null
  if (basis === null || !rows.some(({ band }) => band)) return null
  return <li>{t('band.what', words(basis))}</li>
}

/** Inputs of an edition that was made here are read where each unit's rank is explained, not in a hundred columns. */
function withoutTraced(ranking: Ranking): Ranking {
  if (ranking.edition.publication === undefined) return ranking
  const rows = ranking.rows.map((row) => ({ ...row, inputs: [] }))
  return { ...ranking, inputColumns: [], rows }
}

/** A column that carries no points and no value says nothing in a table; the method page names it. */
function isShown({ maxPoints, known }: RankingColumn): boolean {
  return maxPoints !== 0 || known > 0
}
