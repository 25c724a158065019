import type { Role, Session, WorkspaceArea } from '@thang/contracts'
import { vietnamDay } from '@thang/engine'
import type { ReadTrx } from '../../platform/db/database.ts'
import {
  type Actor,
  describeAuthorities,
  findPerson,
  loadActor,
  peoplePolicy,
} from '../people/index.ts'
import { findAccount } from './accountQueries.ts'
import type { KnownSession } from './gate.ts'
import { findWantedEmail } from './linkQueries.ts'
import type { AccountParts } from './parts.ts'
import { findSessionById } from './sessionQueries.ts'
import { signInStep } from './signInStep.ts'

/** The session as its owner sees it; who still owes a step is not yet told what they may do. */
export async function describeSession(
  trx: ReadTrx,
  { clock }: Pick<AccountParts, 'clock'>,
  known: Pick<KnownSession, 'id' | 'author'>,
): Promise<Session> {
  const now = clock()
  const session = await findSessionById(trx, known.id, vietnamDay(now.getTime()))
  const person = await findPerson(trx, known.author.personId)
  const account = await findAccount(trx, known.author.personId)
  if (session === undefined || person === undefined || account === undefined) {
    throw new Error('a session without its person')
  }
  const wantedEmail = await findWantedEmail(trx, known.author.personId, now)
  const step = signInStep(session)
  const { secondFactorAt } = session
  const actor = await loadActor(trx, { author: known.author, now, secondFactorAt })
  const { id, name, email, phone, language } = person
  return {
    person: { id, name, email, wantedEmail: wantedEmail ?? null, phone, language },
    step,
    csrfToken: session.csrfToken,
    method: session.method,
    secondFactor: {
      enabled: session.hasSecondFactor,
      required: session.needsSecondFactor,
      givenAt: secondFactorAt?.toISOString() ?? null,
      recoveryCodesLeft: account.recoveryCodesLeft,
    },
    hasPassword: account.passwordHash !== null,
    expiresAt: session.expiresAt.toISOString(),
    authorities: step === null ? await describeAuthorities(trx, actor) : [],
    areas: step === null ? areasOf(actor) : [],
  }
}

/**
 * Whoever holds a post finds people, posts and entries of the audit to look at; drafts of frameworks
 * those who write or oversee them; rounds, submissions and evidence those who take part in rounds.
 */
function areasOf(actor: Actor): WorkspaceArea[] {
  if (peoplePolicy.mayBrowse(actor) === undefined) return []
  const holdsOne = (roles: readonly Role[]) => peoplePolicy.anyAuthority(actor, roles) !== undefined
  return [
    ...(holdsOne(takingPart) ? (['submissions', 'rounds', 'evidence'] as const) : []),
    ...(holdsOne(appraising) ? (['appraisal'] as const) : []),
    ...(holdsOne(ofUnit) ? (['ownResults'] as const) : []),
    ...(['people', 'posts', 'audit'] as const),
    ...(holdsOne(framers) ? (['frameworks'] as const) : []),
  ]
}

/** As the policies of rounds, submissions and evidence decide, which stand later too. */
const takingPart: readonly Role[] = [
  'officer',
  'head',
  'coordinator',
  'appraiser',
  'council',
  'leader',
  'inspector',
]

/** Who fills in and signs submissions, and finds the unit’s own results. */
const ofUnit: readonly Role[] = ['officer', 'head']

/** As the policy of appraisal decides; units see of it what is theirs beside their submissions. */
const appraising: readonly Role[] = ['appraiser', 'coordinator', 'council', 'leader', 'inspector']

/** As `modules/frameworks/drafts/policy.ts` decides, which stands later and cannot be asked from here. */
const framers: readonly Role[] = ['administrator', 'coordinator', 'council', 'leader', 'inspector']
