import type { Words } from '../../app/workspace/words.ts'

/** As many characters as a new password must have, by the contract `NewPassword`. */
export const leastLength = 12

export function newPasswordRule(value: string, t: Words): string | undefined {
  const { length } = value
  if (length >= leastLength && length <= 200) return undefined
  return t(length > 200 ? 'password.ruleLong' : 'password.rule')
}

/** Whether the server refused the new password itself: too common, one's own name, the same again. */
export function isAboutPassword(reason: string): boolean {
  return reason.startsWith('password-')
}
