import type { PersonDetail } from '@thang/contracts'
import { useWorkspace } from '../../app/workspace/workspace.tsx'
import { Button } from '../../ui/controls/Button.tsx'
import { Dialog } from '../../ui/controls/Dialog.tsx'
import { Form } from '../../ui/controls/Form.tsx'
import { useForm } from '../../ui/controls/useForm.ts'
import { isEmail } from '../accounts/emailRule.ts'
import { PersonFields } from './PersonFields.tsx'
import { isPersonName, isPhone, sentPhone } from './personRules.ts'
import { useFinish } from './useFinish.ts'

interface EditPersonDialogProps {
  readonly person: PersonDetail
  readonly onClose: () => void
}

export function EditPersonDialog({ person, onClose }: EditPersonDialogProps) {
  const { t, client } = useWorkspace()
  const finish = useFinish()
  const { name, email, phone, language } = person
  const { state, field } = useForm({
    initial: { name, email, phone: phone ?? '', language: language as string },
    rules: {
      name: (value) => (isPersonName(value) ? undefined : t('invite.nameRule')),
      email: (value) => (isEmail(value) ? undefined : t('invite.emailRule')),
      phone: (value) => (isPhone(value) ? undefined : t('invite.phoneRule')),
    },
    async submit(values) {
      const saved = await client.editPerson(person.id, {
        name: values.name.trim(),
        email: values.email.trim(),
        phone: sentPhone(values.phone),
        language: values.language === 'en' ? 'en' : 'vi',
      })
      const done = t('person.saved', { name: saved.name })
      await finish({ done, shows: 'facts', close: onClose })
    },
  })
  return (
    <Dialog title={t('person.editTitle', { name })} onClose={onClose}>
      <Form
        state={state}
        submit={t('person.edit')}
        beside={<Button onPress={onClose}>{t('dialog.cancel')}</Button>}
      >
        <PersonFields
          name={field('name')}
          email={field('email')}
          emailHint={t('person.emailChange')}
          phone={field('phone')}
          language={field('language')}
        />
      </Form>
    </Dialog>
  )
}
