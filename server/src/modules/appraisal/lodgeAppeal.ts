import type { NewAppeal } from '@thang/contracts'
import { isDecided } from '@thang/engine'
import type { WriteTrx } from '../../platform/db/database.ts'
import type { Outcome } from '../../platform/write/performWrite.ts'
import type { Actor } from '../people/index.ts'
import { noticeJob, roundSteps } from '../rounds/index.ts'
import { submissionAppraisal } from '../submissions/index.ts'
import { insertAppeal } from './appealQueries.ts'
import { checkDecision } from './checkDecision.ts'
import { type AnswerAsked, holdRoundOf } from './getSeen.ts'
import { judgeAppeal } from './judgeAppeal.ts'
import { loadCells, stateOf } from './loadCells.ts'
import { loadAppraiser } from './policy.ts'
import { appealNotNow, appealRefused, notToAppeal, notToldYet } from './refusals.ts'
import { insertCitationLinks } from './stepQueries.ts'
import { about } from './tell.ts'

/** The head says why the preliminary points of an answer are not right; the council is told. */
export async function lodgeAppeal(
  trx: WriteTrx,
  asking: Actor,
  { submission, node, reason, proposedPoints, citations }: AnswerAsked & NewAppeal,
): Promise<Outcome<number>> {
  await holdRoundOf(trx, submission)
  const seen = await submissionAppraisal.getSeen(trx, asking, submission)
  const { row, round, actor } = seen
  const place = submissionAppraisal.getPlace(seen, node)
  const cell = (await loadCells(trx, { submissions: [submission], nodes: [node] }))(
    submission,
    node,
  )
  const state = cell.appeal?.state ?? 'none'
  const appraiser = await loadAppraiser(trx, actor)
  const judged = judgeAppeal(appraiser, seen, { node, state, action: 'lodge' })
  if ('refused' in judged) {
    const { refused } = judged
    if (refused.because === 'no-right') throw notToAppeal(row.unit)
    throw refused.because === 'appeal-state'
      ? appealNotNow('lodge', state)
      : appealRefused('lodge', refused)
  }
  const { preliminaryAt } = await roundSteps.getMarks(trx, round.id)
  if (preliminaryAt === null || !isDecided(stateOf(cell))) throw notToldYet()
  if (proposedPoints !== null) checkDecision(place.node, { as: 'points', points: proposedPoints })
  const { by } = judged
  const made = { submission, node, reason, proposedPoints, at: actor.now, by: actor.personId }
  const id = await insertAppeal(trx, { ...made, forPerson: by.forPerson })
  if (id === undefined) throw appealNotNow('lodge', 'open')
  const cited = await submissionAppraisal.addCitations(trx, seen, { node, citations })
  await insertCitationLinks(trx, cited, { appeal: id })
  const fact = {
    action: 'appeal.lodge',
    subject: { kind: 'answer', id: `${submission}/${node}` },
    unit: row.unit,
    by,
    after: { appeal: id, proposedPoints },
    reason,
  }
  const data = {
    ...about('appeal-lodged', round, row),
    key: `appeal-lodged ${id}`,
    node,
    text: reason,
    by: actor.name,
  }
  const jobs = [
    noticeJob({ ...data, to: { unit: row.unit, roles: ['council', 'leader'] } }),
    noticeJob({ ...data, to: { round: 'coordinators' } }),
  ]
  return { answer: submission, facts: [fact], jobs }
}
