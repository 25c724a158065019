import type { RoundDetail, RoundParticipant } from '@thang/contracts'
import { AddParticipantDialog } from './AddParticipantDialog.tsx'
import { AppraiserDialog } from './AppraiserDialog.tsx'
import { CancelDialog } from './CancelDialog.tsx'
import { DeputyDialog } from './DeputyDialog.tsx'
import { ExceptionDialog } from './ExceptionDialog.tsx'
import { OpenDialog } from './OpenDialog.tsx'
import { ReopenDialog } from './ReopenDialog.tsx'
import { WithdrawIndicatorDialog } from './WithdrawIndicatorDialog.tsx'
import { WithdrawParticipantDialog } from './WithdrawParticipantDialog.tsx'

/** What somebody is about to do with a round, and for whom where that is known already. */
export type Step =
  | {
      readonly action:
        | 'open'
        | 'cancel'
        | 'reopen-phase'
        | 'add-participant'
        | 'withdraw-indicator'
        | 'assign-appraiser'
    }
  | {
      readonly action: 'grant-exception' | 'substitute-deputy'
      readonly unit?: RoundParticipant['unit']
    }
  | { readonly action: 'withdraw-participant'; readonly participant: RoundParticipant }

export interface StepProps {
  readonly round: RoundDetail
  readonly onClose: () => void
}

/** The window that asks for what a step needs, and takes it. */
export function StepDialog({ step, ...props }: StepProps & { readonly step: Step }) {
  switch (step.action) {
    case 'open':
      return <OpenDialog {...props} />
    case 'cancel':
      return <CancelDialog {...props} />
    case 'reopen-phase':
      return <ReopenDialog {...props} />
    case 'grant-exception':
      return <ExceptionDialog {...props} unit={step.unit} />
    case 'add-participant':
      return <AddParticipantDialog {...props} />
    case 'withdraw-participant':
      return <WithdrawParticipantDialog {...props} participant={step.participant} />
    case 'withdraw-indicator':
      return <WithdrawIndicatorDialog {...props} />
    case 'assign-appraiser':
      return <AppraiserDialog {...props} />
    case 'substitute-deputy':
      return <DeputyDialog {...props} unit={step.unit} />
    default:
      throw new Error(`unknown step: ${JSON.stringify(step satisfies never)}`)
  }
}
