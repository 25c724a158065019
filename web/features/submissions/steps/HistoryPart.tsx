import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import styles from '../submissions.module.css'
import type { Desk } from '../useDesk.ts'

/** Who sent, returned and approved it, when and why. */
export function HistoryPart({ desk: { detail } }: { readonly desk: Desk }) {
  const { t, dateTime } = useWorkspace()
  if (detail.history.length === 0) return null
  return (
    <details className={styles.more}>
      <summary>{t('submission.history', { count: detail.history.length })}</summary>
      <ol className={styles.comments} reversed>
        {detail.history.map(({ id, action, at, by, forPerson, reason }) => (
          <li key={id}>
            <p>
              <b>{t(`submissionStep.${action}`)}</b> – {by.name}
              {forPerson === null
                ? null
                : ` ${t('submission.for', { name: forPerson.name })}`},{' '}
              {dateTime(at)}
            </p>
            {reason === null ? null : <p className={styles.paragraphs}>{reason}</p>}
          </li>
        ))}
      </ol>
    </details>
  )
}
