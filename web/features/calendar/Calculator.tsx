import {
  addWorkingDays,
  dayNumber,
  isMissingCalendar,
  openCalendars,
  versionsBetween,
  type WorkCalendar,
  weekdayOf,
} from '@thang/engine'
import { useId, useState } from 'react'
import { useWorkspace } from '../../app/workspace/workspace.tsx'
import { DateField, isDay } from '../../ui/controls/DateField.tsx'
import { TextField } from '../../ui/controls/TextField.tsx'
import { today } from '../people/today.ts'
import styles from './calendar.module.css'
import { weekdayKey } from './dayWords.ts'

/** Adds working days to a day, and says with which calendars. */
export function Calculator({ calendars }: { readonly calendars: readonly WorkCalendar[] }) {
  const { t } = useWorkspace()
  const id = useId()
  const [from, setFrom] = useState(today())
  const [count, setCount] = useState('5')
  const days = /^-?\d{1,4}$/.test(count.trim()) ? Number(count) : undefined
  return (
    <div className={styles.calculator}>
      <DateField
        id={`${id}-from`}
        name="from"
        label={t('calendar.addFrom')}
        value={from}
        error={isDay(from) ? undefined : t('calendar.dayRule')}
        onChange={setFrom}
      />
      <TextField
        id={`${id}-count`}
        name="count"
        label={t('calendar.addCount')}
        hint={t('calendar.addHint')}
        value={count}
        error={days === undefined ? t('calendar.countRule') : undefined}
        onChange={setCount}
      />
      <output className={styles.result} htmlFor={`${id}-from ${id}-count`}>
        {isDay(from) && days !== undefined ? (
          <Result from={from} days={days} calendars={calendars} />
        ) : null}
      </output>
    </div>
  )
}

interface ResultProps {
  readonly from: string
  readonly days: number
  readonly calendars: readonly WorkCalendar[]
}

function Result({ from, days, calendars }: ResultProps) {
  const { t, date } = useWorkspace()
  const opened = openCalendars(calendars)
  const found = addWorkingDays(from, days, opened)
  if (isMissingCalendar(found)) {
    return <p>{t('calendar.addMissing', { year: String(found.year) })}</p>
  }
  const used = versionsBetween(from, found, opened).map(({ year, version, status }) =>
    t(`calendarUsed.${status}`, { year: String(year), version }),
  )
  return (
    <>
      <p className={styles.found}>
        {date(found)}, {t(weekdayKey(weekdayOf(dayNumber(found))))}
      </p>
      <p className={styles.faint}>{t('calendar.addUsed', { used: used.join('; ') })}</p>
    </>
  )
}
