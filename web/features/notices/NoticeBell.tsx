import { useState } from 'react'
import { ScreenLink } from '../../app/workspace/ScreenLink.tsx'
import { useWorkspace } from '../../app/workspace/workspace.tsx'
import styles from './notices.module.css'
import { useUnread } from './useUnread.ts'

/** Leads to the notices, with how many are unread; says aloud when there are more than before. */
export function NoticeBell() {
  const { t } = useWorkspace()
  const unread = useUnread()
  const came = useIncrease(unread)
  const count = unread ?? 0
  return (
    <>
      <ScreenLink to="notices" className={styles.bell}>
        <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
          <path
            d="M10 2.5a5 5 0 0 0-5 5v3.2L3.6 13.5h12.8L15 10.7V7.5a5 5 0 0 0-5-5zM8 15.5a2 2 0 0 0 4 0"
            fill="none"
            stroke="currentColor"
            strokeWidth="1.6"
            strokeLinejoin="round"
          />
        </svg>
        <span className="visually-hidden">{t('notices.bell', { count })}</span>
        {count === 0 ? null : (
          <span aria-hidden="true" className={styles.count}>
            {count > 99 ? '99+' : count}
          </span>
        )}
      </ScreenLink>
      <span aria-live="polite" className="visually-hidden">
        {came === null ? '' : t('notices.came', { count: came })}
      </span>
    </>
  )
}

/** The number, where it was greater than before when it last changed; null otherwise. */
function useIncrease(number: number | undefined): number | null {
  const [seen, setSeen] = useState<{ number: number | undefined; grown: boolean }>({
    number,
    grown: false,
  })
  if (number !== undefined && number !== seen.number) {
    setSeen({ number, grown: seen.number !== undefined && number > seen.number })
  }
  return seen.grown && seen.number !== undefined ? seen.number : null
}
