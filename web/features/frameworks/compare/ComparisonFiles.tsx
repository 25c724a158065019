import type { FrameworkDraftDetail } from '@thang/contracts'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { Button } from '../../../ui/controls/Button.tsx'
import styles from '../frameworks.module.css'

interface ComparisonFilesProps {
  readonly detail: FrameworkDraftDetail
  readonly against: string
}

/** The comparison on paper: what stands on the screen, or both parts as a document. */
export function ComparisonFiles({ detail, against }: ComparisonFilesProps) {
  const { t } = useWorkspace()
  const question = `with=${encodeURIComponent(against)}`
  return (
    <p className={styles.files} data-screen-only>
      {t('compareFiles.files')}
      {(['docx', 'pdf'] as const).map((type) => (
        <a
          key={type}
          href={`/api/v1/framework-drafts/${detail.id}/comparison.${type}?${question}`}
          download
        >
          {t(`compareFiles.${type}`)}
        </a>
      ))}
      <Button small onPress={() => window.print()}>
        {t('compareFiles.print')}
      </Button>
    </p>
  )
}
