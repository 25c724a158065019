import type { ReactNode } from 'react'
import { useWorkspace } from '../../../app/workspace/workspace.tsx'
import { Button } from '../../../ui/controls/Button.tsx'
import { Dialog } from '../../../ui/controls/Dialog.tsx'
import type { FieldState } from '../../../ui/controls/Field.tsx'
import { Form } from '../../../ui/controls/Form.tsx'
import { TextField } from '../../../ui/controls/TextField.tsx'
import type { FormState } from '../../../ui/controls/useForm.ts'
import styles from '../rounds.module.css'

interface StepFormProps {
  /** Names the round or the unit. */
  readonly title: string
  /** The verb that does it. */
  readonly confirm: string
  readonly danger?: boolean
  /** What will follow. */
  readonly explains: ReactNode
  readonly state: FormState
  /** Why it is done; units read it. */
  readonly reason: FieldState<string>
  /** It may be left out, such as while the round is planned. */
  readonly reasonOptional?: boolean
  readonly onClose: () => void
  readonly children?: ReactNode
}

/** A window that says what a step does, asks what it needs and why, and takes it. */
export function StepForm(props: StepFormProps) {
  const { title, confirm, danger, explains, state, reason, reasonOptional, onClose } = props
  const { t } = useWorkspace()
  return (
    <Dialog title={title} onClose={onClose}>
      <div className={styles.explains}>{explains}</div>
      <Form
        state={state}
        submit={confirm}
        kind={danger === true ? 'danger' : 'primary'}
        beside={<Button onPress={onClose}>{t('dialog.cancel')}</Button>}
      >
        {props.children}
        <TextField
          {...reason}
          label={t('reason.label')}
          hint={t('roundStep.reasonHint')}
          optional={reasonOptional === true}
          rows={3}
        />
      </Form>
    </Dialog>
  )
}
