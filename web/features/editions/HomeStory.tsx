import type { ProfileEntry, UnitProfile } from '@thang/contracts'
import { useSite } from '../../app/site.tsx'
import { RankChange } from '../../ui/RankChange.tsx'
import { fieldOf, useRankList } from '../units/rankTitle.ts'
import { RankTrend } from '../units/UnitTrends.tsx'
import styles from './HomePage.module.css'

/** The rise of one unit, told from its published ranks and nothing else. */
export function HomeStory({ profile: { unit, entries } }: { profile: UnitProfile }) {
  const { t, path, unitName, period } = useSite()
  const rankList = useRankList()
  const years = entries.toReversed()
  const rise = biggestRise(years)
  if (rise === undefined) return null
  const name = unitName(unit)
  const { from, to, places } = rise
  return (
    <section className={styles.story} aria-labelledby="story">
      <div>
        <h2 id="story">
          {t('story.title', {
            name,
            from: from.row.rank ?? '',
            to: to.row.rank ?? '',
            total: to.unitCount ?? '–',
          })}
        </h2>
        <p className={styles.change}>
          <RankChange places={places} />{' '}
          <span>
            {t('story.period', {
              from: period(from.edition.period),
              to: period(to.edition.period),
            })}
          </span>
        </p>
        <p>{t('story.ranks', { ranks: rankList(years.filter(({ row }) => row.rank !== null)) })}</p>
        {from.table.framework === to.table.framework ? null : <p>{t('story.note')}</p>}
        <p>{t('story.how')}</p>
        <p>
          <a href={path('unit', { code: unit.code })}>{t('story.profile', { name })}</a>
        </p>
      </div>
      <RankTrend entries={years} unit={unit} />
    </section>
  )
}

/** From one edition to the next of the same index, among the same units. */
function biggestRise(years: readonly ProfileEntry[]) {
  const rises = years.flatMap((to, place) => {
    const from = years[place - 1]
    if (from === undefined || from.row.rank === null || to.row.rank === null) return []
    if (from.edition.index !== to.edition.index || fieldOf(from) !== fieldOf(to)) return []
    return [{ from, to, places: from.row.rank - to.row.rank }]
  })
  return rises.toSorted((a, b) => b.places - a.places).find(({ places }) => places > 0)
}
