import type { Comparison, Edition } from '@thang/contracts'
import { useSite } from '../../app/site.tsx'
import { kindsOf } from './boundaries.ts'
import styles from './ComparePage.module.css'
import { newestFirst } from './editionOrder.ts'

interface CompareFormProps {
  readonly editions: readonly Edition[]
  readonly comparison: Comparison
}

/** Two editions, a kind and the unit to follow: a form the server answers. */
export function CompareForm({ editions, comparison }: CompareFormProps) {
  const { t, path, query, unitName, changeQuery } = useSite()
  const { from, to, kind, rows } = comparison
  const kinds = [...new Set([...kindsOf(from), ...kindsOf(to)])]
  const byName = new Intl.Collator('vi')
  const units = rows.map(({ unit }) => unit).toSorted((a, b) => byName.compare(a.name, b.name))
  return (
    <form className={styles.form} action={path('compare')}>
      <label>
        <span>{t('compare.from')}</span>
        <EditionSelect name="from" value={from.code} editions={editions} />
      </label>
      <label>
        <span>{t('compare.to')}</span>
        <EditionSelect name="to" value={to.code} editions={editions} />
      </label>
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
      <button type="submit">{t('compare.submit')}</button>
      <p className={styles.swap}>
        <a href={path('compare', {}, { ...query, from: to.code, to: from.code })}>
          {t('compare.swap', { from: to.period, to: from.period })}
        </a>
      </p>
    </form>
  )
}

interface EditionSelectProps {
  readonly name: string
  readonly value: string
  readonly editions: readonly Edition[]
}

/** Two editions of one index can be compared. */
function EditionSelect({ name, value, editions }: EditionSelectProps) {
  const { text } = useSite()
  const own = editions.find(({ code }) => code === value)
  const siblings = newestFirst(editions).filter(({ index }) => index === own?.index)
  return (
    <select name={name} defaultValue={value}>
      <optgroup label={own === undefined ? '' : text(own.indexName)}>
        {siblings.map((edition) => (
          <option key={edition.code} value={edition.code}>
            {edition.period}
          </option>
        ))}
      </optgroup>
    </select>
  )
}
