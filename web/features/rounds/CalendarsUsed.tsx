import type { RoundPhase } from '@thang/contracts'
import { useWorkspace } from '../../app/workspace/workspace.tsx'
import styles from './rounds.module.css'

/** With which calendars a deadline was counted; nothing where it was stated. */
export function CalendarsUsed({ calendars }: Pick<RoundPhase, 'calendars'>) {
  const { t } = useWorkspace()
  if (calendars.length === 0) return null
  const used = calendars.map(({ year, version, status }) =>
    t(status === 'decided' ? 'calendarUsed.decided' : 'calendarUsed.projected', {
      year: String(year),
      version,
    }),
  )
  return <span className={styles.note}>{t('round.countedWith', { used: used.join('; ') })}</span>
}
