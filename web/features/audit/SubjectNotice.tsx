import { useAddress, useWorkspace } from '../../app/workspace/workspace.tsx'
import { Button } from '../../ui/controls/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import type { AuditFilters } from './auditFilters.ts'
import { usePersonNames } from './usePersonNames.ts'

/** Says that only entries about one thing are listed, since no field of the filters shows it. */
export function SubjectNotice({ filters }: { readonly filters: AuditFilters }) {
  const { t } = useWorkspace()
  const { changeQuery } = useAddress()
  const nameOf = usePersonNames()
  const { subjectKind, subjectId = '' } = filters
  if (subjectKind === undefined) return null
  const what =
    subjectKind === 'post'
      ? t('audit.subjectPost')
      : subjectKind === 'person'
        ? t('audit.subjectPerson', { name: nameOf(subjectId) ?? t('audit.somebody') })
        : t('audit.subjectOther')
  return (
    <Notice>
      {t('audit.subject', { what })}{' '}
      <Button kind="quiet" small onPress={() => changeQuery({ subjectKind: '', subjectId: '' })}>
        {t('audit.allSubjects')}
      </Button>
    </Notice>
  )
}
