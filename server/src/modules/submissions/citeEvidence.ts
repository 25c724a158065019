import type { Citation, EvidenceDocument, NewCitation } from '@thang/contracts'
import type { ReadTrx, WriteTrx } from '../../platform/db/database.ts'
import type { Outcome } from '../../platform/write/performWrite.ts'
import { getEvidenceSeen } from '../evidence/index.ts'
import type { Actor } from '../people/index.ts'
import { inheritedBy, listBequests } from '../units/index.ts'
import { findAnswer } from './answerQueries.ts'
import { findCitation, insertCitation, saveCitationRemoved } from './citationQueries.ts'
import { getPlace, lockOf, lockSubmissionSeen, type Seen } from './getSubmissionSeen.ts'
import { mayFill } from './policy.ts'
import { presentCitations } from './presentAnswer.ts'
import {
  answerLocked,
  citedAlready,
  evidenceGone,
  evidenceNotOfUnit,
  fileNotUsable,
  noSuchCitation,
  notToFill,
} from './refusals.ts'
import { touchSubmission } from './submissionQueries.ts'

interface Cited {
  readonly submission: number
  readonly node: string
}

/** Cites a document of the unit, or one of its files, for an answer; while the answer may be written. */
export async function citeEvidence(
  trx: WriteTrx,
  actor: Actor,
  { submission, node, ...citation }: Cited & NewCitation,
): Promise<Outcome<Citation>> {
  const { seen, by } = await beginCiting(trx, actor, { submission, node })
  const document = await requireCitable(trx, seen, citation)
  const row = { submission, node, ...citation, at: actor.now, by: actor.personId }
  const id = await insertCitation(trx, row)
  if (id === undefined) throw citedAlready(citation.document)
  await touchSubmission(trx, { id: submission, at: actor.now, by: actor.personId })
  const cited = { ...row, id, by: { id: actor.personId, name: actor.name } }
  const [answer] = presentCitations([cited], [document]).get(node) ?? []
  if (answer === undefined) throw new Error(`citation ${id} is not shown to who made it`)
  const fact = factOf('answer.cite', { seen, by, node, after: citation })
  return { answer, facts: [fact] }
}

/** Takes a citation back; that it was there stays. */
export async function removeCitation(
  trx: WriteTrx,
  actor: Actor,
  { submission, node, citation: id }: Cited & { readonly citation: number },
): Promise<Outcome<{ done: true }>> {
  const { seen, by } = await beginCiting(trx, actor, { submission, node })
  const found = await findCitation(trx, { id, submission, node })
  if (found === undefined) throw noSuchCitation(id)
  if (!(await saveCitationRemoved(trx, { id, at: actor.now, by: actor.personId }))) {
    throw noSuchCitation(id)
  }
  await touchSubmission(trx, { id: submission, at: actor.now, by: actor.personId })
  const { document, file, pages } = found
  const fact = factOf('answer.uncite', { seen, by, node, before: { document, file, pages } })
  return { answer: { done: true }, facts: [fact] }
}

/** Evidence is cited as long as the answer may be written; for a measured value too, since it backs a contest. */
async function beginCiting(trx: WriteTrx, actor: Actor, { submission, node }: Cited) {
  const seen = await lockSubmissionSeen(trx, actor, submission)
  const place = getPlace(seen, node)
  const by = mayFill(seen.actor, seen.row.unit)
  if (by === undefined) throw notToFill(seen.row.unit)
  const current = await findAnswer(trx, submission, node)
  const origin = current?.origin ?? 'reported'
  const lock = lockOf(seen, place, origin === 'measured' ? 'reported' : origin)
  if (lock !== null) throw answerLocked(node, lock, actor.now)
  return { seen, by }
}

/** A document that everybody who reads the submission may read too. */
export async function requireCitable(
  trx: ReadTrx,
  { actor, row }: Seen,
  { document: id, file }: NewCitation,
): Promise<EvidenceDocument> {
  const findCited = async () => new Set([id])
  const document = await getEvidenceSeen(trx, actor, { id, findCited })
  const own = inheritedBy(await listBequests(trx, actor.today), [row.unit])
  if (document.visibility !== 'public' && !own.has(document.unit.code)) throw evidenceNotOfUnit(id)
  if (document.state === 'withdrawn') throw evidenceGone(id)
  const chosen = document.files.find((each) => each.id === file)
  const unusable = chosen === undefined || chosen.replacedBy !== null || chosen.scan === 'infected'
  if (file !== null && unusable) throw fileNotUsable(file)
  return document
}

function factOf(
  action: string,
  about: {
    readonly seen: Seen
    readonly by: NonNullable<ReturnType<typeof mayFill>>
    readonly node: string
    readonly before?: unknown
    readonly after?: unknown
  },
) {
  const { seen, node, ...rest } = about
  const subject = { kind: 'answer', id: `${seen.row.id}/${node}` }
  return { action, subject, unit: seen.row.unit, ...rest }
}
