import { useState } from 'react'
import { ScreenHead } from '../../app/workspace/ScreenHead.tsx'
import { ScreenLink } from '../../app/workspace/ScreenLink.tsx'
import { useWorkspace } from '../../app/workspace/workspace.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Form } from '../../ui/controls/Form.tsx'
import { TextField } from '../../ui/controls/TextField.tsx'
import { useForm } from '../../ui/controls/useForm.ts'
import { isEmail } from './emailRule.ts'

export function Screen() {
  const { t } = useWorkspace()
  const [sentTo, setSentTo] = useState<string | null>(null)
  if (sentTo === null) return <AskReset onAsked={setSentTo} />
  return (
    <>
      <ScreenHead title={t('reset.sentTitle')} />
      {/* The same whether or not there is such an account: nobody learns who has one. */}
      <Notice>
        <p>{t('reset.sent', { email: sentTo })}</p>
        <p>{t('reset.notThere')}</p>
      </Notice>
      <ScreenLink to="signIn">{t('accounts.toSignIn')}</ScreenLink>
    </>
  )
}

function AskReset({ onAsked }: { onAsked: (email: string) => void }) {
  const { t, client } = useWorkspace()
  const { state, field } = useForm({
    initial: { email: '' },
    rules: { email: (value) => (isEmail(value) ? undefined : t('accounts.emailRule')) },
    async submit({ email }) {
      await client.askPasswordReset({ email: email.trim() })
      onAsked(email.trim())
    },
  })
  return (
    <>
      <ScreenHead>{t('reset.what')}</ScreenHead>
      <Form
        state={state}
        submit={t('reset.send')}
        beside={<ScreenLink to="signIn">{t('accounts.toSignIn')}</ScreenLink>}
      >
        <TextField
          {...field('email')}
          kind="email"
          label={t('accounts.email')}
          autoComplete="username"
        />
      </Form>
    </>
  )
}
