import type { Edition, Ranking, UnitProfile } from '@thang/contracts'
import { definePage } from '../../app/openPage.tsx'
import type { LoadRequest } from '../../app/page.ts'
import { useSite } from '../../app/site.tsx'
import layout from '../../ui/layout.module.css'
import { Text } from '../../ui/Text.tsx'
import { latestEdition, newestFirst } from './editionOrder.ts'
import styles from './HomePage.module.css'
import { HomeStory } from './HomeStory.tsx'
import { HomeTable } from './HomeTable.tsx'
import { type GroupsKnown, useOnlyGroups } from './rankingWords.ts'

interface HomeData {
  readonly editions: Edition[]
  readonly latest: Ranking | null
  readonly second: Ranking | null
  /** The newest edition in which rises are known. */
  readonly rises: Rises | null
  readonly story: UnitProfile | null
  /** What is known of the editions without any rank or value, by code. */
  readonly groups: Readonly<Record<string, GroupsKnown>>
}

interface Rises {
  readonly ranking: Ranking
  /** Units whose rank is known in this edition and the one before. */
  readonly compared: number
}

/** Vĩnh Phúc, whose rise the product grew out of. Where the data has no such unit there is no story. */
const storyUnit = '26'
const shownRows = 8
const shownRises = 6

export const page = definePage<HomeData>({
  async load({ client }) {
    const { editions } = await client.listEditions()
    const first = latestEdition(editions)
    const other = newestFirst(editions).find(({ index }) => index !== first?.index)
    const [latest, second, story] = await Promise.all([
      first === undefined ? null : client.getRanking(first.code),
      other === undefined ? null : client.getRanking(other.code),
      loadStory(client),
    ])
    const rises = await findRises(client, editions, first)
    return {
      editions,
      latest: latest === null ? null : shorten(latest),
      second: second === null ? null : shorten(second),
      rises,
      story,
      groups: await loadGroups(client, editions),
    }
  },
  Component: HomePage,
  words: (_, t) => ({ title: t('site.name'), description: t('site.description') }),
})

function shorten(ranking: Ranking): Ranking {
  const known = ranking.rows.filter(({ rank }) => rank !== null)
  const rows = known.toSorted((a, b) => (a.rank ?? 0) - (b.rank ?? 0)).slice(0, shownRows)
  return slim({ ...ranking, rows })
}

/** Without the groups, which the home page does not show. */
function slim(ranking: Ranking): Ranking {
  const rows = ranking.rows.map((row) => ({ ...row, groups: [], inputs: [] }))
  return { ...ranking, inputColumns: [], statistics: [], rows }
}

async function loadStory(client: LoadRequest['client']): Promise<UnitProfile | null> {
  try {
    const profile = await client.getUnit(storyUnit)
    const [index] = profile.entries.map(({ edition }) => edition.index)
    const entries = profile.entries
      .filter(({ edition }) => edition.index === index)
      .map((entry) => ({
        ...entry,
        columns: [],
        statistics: [],
        indicators: [],
        recomputations: [],
        row: { ...entry.row, groups: [], inputs: [] },
      }))
    return { ...profile, entries }
  } catch (error) {
    if (error instanceof Error && 'status' in error && error.status === 404) return null
    throw error
  }
}

async function findRises(
  client: LoadRequest['client'],
  editions: readonly Edition[],
  first: Edition | undefined,
): Promise<Rises | null> {
  for (const edition of newestFirst(editions).filter(({ index }) => index === first?.index)) {
    const ranking = await client.getRanking(edition.code)
    const rows = ranking.rows
      .filter(({ rankChange }) => rankChange !== null && rankChange > 0)
      .toSorted((a, b) => (b.rankChange ?? 0) - (a.rankChange ?? 0))
    const compared = ranking.rows.filter(({ rankChange }) => rankChange !== null).length
    if (rows.length > 0) {
      return { ranking: slim({ ...ranking, rows: rows.slice(0, shownRises) }), compared }
    }
  }
  return null
}

/** Scores of groups that would be hidden behind "0 ranks". */
async function loadGroups(client: LoadRequest['client'], editions: readonly Edition[]) {
  const bare = editions.filter(({ tables }) =>
    tables.every(({ knownRanks, knownValues }) => knownRanks + knownValues === 0),
  )
  const found = await Promise.all(
    bare.map(async ({ code }) => {
      const { known, columns } = await client.getRanking(code)
      return [code, { known, columns }] as const
    }),
  )
  return Object.fromEntries(found)
}

function HomePage({ data }: { data: HomeData }) {
  const { t, path } = useSite()
  const { latest, second, rises, story } = data
  return (
    <div className={layout.page}>
      <section className={styles.hero} aria-labelledby="hero">
        <div>
          <h1 id="hero" className={styles.headline}>
            {t('home.headline')}
          </h1>
          <p className={layout.lede}>{t('home.lede')}</p>
          <search>
            <form className={styles.search} action={path('units')}>
              <label htmlFor="home-q">{t('home.search')}</label>
              <div>
                <input id="home-q" type="search" name="q" data-search="" autoComplete="off" />
                <button type="submit">{t('search.submit')}</button>
              </div>
            </form>
          </search>
          <p className={styles.ways}>
            <a href={path('frameworks')}>{t('home.methodology')}</a>
            <a href={path('compare')}>{t('home.compare')}</a>
            <a href={path('data')}>{t('home.data')}</a>
          </p>
        </div>
        {latest === null ? <p>{t('home.empty')}</p> : <HomeTable ranking={latest} />}
      </section>
      {story === null ? null : <HomeStory profile={story} />}
      <div className={styles.pair}>
        {second === null ? null : <HomeTable ranking={second} />}
        {rises === null ? null : <HomeTable ranking={rises.ranking} compared={rises.compared} />}
      </div>
      <Known editions={data.editions} groups={data.groups} />
    </div>
  )
}

/** How many ranks and values of each edition are known: said openly on the first page. */
function Known({ editions, groups }: Pick<HomeData, 'editions' | 'groups'>) {
  const { t, path } = useSite()
  const onlyGroupsOf = useOnlyGroups()
  const groupsOf = ({ code }: Edition) => {
    const known = groups[code]
    return known === undefined ? null : onlyGroupsOf(known)
  }
  return (
    <section className={layout.section} aria-labelledby="known">
      <h2 id="known">{t('home.knownTitle')}</h2>
      <p className={layout.prose}>{t('home.known')}</p>
      <ul className={styles.known}>
        {newestFirst(editions).flatMap((edition) =>
          edition.tables
            .filter(({ main }) => main)
            .map((table) => (
              <li key={edition.code}>
                <a href={path('ranking', { edition: edition.code })}>
                  <Text of={edition.title} />
                </a>
                <span>
                  {groupsOf(edition) ??
                    t('home.knownOf', { known: table.knownRanks, total: table.unitCount ?? '–' })}
                </span>
              </li>
            )),
        )}
      </ul>
    </section>
  )
}
