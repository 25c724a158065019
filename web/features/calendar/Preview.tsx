import {
  type CalendarProblem,
  compareCalendars,
  openCalendars,
  type WorkCalendar,
  workingDaysByMonth,
} from '@thang/engine'
import { formatChange } from '../../app/i18n/numbers.ts'
import { useWorkspace } from '../../app/workspace/workspace.tsx'
import { DataTable } from '../../ui/controls/DataTable.tsx'
import { Notice } from '../../ui/Notice.tsx'
import styles from './calendar.module.css'
import { useChangeWords } from './changeWords.ts'
import { YearGrid } from './YearGrid.tsx'

interface PreviewProps {
  readonly before: WorkCalendar
  readonly after: WorkCalendar
  readonly problems: readonly CalendarProblem[]
}

/** What follows from the changes: which days, and how many are worked in each month. */
export function Preview({ before, after, problems }: PreviewProps) {
  const { t, date } = useWorkspace()
  const changeWords = useChangeWords()
  const changes = compareCalendars(before, after)
  return (
    <section className={styles.section} aria-labelledby="preview">
      <h2 id="preview">{t('calendar.preview')}</h2>
      {problems.length === 0 ? null : (
        <Notice tone="attention" title={t('calendar.unsound')}>
          <ul>
            {problems.map(({ code, day, document }) => (
              <li key={`${code} ${day} ${document}`}>
                {[day === null ? document : date(day), t(`calendarProblem.${code}`)]
                  .filter((text) => text !== null)
                  .join(': ')}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <ul className={styles.documents} aria-live="polite">
        {changes.map((change) => (
          <li key={change.day}>{changeWords(change)}</li>
        ))}
      </ul>
      <MonthTable before={before} after={after} />
      <details className={styles.dayList}>
        <summary>{t('calendar.previewYear')}</summary>
        <YearGrid calendar={after} />
      </details>
    </section>
  )
}

function MonthTable({ before, after }: Pick<PreviewProps, 'before' | 'after'>) {
  const { t, language } = useWorkspace()
  const monthWords = (month: number) =>
    month === 0 ? t('calendar.total') : t('calendar.month', { month: String(month) })
  const [old, now] = [before, after].map((calendar) => daysByMonth(calendar))
  const rows = (now ?? []).map((days, index) => ({
    month: index + 1,
    days,
    was: old?.[index] ?? 0,
  }))
  const sum = (list: readonly number[] = []) => list.reduce((total, days) => total + days, 0)
  return (
    <DataTable
      label={t('calendar.byMonth')}
      dense
      rows={[...rows, { month: 0, days: sum(now), was: sum(old) }]}
      rowKey={({ month }) => month}
      empty={null}
      columns={[
        {
          key: 'month',
          head: t('calendar.byMonth'),
          cell: ({ month }) => monthWords(month),
        },
        { key: 'was', head: t('calendar.before'), numeric: true, cell: ({ was }) => was },
        { key: 'days', head: t('calendar.after'), numeric: true, cell: ({ days }) => days },
        {
          key: 'change',
          head: t('calendar.difference'),
          numeric: true,
          cell: ({ days, was }) => (days === was ? '=' : formatChange(days - was, 0, language)),
        },
      ]}
    />
  )
}

function daysByMonth(calendar: WorkCalendar): number[] {
  const months = workingDaysByMonth(calendar.year, openCalendars([calendar]))
  return Array.isArray(months) ? months : []
}
