import { randomBytes } from 'node:crypto'
import { hashOf } from './tokens.ts'

/** Without letters and digits that look alike on paper. */
const alphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'

/** Ten codes of 80 random bits, such as `7KQM-X2PA-9RTD-HWVE`. */
export function makeRecoveryCodes(): string[] {
  return Array.from({ length: 10 }, makeCode)
}

/** What of a recovery code stands in the database, however it was typed. */
export function recoveryCodeHash(code: string): Buffer {
  return hashOf(code.toUpperCase().replace(/[^A-Z0-9]/g, ''))
}

function makeCode(): string {
  // 256 is a multiple of 32, so that every letter is as likely as any other.
  const letters = [...randomBytes(16)].map((byte) => alphabet[byte % alphabet.length])
  return (letters.join('').match(/.{4}/g) ?? []).join('-')
}
