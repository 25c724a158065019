import type { Session } from '@thang/contracts'
import { useState } from 'react'
import { useWorkspace } from '../../app/workspace/workspace.tsx'
import { Button } from '../../ui/controls/Button.tsx'
import { Form } from '../../ui/controls/Form.tsx'
import { TextField } from '../../ui/controls/TextField.tsx'
import { useForm } from '../../ui/controls/useForm.ts'

/** The second step: six digits of the telephone, or one of the recovery codes. */
export function FactorForm({ onProved }: { onProved: (session: Session) => void }) {
  const { t, client } = useWorkspace()
  const [recovery, setRecovery] = useState(false)
  const { state, field, change } = useForm({
    initial: { code: '' },
    rules: {
      code: (value) =>
        value.trim().length >= 6
          ? undefined
          : t(recovery ? 'accounts.recoveryRule' : 'accounts.codeRule'),
    },
    place: ({ reason }) => (reason === 'wrong-code' ? 'code' : undefined),
    submit: async ({ code }) => onProved(await client.proveSecondFactor({ code: code.trim() })),
  })
  function swap() {
    setRecovery(!recovery)
    change('code', '')
  }
  return (
    <Form
      state={state}
      submit={t('accounts.goOn')}
      beside={
        <Button kind="quiet" onPress={swap}>
          {t(recovery ? 'accounts.useCode' : 'accounts.useRecovery')}
        </Button>
      }
    >
      <TextField
        {...field('code')}
        code
        focused
        label={t(recovery ? 'accounts.recoveryCode' : 'accounts.code')}
        hint={t(recovery ? 'accounts.recoveryHint' : 'accounts.codeHint')}
        autoComplete="one-time-code"
      />
    </Form>
  )
}
