import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { StateMark } from '../../../ui/controls/StateMark.tsx'
import { useLocalText } from '../../frameworks/useLocalText.ts'
import { severityTones } from '../indicator/IndicatorPanel.tsx'
import styles from '../submissions.module.css'
import { type Desk } from '../useDesk.ts'
import { useBackground } from '../useSubmission.ts'

const severities = ['error', 'warning', 'advice'] as const

/** Everything to look at before it is sent, each with the way to its indicator; what is not answered is counted. */
export function FindingsPart({ desk }: { readonly desk: Desk }) {
  const { t } = useWorkspace()
  const text = useLocalText()
  const jumps = useBackground(desk.detail.id).data?.jumps ?? []
  const found = [...desk.findings, ...jumps].filter(({ code }) => code !== 'unanswered')
  const shown = severities.flatMap((severity) => found.filter((each) => each.severity === severity))
  if (shown.length === 0) return <p className={styles.hint}>{t('findings.none')}</p>
  const errors = shown.filter(({ severity }) => severity === 'error').length
  return (
    <details className={styles.more}>
      <summary>{t('findings.title', { errors, others: shown.length - errors })}</summary>
      <ul className={styles.findings}>
        {shown.map(({ severity, node, code, input, message }) => (
          <li key={`${node} ${code} ${input ?? ''}`}>
            <StateMark tone={severityTones[severity]}>{t(`severity.${severity}`)}</StateMark>
            <span>
              <button type="button" className={styles.link} onClick={() => desk.choose(node)}>
                {t('findings.at', { code: node })}
              </button>{' '}
              {text(message)}
            </span>
          </li>
        ))}
      </ul>
    </details>
  )
}
