import type { Session } from '@thang/contracts'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { reasonOf } from '../../app/workspace/send.ts'
import { keepSession } from '../../app/workspace/session.ts'
import { useWorkspace } from '../../app/workspace/workspace.tsx'
import { useSay } from '../../ui/controls/status.tsx'
import { useForm } from '../../ui/controls/useForm.ts'
import { isEmail } from './emailRule.ts'

/** The form of one's own profile; another address needs the password, or a code where there is a second factor. */
export function useProfileForm(session: Session) {
  const { t, client } = useWorkspace()
  const { person } = session
  const asksPassword = session.hasPassword && !session.secondFactor.enabled
  const isOther = (email: string) => email.trim() !== person.email
  const queries = useQueryClient()
  const say = useSay()
  const [factorAsked, setFactorAsked] = useState(false)
  const { state, field, values, change } = useForm({
    initial: {
      name: person.name,
      email: person.email,
      currentPassword: '',
      phone: person.phone ?? '',
      language: person.language as string,
    },
    rules: {
      name: (value) => (value.trim().length >= 2 ? undefined : t('accounts.nameRule')),
      email: (value) => (isEmail(value) ? undefined : t('accounts.emailRule')),
      currentPassword: (value, { email }) =>
        asksPassword && isOther(email) && value === '' ? t('password.currentMissing') : undefined,
      phone: (value) => (isPhone(value) ? undefined : t('accounts.phoneRule')),
    },
    place: ({ reason }) => {
      if (reason === 'email-taken') return 'email'
      return asksPassword && reason === 'wrong-password' ? 'currentPassword' : undefined
    },
    async submit({ name, email, currentPassword, phone, language }) {
      const body = { name: name.trim(), email: email.trim(), phone: phone.trim() || null }
      const proof = asksPassword && isOther(email) ? { currentPassword } : {}
      const spoken = language === 'en' ? ('en' as const) : ('vi' as const)
      try {
        const saved = await client.editOwnProfile({ ...body, ...proof, language: spoken })
        keepSession(queries, saved)
        change('email', saved.person.email)
        change('currentPassword', '')
        say(isOther(email) ? t('profile.addressAsked', { email: body.email }) : t('profile.saved'))
      } catch (error) {
        if (reasonOf(error) !== 'factor-stale') throw error
        setFactorAsked(true)
      }
    },
  })
  function sendAgain(proved: Session) {
    setFactorAsked(false)
    keepSession(queries, proved)
    state.submit()
  }
  return {
    state,
    field,
    needsPassword: asksPassword && isOther(values.email),
    factor: { asked: factorAsked, cancel: () => setFactorAsked(false), proved: sendAgain },
  }
}

/** None, or as the contract wants it. */
function isPhone(text: string): boolean {
  return text.trim() === '' || /^\+?[\d .-]{6,20}$/.test(text.trim())
}
