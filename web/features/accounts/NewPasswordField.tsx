import { useWorkspace } from '../../app/workspace/workspace.tsx'
import type { FieldState } from '../../ui/controls/Field.tsx'
import { PasswordField } from '../../ui/controls/PasswordField.tsx'
import { leastLength } from './passwordRule.ts'

/** A password to be chosen, with what makes a good one. */
export function NewPasswordField(props: FieldState<string> & { readonly label?: string }) {
  const { t } = useWorkspace()
  return (
    <PasswordField
      {...props}
      label={props.label ?? t('password.new')}
      hint={t('password.hint')}
      autoComplete="new-password"
      least={leastLength}
    />
  )
}
