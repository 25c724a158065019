import type { Comparison, Edition } from '@thang/contracts'
import { useSite } from '../../app/site.tsx'
import { kindsOf } from './boundaries.ts'
import styles from './ComparePage.module.css'
import { useEditionName } from './editionNames.ts'
import { newestFirst } from './editionOrder.ts'

interface CompareFormProps {
  readonly editions: readonly Edition[]
  /** Null where the two editions cannot be compared: then any edition can be chosen. */
  readonly comparison: Comparison | null
}

/** Two editions, a kind and the unit to follow: a form the server answers. */
export function CompareForm({ editions, comparison }: CompareFormProps) {
  const { t, path, query } = useSite()
  const index = comparison?.from.index
  const offered = editions.filter((edition) => index === undefined || edition.index === index)
  return (
    <form className={styles.form} action={path('compare')}>
      <label>
        <span>{t('compare.from')}</span>
        <EditionSelect name="from" editions={offered} />
      </label>
      <label>
        <span>{t('compare.to')}</span>
        <EditionSelect name="to" editions={offered} />
      </label>
      {comparison === null ? null : <Details comparison={comparison} />}
      <button type="submit">{t('compare.submit')}</button>
      {comparison === null ? null : <Swap comparison={comparison} query={query} />}
    </form>
  )
}

/** What can be chosen once it is known which tables are compared. */
function Details({ comparison }: { comparison: Comparison }) {
  const { t, query, unitName, changeQuery } = useSite()
  const { from, to, kind, rows } = comparison
  const kinds = [...new Set([...kindsOf(from), ...kindsOf(to)])]
  const byName = new Intl.Collator('vi')
  const units = rows.map(({ unit }) => unit).toSorted((a, b) => byName.compare(a.name, b.name))
  return (
    <>
      {kinds.length < 2 ? null : (
        <label>
          <span>{t('ranking.kind')}</span>
          <select name="kind" defaultValue={kind}>
            {kinds.map((one) => (
              <option key={one} value={one}>
                {t(`kind.${one}`)}
              </option>
            ))}
          </select>
        </label>
      )}
      <label>
        <span>{t('compare.unit')}</span>
        <select
          name="unit"
          defaultValue={query['unit'] ?? ''}
          onChange={(event) => changeQuery({ unit: event.currentTarget.value })}
        >
          <option value="">{t('compare.noUnit')}</option>
          {units.map((unit) => (
            <option key={unit.code} value={unit.code}>
              {unitName(unit)}
            </option>
          ))}
        </select>
      </label>
    </>
  )
}

interface SwapProps {
  readonly comparison: Comparison
  readonly query: Readonly<Record<string, string>>
}

function Swap({ comparison: { from, to }, query }: SwapProps) {
  const { t, path, period } = useSite()
  return (
    <p className={styles.swap} data-screen-only="">
      <a href={path('compare', {}, { ...query, from: to.code, to: from.code })}>
        {t('compare.swap', { from: period(to.period), to: period(from.period) })}
      </a>
    </p>
  )
}

interface EditionSelectProps {
  readonly name: 'from' | 'to'
  readonly editions: readonly Edition[]
}

/** The editions by index, named shortly: the long titles do not fit. */
function EditionSelect({ name, editions }: EditionSelectProps) {
  const { text, query } = useSite()
  const nameOf = useEditionName()
  const indices = [...Map.groupBy(newestFirst(editions), ({ index }) => index)]
  return (
    <select name={name} defaultValue={query[name]}>
      {indices.map(([index, own]) => (
        <optgroup key={index} label={own[0] === undefined ? index : text(own[0].indexName)}>
          {own.map((edition) => (
            <option key={edition.code} value={edition.code}>
              {nameOf(edition)}
            </option>
          ))}
        </optgroup>
      ))}
    </select>
  )
}
