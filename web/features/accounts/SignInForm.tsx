import type { Session } from '@thang/contracts'
import { Form } from '../../ui/controls/Form.tsx'
import { PasswordField } from '../../ui/controls/PasswordField.tsx'
import { TextField } from '../../ui/controls/TextField.tsx'
import { useForm } from '../../ui/controls/useForm.ts'
import { ScreenLink } from '../../app/workspace/ScreenLink.tsx'
import { useWorkspace } from '../../app/workspace/workspace.tsx'
import { isEmail } from './emailRule.ts'

interface SignInFormProps {
  readonly email?: string
  readonly onSignedIn: (session: Session) => void
}

/** E-mail and password; what the session then still owes is for whoever shows the form. */
export function SignInForm({ email = '', onSignedIn }: SignInFormProps) {
  const { t, client } = useWorkspace()
  const { state, field } = useForm({
    initial: { email, password: '' },
    rules: {
      email: (value) => (isEmail(value) ? undefined : t('accounts.emailRule')),
      password: (value) => (value === '' ? t('accounts.passwordMissing') : undefined),
    },
    submit: async (values) =>
      onSignedIn(await client.signIn({ ...values, email: values.email.trim() })),
  })
  return (
    <Form
      state={state}
      submit={t('screen.signIn')}
      beside={<ScreenLink to="forgotPassword">{t('accounts.forgot')}</ScreenLink>}
    >
      <TextField
        {...field('email')}
        kind="email"
        label={t('accounts.email')}
        autoComplete="username"
      />
      <PasswordField
        {...field('password')}
        label={t('accounts.password')}
        autoComplete="current-password"
      />
    </Form>
  )
}
