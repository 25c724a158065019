import { useWorkspace } from '../../app/workspace/workspace.tsx'
import type { FieldState } from '../../ui/controls/Field.tsx'
import { RadioField } from '../../ui/controls/RadioField.tsx'
import { TextField } from '../../ui/controls/TextField.tsx'

interface PersonFieldsProps {
  readonly name: FieldState<string>
  readonly email: FieldState<string>
  readonly emailHint: string
  readonly phone: FieldState<string>
  readonly language: FieldState<string>
}

/** What a person is called and how they are reached. */
export function PersonFields({ name, email, emailHint, phone, language }: PersonFieldsProps) {
  const { t } = useWorkspace()
  return (
    <>
      <TextField {...name} label={t('people.name')} />
      <TextField {...email} kind="email" label={t('people.email')} hint={emailHint} />
      <TextField {...phone} kind="tel" label={t('people.phone')} optional />
      <RadioField
        {...language}
        label={t('invite.language')}
        options={[
          { value: 'vi', text: t('people.vi') },
          { value: 'en', text: t('people.en') },
        ]}
      />
    </>
  )
}
