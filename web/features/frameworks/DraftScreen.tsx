import type { FrameworkDraftDetail } from '@thang/contracts'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ScreenHead } from '../../app/workspace/ScreenHead.tsx'
import { Answer, useAsk } from '../../app/workspace/useAsk.tsx'
import { useAddress, useWorkspace } from '../../app/workspace/workspace.tsx'
import { Button } from '../../ui/controls/Button.tsx'
import { Loading } from '../../ui/controls/Loading.tsx'
import { DiscardButton } from './DiscardButton.tsx'
import { DraftTabs } from './DraftTabs.tsx'
import { ConflictDialog } from './editor/ConflictDialog.tsx'
import { SaveLine } from './editor/SaveLine.tsx'
import { useDraftEditor } from './editor/useDraftEditor.ts'
import { FileLinks } from './FileLinks.tsx'
import { UndoImport } from './importing/UndoImport.tsx'
import { IssueDialog } from './IssueDialog.tsx'
import { IssuedNotice } from './IssuedNotice.tsx'
import { useLocalText } from './useLocalText.ts'

export function Screen() {
  const id = Number(useAddress().params['id'])
  // Asked once: from here on the editor knows better than the answer.
  const asked = useAsk(['draft', id], (client) => client.getFrameworkDraft(id), { once: true })
  return (
    <Answer of={asked} loading={<Loading rows={10} />}>
      {(detail) => <Draft key={`${detail.id} ${detail.state}`} detail={detail} />}
    </Answer>
  )
}

function Draft({ detail }: { readonly detail: FrameworkDraftDetail }) {
  const { t } = useWorkspace()
  const text = useLocalText()
  const queries = useQueryClient()
  const editor = useDraftEditor(detail)
  const [issuing, setIssuing] = useState(false)
  const [imported, setImported] = useState<number | null>(null)
  const { save } = editor
  function showIssued(issued: FrameworkDraftDetail) {
    queries.setQueryData(['draft', detail.id], issued)
    void queries.invalidateQueries({ queryKey: ['drafts'] })
    void queries.invalidateQueries({ queryKey: ['public', 'frameworks'] })
  }
  return (
    <>
      <ScreenHead
        title={text(editor.body.name)}
        actions={
          <>
            {detail.actions.includes('discard') ? <DiscardButton detail={detail} /> : null}
            {detail.actions.includes('issue') ? (
              <Button
                kind="primary"
                onPress={() => setIssuing(true)}
                {...(save.unsaved && { unavailable: t('trial.waitForSave') })}
              >
                {t('issue.open')}
              </Button>
            ) : null}
          </>
        }
      >
        {t('draft.of', {
          code: detail.code,
          basedOn: detail.basedOn?.code ?? t('draft.nothing'),
        })}
        <FileLinks editor={editor} />
      </ScreenHead>
      <IssuedNotice detail={detail} />
      <SaveLine editor={editor} />
      {imported === null ? null : (
        <UndoImport editor={editor} imported={imported} onDone={() => setImported(null)} />
      )}
      <DraftTabs editor={editor} onImported={setImported} />
      {save.state.is === 'conflict' ? (
        <ConflictDialog editor={editor} theirs={save.state.theirs} />
      ) : null}
      {issuing ? (
        <IssueDialog editor={editor} onIssued={showIssued} onClose={() => setIssuing(false)} />
      ) : null}
    </>
  )
}
