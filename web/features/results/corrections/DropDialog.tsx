import type { ResultCorrection } from '@thang/contracts'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { Button } from '../../../ui/controls/Button.tsx'
import { Dialog } from '../../../ui/controls/Dialog.tsx'
import { Form } from '../../../ui/controls/Form.tsx'
import { useSay } from '../../../ui/controls/status.tsx'
import { TextField } from '../../../ui/controls/TextField.tsx'
import { useForm } from '../../../ui/controls/useForm.ts'
import { isReason } from '../../people/ReasonDialog.tsx'
import { useTakeSituation } from '../useResult.ts'

export interface CorrectionDialogProps {
  readonly round: number
  readonly correction: ResultCorrection
  readonly onClose: () => void
}

/** Gives a proposed correction up; what was published stays as it is. */
export function DropDialog({ round, correction, onClose }: CorrectionDialogProps) {
  const { t, client } = useWorkspace()
  const take = useTakeSituation()
  const say = useSay()
  const { state, field } = useForm({
    initial: { reason: '' },
    rules: { reason: (value) => (isReason(value) ? undefined : t('reason.rule')) },
    async submit({ reason }) {
      const body = { base: correction.version, reason: reason.trim(), decision: null }
      await take(await client.dropCorrection(round, correction.id, body))
      say(t('corrections.dropped'))
      onClose()
    },
  })
  return (
    <Dialog title={t('corrections.dropTitle', { number: correction.id })} onClose={onClose}>
      <p>{t('corrections.dropWhat')}</p>
      <Form
        state={state}
        submit={t('corrections.drop')}
        kind="danger"
        beside={<Button onPress={onClose}>{t('dialog.cancel')}</Button>}
      >
        <TextField
          {...field('reason')}
          label={t('reason.label')}
          hint={t('corrections.dropHint')}
          rows={3}
        />
      </Form>
    </Dialog>
  )
}
