import type {
  Answer,
  AnswerHistory,
  AppraisalDetail,
  AppraisalRefused,
  EarlierValue,
  PeerValue,
} from '@thang/contracts'
import { appraisalActions } from '@thang/engine'
import type { ReadTrx } from '../../platform/db/database.ts'
import type { Actor } from '../people/index.ts'
import { submissionAppraisal } from '../submissions/index.ts'
import { loadUnitRegistry, referTo } from '../units/index.ts'
import { listAppeals } from './appealQueries.ts'
import { type AnswerAsked, getSeenAnswer, type SeenAnswer } from './getSeen.ts'
import { judgeMove } from './judgeMove.ts'
import { type Cell, decisionOf, stateOf } from './loadCells.ts'
import { isSent, scorePart } from './part.ts'
import { presentAppeals } from './presentAppeals.ts'
import { presentEntries } from './presentEntries.ts'
import { threeScores } from './scoreCells.ts'
import { explainUntilOf } from './situation.ts'
import { listSteps } from './stepQueries.ts'

/** One answer with everything by which it is appraised. */
export async function getAppraisal(
  trx: ReadTrx,
  actor: Actor,
  asked: AnswerAsked,
): Promise<AppraisalDetail> {
  const seen = await getSeenAnswer(trx, actor, asked)
  const { about, place, part, cell } = seen
  const { row, round } = about
  const registry = await loadUnitRegistry(trx)
  const scored = scorePart(part, place).get(row.id)
  if (scored === undefined) throw new Error(`submission ${row.id} is not in its own round`)
  const steps = await listSteps(trx, row.id, asked.node)
  const appeals = await listAppeals(trx, { submissions: [row.id], nodes: [asked.node] })
  return {
    round: { id: round.id, name: round.name, period: round.period },
    kind: row.kind,
    submission: row.id,
    unit: referTo(registry, row.unit),
    node: place.node,
    groupName: groupOf(seen).name,
    ...(await loadSaid(trx, seen)),
    scores: threeScores(scored),
    decision: decisionOf(cell),
    state: stateOf(cell),
    version: cell.appraisal?.version ?? 0,
    explainUntil: explainUntilOf(about, cell, actor.now)?.toISOString() ?? null,
    flags: [...(cell.appraisal?.flags ?? [])],
    entries: await presentEntries(trx, { actor, registry, steps }),
    appeals: await presentAppeals(trx, { appraiser: seen.appraiser, about }, appeals),
    ...(await loadBackground(trx, actor, asked)),
    ...actionsOn(seen),
    mayAppeal: false,
    now: actor.now.toISOString(),
  }
}

/** What the asker may do now, by the sentences that guard it; or why nothing. */
function actionsOn(seen: SeenAnswer): Pick<AppraisalDetail, 'actions' | 'refused'> {
  const moves = appraisalActions.filter((action) => action !== 'explain')
  const judged = moves.map((move) => [move, judgeMove(seen.appraiser, seen, move)] as const)
  const actions = judged.flatMap(([move, each]) => ('refused' in each ? [] : [move]))
  const refusals = judged.flatMap(([, each]) => ('refused' in each ? [each.refused] : []))
  return { actions, refused: actions.length > 0 ? null : mostTelling(refusals) }
}

/** Of several reasons the first that is not merely that this is not a step of the state. */
function mostTelling(refusals: readonly AppraisalRefused[]): AppraisalRefused | null {
  return refusals.find(({ because }) => because !== 'state') ?? refusals[0] ?? null
}

/** What a unit did not send is nobody's to read: it stands there as if nothing was said. */
async function loadSaid(
  trx: ReadTrx,
  { about, place, cell }: SeenAnswer,
): Promise<{ readonly answer: Answer; readonly history: AnswerHistory }> {
  const { code } = place.node
  const [answer] = await submissionAppraisal.loadAnswers(trx, {
    ...about,
    readable: new Set([code]),
  })
  if (answer === undefined) throw new Error(`indicator ${code} has no place for an answer`)
  if (!isSent(about.row, cell)) return { answer: unsaid(answer), history: nothingBefore }
  return {
    answer: { ...answer, contest: contestOf(answer, cell) },
    history: await submissionAppraisal.loadHistory(trx, about.row.id, code),
  }
}

/** To the unit it is open until all is told; to appraisers it is decided with the answer. */
function contestOf({ contest }: Answer, cell: Cell): Answer['contest'] {
  if (contest === null || contest.state !== 'open' || cell.contested) return contest
  return { ...contest, state: decisionOf(cell)?.as === 'accepted' ? 'rejected' : 'upheld' }
}

const nothingBefore: AnswerHistory = { versions: [], comments: [] }

function unsaid(answer: Answer): Answer {
  const content = { inputs: {}, notApplicable: null, explanation: null }
  const nothing = { version: 0, content, savedAt: null, savedBy: null, comments: 0, contest: null }
  return { ...answer, ...nothing, citations: [] }
}

async function loadBackground(
  trx: ReadTrx,
  actor: Actor,
  { submission, node }: AnswerAsked,
): Promise<{ readonly earlier: EarlierValue | null; readonly peers: PeerValue | null }> {
  const seen = await submissionAppraisal.findSeen(trx, actor, submission)
  if (seen === undefined || !seen.readable.has(node)) return { earlier: null, peers: null }
  const { earlier, peers } = await submissionAppraisal.getBackground(trx, actor, submission)
  return { earlier: earlier[node] ?? null, peers: peers[node] ?? null }
}

/** The group above all of the indicator; of one that stands alone itself. */
function groupOf({ part, place }: SeenAnswer) {
  const top = place.path.at(-1)
  return part.framework.nodes.find(({ code }) => code === top) ?? place.node
}
