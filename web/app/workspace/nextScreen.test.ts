import type { Session } from '@thang/contracts'
import { expect, it } from 'vitest'
import { session } from '../../test/inventedSession.ts'
import { nextScreen } from './Guard.tsx'
import type { ScreenName } from './screens.ts'

const owing = (step: Session['step']): Session => ({ ...session, step })

it.each<[string, Session | null, ScreenName, ScreenName | undefined]>([
  ['nobody is sent to sign in', null, 'profile', 'signIn'],
  ['who owes a code is sent to give it', owing('second-factor'), 'profile', 'secondFactor'],
  ['who owes a code may give it', owing('second-factor'), 'secondFactor', undefined],
  ['a temporary password is changed first', owing('new-password'), 'home', 'newPassword'],
  ['who owes nothing leaves the steps', session, 'secondFactor', 'home'],
  ['who owes nothing stays', session, 'profile', undefined],
])('%s', (_, who, screen, expected) => {
  expect(nextScreen(who, screen)).toBe(expected)
})
