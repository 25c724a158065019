import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { keepSession, renewSession } from '../../app/workspace/session.ts'
import { useWorkspace } from '../../app/workspace/workspace.tsx'
import { Dialog } from '../../ui/controls/Dialog.tsx'
import { useSay } from '../../ui/controls/status.tsx'
import { FactorForm } from './FactorForm.tsx'
import { FactorSetUp } from './FactorSetUp.tsx'

/** Moves the second factor to another telephone: a code of the old one, then the set-up of the new one. */
export function ReplaceFactor({ onClose }: { onClose: () => void }) {
  const { t } = useWorkspace()
  const queries = useQueryClient()
  const say = useSay()
  const [proved, setProved] = useState(false)
  function finish() {
    onClose()
    say(t('factor.replaced'))
    void renewSession(queries)
  }
  if (proved) return <FactorSetUp onSaved={finish} onCancel={onClose} />
  return (
    <Dialog title={t('factor.replace')} onClose={onClose}>
      <p>{t('factor.replaceWhat')}</p>
      <FactorForm
        onProved={(session) => {
          keepSession(queries, session)
          setProved(true)
        }}
      />
    </Dialog>
  )
}
