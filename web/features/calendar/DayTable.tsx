import { dayNumber, type WorkCalendar, weekdayOf } from '@thang/engine'
import { useWorkspace } from '../../app/workspace/workspace.tsx'
import { Button } from '../../ui/controls/Button.tsx'
import { DataTable } from '../../ui/controls/DataTable.tsx'
import { EmptyState } from '../../ui/controls/EmptyState.tsx'
import { type ListedDay, listedDays } from './listedDays.ts'
import styles from './calendar.module.css'
import { kindSigns, weekdayKey } from './dayWords.ts'

interface DayTableProps {
  readonly calendar: WorkCalendar
  /** Where days may be taken out. */
  readonly onRemove?: (day: string) => void
}

/** Every day that is not a usual working or rest day, with its basis and how sure it is. */
export function DayTable({ calendar, onRemove }: DayTableProps) {
  const { t, date, language } = useWorkspace()
  const textOf = (listed: ListedDay) => {
    if (listed.name !== null)
      return language === 'en' ? (listed.name.en ?? listed.name.vi) : listed.name.vi
    return t(`calendarFor.${listed.kind}`, { day: date(listed.other) })
  }
  const dayCell = (day: string) => (
    <span className={styles.nowrap}>
      {date(day)} <span className={styles.dayName}>{t(weekdayKey(weekdayOf(dayNumber(day))))}</span>
    </span>
  )
  const kindCell = (kind: ListedDay['kind']) => (
    <span className={styles.nowrap}>
      <span aria-hidden="true">{kindSigns[kind]}</span> {t(`calendarKind.${kind}`)}
    </span>
  )
  const removeButton = ({ day }: ListedDay, remove: (day: string) => void) => (
    <Button small onPress={() => remove(day)}>
      {t('calendar.remove')} <span className="visually-hidden">{date(day)}</span>
    </Button>
  )
  return (
    <DataTable
      label={t('calendar.days')}
      dense
      rows={listedDays(calendar)}
      rowKey={({ day }) => day}
      empty={<EmptyState title={t('calendar.noDays')}>{t('calendar.noDaysDo')}</EmptyState>}
      columns={[
        {
          key: 'day',
          head: t('calendar.day'),
          cell: ({ day }) => dayCell(day),
        },
        {
          key: 'kind',
          head: t('calendar.kind'),
          cell: ({ kind }) => kindCell(kind),
        },
        { key: 'what', head: t('calendar.what'), cell: textOf },
        {
          key: 'basis',
          head: t('calendar.basis'),
          cell: ({ basis, document }) =>
            [document, basis].filter((text) => text !== null && text !== '').join(' · '),
        },
        {
          key: 'confidence',
          head: t('calendar.confidence'),
          cell: ({ confidence }) => t(`calendarConfidence.${confidence}`),
        },
        ...(onRemove === undefined
          ? []
          : [
              {
                key: 'do',
                head: t('calendar.actions'),
                headHidden: true,
                cell: (listed: ListedDay) => removeButton(listed, onRemove),
              },
            ]),
      ]}
    />
  )
}
