import type { ExplanationGiven } from '@thang/contracts'
import { decideAppraisal } from '@thang/engine'
import type { WriteTrx } from '../../platform/db/database.ts'
import type { Outcome } from '../../platform/write/performWrite.ts'
import type { Actor } from '../people/index.ts'
import { noticeJob } from '../rounds/index.ts'
import { submissionAppraisal } from '../submissions/index.ts'
import { saveAppraisals } from './appraisalQueries.ts'
import { type AnswerAsked, holdRoundOf } from './getSeen.ts'
import { loadCells, stateOf } from './loadCells.ts'
import { appraisalChanged, notNow, notToExplain } from './refusals.ts'
import { presentRefusal, situationOf } from './situation.ts'
import { insertCitationLinks } from './stepQueries.ts'
import { about } from './tell.ts'

/** The unit says what it was asked, with documents of its own; who asked is told. */
export async function giveExplanation(
  trx: WriteTrx,
  asking: Actor,
  { submission, node, base, text, citations }: AnswerAsked & ExplanationGiven,
): Promise<Outcome<number>> {
  await holdRoundOf(trx, submission)
  const seen = await submissionAppraisal.getSeen(trx, asking, submission)
  const { row, round, actor } = seen
  const place = submissionAppraisal.getPlace(seen, node)
  const by = submissionAppraisal.mayFill(actor, row.unit)
  if (by === undefined) throw notToExplain(row.unit)
  const cell = (await loadCells(trx, { submissions: [submission], nodes: [node] }))(
    submission,
    node,
  )
  const { appraisal } = cell
  const state = stateOf(cell)
  const current = { version: appraisal?.version ?? 0, state, by: null }
  if (current.version !== base) throw appraisalChanged(current)
  const decision = decideAppraisal(situationOf(seen, place, { cell, now: actor.now }), 'explain')
  if (!decision.allowed) throw notNow('explain', presentRefusal(decision.refusal))
  const moved = { submission, node, base, action: 'explain' as const, from: state }
  const nothing = { decision: null, reason: null, decidedBy: null, decidedFor: null, flags: [] }
  const step = { text, decided: null, points: null, explainUntil: null }
  const who = { askedBy: appraisal?.askedBy ?? null, forPerson: by.forPerson, unit: by.unit }
  const [saved] = await saveAppraisals(
    trx,
    [{ ...moved, ...nothing, ...step, ...who, state: decision.step.to }],
    { at: actor.now, by: actor.personId },
  )
  if (saved === undefined) throw appraisalChanged(current)
  const cited = await submissionAppraisal.addCitations(trx, seen, { node, citations })
  await insertCitationLinks(trx, cited, { step: saved.step })
  const fact = {
    action: 'appraisal.explain',
    subject: { kind: 'answer', id: `${submission}/${node}` },
    unit: row.unit,
    by,
    after: { text, documents: citations.map(({ document }) => document) },
  }
  const told = appraisal?.askedBy
  const jobs = told
    ? [
        noticeJob({
          ...about('explanation-given', round, row),
          key: `explanation-given ${saved.step}`,
          node,
          text,
          by: actor.name,
          to: { people: [told] },
        }),
      ]
    : []
  return { answer: submission, facts: [fact], jobs }
}
