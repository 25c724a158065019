import { answerableNodes } from '@thang/engine'
import type { ReadTrx } from '../../platform/db/database.ts'
import { getIssuedFramework } from '../frameworks/index.ts'
import type { Actor } from '../people/index.ts'
import { getRoundSituation } from '../rounds/index.ts'
import { aboutRows } from './aboutRows.ts'
import { listContents } from './answerViewQueries.ts'
import { earlierPoints } from './background/earlierPoints.ts'
import { getBackground } from './background/getBackground.ts'
import { checkContent } from './checkContent.ts'
import { saveContestsDecided } from './contestDecisions.ts'
import { addCitations, listCitationsOf } from './citeForAppraisal.ts'
import { loadHistory } from './getHistory.ts'
import { loadAnswers } from './getSubmission.ts'
import { findSubmissionSeen, getPlace, getSubmissionSeen, type Seen } from './getSubmissionSeen.ts'
import { type About, asDeputy, mayAppraise, mayFill, mayStep } from './policy.ts'
import { noSuchSubmission } from './refusals.ts'
import { findSubmission, listSubmissionRows } from './submissionQueries.ts'

/** A submission in its round with what it is asked, whoever looks. */
export type SubmissionInRound = About

/** A submission as it is appraised, with all that it is asked; who may look is the caller's to say. */
export type AppraisedSubmission = Seen

/** The submission as somebody sees it who may; throws `not_found` where there is none. */
async function getWhole(trx: ReadTrx, asking: Actor, id: number): Promise<Seen> {
  const row = await findSubmission(trx, id)
  if (row === undefined) throw noSuchSubmission(id)
  const round = await getRoundSituation(trx, row.round)
  const framework = await getIssuedFramework(trx, row.framework)
  const nodes = answerableNodes(framework, row.kind)
  const readable = new Set(nodes.map(({ node }) => node.code))
  const actor = asDeputy(asking, round, row.unit)
  return { row, round, index: framework.index, nodes, actor, framework, readable }
}

/** What appraisal needs of submissions. */
export const submissionAppraisal = {
  aboutRows,
  addCitations,
  asDeputy,
  checkContent,
  earlierPoints,
  findSeen: findSubmissionSeen,
  getBackground,
  getPlace,
  getSeen: getSubmissionSeen,
  getWhole,
  listCitationsOf,
  listContents,
  listRows: listSubmissionRows,
  loadAnswers,
  loadHistory,
  mayAppraise,
  mayFill,
  mayStep,
  noSuchSubmission,
  saveContestsDecided,
}
