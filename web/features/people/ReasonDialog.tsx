import { type ReactNode } from 'react'
import { useWorkspace } from '../../app/workspace/workspace.tsx'
import { Button } from '../../ui/controls/Button.tsx'
import { Dialog } from '../../ui/controls/Dialog.tsx'
import { Form } from '../../ui/controls/Form.tsx'
import { TextField } from '../../ui/controls/TextField.tsx'
import { useForm } from '../../ui/controls/useForm.ts'
import styles from './people.module.css'
import { useFinish } from './useFinish.ts'

interface ReasonDialogProps {
  /** Names the person or the post. */
  readonly title: string
  /** The verb that does it. */
  readonly confirm: string
  readonly danger?: boolean
  /** An example of a reason for this, instead of the usual one. */
  readonly hint?: string
  readonly send: (reason: string) => Promise<unknown>
  readonly done: string
  /** Id of what shows the change. */
  readonly shows: string
  readonly onClose: () => void
  /** What will follow. */
  readonly children: ReactNode
}

/** Asks why, and does it. */
export function ReasonDialog(props: ReasonDialogProps) {
  const { title, confirm, danger, hint, send, done, shows, onClose, children } = props
  const { t } = useWorkspace()
  const finish = useFinish()
  const { state, field } = useForm({
    initial: { reason: '' },
    rules: { reason: (value) => (isReason(value) ? undefined : t('reason.rule')) },
    async submit({ reason }) {
      await send(reason.trim())
      await finish({ done, shows, close: onClose })
    },
  })
  return (
    <Dialog title={title} onClose={onClose}>
      <div className={styles.explains}>{children}</div>
      <Form
        state={state}
        submit={confirm}
        kind={danger === true ? 'danger' : 'primary'}
        beside={<Button onPress={onClose}>{t('dialog.cancel')}</Button>}
      >
        <TextField
          {...field('reason')}
          label={t('reason.label')}
          hint={hint ?? t('reason.hint')}
          rows={3}
        />
      </Form>
    </Dialog>
  )
}

/** As the API takes it: 3 to 500 characters. */
export function isReason(text: string): boolean {
  const { length } = text.trim()
  return length >= 3 && length <= 500
}
