import type { LineageEvent, UnitProfile, UnitReference } from '@thang/contracts'
import { formatDate } from '../../app/i18n/numbers.ts'
import { useSite } from '../../app/site.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { UnitName } from '../../ui/UnitName.tsx'
import styles from './UnitPage.module.css'

/** Who the unit is, since when, until when, and what became of it. */
export function UnitFacts({ profile: { unit, lineage } }: { profile: UnitProfile }) {
  const { t, language } = useSite()
  const region = unit.region
  return (
    <>
      <dl className={styles.facts}>
        <Fact name={t('unit.fullName')} value={unit.fullName} />
        {region === null ? null : (
          <Fact name={t('unit.region')} value={language === 'en' ? region.nameEn : region.name} />
        )}
        {unit.gsoCode === null ? null : <Fact name={t('unit.gsoCode')} value={unit.gsoCode} />}
        {unit.parent === null ? null : (
          <div>
            <dt>{t('unit.parent')}:</dt>
            <dd>
              <UnitLink unit={unit.parent} />
            </dd>
          </div>
        )}
        <Fact name={t('unit.validity')} value={useValidity(unit)} />
        {unit.formerNames.map(({ name, validTo }) => (
          <Fact
            key={name}
            name={t('unit.formerName')}
            value={validTo === null ? name : t('unit.until', { name, day: formatDate(validTo) })}
          />
        ))}
      </dl>
      {lineage.length === 0 ? null : (
        <Notice title={unit.validTo === null ? t('lineage.title') : t('lineage.ended')}>
          <ul className={styles.lineage}>
            {lineage.map((event) => (
              <li key={event.event}>
                <Event event={event} own={unit.code} />
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  )
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}:</dt>
      <dd lang="vi">{value}</dd>
    </div>
  )
}

function useValidity({ validFrom, validTo }: UnitProfile['unit']): string {
  const { t } = useSite()
  const from = validFrom === null ? null : formatDate(validFrom)
  const to = validTo === null ? null : formatDate(validTo)
  if (from !== null && to !== null) return t('unit.fromTo', { from, to })
  if (to !== null) return t('unit.to', { to })
  return from === null ? t('unit.current') : t('unit.since', { from })
}

/** One event of the lineage in a sentence, with links both ways. */
function Event({ event, own }: { event: LineageEvent; own: string }) {
  const { t } = useSite()
  const { kind, effectiveOn, predecessors, successors, legalBasis, legalBasisConfidence } = event
  return (
    <>
      {t('lineage.on', { day: formatDate(effectiveOn) })}{' '}
      <UnitLinks units={predecessors} own={own} /> {t(`lineage.${kind}`)}{' '}
      <UnitLinks units={successors} own={own} />
      {legalBasis === null ? null : <> ({legalBasis})</>}
      {legalBasisConfidence === null || legalBasisConfidence === 'verified' ? null : (
        <small> {t('lineage.unverified')}</small>
      )}
    </>
  )
}

function UnitLinks({ units, own }: { units: readonly UnitReference[]; own: string }) {
  const { unitName } = useSite()
  return units.map((unit, place) => (
    <span key={unit.code}>
      {place === 0 ? '' : ', '}
      {unit.code === own ? <b>{unitName(unit)}</b> : <UnitLink unit={unit} />}
    </span>
  ))
}

function UnitLink({ unit }: { unit: UnitReference }) {
  const { path } = useSite()
  return (
    <a href={path('unit', { code: unit.code })}>
      <UnitName of={unit} />
    </a>
  )
}
