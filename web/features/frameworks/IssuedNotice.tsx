import type { FrameworkDraftDetail } from '@thang/contracts'
import { useWorkspace } from '../../app/workspace/workspace.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { publicFrameworkPath } from './publicFrameworkPath.ts'

/** What is issued or discarded is only read; says so, and where the issued version is. */
export function IssuedNotice({ detail }: { readonly detail: FrameworkDraftDetail }) {
  const { t, language, dateTime } = useWorkspace()
  const { state, issued, editedAt, editedBy } = detail
  if (state === 'open') return null
  const said = { at: dateTime(editedAt), name: editedBy.name }
  if (issued === null) {
    return (
      <div id="draft-closed" tabIndex={-1}>
        <Notice>
          <p>{t('draft.discardedAt', said)}</p>
        </Notice>
      </div>
    )
  }
  return (
    <Notice>
      <p>
        {t('draft.issuedAt', said)}{' '}
        <a href={publicFrameworkPath(issued.code, language)}>{t('draft.seeIssued')}</a>
      </p>
    </Notice>
  )
}
