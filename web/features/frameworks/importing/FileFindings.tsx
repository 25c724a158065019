import type { DraftFinding } from '@thang/contracts'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { StateMark } from '../../../ui/controls/StateMark.tsx'
import styles from '../frameworks.module.css'
import { useLocalText } from '../useLocalText.ts'

/** Told by the preview already, indicator by indicator. */
const toldElsewhere = new Set(['draft-rule-unknown', 'draft-rule-missing'])

/** What has to be mended in the editor before it can be issued. */
export function FileFindings({ findings }: { readonly findings: readonly DraftFinding[] }) {
  const { t } = useWorkspace()
  const text = useLocalText()
  const told = findings.filter(
    ({ severity, code }) => severity !== 'advice' && !toldElsewhere.has(code),
  )
  if (told.length === 0) return null
  return (
    <>
      <h3 className={styles.subtitle}>{t('import.findings', { count: told.length })}</h3>
      <ul className={styles.findings}>
        {told.map(({ severity, code, node, message }) => (
          <li key={`${code} ${node ?? ''} ${text(message)}`}>
            <StateMark tone={severity === 'error' ? 'late' : 'attention'}>
              {t(`severity.${severity}`)}
            </StateMark>
            <span>
              <b>{node ?? t('checks.whole')}</b> {text(message)}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
