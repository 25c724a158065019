import type { ProfileEntry, Source, UnitProfile } from '@thang/contracts'
import { definePage } from '../../app/openPage.tsx'
import { useSite } from '../../app/site.tsx'
import layout from '../../ui/layout.module.css'
import { PageHead } from '../../ui/PageHead.tsx'
import { SourceList, uniqueSources } from '../../ui/SourceList.tsx'
import { Text } from '../../ui/Text.tsx'
import { Demonstrated } from '../editions/publication/EditionNotices.tsx'
import { EntryDetail } from './EntryDetail.tsx'
import { EntrySummary } from './EntrySummary.tsx'
import { loadRatioPairs, type RatioPairs } from './ratioPairs.ts'
import { isFormerName, loadToday, type Successor } from './today.ts'
import { UnitFacts } from './UnitFacts.tsx'
import { UnitTrends } from './UnitTrends.tsx'
import styles from './UnitPage.module.css'

interface UnitData {
  readonly profile: UnitProfile
  /** What the unit became, where it ended. */
  readonly today: Successor[]
  /** By framework: which inputs are divided by which. */
  readonly pairs: Record<string, RatioPairs>
}

export const page = definePage<UnitData>({
  async load({ client, params }) {
    const profile = await client.getUnit(params['code'] ?? '')
    const [today, pairs] = await Promise.all([
      loadToday(client, profile),
      loadRatioPairs(client, profile.entries),
    ])
    return { profile, today, pairs }
  },
  Component: UnitPage,
  words({ profile }, t, language) {
    const { unit, entries } = profile
    const short = language === 'en' ? (unit.nameEn ?? unit.name) : unit.name
    const name = isFormerName(profile) ? t('lineage.former', { name: short }) : short
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

function UnitPage({ data: { profile, today, pairs } }: { data: UnitData }) {
  const { t, path, unitName } = useSite()
  const { unit, entries } = profile
  const name = unitName(unit)
  const sources = sourcesOf(entries)
  const indices = [...Map.groupBy(entries, ({ edition }) => edition.index).values()]
  return (
    <article className={layout.page}>
      <PageHead
        crumbs={[{ href: path('units'), text: t('nav.units') }]}
        title={isFormerName(profile) ? t('lineage.former', { name }) : name}
      />
      <Demonstrated editions={entries.map(({ edition }) => edition)} />
      <UnitFacts profile={profile} today={today} />
      {entries.length === 0 ? <p className={layout.lede}>{t('unit.noEntries')}</p> : null}
      {indices.map((own) => (
        <IndexSection
          key={own[0]?.edition.index}
          entries={own}
          profile={profile}
          pairs={pairs}
          sources={sources}
        />
      ))}
      <SourceList sources={sources} />
    </article>
  )
}

interface IndexSectionProps {
  readonly entries: ProfileEntry[]
  readonly profile: UnitProfile
  readonly pairs: Record<string, RatioPairs>
  readonly sources: readonly Source[]
}

/** Everything one index says of the unit: the years, then each edition's groups. */
function IndexSection({ entries, profile, pairs, sources }: IndexSectionProps) {
  const [newest] = entries
  if (newest === undefined) return null
  const id = `index-${newest.edition.index}`
  return (
    <section className={styles.index} aria-labelledby={id}>
      <h2 id={id}>
        <Text of={newest.edition.indexName} />
      </h2>
      <EntrySummary entries={entries} unit={profile.unit.code} sources={sources} />
      <UnitTrends entries={entries} unit={profile.unit} />
      {entries.map((entry) => (
        <EntryDetail
          key={`${entry.edition.code} ${entry.table.boundaries}`}
          entry={entry}
          pairs={pairs[entry.table.framework ?? ''] ?? {}}
        />
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
