import { randomUUID } from 'node:crypto'
import { hashSecret, type Line, verifySecret } from './argon2id.ts'
import { commonWords } from './commonPasswords.ts'
import { weakPassword } from './refusals.ts'

/** The hash of a password that may be chosen; whether it may, `requireGoodPassword` says. */
export function hashPassword(password: string): Promise<string> {
  return hashSecret(password.normalize('NFC'))
}

/**
 * Whether it is the password of the hash. Where there is no hash it takes as long and is wrong: whoever
 * waits for the answer learns nothing of which accounts exist.
 */
export async function verifyPassword(
  password: string,
  hash: string | null,
  line: Line = 'known',
): Promise<{ readonly right: boolean; readonly outdated: boolean }> {
  const found = await verifySecret(password.normalize('NFC'), hash ?? (await nobodysHash()), line)
  return hash === null ? { right: false, outdated: false } : found
}

let nobodys: Promise<string> | undefined
function nobodysHash(): Promise<string> {
  nobodys ??= hashSecret(randomUUID())
  return nobodys
}

/** Makes the hash of nobody's password ahead, so that the first unknown person waits no longer than others. */
export async function warmUpPasswords(): Promise<void> {
  await nobodysHash()
}

/** Throws `invalid` where a password is short, long, common, or the person's own name or address. */
export function requireGoodPassword(
  password: string,
  person: { readonly name: string; readonly email: string },
): void {
  const { length } = [...password.normalize('NFC')]
  if (length < 12 || length > 200) throw weakPassword('password-length')
  const plain = plainOf(password)
  const [local = ''] = person.email.split('@')
  const own = new Set([person.email, local, person.name].map(plainOf))
  if (own.has(plain) || own.has(withoutDigits(plain))) {
    throw weakPassword('password-personal')
  }
  if (isCommon(plain)) throw weakPassword('password-common')
}

/** The letters and digits alone, in lower case and without diacritics. */
function plainOf(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replace(/[^\p{L}\p{N}]/gu, '')
}

function withoutDigits(plain: string): string {
  return plain.replace(/^\d+|\d+$/g, '')
}

function isCommon(plain: string): boolean {
  const repeated = /^(.{1,4})\1*$/u.test(plain)
  return repeated || commonWords.has(plain) || commonWords.has(withoutDigits(plain))
}
