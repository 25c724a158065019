import { laterDay, today } from '../people/today.ts'
import { useWorkspace } from '../../app/workspace/workspace.tsx'
import { NoticeItem } from './NoticeItem.tsx'
import type { NoticeDay } from './noticesByDay.ts'
import styles from './notices.module.css'

/** What came on a day, under its name. */
export function DayOfNotices({ day, notices }: NoticeDay) {
  const { t, date } = useWorkspace()
  const name = (() => {
    if (day === today()) return `${t('notices.today')}, ${date(day)}`
    return day === laterDay(today(), -1) ? `${t('notices.yesterday')}, ${date(day)}` : date(day)
  })()
  return (
    <section className={styles.day} aria-label={name}>
      <h2>{name}</h2>
      <ul>
        {notices.map((notice) => (
          <NoticeItem key={notice.id} notice={notice} />
        ))}
      </ul>
    </section>
  )
}
