import { Secret } from 'otpauth'
import type { ReadTrx, WriteTrx } from '../../platform/db/database.ts'
import type { InstanceKeys } from '../../platform/keys/instanceKeys.ts'
import {
  confirmTotp,
  findAccount,
  removeTotp,
  saveUnconfirmedTotp,
  savePassword,
} from './accountQueries.ts'
import { hashPassword } from './password.ts'
import { noSecondFactor } from './refusals.ts'
import { endSessionsOf } from './sessionQueries.ts'
import { presentTotpCode, sealTotp } from './totp.ts'

/** An account that is given whole, as demonstrations have them. */
export interface GivenAccount {
  readonly personId: string
  readonly password: string
  /** Base32, for the authenticator. */
  readonly factor: string
  readonly now: Date
}

/** Gives a person a password and a second factor that counts at once; who was signed in before is out. */
export async function giveAccount(
  trx: WriteTrx,
  keys: InstanceKeys,
  { personId, password, factor, now }: GivenAccount,
): Promise<void> {
  const hash = await hashPassword(password)
  await savePassword(trx, { personId, hash, at: now, temporary: false })
  await removeTotp(trx, personId)
  const secret = Buffer.from(Secret.fromBase32(factor).bytes)
  await saveUnconfirmedTotp(trx, personId, sealTotp(keys, personId, secret))
  await confirmTotp(trx, personId, now)
  await endSessionsOf(trx, { personId, now, reason: 'reset' })
}

/** The code of a person's authenticator at the moment, for whoever has the keys of a demonstration. */
export async function readPresentCode(
  trx: ReadTrx,
  keys: InstanceKeys,
  { personId, now }: { readonly personId: string; readonly now: Date },
): Promise<string> {
  const sealed = (await findAccount(trx, personId))?.totpSealed
  if (sealed === undefined || sealed === null) throw noSecondFactor()
  return presentTotpCode(keys, { personId, sealed }, now)
}

/** A new key for an authenticator, base32. */
export function makeFactorKey(): string {
  return new Secret({ size: 20 }).base32
}
