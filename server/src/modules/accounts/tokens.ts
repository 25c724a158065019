import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

/** A secret that nobody guesses: 32 random bytes, base64url. */
export function makeToken(): string {
  return randomBytes(32).toString('base64url')
}

/** What of a secret may stand in the database. */
export function hashOf(secret: string): Buffer {
  return createHash('sha256').update(secret).digest()
}

/** Whether two texts are the same, in a time that tells nothing of them. */
export function sameSecret(one: string, other: string): boolean {
  return timingSafeEqual(hashOf(one), hashOf(other))
}
