import type { Answer, AnswerContent, Citation, EvidenceDocument } from '@thang/contracts'
import { type AnswerableNode, decideSubmission } from '@thang/engine'
import type { AnswerViewRow } from './answerViewQueries.ts'
import type { CitationRow } from './citationQueries.ts'
import { lockOf, type Seen } from './getSubmissionSeen.ts'
import { mayFill } from './policy.ts'
import { situationOf } from './situationOf.ts'

/** What an answer says as long as nobody has said anything. */
export const nothingSaid: AnswerContent = { inputs: {}, notApplicable: null, explanation: null }

/** The answer at an indicator as the asker sees it. */
export function presentAnswer(
  seen: Seen,
  place: AnswerableNode,
  { view, citations }: { readonly view: AnswerViewRow; readonly citations: readonly Citation[] },
): Answer {
  const { answer, source, contest } = view
  const origin = answer?.origin ?? 'reported'
  return {
    node: place.node.code,
    version: answer?.version ?? 0,
    content: answer?.content ?? nothingSaid,
    origin,
    provenance: source && {
      ...source,
      system: source.system ?? source.file,
      importedAt: instant(source.importedAt),
    },
    points: {
      self: view.points.self ?? null,
      appraised: view.points.appraised ?? null,
      final: view.points.final ?? null,
    },
    savedAt: answer && instant(answer.savedAt),
    savedBy: answer && answer.savedBy,
    ...standingOf(seen, place, origin),
    citations: [...citations],
    comments: view.comments,
    contest: contest && { ...contest, at: instant(contest.at) },
  }
}

/** The citations by node, of documents that the asker may see. */
export function presentCitations(
  rows: readonly CitationRow[],
  documents: readonly EvidenceDocument[],
): ReadonlyMap<string, Citation[]> {
  const byId = new Map(documents.map((document) => [document.id, document]))
  const found = new Map<string, Citation[]>()
  for (const { id, node, pages, by, at, ...row } of rows) {
    const document = byId.get(row.document)
    if (document === undefined) continue
    const cited = {
      id,
      document: dataOf(document),
      file: fileOf(document, row.file),
      pages,
      by,
      at: at.toISOString(),
    }
    found.set(node, [...(found.get(node) ?? []), cited])
  }
  return found
}

function standingOf(
  seen: Seen,
  place: AnswerableNode,
  origin: Answer['origin'],
): Pick<Answer, 'lock' | 'dueAt'> {
  const lock = lockOf(seen, place, origin)
  if (lock !== null) return { lock: presentLock(lock), dueAt: null }
  if (mayFill(seen.actor, seen.row.unit) === undefined) {
    return { lock: { because: 'no-right' }, dueAt: null }
  }
  const situation = situationOf(seen, place.node.code, seen.actor.now)
  const decision = decideSubmission(situation, 'save')
  const dueAt = decision.allowed ? decision.dueAt : null
  return { lock: null, dueAt: dueAt === null ? null : new Date(dueAt).toISOString() }
}

function presentLock(lock: NonNullable<ReturnType<typeof lockOf>>): NonNullable<Answer['lock']> {
  return lock.because === 'state' ? { ...lock, instead: [...lock.instead] } : lock
}

function dataOf({
  id,
  number,
  issuedOn,
  issuer,
  signer,
  summary,
  visibility,
  state,
}: EvidenceDocument) {
  const withdrawn = state === 'withdrawn'
  return { id, number, issuedOn, issuer, signer, summary, visibility, withdrawn }
}

function fileOf({ files }: EvidenceDocument, id: number | null): Citation['file'] {
  return files.find((file) => file.id === id) ?? null
}

/** PostgreSQL writes instants in JSON in its own way. */
function instant(text: string): string {
  return new Date(text).toISOString()
}
