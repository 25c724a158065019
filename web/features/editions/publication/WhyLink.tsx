import type { Edition, UnitReference } from '@thang/contracts'
import { useSite } from '../../../app/site.tsx'
import styles from './publication.module.css'

interface WhyLinkProps {
  readonly edition: Edition
  readonly unit: UnitReference
  readonly rank: number | null
}

/** From a rank to why it is so, where the edition was made here; the sign is left out of copies and prints. */
export function WhyLink({ edition, unit, rank }: WhyLinkProps) {
  const { t, path, unitName, query, params } = useSite()
  if (edition.publication === undefined) return null
  const name = unitName(unit)
  const older = params['edition'] === edition.code ? (query['revision'] ?? '') : ''
  return (
    <a
      className={styles.why}
      href={path('trace', { edition: edition.code, unit: unit.code }, { revision: older })}
      data-sign=""
    >
      {t('trace.why')}
      <span className="visually-hidden">
        {' '}
        {rank === null
          ? t('trace.whyNone', { unit: name })
          : t('trace.whyOf', { unit: name, rank })}
      </span>
    </a>
  )
}
