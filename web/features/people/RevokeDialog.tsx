import type { Delegation } from '@thang/contracts'
import { useOwnSession } from '../../app/workspace/session.ts'
import { useWorkspace } from '../../app/workspace/workspace.tsx'
import { ReasonDialog } from './ReasonDialog.tsx'

interface RevokeDialogProps {
  readonly delegation: Delegation
  readonly onClose: () => void
}

/** Who lent takes it back; who received it gives it back. */
export function RevokeDialog({ delegation, onClose }: RevokeDialogProps) {
  const { t, client } = useWorkspace()
  const receives = useOwnSession().person.id === delegation.to.id
  const { name } = delegation.to
  const { title } = delegation.post
  return (
    <ReasonDialog
      title={t(receives ? 'delegation.giveBackTitle' : 'delegation.revokeTitle', { title, name })}
      confirm={t(receives ? 'delegation.giveBack' : 'delegation.revoke')}
      danger
      send={(reason) => client.revokeDelegation(delegation.id, { reason })}
      done={t('delegation.revoked', { title, name })}
      shows={`delegation-${delegation.id}`}
      onClose={onClose}
    >
      <p>{t(receives ? 'delegation.giveBackWhat' : 'delegation.revokeWhat', { name })}</p>
    </ReasonDialog>
  )
}
