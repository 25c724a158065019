import { useWorkspace } from '../../../app/workspace/workspace.tsx'

/** The empty workbook to fill in. */
export function TemplateLink() {
  const { t } = useWorkspace()
  return (
    <a href="/api/v1/framework-drafts/template.xlsx" download>
      {t('import.template')}
    </a>
  )
}
