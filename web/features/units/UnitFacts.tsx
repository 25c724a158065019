import type { LineageEvent, UnitProfile, UnitReference } from '@thang/contracts'
import { useSite } from '../../app/site.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { UnitName } from '../../ui/UnitName.tsx'
import type { Standing, Successor } from './today.ts'
import styles from './UnitPage.module.css'

interface UnitFactsProps {
  readonly profile: UnitProfile
  /** What the unit became, where it ended. */
  readonly today: readonly Successor[]
}

/** Who the unit is, since when, until when, and what became of it. */
export function UnitFacts({ profile: { unit, lineage }, today }: UnitFactsProps) {
  const { t, language, date } = useSite()
  const region = unit.region
  return (
    <>
      <dl className={styles.facts}>
        <Fact name={t('unit.fullName')} value={unit.fullName} vietnamese />
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
            value={validTo === null ? name : t('unit.until', { name, day: date(validTo) })}
            vietnamese
          />
        ))}
      </dl>
      {lineage.length === 0 ? null : (
        <Notice
          tone={unit.validTo === null ? 'plain' : 'attention'}
          title={t(unit.validTo === null ? 'lineage.title' : endedKey(unit))}
        >
          <ul className={styles.lineage}>
            {lineage.map((event) => (
              <li key={event.event}>
                <Event event={event} own={unit.code} />
              </li>
            ))}
          </ul>
          {today.map((successor) => (
            <Today key={successor.unit.code} successor={successor} lineage={lineage} />
          ))}
        </Notice>
      )}
    </>
  )
}

interface FactProps {
  readonly name: string
  readonly value: string
  /** The value is a Vietnamese name in either language. */
  readonly vietnamese?: boolean
}

function Fact({ name, value, vietnamese = false }: FactProps) {
  return (
    <div>
      <dt>{name}:</dt>
      <dd lang={vietnamese ? 'vi' : undefined}>{value}</dd>
    </div>
  )
}

function endedKey({ kind }: UnitReference) {
  return kind === 'province' || kind === 'commune' ? 'lineage.ended' : 'lineage.endedOther'
}

interface TodayProps {
  readonly successor: Successor
  readonly lineage: readonly LineageEvent[]
}

/** How the unit that took over stands today. */
function Today({ successor: { unit, standings }, lineage }: TodayProps) {
  const { t } = useSite()
  const double = lineage.some(({ predecessors }) => hasNamesake(unit, predecessors))
  return (
    <p>
      {t('lineage.now')} <UnitLink unit={unit} era={double ? 'new' : null} />
      {standings.length === 0 ? ` – ${t('lineage.noStanding')}` : null}
      {standings.map((standing, place) => (
        <span key={standing.edition}>
          {place === 0 ? ' – ' : '; '}
          <StandingWords standing={standing} unit={unit} />
        </span>
      ))}
    </p>
  )
}

function StandingWords({ standing, unit }: { standing: Standing; unit: UnitReference }) {
  const { t, path, text, period, number } = useSite()
  const { rank, of, value, decimals } = standing
  const words = [
    ...(rank === null ? [] : [t('lineage.rank', { rank: of === null ? rank : `${rank}/${of}` })]),
    ...(value === null ? [] : [number(value, decimals)]),
  ]
  return (
    <>
      <a href={path('ranking', { edition: standing.edition }, { unit: unit.code })}>
        {text(standing.indexName)} {period(standing.period)}
      </a>
      : {words.join(', ')}
    </>
  )
}

function useValidity({ validFrom, validTo }: UnitProfile['unit']): string {
  const { t, date } = useSite()
  const from = validFrom === null ? null : date(validFrom)
  const to = validTo === null ? null : date(validTo)
  if (from !== null && to !== null) return t('unit.fromTo', { from, to })
  if (to !== null) return t('unit.to', { to })
  return from === null ? t('unit.current') : t('unit.since', { from })
}

/** One event of the lineage in a sentence, with links both ways. */
function Event({ event, own }: { event: LineageEvent; own: string }) {
  const { t, date } = useSite()
  const { kind, effectiveOn, predecessors, successors, legalBasis, legalBasisConfidence } = event
  return (
    <>
      {t('lineage.on', { day: date(effectiveOn) })}{' '}
      <UnitLinks units={predecessors} others={successors} era="former" own={own} />{' '}
      {t(`lineage.${kind}`)}{' '}
      <UnitLinks units={successors} others={predecessors} era="new" own={own} />
      {legalBasis === null ? null : (
        <>
          {' '}
          (<span lang="vi">{legalBasis}</span>)
        </>
      )}
      {legalBasisConfidence === null || legalBasisConfidence === 'verified' ? null : (
        <small> {t('lineage.unverified')}</small>
      )}
    </>
  )
}

type Era = 'former' | 'new'

interface UnitLinksProps {
  readonly units: readonly UnitReference[]
  /** The units on the other side of the event: one of the same name is told apart. */
  readonly others: readonly UnitReference[]
  readonly era: Era
  readonly own: string
}

function UnitLinks({ units, others, era, own }: UnitLinksProps) {
  const { t } = useSite()
  return units.map((unit, place) => {
    const double = hasNamesake(unit, others)
    const separator = place < units.length - 1 ? ', ' : ` ${t('lineage.and')} `
    return (
      <span key={unit.code}>
        {place === 0 ? '' : separator}
        {unit.code === own ? (
          <b>
            <EraName unit={unit} era={double ? era : null} />
          </b>
        ) : (
          <UnitLink unit={unit} era={double ? era : null} />
        )}
      </span>
    )
  })
}

/** Another unit of the same name: the name alone would be either. */
function hasNamesake(unit: UnitReference, others: readonly UnitReference[]): boolean {
  return others.some(({ code, name }) => code !== unit.code && name === unit.name)
}

function UnitLink({ unit, era = null }: { unit: UnitReference; era?: Era | null }) {
  const { path } = useSite()
  return (
    <a href={path('unit', { code: unit.code })}>
      <EraName unit={unit} era={era} />
    </a>
  )
}

function EraName({ unit, era }: { unit: UnitReference; era: Era | null }) {
  const { t, unitName } = useSite()
  if (era === null) return <UnitName of={unit} />
  return t(`lineage.${era}`, { name: unitName(unit) })
}
