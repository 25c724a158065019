import type { RoundParticipant } from '@thang/contracts'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { ReasonDialog } from '../../people/ReasonDialog.tsx'
import type { StepProps } from './StepDialog.tsx'

interface WithdrawParticipantProps extends StepProps {
  readonly participant: RoundParticipant
}

export function WithdrawParticipantDialog(props: WithdrawParticipantProps) {
  const { round, participant, onClose } = props
  const { t, client, unitName } = useWorkspace()
  const { unit, kind } = participant
  const name = unitName(unit)
  return (
    <ReasonDialog
      title={t('roundStep.withdrawUnitTitle', { unit: name, name: round.name })}
      confirm={t('roundStep.withdrawUnit')}
      danger
      hint={t('roundStep.reasonHint')}
      send={(reason) => client.withdrawParticipant(round.id, { unit: unit.code, kind, reason })}
      done={t('roundDone.withdrawUnit', { unit: name })}
      shows="participants"
      onClose={onClose}
    >
      <p>
        {t(round.state === 'open' ? 'roundStep.withdrawUnitOpen' : 'roundStep.withdrawUnitPlanned')}
      </p>
    </ReasonDialog>
  )
}
