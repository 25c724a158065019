import type { Language } from '@thang/contracts'
import { sql } from 'kysely'
import type { z } from 'zod'
import type { ReadTrx, WriteTrx } from '../../platform/db/database.ts'

/** A person with the ways by which they prove who they are. */
export interface AccountRow {
  readonly personId: string
  readonly name: string
  readonly email: string
  readonly language: z.infer<typeof Language>
  readonly disabled: boolean
  readonly passwordHash: string | null
  readonly passwordTemporary: boolean
  readonly totpSealed: Buffer | null
  readonly totpConfirmed: boolean
  /** Of the authenticator that is about to take the place of the present one. */
  readonly totpPendingSealed: Buffer | null
  readonly recoveryCodesLeft: number
}

const account = sql`
  SELECT p.id AS "personId", p.name, p.email, p.language, p.disabled_at IS NOT NULL AS disabled,
         a.password_hash AS "passwordHash",
         coalesce(a.password_temporary, false) AS "passwordTemporary",
         a.totp_sealed AS "totpSealed", a.totp_confirmed_at IS NOT NULL AS "totpConfirmed",
         a.totp_pending_sealed AS "totpPendingSealed",
         (SELECT count(*)::int FROM recovery_codes r
          WHERE r.person_id = p.id AND r.used_at IS NULL) AS "recoveryCodesLeft"
  FROM people p LEFT JOIN accounts a ON a.person_id = p.id`

/** The account of a person; also where nothing is set up yet. */
export async function findAccount(trx: ReadTrx, personId: string): Promise<AccountRow | undefined> {
  const { rows } = await sql<AccountRow>`${account} WHERE p.id = ${personId}`.execute(trx)
  return rows[0]
}

export async function findAccountByEmail(
  trx: ReadTrx,
  email: string,
): Promise<AccountRow | undefined> {
  const { rows } = await sql<AccountRow>`
    ${account} WHERE lower(p.email) = lower(${email})
  `.execute(trx)
  return rows[0]
}

/** The account of a person, locked until the transaction ends. */
export async function lockAccount(trx: WriteTrx, personId: string): Promise<AccountRow> {
  await trx
    .insertInto('accounts')
    .values({ person_id: personId })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  await sql`SELECT FROM accounts WHERE person_id = ${personId} FOR UPDATE`.execute(trx)
  const found = await findAccount(trx, personId)
  if (found === undefined) throw new Error(`no person ${personId}`)
  return found
}

export interface PasswordRow {
  readonly personId: string
  readonly hash: string
  readonly at: Date
  /** Somebody else knows it. */
  readonly temporary: boolean
}

export async function savePassword(trx: WriteTrx, row: PasswordRow): Promise<void> {
  const password = {
    password_hash: row.hash,
    password_set_at: row.at,
    password_temporary: row.temporary,
  }
  await trx
    .insertInto('accounts')
    .values({ person_id: row.personId, ...password })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet(password))
    .execute()
}

/** Puts the same password under a hash of the present cost, unless it was changed meanwhile. */
export async function renewPasswordHash(
  trx: WriteTrx,
  renewal: { readonly personId: string; readonly before: string; readonly hash: string },
): Promise<void> {
  await trx
    .updateTable('accounts')
    .set({ password_hash: renewal.hash })
    .where('person_id', '=', renewal.personId)
    .where('password_hash', '=', renewal.before)
    .execute()
}

/** Puts down a second factor that counts once it is confirmed; false where there is one that counts. */
export async function saveUnconfirmedTotp(
  trx: WriteTrx,
  personId: string,
  sealed: Buffer,
): Promise<boolean> {
  const saved = await trx
    .insertInto('accounts')
    .values({ person_id: personId, totp_sealed: sealed })
    .onConflict((conflict) =>
      conflict
        .column('person_id')
        .doUpdateSet({ totp_sealed: sealed, totp_last_step: null })
        .where('accounts.totp_confirmed_at', 'is', null),
    )
    .executeTakeFirst()
  return saved.numInsertedOrUpdatedRows === 1n
}

export async function confirmTotp(trx: WriteTrx, personId: string, at: Date): Promise<boolean> {
  const updated = await trx
    .updateTable('accounts')
    .set({ totp_confirmed_at: at })
    .where('person_id', '=', personId)
    .where('totp_confirmed_at', 'is', null)
    .executeTakeFirst()
  return updated.numUpdatedRows === 1n
}

/** Puts down another authenticator for one that counts, which goes on until the other is confirmed. */
export async function savePendingTotp(
  trx: WriteTrx,
  personId: string,
  sealed: Buffer,
): Promise<void> {
  await trx
    .updateTable('accounts')
    .set({ totp_pending_sealed: sealed })
    .where('person_id', '=', personId)
    .execute()
}

/** Puts the pending authenticator in the place of the present one; the step of its first code is used up. */
export async function replaceTotp(
  trx: WriteTrx,
  change: { readonly personId: string; readonly step: number; readonly at: Date },
): Promise<void> {
  await trx
    .updateTable('accounts')
    .set((is) => ({
      totp_sealed: is.ref('totp_pending_sealed'),
      totp_pending_sealed: null,
      totp_confirmed_at: change.at,
      totp_last_step: change.step,
    }))
    .where('person_id', '=', change.personId)
    .where('totp_pending_sealed', 'is not', null)
    .executeTakeFirstOrThrow()
}

/** Uses up a time step; false where it, or a later one, was used already. */
export async function spendTotpStep(
  trx: WriteTrx,
  personId: string,
  step: number,
): Promise<boolean> {
  const updated = await trx
    .updateTable('accounts')
    .set({ totp_last_step: step })
    .where('person_id', '=', personId)
    .where((is) => is.or([is('totp_last_step', 'is', null), is('totp_last_step', '<', step)]))
    .executeTakeFirst()
  return updated.numUpdatedRows === 1n
}

/** Removes the second factor with its recovery codes; false where there was none. */
export async function removeTotp(trx: WriteTrx, personId: string): Promise<boolean> {
  const updated = await trx
    .updateTable('accounts')
    .set({
      totp_sealed: null,
      totp_confirmed_at: null,
      totp_last_step: null,
      totp_pending_sealed: null,
    })
    .where('person_id', '=', personId)
    .where('totp_sealed', 'is not', null)
    .executeTakeFirst()
  await trx.deleteFrom('recovery_codes').where('person_id', '=', personId).execute()
  return updated.numUpdatedRows === 1n
}

/** Puts these codes in the place of all earlier ones. */
export async function replaceRecoveryCodes(
  trx: WriteTrx,
  personId: string,
  hashes: readonly Buffer[],
): Promise<void> {
  await trx.deleteFrom('recovery_codes').where('person_id', '=', personId).execute()
  await trx
    .insertInto('recovery_codes')
    .values(hashes.map((hash) => ({ person_id: personId, code_hash: hash })))
    .execute()
}

/** Uses up a recovery code; false where it is none of the person's, or was used. */
export async function spendRecoveryCode(
  trx: WriteTrx,
  use: { readonly personId: string; readonly hash: Buffer; readonly at: Date },
): Promise<boolean> {
  const updated = await trx
    .updateTable('recovery_codes')
    .set({ used_at: use.at })
    .where('person_id', '=', use.personId)
    .where('code_hash', '=', use.hash)
    .where('used_at', 'is', null)
    .executeTakeFirst()
  return updated.numUpdatedRows === 1n
}

/** Whether the person has any way to sign in. */
export async function canSignIn(trx: ReadTrx, personId: string): Promise<boolean> {
  const row = await trx
    .selectFrom('account_states')
    .select('can_sign_in')
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return row?.can_sign_in ?? false
}
