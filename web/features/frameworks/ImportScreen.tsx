import type { FrameworkDraftList } from '@thang/contracts'
import { ScreenHead } from '../../app/workspace/ScreenHead.tsx'
import { Answer, useAsk } from '../../app/workspace/useAsk.tsx'
import { useWorkspace } from '../../app/workspace/workspace.tsx'
import { EmptyState } from '../../ui/controls/EmptyState.tsx'
import { mayBegin } from './DraftsScreen.tsx'
import { CreateFromFile } from './importing/CreateFromFile.tsx'
import { FileCheckPanel } from './importing/FileCheckPanel.tsx'
import { TemplateLink } from './importing/TemplateLink.tsx'
import { useFileCheck } from './importing/useFileCheck.ts'

export function Screen() {
  const { t } = useWorkspace()
  const asked = useAsk(['drafts'], (client) => client.listFrameworkDrafts())
  return (
    <>
      <ScreenHead>
        {t('import.lede')} <TemplateLink />
      </ScreenHead>
      <Answer of={asked}>{(list) => <Import list={list} />}</Answer>
    </>
  )
}

function Import({ list }: { readonly list: FrameworkDraftList }) {
  const { t } = useWorkspace()
  const check = useFileCheck()
  if (!mayBegin(list))
    return <EmptyState title={t('newDraft.noRight')}>{t('newDraft.noRightDo')}</EmptyState>
  return (
    <FileCheckPanel check={check}>
      {(sound) => <CreateFromFile sound={sound} mayCreate={list.mayCreate} />}
    </FileCheckPanel>
  )
}
