import { useWorkspace } from '../../app/workspace/workspace.tsx'
import { AnnexOfficeButton } from './annex/AnnexOfficeButton.tsx'
import type { DraftEditor } from './editor/useDraftEditor.ts'
import styles from './frameworks.module.css'

const papers = ['annex.docx', 'annex.pdf', 'file.xlsx'] as const

/** The issued version, or the saved draft, as files: the annex on paper, a workbook, JSON. */
export function FileLinks({ editor }: { readonly editor: DraftEditor }) {
  const { t } = useWorkspace()
  const { id, issued } = editor.detail
  const folder =
    issued === null ? `/framework-drafts/${id}` : `/frameworks/${encodeURIComponent(issued.code)}`
  return (
    <div className={styles.files} data-screen-only>
      {t('draft.download')}
      {papers.map((paper) => (
        <a key={paper} href={`/api/v1${folder}/${paper}`} download>
          {t(`frameworkFile.${paper}`)}
        </a>
      ))}
      <a href={`/api/v1/framework-drafts/${id}/file`} download>
        {t('draft.file')}
      </a>
      <AnnexOfficeButton editor={editor} />
    </div>
  )
}
