import type { FactorProof, FactorSetUp, RecoveryCodes } from '@thang/contracts'
import type { Fact } from '../../platform/audit/appendAudit.ts'
import type { WriteTrx } from '../../platform/db/database.ts'
import { type Outcome, performWrite } from '../../platform/write/performWrite.ts'
import {
  type AccountRow,
  confirmTotp,
  lockAccount,
  removeTotp,
  replaceRecoveryCodes,
  replaceTotp,
  savePendingTotp,
  saveUnconfirmedTotp,
  spendRecoveryCode,
  spendTotpStep,
} from './accountQueries.ts'
import { guardGuess } from './backOff.ts'
import { composeMail } from './composeMail.ts'
import { factorTimes, requireFreshFactor } from './freshFactor.ts'
import type { AccountParts } from './parts.ts'
import { makeRecoveryCodes, recoveryCodeHash } from './recoveryCodes.ts'
import { noSecondFactor, secondFactorPresent, secondFactorRequired, wrongCode } from './refusals.ts'
import { endSessionsOf, markFactorGiven } from './sessionQueries.ts'
import type { SessionChange } from './sessionRoute.ts'
import { findTotpStep, makeTotp } from './totp.ts'

type Done = { readonly done: true }
const done = { done: true } as const

/** Completes the session by a code of the authenticator, or by a recovery code. */
export function proveSecondFactor(
  parts: AccountParts,
  change: SessionChange,
  { code }: FactorProof,
): Promise<Done> {
  return guardCode(parts, change, async (trx) => {
    const account = await lockAccount(trx, change.session.personId)
    if (!account.totpConfirmed) throw noSecondFactor()
    const by = await spendCode(trx, { parts, change, account }, code)
    await markFactorGiven(trx, change.session.id, change.now)
    return { answer: done, facts: [factOf(change, 'session.second-factor', { by })] }
  })
}

/**
 * Begins to set up an authenticator; it counts once a code of it is confirmed. Where there is one, it
 * goes on until then, and must have been used just now: who comes by an open session has it not at hand.
 */
export function beginFactorSetUp(parts: AccountParts, change: SessionChange): Promise<FactorSetUp> {
  return performWrite(parts, { ...change.request, secretAnswer: true }, async (trx) => {
    const { personId } = change.session
    const { email, totpConfirmed } = await lockAccount(trx, personId)
    if (totpConfirmed) requireFreshFactor(change, factorTimes.begin)
    const { sealed, secret, uri } = makeTotp(parts.keys, { id: personId, email })
    await (totpConfirmed ? savePendingTotp : saveUnconfirmedTotp)(trx, personId, sealed)
    return { answer: { secret, uri }, facts: [factOf(change, 'second-factor.begin')] }
  })
}

/** Confirms the authenticator by a code of it, and gives recovery codes, which are shown once. */
export function confirmFactor(
  parts: AccountParts,
  change: SessionChange,
  { code }: FactorProof,
): Promise<RecoveryCodes> {
  return guardCode(parts, { ...change, secretAnswer: true }, async (trx) => {
    const { personId, id } = change.session
    const account = await lockAccount(trx, personId)
    if (account.totpConfirmed) return replaceFactor(trx, { parts, change, account }, code)
    if (account.totpSealed === null) throw noSecondFactor()
    await spendTotp(trx, { parts, change, account }, code)
    await confirmTotp(trx, personId, change.now)
    await markFactorGiven(trx, id, change.now)
    const answer = await renewCodes(trx, personId)
    return { answer, facts: [factOf(change, 'second-factor.set-up')] }
  })
}

/** The new authenticator takes the place of the old one; whoever came in by the old one is out. */
async function replaceFactor(
  trx: WriteTrx,
  { parts, change, account }: CodeUse,
  code: string,
): Promise<Outcome<RecoveryCodes>> {
  const { session, now } = change
  const { personId, totpPendingSealed: sealed } = account
  if (sealed === null) throw secondFactorPresent()
  requireFreshFactor(change, factorTimes.confirm)
  const step = findTotpStep(parts.keys, { personId, sealed }, { code, now })
  if (step === undefined) throw wrongCode()
  await replaceTotp(trx, { personId, step, at: now })
  await markFactorGiven(trx, session.id, now)
  const end = { personId, now, reason: 'second-factor-replaced', keep: session.id } as const
  const sessionsEnded = await endSessionsOf(trx, end)
  return {
    answer: await renewCodes(trx, personId),
    facts: [factOf(change, 'second-factor.replace', { sessionsEnded })],
    jobs: [composeMail('factor-replaced', account, { at: now })],
  }
}

/** Gives new recovery codes for a code of the authenticator; the earlier ones no longer work. */
export function renewRecoveryCodes(
  parts: AccountParts,
  change: SessionChange,
  { code }: FactorProof,
): Promise<RecoveryCodes> {
  return guardCode(parts, { ...change, secretAnswer: true }, async (trx) => {
    const account = await lockAccount(trx, change.session.personId)
    if (!account.totpConfirmed) throw noSecondFactor()
    await spendTotp(trx, { parts, change, account }, code)
    const answer = await renewCodes(trx, account.personId)
    return { answer, facts: [factOf(change, 'second-factor.renew-codes')] }
  })
}

/** Removes one's own second factor, where no post asks for one. */
export function removeSecondFactor(
  parts: AccountParts,
  change: SessionChange,
  { code }: FactorProof,
): Promise<Done> {
  return guardCode(parts, change, async (trx) => {
    const account = await lockAccount(trx, change.session.personId)
    if (!account.totpConfirmed) throw noSecondFactor()
    if (change.session.needsSecondFactor) throw secondFactorRequired()
    await spendCode(trx, { parts, change, account }, code)
    await removeTotp(trx, account.personId)
    return {
      answer: done,
      facts: [factOf(change, 'second-factor.remove')],
      jobs: [composeMail('factor-removed', account, { at: change.now })],
    }
  })
}

/** One change for a code that could be guessed at. */
function guardCode<Answer>(
  parts: AccountParts,
  change: SessionChange & { readonly secretAnswer?: boolean },
  work: (trx: WriteTrx) => Promise<Outcome<Answer>>,
): Promise<Answer> {
  const { session, now, request, secretAnswer = false } = change
  const guess = {
    counted: [{ kind: 'code', of: session.personId } as const],
    at: now,
    author: session.author,
    failure: {
      action: 'second-factor.fail',
      subject: { kind: 'person', id: session.personId },
    },
  }
  return guardGuess(parts.db, guess, () => performWrite(parts, { ...request, secretAnswer }, work))
}

interface CodeUse {
  readonly parts: AccountParts
  readonly change: SessionChange
  readonly account: AccountRow
}

/** Uses up a code of the authenticator or a recovery code; tells which it was. Throws `wrong-code`. */
async function spendCode(
  trx: WriteTrx,
  use: CodeUse,
  code: string,
): Promise<'totp' | 'recovery-code'> {
  if (/^[\d\s]{6,8}$/.test(code)) {
    await spendTotp(trx, use, code)
    return 'totp'
  }
  const { account, change } = use
  const recovery = { personId: account.personId, hash: recoveryCodeHash(code), at: change.now }
  if (!(await spendRecoveryCode(trx, recovery))) throw wrongCode()
  return 'recovery-code'
}

async function spendTotp(
  trx: WriteTrx,
  { parts, change, account }: CodeUse,
  code: string,
): Promise<void> {
  const { personId, totpSealed: sealed } = account
  if (sealed === null) throw noSecondFactor()
  const step = findTotpStep(parts.keys, { personId, sealed }, { code, now: change.now })
  if (step === undefined || !(await spendTotpStep(trx, personId, step))) throw wrongCode()
}

async function renewCodes(trx: WriteTrx, personId: string): Promise<RecoveryCodes> {
  const recoveryCodes = makeRecoveryCodes()
  await replaceRecoveryCodes(trx, personId, recoveryCodes.map(recoveryCodeHash))
  return { recoveryCodes }
}

function factOf({ session }: SessionChange, action: string, after?: unknown): Fact {
  return {
    action,
    subject: { kind: 'person', id: session.personId },
    unit: null,
    by: null,
    ...(after === undefined ? {} : { after }),
  }
}
