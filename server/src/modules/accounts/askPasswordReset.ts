import { setTimeout } from 'node:timers/promises'
import type { PasswordReset } from '@thang/contracts'
import { appendAudit } from '../../platform/audit/appendAudit.ts'
import { performWrite } from '../../platform/write/performWrite.ts'
import { type AccountRow, findAccountByEmail } from './accountQueries.ts'
import { beginAttempts, countedByAddress } from './backOff.ts'
import { composeMail } from './composeMail.ts'
import { linkAddress, makePersonLink } from './links.ts'
import type { AccountParts, Visitor } from './parts.ts'

/** Longer than the work takes, so that the time to the answer does not tell whether there was any. */
const timeToAnswer = 250

/**
 * Mails a reset link to the address, if somebody has it. The answer and the time until it are the same
 * either way; every asking counts towards a wait.
 */
export async function askPasswordReset(
  parts: AccountParts,
  visitor: Visitor,
  { email }: PasswordReset,
): Promise<{ readonly done: true }> {
  const { now, address } = visitor
  const counted = [
    { kind: 'reset-email', of: email } as const,
    countedByAddress(address, 'reset-address'),
  ]
  await parts.db.write((trx) => beginAttempts(trx, counted, now))
  await Promise.all([setTimeout(timeToAnswer), sendReset(parts, visitor, email)])
  return { done: true }
}

async function sendReset(parts: AccountParts, visitor: Visitor, email: string): Promise<void> {
  const account = await parts.db.read((trx) => findAccountByEmail(trx, email))
  if (account === undefined || account.disabled) return recordStranger(parts, visitor, email)
  const { author, now } = visitor
  const request = { author, at: now, route: 'POST /password-reset', key: null, input: {} }
  await performWrite(parts, request, async (trx) => {
    const { personId } = account
    const link = await makePersonLink(trx, 'reset', {
      person: { id: personId, email: account.email },
      now,
    })
    const subject = { kind: 'person', id: personId }
    return {
      answer: null,
      facts: [{ action: 'password.ask-reset', subject, unit: null, by: null }],
      jobs: [resetMail(parts, account, link)],
    }
  })
}

/** The mail with a reset link. */
export function resetMail(
  { address }: Pick<AccountParts, 'address'>,
  account: Pick<AccountRow, 'name' | 'email' | 'language'>,
  { token, expiresAt }: { readonly token: string; readonly expiresAt: Date },
) {
  const { language } = account
  const link = linkAddress(address(), { token, purpose: 'reset', language })
  return composeMail('reset', account, { link, until: expiresAt })
}

async function recordStranger(
  { db }: AccountParts,
  { author, now }: Visitor,
  email: string,
): Promise<void> {
  await db.write((trx) =>
    appendAudit(trx, { at: now, author, outcome: 'refused' }, [
      {
        action: 'password.ask-reset',
        subject: { kind: 'email', id: email },
        unit: null,
        by: null,
      },
    ]),
  )
}
