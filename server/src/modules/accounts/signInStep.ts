import type { SignInStep } from '@thang/contracts'

/** What is known of a session and its person when it is asked what is still owed. */
export interface SignInState {
  readonly method: 'password' | 'oidc' | 'link'
  /** When the second factor was given in this session, here or at the provider; null where it was not. */
  readonly secondFactorAt: Date | null
  readonly hasSecondFactor: boolean
  /** The person holds, today or later, a post of more than an officer. */
  readonly needsSecondFactor: boolean
  readonly passwordTemporary: boolean
}

/** What the session still owes before anything else can be done; null when nothing. */
export function signInStep(state: SignInState): SignInStep | null {
  const given = state.secondFactorAt !== null
  if (state.hasSecondFactor && !given) return 'second-factor'
  if (state.passwordTemporary && state.method !== 'oidc') return 'new-password'
  if (state.needsSecondFactor && !state.hasSecondFactor && !given) return 'set-up-second-factor'
  return null
}
