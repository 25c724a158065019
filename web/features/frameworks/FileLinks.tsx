import type { FrameworkDraftDetail } from '@thang/contracts'
import { useWorkspace } from '../../app/workspace/workspace.tsx'
import styles from './frameworks.module.css'

const papers = ['annex.docx', 'annex.pdf', 'file.xlsx'] as const

/** The issued version, or the saved draft, as files: the annex on paper, a workbook, JSON. */
export function FileLinks({ detail }: { readonly detail: FrameworkDraftDetail }) {
  const { t } = useWorkspace()
  const { id, issued } = detail
  const folder =
    issued === null ? `/framework-drafts/${id}` : `/frameworks/${encodeURIComponent(issued.code)}`
  return (
    <span className={styles.files}>
      {t('draft.download')}
      {papers.map((paper) => (
        <a key={paper} href={`/api/v1${folder}/${paper}`} download>
          {t(`frameworkFile.${paper}`)}
        </a>
      ))}
      <a href={`/api/v1/framework-drafts/${id}/file`} download>
        {t('draft.file')}
      </a>
    </span>
  )
}
