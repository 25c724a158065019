import type { FrameworkDraftList } from '@thang/contracts'
import { ScreenHead } from '../../app/workspace/ScreenHead.tsx'
import { Answer, useAsk } from '../../app/workspace/useAsk.tsx'
import { useWorkspace } from '../../app/workspace/workspace.tsx'
import { EmptyState } from '../../ui/controls/EmptyState.tsx'
import { mayBegin } from './DraftsScreen.tsx'
import { NewDraftForm } from './NewDraftForm.tsx'
import { usePublic } from './usePublic.ts'

export function Screen() {
  const { t } = useWorkspace()
  const asked = useAsk(['drafts'], (client) => client.listFrameworkDrafts())
  return (
    <>
      <ScreenHead>{t('newDraft.lede')}</ScreenHead>
      <Answer of={asked}>{(list) => <Begin list={list} />}</Answer>
    </>
  )
}

function Begin({ list }: { readonly list: FrameworkDraftList }) {
  const { t } = useWorkspace()
  const issued = usePublic(['public', 'frameworks'], (client) => client.listFrameworks())
  if (!mayBegin(list))
    return <EmptyState title={t('newDraft.noRight')}>{t('newDraft.noRightDo')}</EmptyState>
  return (
    <Answer of={issued}>
      {({ frameworks }) => <NewDraftForm mayCreate={list.mayCreate} frameworks={frameworks} />}
    </Answer>
  )
}
