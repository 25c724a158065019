import type { AppraisalBulk, AppraisalBulkDone } from '@thang/contracts'
import type { WriteTrx } from '../../platform/db/database.ts'
import type { Job } from '../../platform/jobs/jobQueue.ts'
import type { Outcome } from '../../platform/write/performWrite.ts'
import type { Actor } from '../people/index.ts'
import { roundSteps } from '../rounds/index.ts'
import { checkDecision } from './checkDecision.ts'
import { getRoundToAppraise } from './getRound.ts'
import { judgeMove, type Place } from './judgeMove.ts'
import { keyOf } from './loadCells.ts'
import { decisionFor } from './moveAppraisal.ts'
import { loadPart, type Part } from './part.ts'
import { type Appraiser, type Authority, mayConfirm, mayFollow } from './policy.ts'
import { nothingToAppraise, notYours, reasonMissing, untilOutside } from './refusals.ts'
import { explanationTime } from './situation.ts'
import { type MoveAsked, type MoveToTake, type TakenMove, takeMoves } from './takeMoves.ts'
import { tellMove } from './tell.ts'

type Left = AppraisalBulkDone['left'][number]
type Chosen = { readonly move: MoveToTake } | { readonly left: Left }

/** One action on many answers; what moved meanwhile, or may not be touched, is left and told with the reason. */
export async function appraiseMany(
  trx: WriteTrx,
  actor: Actor,
  asked: AppraisalBulk & { readonly round: number },
): Promise<Outcome<AppraisalBulkDone>> {
  const needsReason = asked.action === 'appraise' || asked.action === 'ask'
  if (needsReason && asked.reason === null) throw reasonMissing()
  await roundSteps.hold(trx, asked.round)
  const { round, appraiser } = await getRoundToAppraise(trx, actor, asked.round)
  const answers = new Map(asked.answers.map((answer) => [keyOf(answer), answer]))
  const nodes = [...new Set(asked.answers.map(({ node }) => node))]
  const taken: TakenMove[] = []
  const left: Left[] = []
  let may = false
  for (const { kind } of round.parts) {
    const part = await loadPart(trx, round, { kind, nodes })
    const chosen = choose(appraiser, { part, asked, answers })
    may ||= mayAny(appraiser, part)
    left.push(...chosen.left)
    taken.push(...(await takeMoves(trx, actor, { part, ...chosen })))
  }
  if (!may) {
    throw mayFollow(actor, round) ? notYours(round.owner) : nothingToAppraise(asked.round)
  }
  // What is left over is of no unit and no indicator of the round, or of one that left it.
  for (const { submission, node } of answers.values()) {
    left.push({ submission, node, why: { because: 'no-right' } })
  }
  const answer = countDone(taken, left)
  const jobs: Job[] = tellMove(actor, round, taken)
  const fact = {
    action: 'appraisal.many',
    subject: { kind: 'round', id: String(round.id) },
    unit: round.owner,
    by: authorityOf(actor, taken),
    after: { ...summaryOf(asked, taken), left: answer.left.length },
    reason: asked.reason,
  }
  return { answer, facts: [fact], jobs }
}

interface Choosing {
  readonly part: Part
  readonly asked: AppraisalBulk
  /** Those that no part had yet; what is found is taken out. */
  readonly answers: Map<string, AppraisalBulk['answers'][number]>
}

function choose(
  appraiser: Appraiser,
  { part, asked, answers }: Choosing,
): { moves: MoveToTake[]; left: Left[]; asked: MoveAsked } {
  const moves: MoveToTake[] = []
  const left: Left[] = []
  for (const about of part.units) {
    for (const place of part.nodes) {
      const key = keyOf({ submission: about.row.id, node: place.node.code })
      const answer = answers.get(key)
      if (answer === undefined) continue
      answers.delete(key)
      const at = { about, place, cell: part.cell(about.row.id, place.node.code) }
      const chosen = judge(appraiser, at, { asked, base: answer.base })
      if ('move' in chosen) moves.push(chosen.move)
      else left.push(chosen.left)
    }
  }
  return { moves, left, asked: askedOf(appraiser.actor, asked, moves) }
}

/** Whether there is anything in it that the asker decides or reads again. */
function mayAny(appraiser: Appraiser, { units, nodes }: Part): boolean {
  return units.some((about) =>
    nodes.some((place) => mayConfirm(appraiser, about, place) !== undefined),
  )
}

function judge(
  appraiser: Appraiser,
  at: Place,
  { asked, base }: { readonly asked: AppraisalBulk; readonly base: number },
): Chosen {
  const { cell } = at
  const leave = (why: Left['why']): Chosen => ({
    left: { submission: cell.submission, node: cell.node, why },
  })
  const judged = judgeMove(appraiser, at, asked.action)
  const version = cell.appraisal?.version ?? 0
  if ('refused' in judged && rights.has(judged.refused.because)) return leave(judged.refused)
  if (version !== base) return leave({ because: 'changed', version })
  if ('refused' in judged) return leave(judged.refused)
  // The unit reads why its objection was not followed: one by one, with a reason.
  if (asked.action === 'accept' && cell.contested) return leave({ because: 'contested' })
  return { move: { at, ...judged } }
}

const rights: ReadonlySet<string> = new Set(['own-unit', 'no-right', 'same-reader'])

/** The decision is checked at every indicator that it is for. */
function askedOf(
  { now }: Actor,
  { action, reason, decision, explainUntil }: AppraisalBulk,
  moves: readonly MoveToTake[],
): MoveAsked {
  if (action === 'appraise') {
    for (const node of new Set(moves.map(({ at }) => at.place.node))) checkDecision(node, decision)
  }
  const wanted = explainUntil === null ? null : new Date(explainUntil)
  return {
    move: action,
    reason,
    decision: decisionFor(action, () => decision ?? { as: 'accepted' }),
    until: ({ about, place }) => {
      const time = explanationTime(about, place.node.code, now)
      const until = wanted ?? time?.usual
      if (time === null || until === undefined || until <= now || until > time.latest) {
        throw untilOutside(time?.latest ?? now)
      }
      return until
    },
  }
}

function countDone(taken: readonly TakenMove[], left: readonly Left[]): AppraisalBulkDone {
  const done = taken.filter(({ saved }) => saved !== undefined)
  const faster = taken
    .filter(({ saved }) => saved === undefined)
    .map(({ row: { submission, node, base } }) => ({
      submission,
      node,
      why: { because: 'changed' as const, version: base + 1 },
    }))
  return {
    done: done.length,
    secondReading: done.filter(({ row }) => row.state === 'second-reading').length,
    left: [...left, ...faster],
  }
}

function authorityOf({ authorities }: Actor, taken: readonly TakenMove[]): Authority | null {
  return taken[0]?.taken.by ?? authorities[0] ?? null
}

/** Which answers at which indicator: the steps say the rest of each. */
function summaryOf({ action, decision }: AppraisalBulk, taken: readonly TakenMove[]) {
  const done = taken.flatMap(({ saved }) => saved ?? [])
  const byNode = Map.groupBy(done, ({ node }) => node)
  return {
    action,
    ...(decision === null ? {} : { decision }),
    answers: Object.fromEntries(
      [...byNode].map(([node, rows]) => [node, rows.map(({ submission }) => submission)]),
    ),
  }
}
