import type { DraftFinding } from '@thang/contracts'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { EmptyState } from '../../../ui/controls/EmptyState.tsx'
import { StateMark, type Tone } from '../../../ui/controls/StateMark.tsx'
import styles from '../frameworks.module.css'
import { useLocalText } from '../useLocalText.ts'
import type { DraftEditor } from './useDraftEditor.ts'

const tones: Readonly<Record<DraftFinding['severity'], Tone>> = {
  error: 'late',
  warning: 'attention',
  advice: 'neutral',
}

interface ChecksPanelProps {
  readonly editor: DraftEditor
  /** Opens the node in the editor. */
  readonly onOpen: (id: string) => void
}

/** What the check says of the last saved version; each leads to its node. */
export function ChecksPanel({ editor, onOpen }: ChecksPanelProps) {
  const { t } = useWorkspace()
  const { findings } = editor.save.saved
  if (findings.length === 0) {
    return <EmptyState title={t('checks.none')}>{t('checks.noneWhat')}</EmptyState>
  }
  const count = (wanted: DraftFinding['severity']) =>
    findings.filter(({ severity }) => severity === wanted).length
  return (
    <>
      <p className={styles.lede}>
        {t('checks.what', {
          errors: count('error'),
          warnings: count('warning'),
          advice: count('advice'),
        })}
      </p>
      <Findings
        findings={findings.filter(({ severity }) => severity !== 'advice')}
        onOpen={onOpen}
      />
      {count('advice') === 0 ? null : (
        <details>
          <summary>{t('checks.advice', { count: count('advice') })}</summary>
          <Findings
            findings={findings.filter(({ severity }) => severity === 'advice')}
            onOpen={onOpen}
          />
        </details>
      )}
    </>
  )
}

interface FindingsProps extends Pick<ChecksPanelProps, 'onOpen'> {
  readonly findings: readonly DraftFinding[]
}

function Findings({ findings, onOpen }: FindingsProps) {
  const { t } = useWorkspace()
  const text = useLocalText()
  return (
    <ul className={styles.findings}>
      {findings.map(({ severity, code, id, node, message }) => (
        <li key={`${code} ${id ?? ''} ${text(message)}`}>
          <StateMark tone={tones[severity]}>{t(`severity.${severity}`)}</StateMark>
          <span>
            {id === null || node === null ? (
              <b>{t('checks.whole')}</b>
            ) : (
              <button type="button" className={styles.link} onClick={() => onOpen(id)}>
                {t('checks.open', { code: node })}
              </button>
            )}{' '}
            {text(message)}
          </span>
        </li>
      ))}
    </ul>
  )
}
