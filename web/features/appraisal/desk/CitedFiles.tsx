import type { AppraisalDetail, Citation, EvidenceFile } from '@thang/contracts'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { CitationItem } from '../../evidence/cite/CitationItem.tsx'
import styles from './desk.module.css'

interface CitedFilesProps {
  readonly detail: AppraisalDetail
  readonly onShow: (file: EvidenceFile, citation: Citation) => void
}

/** What the answer rests on; a file is read beside the criterion. */
export function CitedFiles({ detail, onShow }: CitedFilesProps) {
  const { t } = useWorkspace()
  const { answer, submission, node, unit } = detail
  if (answer.citations.length === 0) return <p className={styles.faint}>{t('citation.none')}</p>
  return (
    <ul className={styles.plain}>
      {answer.citations.map((citation) => (
        <CitationItem
          key={citation.id}
          {...{ submission, citation }}
          node={node.code}
          unit={unit.code}
          citations={answer.citations}
          mayEdit={false}
          onChange={nothing}
          onOpen={(file) => onShow(file, citation)}
        />
      ))}
    </ul>
  )
}

/** Who appraises takes no document back. */
function nothing(): void {}
