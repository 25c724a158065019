import { ScreenHead } from '../../app/workspace/ScreenHead.tsx'
import { ScreenLink } from '../../app/workspace/ScreenLink.tsx'
import { useWorkspace } from '../../app/workspace/workspace.tsx'
import type { ComboOption } from '../../ui/controls/ComboField.tsx'
import { EmptyState } from '../../ui/controls/EmptyState.tsx'
import { Form } from '../../ui/controls/Form.tsx'
import { TextField } from '../../ui/controls/TextField.tsx'
import { UnitField } from '../../ui/controls/UnitField.tsx'
import { useForm } from '../../ui/controls/useForm.ts'
import { isEmail } from './emailRule.ts'
import { NewPasswordField } from './NewPasswordField.tsx'
import { isAboutPassword, newPasswordRule } from './passwordRule.ts'
import { useArriveSignedIn } from './useArriveSignedIn.ts'
import { useLinkToken } from './useLinkToken.ts'

export function Screen() {
  const { t } = useWorkspace()
  const token = useLinkToken()
  return (
    <>
      <ScreenHead>{token === '' ? null : t('first.what')}</ScreenHead>
      {token === '' ? (
        <EmptyState
          title={t('first.noToken')}
          action={<ScreenLink to="signIn">{t('accounts.toSignIn')}</ScreenLink>}
        >
          {t('first.openFromTerminal')}
        </EmptyState>
      ) : (
        <FirstAdministratorForm token={token} />
      )}
    </>
  )
}

interface Values {
  readonly name: string
  readonly email: string
  readonly unit: ComboOption | null
  readonly password: string
}
const empty: Values = { name: '', email: '', unit: null, password: '' }

function FirstAdministratorForm({ token }: { token: string }) {
  const { t, client } = useWorkspace()
  const arrive = useArriveSignedIn()
  const { state, field } = useForm({
    initial: empty,
    rules: {
      name: (value) => (value.trim().length >= 2 ? undefined : t('accounts.nameRule')),
      email: (value) => (isEmail(value) ? undefined : t('accounts.emailRule')),
      unit: (value) => (value === null ? t('first.unitRule') : undefined),
      password: (value) => newPasswordRule(value, t),
    },
    place: ({ reason }) => (isAboutPassword(reason) ? 'password' : undefined),
    async submit({ name, email, unit, password }) {
      const body = { token, name: name.trim(), email: email.trim(), password }
      arrive(await client.createFirstAdministrator({ ...body, unit: unit?.key ?? '' }))
    },
  })
  return (
    <Form state={state} submit={t('first.create')}>
      <TextField {...field('name')} label={t('accounts.name')} autoComplete="name" />
      <TextField
        {...field('email')}
        kind="email"
        label={t('accounts.email')}
        hint={t('first.emailHint')}
        autoComplete="username"
      />
      <UnitField {...field('unit')} label={t('first.unit')} hint={t('first.unitHint')} />
      <NewPasswordField {...field('password')} label={t('accounts.password')} />
    </Form>
  )
}
