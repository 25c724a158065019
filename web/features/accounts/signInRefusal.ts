import type { WordKey, Words } from '../../app/workspace/words.ts'

/** Why the provider's sign-in led back here, in words. */
export function signInRefusal(reason: string | undefined, t: Words): string | undefined {
  if (reason === undefined || reason === '') return undefined
  return t(refusals[reason] ?? 'accounts.oidcFailed')
}

const refusals: Readonly<Record<string, WordKey>> = {
  'unknown-person': 'accounts.oidcUnknown',
  'email-unverified': 'accounts.oidcUnverified',
  'linked-to-another': 'accounts.oidcLinked',
  'person-disabled': 'accounts.oidcDisabled',
  'provider-unavailable': 'accounts.oidcUnavailable',
}
