import type { Framework } from '@thang/contracts'
import {
  type AnswerableNode,
  type AnswerLock,
  answerableNodes,
  type AnswerOrigin,
  findAnswerLock,
} from '@thang/engine'
import type { ReadTrx, WriteTrx } from '../../platform/db/database.ts'
import { getIssuedFramework } from '../frameworks/index.ts'
import type { Actor } from '../people/index.ts'
import { getRoundSituation, roundRules } from '../rounds/index.ts'
import { listSuccessorUnits } from './originQueries.ts'
import { type About, asDeputy, readableNodes } from './policy.ts'
import { noSuchIndicator, noSuchSubmission } from './refusals.ts'
import { situationOf } from './situationOf.ts'
import { findSubmission, lockSubmission, type SubmissionRow } from './submissionQueries.ts'

/** A submission with its round, as the actor may see it. */
export interface Seen extends About {
  /** With what a deputy may do. */
  readonly actor: Actor
  readonly framework: Framework
  /** The indicators that the actor reads. */
  readonly readable: ReadonlySet<string>
}

/** The submission; `not_found` in the same words where there is none and where the actor may not know of it. */
export async function getSubmissionSeen(trx: ReadTrx, actor: Actor, id: number): Promise<Seen> {
  return seenOr(await findSubmissionSeen(trx, actor, id), id)
}

/** The same, undefined instead of a refusal. */
export async function findSubmissionSeen(
  trx: ReadTrx,
  actor: Actor,
  id: number,
): Promise<Seen | undefined> {
  return see(trx, actor, await findSubmission(trx, id))
}

/** The same, which nobody else writes in until the end of the transaction. */
export async function lockSubmissionSeen(trx: WriteTrx, actor: Actor, id: number): Promise<Seen> {
  return seenOr(await see(trx, actor, await lockSubmission(trx, id)), id)
}

/** The indicator in the submission, where the actor reads it. */
export function getPlace({ nodes, readable }: Seen, code: string): AnswerableNode {
  const place = nodes.find(({ node }) => node.code === code)
  if (place === undefined || !readable.has(code)) throw noSuchIndicator(code)
  return place
}

/** Why nobody may write the answer now, or null. */
export function lockOf(
  seen: Seen,
  { node, path }: AnswerableNode,
  origin: AnswerOrigin,
): AnswerLock | null {
  return findAnswerLock(situationOf(seen, node.code, seen.actor.now), {
    origin,
    indicatorWithdrawn: roundRules.isWithdrawn(seen.round, seen.row.kind, path),
    scored: true,
  })
}

function seenOr(seen: Seen | undefined, id: number): Seen {
  if (seen === undefined) throw noSuchSubmission(id)
  return seen
}

async function see(
  trx: ReadTrx,
  asking: Actor,
  row: SubmissionRow | undefined,
): Promise<Seen | undefined> {
  if (row === undefined) return undefined
  const round = await getRoundSituation(trx, row.round)
  const framework = await getIssuedFramework(trx, row.framework, row.frameworkHash)
  const nodes = answerableNodes(framework, row.kind)
  const actor = asDeputy(asking, round, row.unit)
  const about = { row, round, nodes, index: framework.index }
  const readable = await readableWithHeirs(trx, actor, about)
  if (readable.size === 0) return undefined
  return { ...about, actor, framework, readable }
}

/** What a unit said that ended in mid-round is read by whoever reads what its successors say. */
async function readableWithHeirs(
  trx: ReadTrx,
  actor: Actor,
  about: About,
): Promise<ReadonlySet<string>> {
  const own = readableNodes(actor, about)
  if (own.size > 0 || about.row.participant !== 'succeeded') return own
  for (const unit of await listSuccessorUnits(trx, about.row.id)) {
    const heir = asDeputy(actor, about.round, unit)
    const inherited = readableNodes(heir, { ...about, row: { ...about.row, unit } })
    if (inherited.size > 0) return inherited
  }
  return own
}
