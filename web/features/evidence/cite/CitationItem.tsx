import type { Citation, EvidenceFile } from '@thang/contracts'
import { ScreenLink } from '../../../app/workspace/ScreenLink.tsx'
import { useChange } from '../../../app/workspace/useAsk.tsx'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { Button } from '../../../ui/controls/Button.tsx'
import { StateMark } from '../../../ui/controls/StateMark.tsx'
import { usePaperWords } from '../evidenceWords.ts'
import styles from '../evidence.module.css'
import { FileLinks } from '../FileLinks.tsx'
import type { AnswerEvidenceProps } from './AnswerEvidence.tsx'

interface CitationItemProps extends AnswerEvidenceProps {
  readonly citation: Citation
  readonly onOpen: (file: EvidenceFile) => void
}

/** One document that is cited: what it is, its pages, its file, and taking it back. */
export function CitationItem(props: CitationItemProps) {
  const { citation, submission, node, mayEdit, onChange, onOpen } = props
  const { t } = useWorkspace()
  const paperWords = usePaperWords()
  const { document, file, pages } = citation
  const { run, busy, problem } = useChange({
    change: (client) => client.removeCitation(submission, node, citation.id),
    done: t('cite.removed', { summary: document.summary }),
    renews: ['evidence'],
    after: onChange,
  })
  const paper = paperWords(document)
  return (
    <li className={`${styles.citation} ${document.withdrawn ? styles.withdrawn : ''}`}>
      <p>
        <ScreenLink to="evidenceDocument" params={{ id: String(document.id) }}>
          {document.summary}
        </ScreenLink>
        {pages === null ? null : ` (${t('evidence.pagesOf', { pages })})`}
      </p>
      <p className={styles.faint}>
        {paper === '' ? null : `${paper}. `}
        {t(`evidenceVisibility.${document.visibility}`)}
      </p>
      {document.withdrawn ? (
        <StateMark tone="late">{t('evidenceState.withdrawn')}</StateMark>
      ) : null}
      {file === null ? (
        <p className={styles.faint}>{t('cite.withoutFile')}</p>
      ) : (
        <FileLinks file={file} onOpen={onOpen} />
      )}
      {problem === null ? null : <p role="alert">{problem.message}</p>}
      {mayEdit ? (
        <Button small busy={busy ? t('form.busy') : undefined} onPress={() => run()}>
          {t('cite.remove', { summary: document.summary })}
        </Button>
      ) : null}
    </li>
  )
}
