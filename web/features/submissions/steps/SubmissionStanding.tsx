import { formatPlain } from '../../../app/i18n/numbers.ts'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { StateMark } from '../../../ui/controls/StateMark.tsx'
import { dueTone, timeLeftWords } from '../../rounds/timeLeft.ts'
import { sumOfPoints } from '../selfScore.ts'
import { submissionTones } from '../submissionTones.ts'
import styles from '../submissions.module.css'
import type { Desk } from '../useDesk.ts'

/** State, time left, how much is answered and what it brings so far, in one strip. */
export function SubmissionStanding({ desk }: { readonly desk: Desk }) {
  const { t, language } = useWorkspace()
  const { detail, items, scores } = desk
  const counted = items.filter(({ standing }) => standing !== 'withdrawn')
  const answered = counted.filter(({ standing }) => standing !== 'empty').length
  const { points, scored } = sumOfPoints([...scores.values()])
  return (
    <div className={styles.standing}>
      <StateMark tone={submissionTones[detail.state]}>
        {t(`submissionState.${detail.state}`)}
      </StateMark>
      <Due desk={desk} />
      <span className={styles.meterLine}>
        <meter
          min={0}
          max={Math.max(counted.length, 1)}
          value={answered}
          aria-label={t('submission.completeness')}
          className={styles.meter}
        />
        {t('submission.answered', { answered, answerable: counted.length })}
      </span>
      <span>{t('submission.selfSum', { points: formatPlain(points, language), scored })}</span>
      <WaitingAnswers desk={desk} />
    </div>
  )
}

/** The deadline by the server's clock. */
function Due({ desk: { detail, now } }: { readonly desk: Desk }) {
  const { t, dateTime } = useWorkspace()
  if (detail.dueAt === null) return null
  const due = Date.parse(detail.dueAt)
  return (
    <StateMark tone={dueTone(due, now)}>
      {t('submission.due', { at: dateTime(detail.dueAt), left: timeLeftWords(due, now, t) })}
    </StateMark>
  )
}

/** How many answers the server does not have yet. */
function WaitingAnswers({ desk: { saving } }: { readonly desk: Desk }) {
  const { t } = useWorkspace()
  const count = saving.queue.length
  if (!saving.isOffline || count === 0) return null
  return <StateMark tone="attention">{t('submission.waiting', { count })}</StateMark>
}
