import type { Ranking } from '@thang/contracts'
import { useSite } from '../../app/site.tsx'
import { kindParameter } from './rankingAddress.ts'
import styles from './RankingFilters.module.css'
import { unassigned } from './rankingRows.ts'

interface RankingFiltersProps {
  readonly ranking: Ranking
  readonly sort: string
  readonly region: string
  readonly shown: number
}

/** A form the server answers; with script the table follows while one types. */
export function RankingFilters({ ranking, sort, region, shown }: RankingFiltersProps) {
  const { t, path, query, params, language, changeQuery } = useSite()
  const view = query['view'] ?? ''
  const without = ranking.rows.filter(({ unit }) => unit.region === null).length
  const other = view === 'comfortable' ? '' : 'comfortable'
  return (
    <search aria-label={t('ranking.filter')}>
      <form className={styles.filters} action={path('ranking', params)}>
        {hidden({
          boundaries: query['boundaries'],
          kind: kindParameter(ranking),
          sort,
          view,
          columns: query['columns'],
          revision: query['revision'],
        })}
        <input
          type="search"
          name="q"
          data-search=""
          aria-label={t('ranking.search')}
          placeholder={t('ranking.search')}
          autoComplete="off"
          defaultValue={query['q'] ?? ''}
          onInput={(event) => changeQuery({ q: event.currentTarget.value })}
        />
        {ranking.regions.length + Number(without > 0) < 2 ? null : (
          <select
            name="region"
            aria-label={t('ranking.region')}
            defaultValue={region}
            onChange={(event) => changeQuery({ region: event.currentTarget.value })}
          >
            <option value="">{t('ranking.allRegions')}</option>
            {ranking.regions.map((one) => (
              <option key={one.code} value={one.code}>
                {language === 'en' ? one.nameEn : one.name}
              </option>
            ))}
            {without === 0 ? null : (
              <option value={unassigned}>{t('ranking.unassigned', { count: without })}</option>
            )}
          </select>
        )}
        <button type="submit" data-without-script="">
          {t('ranking.filter')}
        </button>
        <a
          className={styles.view}
          href={path('ranking', params, { ...query, view: other })}
          onClick={(event) => {
            event.preventDefault()
            changeQuery({ view: other })
          }}
        >
          {other === '' ? t('table.dense') : t('table.comfortable')}
        </a>
        <output className={styles.shown}>
          {t('ranking.shown', { shown, total: ranking.rows.length })}
        </output>
      </form>
    </search>
  )
}

function hidden(values: Record<string, string | undefined>) {
  return Object.entries(values).map(([name, value]) =>
    value === undefined || value === '' ? null : (
      <input key={name} type="hidden" name={name} value={value} />
    ),
  )
}
