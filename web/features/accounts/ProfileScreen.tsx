import type { Session } from '@thang/contracts'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ScreenHead } from '../../app/workspace/ScreenHead.tsx'
import { reasonOf } from '../../app/workspace/send.ts'
import { keepSession, useOwnSession } from '../../app/workspace/session.ts'
import { useWorkspace } from '../../app/workspace/workspace.tsx'
import { Dialog } from '../../ui/controls/Dialog.tsx'
import { Form } from '../../ui/controls/Form.tsx'
import { RadioField } from '../../ui/controls/RadioField.tsx'
import { useSay } from '../../ui/controls/status.tsx'
import { TextField } from '../../ui/controls/TextField.tsx'
import { useForm } from '../../ui/controls/useForm.ts'
import { AccountTabs } from './AccountTabs.tsx'
import { isEmail } from './emailRule.ts'
import { FactorForm } from './FactorForm.tsx'

export function Screen() {
  const { person } = useOwnSession()
  return (
    <>
      <ScreenHead />
      <AccountTabs />
      <ProfileForm person={person} />
    </>
  )
}

function ProfileForm({ person }: { person: Session['person'] }) {
  const { t, client } = useWorkspace()
  const queries = useQueryClient()
  const say = useSay()
  const [factorAsked, setFactorAsked] = useState(false)
  const { state, field } = useForm({
    initial: {
      name: person.name,
      email: person.email,
      phone: person.phone ?? '',
      language: person.language as string,
    },
    rules: {
      name: (value) => (value.trim().length >= 2 ? undefined : t('accounts.nameRule')),
      email: (value) => (isEmail(value) ? undefined : t('accounts.emailRule')),
      phone: (value) => (isPhone(value) ? undefined : t('accounts.phoneRule')),
    },
    async submit({ name, email, phone, language }) {
      const body = { name: name.trim(), email: email.trim(), phone: phone.trim() || null }
      const sent = { ...body, language: language === 'en' ? ('en' as const) : ('vi' as const) }
      try {
        keepSession(queries, await client.editOwnProfile(sent))
        say(t('profile.saved'))
      } catch (error) {
        if (reasonOf(error) !== 'factor-stale') throw error
        setFactorAsked(true)
      }
    },
  })
  function sendAgain(session: Session) {
    setFactorAsked(false)
    keepSession(queries, session)
    state.submit()
  }
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
      {factorAsked ? (
        <Dialog title={t('factor.askTitle')} onClose={() => setFactorAsked(false)}>
          <p>{t('factor.askEmail')}</p>
          <FactorForm onProved={sendAgain} />
        </Dialog>
      ) : null}
    </>
  )
}

/** None, or as the contract wants it. */
function isPhone(text: string): boolean {
  return text.trim() === '' || /^\+?[\d .-]{6,20}$/.test(text.trim())
}
