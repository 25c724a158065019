import type { CalendarList, CalendarYear } from '@thang/contracts'
import { openCalendars, workingDaysByMonth } from '@thang/engine'
import { ScreenHead } from '../../app/workspace/ScreenHead.tsx'
import { ScreenLink } from '../../app/workspace/ScreenLink.tsx'
import { Answer, useAsk } from '../../app/workspace/useAsk.tsx'
import { useAddress, useWorkspace } from '../../app/workspace/workspace.tsx'
import { buttonClass } from '../../ui/controls/Button.tsx'
import { FactList } from '../../ui/controls/FactList.tsx'
import { Loading } from '../../ui/controls/Loading.tsx'
import { StateMark } from '../../ui/controls/StateMark.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { today } from '../people/today.ts'
import { Calculator } from './Calculator.tsx'
import styles from './calendar.module.css'
import { DayTable } from './DayTable.tsx'
import { VersionTable } from './VersionTable.tsx'
import { YearGrid } from './YearGrid.tsx'

export function Screen() {
  const { t } = useWorkspace()
  const { query } = useAddress()
  const asked = useAsk(['calendar', 'all'], (client) => client.listCalendars())
  return (
    <Answer of={asked} loading={<Loading rows={12} />}>
      {({ calendars }) => {
        const year = chosenYear(query['year'], calendars)
        const next = (calendars.at(-1)?.year ?? year) + 1
        return (
          <>
            <ScreenHead actions={<ReviseLinks year={year} next={next} />}>
              {t('calendar.lede')}
            </ScreenHead>
            <YearLinks year={year} calendars={calendars} />
            <Year key={year} year={year} />
            <section className={styles.section} aria-labelledby="calculator">
              <h2 id="calculator">{t('calendar.calculator')}</h2>
              <Calculator calendars={calendars} />
            </section>
          </>
        )
      }}
    </Answer>
  )
}

/** The year asked for; otherwise this one, or the last there is. */
function chosenYear(asked: string | undefined, calendars: CalendarList['calendars']): number {
  const years = calendars.map(({ year }) => year)
  const wanted = Number(asked ?? today().slice(0, 4))
  return years.includes(wanted) ? wanted : (years.at(-1) ?? wanted)
}

function YearLinks({ year, calendars }: { readonly year: number } & CalendarList) {
  const { t } = useWorkspace()
  return (
    <nav aria-label={t('calendar.years')}>
      <ul className={styles.years}>
        {calendars.map((calendar) => (
          <li key={calendar.year}>
            <ScreenLink
              to="calendar"
              query={{ year: String(calendar.year) }}
              current={calendar.year === year}
            >
              {String(calendar.year)}
            </ScreenLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}

interface ReviseLinksProps {
  readonly year: number
  /** The first year that has no calendar. */
  readonly next: number
}

/** For those who may: a new version of this year, and the first of the next. */
function ReviseLinks({ year, next }: ReviseLinksProps) {
  const { t } = useWorkspace()
  const asked = useAsk(['calendar', 'actions', year], (client) => client.getCalendarActions(year))
  if (asked.data?.actions.includes('revise') !== true) return null
  return (
    <>
      <ScreenLink
        to="editCalendar"
        params={{ year: String(next) }}
        className={buttonClass('secondary')}
      >
        {t('calendar.make', { year: String(next) })}
      </ScreenLink>
      <ScreenLink
        to="editCalendar"
        params={{ year: String(year) }}
        className={buttonClass('primary')}
      >
        {t('calendar.revise', { year: String(year) })}
      </ScreenLink>
    </>
  )
}

function Year({ year }: { readonly year: number }) {
  const asked = useAsk(['calendar', year], (client) => client.getCalendar(year))
  return (
    <Answer of={asked} loading={<Loading rows={12} />}>
      {({ current, versions }) => (
        <>
          <Facts current={current} />
          <YearGrid calendar={current} />
          <Lists current={current} versions={versions} />
        </>
      )}
    </Answer>
  )
}

function Facts({ current }: Pick<CalendarYear, 'current'>) {
  const { t, dateTime, language } = useWorkspace()
  const months = workingDaysByMonth(current.year, openCalendars([current]))
  const worked = Array.isArray(months) ? months.reduce((sum, days) => sum + days, 0) : 0
  const decided = current.status === 'decided'
  return (
    <>
      {decided ? null : <Notice tone="attention">{t('calendar.projectedWhat')}</Notice>}
      {current.notes.map((note) => (
        <Notice key={note.vi}>{language === 'en' ? (note.en ?? note.vi) : note.vi}</Notice>
      ))}
      <FactList
        facts={[
          {
            term: t('calendar.status'),
            value: (
              <StateMark tone={decided ? 'good' : 'attention'}>
                {t(`calendarStatus.${current.status}`)}
              </StateMark>
            ),
          },
          {
            term: t('calendar.version'),
            value: t('calendar.versionAt', {
              version: current.version,
              at: dateTime(current.storedAt),
            }),
          },
          { term: t('calendar.inYear'), value: t('calendar.daysWorked', { count: worked }) },
        ]}
      />
    </>
  )
}

function Lists({ current, versions }: Pick<CalendarYear, 'current' | 'versions'>) {
  const { t, date } = useWorkspace()
  return (
    <>
      <section className={styles.section} aria-labelledby="days">
        <h2 id="days">{t('calendar.days')}</h2>
        <DayTable calendar={current} />
      </section>
      <section className={styles.section} aria-labelledby="documents">
        <h2 id="documents">{t('calendar.documents')}</h2>
        {current.documents.length === 0 ? <p>{t('calendar.noDocuments')}</p> : null}
        <ul className={styles.documents}>
          {current.documents.map(({ number, date: signed, issuer, title }) => (
            <li key={number}>
              <b>{number}</b>
              {signed === null ? '' : `, ${date(signed)}`}, {issuer}: {title}
            </li>
          ))}
        </ul>
      </section>
      <section className={styles.section} aria-labelledby="versions">
        <h2 id="versions" tabIndex={-1}>
          {t('calendar.versions')}
        </h2>
        <VersionTable versions={versions} />
      </section>
    </>
  )
}
