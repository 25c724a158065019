import type { ProfileEntry, UnitProfile } from '@thang/contracts'
import { definePage } from '../../app/openPage.tsx'
import { useSite } from '../../app/site.tsx'
import layout from '../../ui/layout.module.css'
import { PageHead } from '../../ui/PageHead.tsx'
import { SourceList, uniqueSources } from '../../ui/SourceList.tsx'
import { Text } from '../../ui/Text.tsx'
import { UnitName } from '../../ui/UnitName.tsx'
import { EntryDetail } from './EntryDetail.tsx'
import { EntrySummary } from './EntrySummary.tsx'
import { UnitFacts } from './UnitFacts.tsx'
import { UnitTrends } from './UnitTrends.tsx'
import styles from './UnitPage.module.css'

export const page = definePage<UnitProfile>({
  load: ({ client, params }) => client.getUnit(params['code'] ?? ''),
  Component: UnitPage,
  words({ unit, entries }, t, language) {
    const name = language === 'en' ? (unit.nameEn ?? unit.name) : unit.name
    const ranks = entries
      .filter(({ row }) => row.rank !== null)
      .map(({ edition, row }) => {
        const title = (language === 'en' ? edition.title.en : undefined) ?? edition.title.vi
        return t('unit.rankIn', { title, rank: row.rank ?? '' })
      })
    return {
      title: t('unit.title', { name }),
      description: t('unit.description', { name, ranks: ranks.slice(0, 3).join('; ') }),
    }
  },
})

function UnitPage({ data: profile }: { data: UnitProfile }) {
  const { t, path } = useSite()
  const { unit, entries } = profile
  const indices = [...Map.groupBy(entries, ({ edition }) => edition.index).values()]
  return (
    <article className={layout.page}>
      <PageHead
        crumbs={[{ href: path('units'), text: t('nav.units') }]}
        title={<UnitName of={unit} />}
      />
      <UnitFacts profile={profile} />
      {entries.length === 0 ? <p className={layout.lede}>{t('unit.noEntries')}</p> : null}
      {indices.map((own) => (
        <IndexSection key={own[0]?.edition.index} entries={own} profile={profile} />
      ))}
      <SourceList sources={sourcesOf(entries)} />
    </article>
  )
}

/** Everything one index says of the unit: the years, then each edition's groups. */
function IndexSection({ entries, profile }: { entries: ProfileEntry[]; profile: UnitProfile }) {
  const [newest] = entries
  if (newest === undefined) return null
  const id = `index-${newest.edition.index}`
  return (
    <section className={styles.index} aria-labelledby={id}>
      <h2 id={id}>
        <Text of={newest.edition.indexName} />
      </h2>
      <EntrySummary entries={entries} unit={profile.unit.code} />
      <UnitTrends entries={entries} unit={profile.unit} />
      {entries.map((entry) => (
        <EntryDetail key={`${entry.edition.code} ${entry.table.boundaries}`} entry={entry} />
      ))}
    </section>
  )
}

function sourcesOf(entries: readonly ProfileEntry[]) {
  return uniqueSources(
    entries.flatMap(({ row, indicators, statistics }) => [
      row.valueSource,
      row.rankSource,
      ...row.groups.flatMap((group) => [group.valueSource, group.rankSource]),
      ...indicators.map(({ valueSource }) => valueSource),
      ...statistics.map(({ source }) => source),
    ]),
  )
}
