import type { PersonDetail } from '@thang/contracts'
import { useWorkspace } from '../../app/workspace/workspace.tsx'
import { Button } from '../../ui/controls/Button.tsx'
import { Dialog } from '../../ui/controls/Dialog.tsx'
import { Form } from '../../ui/controls/Form.tsx'
import { useForm } from '../../ui/controls/useForm.ts'
import type { AccountChange } from './accountChanges.ts'
import styles from './people.module.css'
import { ReasonDialog } from './ReasonDialog.tsx'
import { useFinish } from './useFinish.ts'

interface AccountDialogProps {
  readonly change: AccountChange
  readonly person: PersonDetail
  readonly onClose: () => void
}

/** Names the person, says what will follow, and asks why. */
export function AccountDialog({ change, person, onClose }: AccountDialogProps) {
  const { t, client } = useWorkspace()
  const { name, email, id } = person
  if (change.plain === true) {
    return <PlainDialog change={change} person={person} onClose={onClose} />
  }
  return (
    <ReasonDialog
      title={t(change.title, { name })}
      confirm={t(change.verb)}
      danger={change.danger}
      send={(reason) => change.send(client, id, reason)}
      done={t(change.done, { name, email })}
      shows="facts"
      onClose={onClose}
    >
      <p>{t(change.what, { email })}</p>
    </ReasonDialog>
  )
}

function PlainDialog({ change, person, onClose }: AccountDialogProps) {
  const { t, client } = useWorkspace()
  const finish = useFinish()
  const { name, email, id } = person
  const { state } = useForm({
    initial: {},
    async submit() {
      await change.send(client, id, '')
      await finish({ done: t(change.done, { name, email }), shows: 'facts', close: onClose })
    },
  })
  return (
    <Dialog title={t(change.title, { name })} onClose={onClose}>
      <p className={styles.explains}>{t(change.what, { email })}</p>
      <Form
        state={state}
        submit={t(change.verb)}
        beside={<Button onPress={onClose}>{t('dialog.cancel')}</Button>}
      >
        {null}
      </Form>
    </Dialog>
  )
}
