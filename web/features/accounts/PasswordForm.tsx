import type { Session } from '@thang/contracts'
import { useWorkspace } from '../../app/workspace/workspace.tsx'
import { Form } from '../../ui/controls/Form.tsx'
import { PasswordField } from '../../ui/controls/PasswordField.tsx'
import { useForm } from '../../ui/controls/useForm.ts'
import { NewPasswordField } from './NewPasswordField.tsx'
import { isAboutPassword, newPasswordRule } from './passwordRule.ts'

interface PasswordFormProps {
  readonly session: Session
  readonly onChanged: (session: Session) => void
}

/** A new password in place of the old one, or the first one where there is none. */
export function PasswordForm({ session, onChanged }: PasswordFormProps) {
  const { t, client } = useWorkspace()
  const { hasPassword } = session
  const { state, field, change } = useForm({
    initial: { current: '', next: '' },
    rules: {
      current: (value) => (value === '' && hasPassword ? t('password.currentMissing') : undefined),
      next: (value) => newPasswordRule(value, t),
    },
    place: ({ reason }) => {
      if (reason === 'wrong-password') return 'current'
      return isAboutPassword(reason) ? 'next' : undefined
    },
    async submit({ current, next }) {
      const changed = await client.changePassword({ current: hasPassword ? current : null, next })
      change('current', '')
      change('next', '')
      onChanged(changed)
    },
  })
  return (
    <Form state={state} submit={t('password.change')}>
      {hasPassword ? (
        <PasswordField
          {...field('current')}
          label={t('password.current')}
          autoComplete="current-password"
        />
      ) : null}
      <NewPasswordField {...field('next')} />
    </Form>
  )
}
