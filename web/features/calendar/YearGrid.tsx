import {
  dayNumber,
  dayOf,
  type DayKind,
  specialDays,
  type WorkCalendar,
  weekdayOf,
} from '@thang/engine'
import { useWorkspace } from '../../app/workspace/workspace.tsx'
import styles from './calendar.module.css'
import { kindSigns, markedKinds, weekdayKey, weekdaysInOrder } from './dayWords.ts'

/** The twelve months of a year; each day with its kind by colour, sign and word. */
export function YearGrid({ calendar }: { readonly calendar: WorkCalendar }) {
  const kinds = kindsOf(calendar)
  const names = new Map(calendar.holidays.map(({ day, name }) => [day, name]))
  const { language } = useWorkspace()
  const nameOf = (day: string) => {
    const name = names.get(day)
    return language === 'en' ? (name?.en ?? name?.vi) : name?.vi
  }
  return (
    <>
      <Legend />
      <div className={styles.year}>
        {Array.from({ length: 12 }, (_, index) => (
          <Month key={index} first={firstOf(calendar.year, index)} kinds={kinds} nameOf={nameOf} />
        ))}
      </div>
    </>
  )
}

function Legend() {
  const { t } = useWorkspace()
  return (
    <ul className={styles.legend}>
      {markedKinds.map((kind) => (
        <li key={kind}>
          <span aria-hidden="true" className={`${styles.swatch} ${styles[kind]}`}>
            {kindSigns[kind]}
          </span>
          {t(`calendarKind.${kind}`)}
        </li>
      ))}
    </ul>
  )
}

interface MonthProps {
  /** Number of its first day. */
  readonly first: number
  readonly kinds: (number: number) => DayKind
  readonly nameOf: (day: string) => string | undefined
}

function Month({ first, kinds, nameOf }: MonthProps) {
  const { t } = useWorkspace()
  const month = Number(dayOf(first).slice(5, 7))
  const days = daysFrom(first)
  const worked = days.filter((day) => ['working', 'worked'].includes(kinds(day))).length
  return (
    <table className={styles.month}>
      <caption>
        <b>{t('calendar.month', { month: String(month) })}</b>{' '}
        <span>{t('calendar.daysWorked', { count: worked })}</span>
      </caption>
      <thead>
        <tr>
          {weekdaysInOrder.map((weekday) => (
            <th key={weekday} scope="col">
              <span aria-hidden="true">{t('calendar.weekdayShort', { day: String(weekday) })}</span>
              <span className="visually-hidden">{t(weekdayKey(weekday))}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(days).map((week) => (
          <tr key={week.find((day) => day !== null)}>
            {week.map((day, column) =>
              day === null ? (
                // oxlint-disable-next-line react/no-array-index-key
                <td key={column}>{'\u00a0'}</td>
              ) : (
                <Day key={day} number={day} kind={kinds(day)} name={nameOf(dayOf(day))} />
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

interface DayProps {
  readonly number: number
  readonly kind: DayKind
  readonly name: string | undefined
}

function Day({ number, kind, name }: DayProps) {
  const { t } = useWorkspace()
  const said =
    kind === 'working' ? '' : [t(`calendarKind.${kind}`), name].filter(Boolean).join(': ')
  return (
    <td className={styles[kind]} title={said === '' ? undefined : said}>
      {Number(dayOf(number).slice(8))}
      <span aria-hidden="true" className={styles.sign}>
        {kindSigns[kind]}
      </span>
      {said === '' || kind === 'rest' ? null : <span className="visually-hidden">, {said}</span>}
    </td>
  )
}

function kindsOf(calendar: WorkCalendar): (number: number) => DayKind {
  const special = specialDays(calendar)
  return (number) =>
    special.get(dayOf(number)) ??
    (calendar.weeklyRest.includes(weekdayOf(number)) ? 'rest' : 'working')
}

function firstOf(year: number, index: number): number {
  return dayNumber(`${year}-${String(index + 1).padStart(2, '0')}-01`)
}

function daysFrom(first: number): number[] {
  const month = dayOf(first).slice(0, 7)
  const days = Array.from({ length: 31 }, (_, index) => first + index)
  return days.filter((day) => dayOf(day).startsWith(month))
}

/** Rows of seven from Monday; null where a day is of another month. */
function weeksOf(days: readonly number[]): (number | null)[][] {
  const before = (weekdayOf(days[0] ?? 0) + 6) % 7
  const cells = [...Array.from({ length: before }, () => null), ...days]
  return Array.from({ length: Math.ceil(cells.length / 7) }, (_, row) =>
    Array.from({ length: 7 }, (__, column) => cells[row * 7 + column] ?? null),
  )
}
