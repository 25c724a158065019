import type { EvidenceDocument } from '@thang/contracts'
import { useState } from 'react'
import { ScreenHead } from '../../app/workspace/ScreenHead.tsx'
import { Answer, useAsk } from '../../app/workspace/useAsk.tsx'
import { useAddress, useWorkspace } from '../../app/workspace/workspace.tsx'
import { Button } from '../../ui/controls/Button.tsx'
import { Loading } from '../../ui/controls/Loading.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { ReasonDialog } from '../people/ReasonDialog.tsx'
import { DocumentFacts } from './document/DocumentFacts.tsx'
import { DocumentFiles } from './document/DocumentFiles.tsx'
import { DocumentUses } from './document/DocumentUses.tsx'
import { EditDocumentDialog } from './document/EditDocumentDialog.tsx'

export function Screen() {
  const id = Number(useAddress().params['id'])
  const asked = useAsk(['evidence', id], (client) => client.getEvidence(id))
  const { data } = asked
  return (
    <>
      <ScreenHead
        {...(data === undefined ? {} : { title: data.summary })}
        actions={data === undefined ? undefined : <HeadActions document={data} />}
      />
      <Answer of={asked} loading={<Loading rows={8} />}>
        {(document) => (
          <>
            <Withdrawn document={document} />
            <DocumentFacts document={document} />
            <DocumentFiles document={document} />
            <DocumentUses document={document} />
          </>
        )}
      </Answer>
    </>
  )
}

function Withdrawn({ document: { withdrawn } }: { readonly document: EvidenceDocument }) {
  const { t, dateTime } = useWorkspace()
  if (withdrawn === null) return null
  const { by, at, reason } = withdrawn
  return (
    <Notice tone="attention" title={t('evidenceState.withdrawn')}>
      <p>{t('evidence.withdrawnBy', { by: by.name, at: dateTime(at), reason })}</p>
    </Notice>
  )
}

/** Edit and withdraw, for who may; why it cannot be withdrawn is said where it is used. */
function HeadActions({ document }: { readonly document: EvidenceDocument }) {
  const { t, client } = useWorkspace()
  const [open, setOpen] = useState<'edit' | 'withdraw' | null>(null)
  const { id, actions, summary, cited } = document
  const close = () => setOpen(null)
  if (actions.length === 0) return null
  const unavailable = cited ? t('evidence.citedStays') : undefined
  return (
    <>
      <Button onPress={() => setOpen('edit')}>{t('evidence.edit')}</Button>
      <Button kind="danger" unavailable={unavailable} onPress={() => setOpen('withdraw')}>
        {t('evidence.withdraw')}
      </Button>
      {open === 'edit' ? <EditDocumentDialog document={document} onClose={close} /> : null}
      {open === 'withdraw' ? (
        <ReasonDialog
          title={t('evidence.withdrawTitle', { summary })}
          confirm={t('evidence.withdraw')}
          danger
          hint={t('evidence.withdrawHint')}
          send={(reason) => client.withdrawEvidence(id, { reason })}
          done={t('evidence.withdrawDone', { summary })}
          shows="evidence-facts"
          onClose={close}
        >
          <p>{t('evidence.withdrawWhat')}</p>
        </ReasonDialog>
      ) : null}
    </>
  )
}
