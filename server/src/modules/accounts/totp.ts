import { Secret, TOTP } from 'otpauth'
import type { InstanceKeys } from '../../platform/keys/instanceKeys.ts'

const period = 30

/** A second factor about to be set up, sealed for the database and open for the authenticator. */
export interface MadeTotp {
  readonly sealed: Buffer
  /** Base32. */
  readonly secret: string
  readonly uri: string
}

export function makeTotp(
  keys: InstanceKeys,
  person: { readonly id: string; readonly email: string },
): MadeTotp {
  const secret = new Secret({ size: 20 })
  const totp = new TOTP({ issuer: 'Thang', label: person.email, secret, ...settings })
  return {
    sealed: sealTotp(keys, person.id, Buffer.from(secret.bytes)),
    secret: secret.base32,
    uri: totp.toString(),
  }
}

/** The secret as it stands in the database: it opens for nobody else's row. */
export function sealTotp(keys: InstanceKeys, personId: string, secret: Buffer): Buffer {
  return keys.seal(secret, subjectOf(personId))
}

/**
 * The time step that the code belongs to, of the present one and its two neighbours; undefined where
 * it is the code of none.
 */
export function findTotpStep(
  keys: InstanceKeys,
  factor: { readonly personId: string; readonly sealed: Buffer },
  { code, now }: { readonly code: string; readonly now: Date },
): number | undefined {
  const token = code.replace(/\s/g, '')
  if (!/^\d{6}$/.test(token)) return undefined
  const bytes = new Uint8Array(keys.open(factor.sealed, subjectOf(factor.personId)))
  const secret = new Secret({ buffer: bytes.buffer })
  const timestamp = now.getTime()
  const delta = TOTP.validate({ token, secret, timestamp, window: 1, ...settings })
  return delta === null ? undefined : Math.floor(timestamp / 1000 / period) + delta
}

/** The code of the moment. */
export function presentTotpCode(
  keys: InstanceKeys,
  factor: { readonly personId: string; readonly sealed: Buffer },
  now: Date,
): string {
  const bytes = new Uint8Array(keys.open(factor.sealed, subjectOf(factor.personId)))
  const secret = new Secret({ buffer: bytes.buffer })
  return new TOTP({ secret, ...settings }).generate({ timestamp: now.getTime() })
}

const settings = { algorithm: 'SHA1', digits: 6, period } as const

/** Binds the secret to the person, so that it opens for nobody else's row. */
function subjectOf(personId: string): string {
  return `totp:${personId}`
}
