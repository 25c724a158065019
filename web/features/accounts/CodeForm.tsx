import { useWorkspace } from '../../app/workspace/workspace.tsx'
import { Form } from '../../ui/controls/Form.tsx'
import { TextField } from '../../ui/controls/TextField.tsx'
import { useForm } from '../../ui/controls/useForm.ts'

interface CodeFormProps {
  readonly submit: string
  readonly danger?: boolean
  readonly onCode: (code: string) => Promise<void>
}

/** Asks for a code of the second factor before something that only its owner may do. */
export function CodeForm({ submit, danger, onCode }: CodeFormProps) {
  const { t } = useWorkspace()
  const { state, field } = useForm({
    initial: { code: '' },
    rules: { code: (value) => (value.trim().length >= 6 ? undefined : t('accounts.codeRule')) },
    place: ({ reason }) => (reason === 'wrong-code' ? 'code' : undefined),
    submit: ({ code }) => onCode(code.trim()),
  })
  return (
    <Form state={state} submit={submit} kind={danger === true ? 'danger' : 'primary'}>
      <TextField
        {...field('code')}
        code
        focused
        label={t('accounts.code')}
        hint={t('accounts.codeHint')}
        autoComplete="one-time-code"
      />
    </Form>
  )
}
