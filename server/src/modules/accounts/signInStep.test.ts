import { expect, it } from 'vitest'
import { type SignInState, signInStep } from './signInStep.ts'

const officer: SignInState = {
  method: 'password',
  secondFactorAt: null,
  hasSecondFactor: false,
  needsSecondFactor: false,
  passwordTemporary: false,
}
const given = new Date('2026-03-02T02:00:00Z')

it.each<[string, Partial<SignInState>, ReturnType<typeof signInStep>]>([
  ['an officer owes nothing', {}, null],
  ['who has a second factor owes it', { hasSecondFactor: true }, 'second-factor'],
  ['once given it is owed no more', { hasSecondFactor: true, secondFactorAt: given }, null],
  ['who needs one sets it up', { needsSecondFactor: true }, 'set-up-second-factor'],
  [
    'who gave one at their provider sets up none here',
    { method: 'oidc', needsSecondFactor: true, secondFactorAt: given },
    null,
  ],
  ['a temporary password is replaced', { passwordTemporary: true }, 'new-password'],
  [
    'a temporary password is replaced only after the second factor',
    { passwordTemporary: true, hasSecondFactor: true },
    'second-factor',
  ],
  [
    'a temporary password is replaced before a second factor is set up',
    { passwordTemporary: true, needsSecondFactor: true },
    'new-password',
  ],
  [
    'who came by a provider did not use the temporary password',
    { method: 'oidc', passwordTemporary: true },
    null,
  ],
])('%s', (_, state, step) => {
  expect(signInStep({ ...officer, ...state })).toBe(step)
})
