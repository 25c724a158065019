import type { Session } from '@thang/contracts'
import { useQueryClient } from '@tanstack/react-query'
import { useState, useSyncExternalStore } from 'react'
import { keepSession, sessionIn } from '../../app/workspace/session.ts'
import { useWorkspace } from '../../app/workspace/workspace.tsx'
import { Dialog } from '../../ui/controls/Dialog.tsx'
import { FactorForm } from './FactorForm.tsx'
import { SignInForm } from './SignInForm.tsx'

/** The session has ended while somebody is at work: signing in here keeps what they have typed. */
export function SignInAgainDialog() {
  const { signInAgain } = useWorkspace()
  const asked = useSyncExternalStore(signInAgain.subscribe, signInAgain.isAsked)
  return asked ? <SignInAgain /> : null
}

function SignInAgain() {
  const { t, signInAgain, path } = useWorkspace()
  const queries = useQueryClient()
  const [half, setHalf] = useState<Session | null>(null)
  const before = sessionIn(queries)
  function arrive(session: Session) {
    if (session.step === 'second-factor') return setHalf(session)
    // Somebody else, or one who owes more than a code: nothing that was begun may go on in their name.
    if (session.step !== null || session.person.id !== before?.person.id) {
      return location.assign(path('home'))
    }
    keepSession(queries, session)
    signInAgain.answer(true)
  }
  function leave() {
    keepSession(queries, null)
    signInAgain.answer(false)
  }
  return (
    <Dialog title={t('accounts.againTitle')} onClose={leave}>
      <p>{t('accounts.againWhy')}</p>
      {half === null ? (
        <SignInForm email={before?.person.email ?? ''} onSignedIn={arrive} />
      ) : (
        <FactorForm onProved={arrive} />
      )}
    </Dialog>
  )
}
