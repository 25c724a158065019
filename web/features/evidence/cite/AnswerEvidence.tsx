import type { Citation, EvidenceFile } from '@thang/contracts'
import { useState } from 'react'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { Button } from '../../../ui/controls/Button.tsx'
import styles from '../evidence.module.css'
import { FileViewer } from '../viewer/FileViewer.tsx'
import { AddCitedDialog } from './AddCitedDialog.tsx'
import { CitationItem } from './CitationItem.tsx'
import { CiteDialog } from './CiteDialog.tsx'

export interface AnswerEvidenceProps {
  readonly submission: number
  /** Code of the indicator. */
  readonly node: string
  /** Code of the unit whose answer it is. */
  readonly unit: string
  readonly citations: readonly Citation[]
  /** The answer may be written now, by this person. */
  readonly mayEdit: boolean
  /** Something was cited or taken back: the answer is to be asked for anew. */
  readonly onChange: () => void
}

/** What an answer rests on: the documents cited, read beside the indicator, and the ways to cite one. */
export function AnswerEvidence(props: AnswerEvidenceProps) {
  const { citations, mayEdit, node } = props
  const { t } = useWorkspace()
  const [open, setOpen] = useState<'cite' | 'add' | null>(null)
  const [shown, setShown] = useState<{ file: EvidenceFile; pages: string | null } | null>(null)
  const close = () => setOpen(null)
  return (
    <>
      {citations.length === 0 ? (
        <p id={`evidence-${node}`} tabIndex={-1} className={styles.faint}>
          {t('cite.none')}
        </p>
      ) : (
        <ul
          id={`evidence-${node}`}
          tabIndex={-1}
          className={styles.citations}
          aria-label={t('cite.list')}
        >
          {citations.map((citation) => (
            <CitationItem
              key={citation.id}
              {...props}
              citation={citation}
              onOpen={(file) => setShown({ file, pages: citation.pages })}
            />
          ))}
        </ul>
      )}
      {mayEdit ? (
        <div className={styles.buttons}>
          <Button small onPress={() => setOpen('cite')}>
            {t('cite.existing')}
          </Button>
          <Button small onPress={() => setOpen('add')}>
            {t('cite.new')}
          </Button>
        </div>
      ) : null}
      {open === 'cite' ? <CiteDialog {...props} onClose={close} /> : null}
      {open === 'add' ? <AddCitedDialog {...props} onClose={close} /> : null}
      {shown === null ? null : <FileViewer {...shown} docked onClose={() => setShown(null)} />}
    </>
  )
}
