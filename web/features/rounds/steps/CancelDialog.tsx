import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { ReasonDialog } from '../../people/ReasonDialog.tsx'
import type { StepProps } from './StepDialog.tsx'

export function CancelDialog({ round, onClose }: StepProps) {
  const { t, client } = useWorkspace()
  const planned = round.state === 'planned'
  return (
    <ReasonDialog
      title={t('roundStep.cancelTitle', { name: round.name })}
      confirm={t('roundStep.cancel')}
      danger
      hint={t('roundStep.reasonHint')}
      send={(reason) => client.cancelRound(round.id, { reason })}
      done={t('roundDone.cancel', { name: round.name })}
      shows="history"
      onClose={onClose}
    >
      <p>{t(planned ? 'roundStep.cancelPlanned' : 'roundStep.cancelOpen')}</p>
    </ReasonDialog>
  )
}
