import { useQueryClient } from '@tanstack/react-query'
import { keepSession, renewSession } from '../../app/workspace/session.ts'
import { useWorkspace } from '../../app/workspace/workspace.tsx'
import { Dialog } from '../../ui/controls/Dialog.tsx'
import { useSay } from '../../ui/controls/status.tsx'
import { FactorForm } from './FactorForm.tsx'
import { FactorSetUp } from './FactorSetUp.tsx'

interface ReplaceDialogProps {
  readonly onProved: () => void
  readonly onClose: () => void
}

/** Before another telephone is set up: a code of the present one, or a recovery code. */
export function ReplaceDialog({ onProved, onClose }: ReplaceDialogProps) {
  const { t } = useWorkspace()
  const queries = useQueryClient()
  return (
    <Dialog title={t('factor.replace')} onClose={onClose}>
      <p>{t('factor.replaceWhat')}</p>
      <FactorForm
        onProved={(session) => {
          keepSession(queries, session)
          onProved()
        }}
      />
    </Dialog>
  )
}

/** Sets up the other telephone, which takes the place of the present one. */
export function NewPhone({ onClose }: { onClose: () => void }) {
  const { t } = useWorkspace()
  const queries = useQueryClient()
  const say = useSay()
  function finish() {
    onClose()
    say(t('factor.replaced'))
    void renewSession(queries)
  }
  return <FactorSetUp onSaved={finish} onCancel={onClose} />
}
