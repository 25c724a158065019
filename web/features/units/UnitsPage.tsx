import type { UnitKind, UnitReference } from '@thang/contracts'
import { vietnamDay } from '@thang/engine'
import { matches } from '../../app/i18n/fold.ts'
import { definePage } from '../../app/openPage.tsx'
import { useSite } from '../../app/site.tsx'
import layout from '../../ui/layout.module.css'
import { Notice } from '../../ui/Notice.tsx'
import { PageHead } from '../../ui/PageHead.tsx'
import { UnitName } from '../../ui/UnitName.tsx'
import styles from './UnitsPage.module.css'

interface UnitsData {
  readonly units: UnitReference[]
  /** The question asked of the server. */
  readonly asked: string
  /** Codes that its search gives, by aliases and former names too. */
  readonly found: string[]
}

const kinds: readonly UnitKind[] = [
  'province',
  'ministry-with-public-services',
  'ministry-without-public-services',
  'department',
  'commune',
  'district',
]

export const page = definePage<UnitsData>({
  async load({ client, query }) {
    const question = query['q']?.trim() ?? ''
    const [all, current, found] = await Promise.all([
      client.listUnits(),
      client.listUnits({ on: vietnamDay(Date.now()) }),
      question === '' ? { units: [] } : client.listUnits({ q: question }),
    ])
    const alive = new Set(current.units.map(({ code }) => code))
    // Provinces have results on both sides of a reform; of others only those that exist are listed.
    const units = all.units.filter(({ kind, code }) => kind === 'province' || alive.has(code))
    return { units, asked: question, found: found.units.map(({ code }) => code) }
  },
  Component: UnitsPage,
  words: ({ units }, t) => ({
    title: t('units.title'),
    description: t('units.description', { count: units.length }),
  }),
})

function UnitsPage({ data: { units, asked, found } }: { data: UnitsData }) {
  const { t, path, query, changeQuery } = useSite()
  const question = query['q'] ?? ''
  const answered = question.trim() === asked
  const shown = units.filter(
    ({ code, name, nameEn, region }) =>
      (answered && found.includes(code)) ||
      matches(question, name, nameEn, code, region?.name ?? null, region?.nameEn ?? null),
  )
  return (
    <div className={layout.page}>
      <PageHead crumbs={[{ href: path('units'), text: t('nav.units') }]} title={t('units.title')}>
        <p className={layout.lede}>{t('units.lede')}</p>
      </PageHead>
      <search>
        <form className={styles.search} action={path('units')}>
          <label htmlFor="units-q">{t('units.search')}</label>
          <div>
            <input
              id="units-q"
              type="search"
              name="q"
              data-search=""
              autoComplete="off"
              defaultValue={question}
              onInput={(event) => changeQuery({ q: event.currentTarget.value })}
            />
            <button type="submit">{t('search.submit')}</button>
          </div>
          <output>{t('units.shown', { shown: shown.length, total: units.length })}</output>
        </form>
      </search>
      {shown.length === 0 ? (
        <Notice title={t('units.nothingTitle', { question })}>
          <p>{t('units.nothing')}</p>
        </Notice>
      ) : null}
      {kinds.map((kind) => (
        <KindSection key={kind} kind={kind} units={shown.filter((unit) => unit.kind === kind)} />
      ))}
    </div>
  )
}

const byName = new Intl.Collator('vi')

function KindSection({ kind, units }: { kind: UnitKind; units: readonly UnitReference[] }) {
  const { t, path, language } = useSite()
  if (units.length === 0) return null
  const sorted = units.toSorted((a, b) => byName.compare(a.name, b.name))
  const names = new Map<string, number>()
  for (const { name } of sorted) names.set(name, (names.get(name) ?? 0) + 1)
  return (
    <section className={layout.section} aria-labelledby={`kind-${kind}`}>
      <h2 id={`kind-${kind}`}>
        {t(`kind.${kind}`)} <span className={styles.count}>{units.length}</span>
      </h2>
      <ul className={styles.list}>
        {sorted.map((unit) => (
          <li key={unit.code}>
            <a href={path('unit', { code: unit.code })}>
              <UnitName of={unit} />
            </a>
            {kind === 'province' && (names.get(unit.name) ?? 0) > 1 ? (
              <small>{unit.code.endsWith('-2025') ? t('units.from2025') : t('units.to2025')}</small>
            ) : unit.region !== null && kind === 'province' ? (
              <small>{language === 'en' ? unit.region.nameEn : unit.region.name}</small>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  )
}
