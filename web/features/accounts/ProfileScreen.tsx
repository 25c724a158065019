import type { Session } from '@thang/contracts'
import { ScreenHead } from '../../app/workspace/ScreenHead.tsx'
import { useOwnSession } from '../../app/workspace/session.ts'
import { useWorkspace } from '../../app/workspace/workspace.tsx'
import { Dialog } from '../../ui/controls/Dialog.tsx'
import { Form } from '../../ui/controls/Form.tsx'
import { PasswordField } from '../../ui/controls/PasswordField.tsx'
import { RadioField } from '../../ui/controls/RadioField.tsx'
import { TextField } from '../../ui/controls/TextField.tsx'
import { MailWish } from '../notices/MailWish.tsx'
import { AccountTabs } from './AccountTabs.tsx'
import { FactorForm } from './FactorForm.tsx'
import { useProfileForm } from './useProfileForm.ts'

export function Screen() {
  const session = useOwnSession()
  return (
    <>
      <ScreenHead />
      <AccountTabs />
      <ProfileForm key={session.person.email} session={session} />
      <MailWish />
    </>
  )
}

function ProfileForm({ session }: { session: Session }) {
  const { t } = useWorkspace()
  const { wantedEmail } = session.person
  const { state, field, needsPassword, factor } = useProfileForm(session)
  return (
    <>
      <Form state={state} submit={t('profile.save')}>
        <TextField {...field('name')} label={t('accounts.name')} autoComplete="name" />
        <TextField
          {...field('email')}
          kind="email"
          label={t('accounts.email')}
          hint={t('profile.emailHint')}
          autoComplete="email"
        />
        {wantedEmail === null ? null : <p>{t('profile.waiting', { email: wantedEmail })}</p>}
        {needsPassword ? (
          <PasswordField
            {...field('currentPassword')}
            label={t('password.current')}
            hint={t('profile.passwordWhy')}
            autoComplete="current-password"
          />
        ) : null}
        <TextField
          {...field('phone')}
          kind="tel"
          label={t('accounts.phone')}
          optional
          autoComplete="tel"
        />
        <RadioField
          {...field('language')}
          label={t('profile.language')}
          hint={t('profile.languageHint')}
          options={[
            { value: 'vi', text: 'Tiếng Việt' },
            { value: 'en', text: 'English' },
          ]}
        />
      </Form>
      {factor.asked ? (
        <Dialog title={t('factor.askTitle')} onClose={factor.cancel}>
          <p>{t('factor.askEmail')}</p>
          <FactorForm onProved={factor.proved} />
        </Dialog>
      ) : null}
    </>
  )
}
