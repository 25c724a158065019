import type { SubmissionStepName } from '@thang/contracts'
import { useState } from 'react'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { Button } from '../../../ui/controls/Button.tsx'
import type { Desk } from '../useDesk.ts'
import { StepDialog } from './StepDialog.tsx'

const order: readonly SubmissionStepName[] = ['recall', 'return', 'reopen', 'submit', 'approve']
const primary: ReadonlySet<string> = new Set(['submit', 'approve'])

/** What may be done with the submission as a whole now. */
export function StepButtons({ desk }: { readonly desk: Desk }) {
  const { t } = useWorkspace()
  const [asked, setAsked] = useState<SubmissionStepName | null>(null)
  const unsaved = desk.saving.queue.length
  return (
    <>
      {order
        .filter((step) => desk.actions.includes(step))
        .map((step) => (
          <Button
            key={step}
            kind={primary.has(step) ? 'primary' : 'secondary'}
            onPress={() => setAsked(step)}
            {...(unsaved > 0 && { unavailable: t('step.waitForSave', { count: unsaved }) })}
          >
            {t(`stepAction.${step}`)}
          </Button>
        ))}
      {asked === null ? null : (
        <StepDialog step={asked} desk={desk} onClose={() => setAsked(null)} />
      )}
    </>
  )
}
