import type { AppraisedAs } from '@thang/contracts'
import { type AppraisalStep, isKnown, numberOrNull } from '@thang/engine'
import type { WriteTrx } from '../../platform/db/database.ts'
import type { Actor } from '../people/index.ts'
import { submissionAppraisal } from '../submissions/index.ts'
import { type AppraisalToSave, type SavedAppraisal, saveAppraisals } from './appraisalQueries.ts'
import { checkOutcome } from './checkDecision.ts'
import type { Move, Place } from './judgeMove.ts'
import { type Cell, keyOf, stateOf } from './loadCells.ts'
import { findOutliers } from './outliers.ts'
import { type Part, scorePart } from './part.ts'
import type { Authority } from './policy.ts'
import type { Scored } from './scoreCells.ts'

/** A step that may be taken. */
export interface MoveToTake {
  readonly at: Place
  readonly step: AppraisalStep
  readonly by: Authority
}

/** What is done, the same for all. */
export interface MoveAsked {
  readonly move: Move
  readonly reason: string | null
  /** For `accept` what the unit says, for `appraise` something else; null for every other. */
  readonly decision: AppraisedAs | null
  /** By when each is to explain that is asked. */
  readonly until: (at: Place) => Date | null
}

/** A step that was taken, or, where somebody else was faster, was not. */
export interface TakenMove {
  readonly taken: MoveToTake
  readonly row: AppraisalToSave
  readonly saved: SavedAppraisal | undefined
}

/**
 * Works out what the decisions bring and whether they are outliers, all of an indicator together, and saves them
 * with their steps; decides what the units contested there.
 */
export async function takeMoves(
  trx: WriteTrx,
  actor: Actor,
  { part, moves, asked }: { part: Part; moves: readonly MoveToTake[]; asked: MoveAsked },
): Promise<TakenMove[]> {
  const scores = scoreDecided(part, moves, asked)
  const lastYear = await loadLastYear(trx, actor, { part, moves, asked })
  const rows = moves.map((taken) => {
    const { about, place, cell } = taken.at
    const scored = scores.get(place.node.code)
    const compared = { part, scored, lastYear: lastYear(about.row.unit, place.node.code) }
    return { taken, row: rowOf(actor, { taken, asked, cell, compared }) }
  })
  const saved = await saveAppraisals(
    trx,
    rows.map(({ row }) => row),
    { at: actor.now, by: actor.personId },
  )
  const byPlace = new Map(saved.map((each) => [keyOf(each), each]))
  const done = rows.map((each) => ({ ...each, saved: byPlace.get(keyOf(each.row)) }))
  await decideContests(trx, actor, { done, asked })
  return done
}

type ScoresOfNode = ReadonlyMap<number, Scored>

/** As the indicators stand once the decisions are made. */
function scoreDecided(
  part: Part,
  moves: readonly MoveToTake[],
  { decision }: MoveAsked,
): ReadonlyMap<string, ScoresOfNode> {
  if (decision === null) return new Map()
  const byNode = Map.groupBy(moves, ({ at }) => at.place.node.code)
  return new Map(
    [...byNode].flatMap(([code, decided]) => {
      const place = decided[0]?.at.place
      if (place === undefined) return []
      const now = new Set(decided.map(({ at }) => at.about.row.id))
      const scores = scorePart(part, place, (cell) =>
        now.has(cell.submission) ? decidedCell(cell, decision) : cell,
      )
      for (const each of now) {
        const scored = scores.get(each)
        if (scored !== undefined) checkOutcome(place.node, decision, scored)
      }
      return [[code, scores] as const]
    }),
  )
}

function decidedCell(cell: Cell, decision: AppraisedAs): Cell {
  const { submission, node } = cell
  const nobody = { decidedBy: null, decidedFor: null, askedBy: null, changedBy: '' }
  const appraisal = {
    submission,
    node,
    state: 'decided' as const,
    version: 0,
    decision,
    reason: null,
    flags: [],
    explainUntil: null,
    ...nobody,
    changedAt: new Date(0),
  }
  return { ...cell, appraisal }
}

interface Compared {
  readonly part: Part
  readonly scored: ScoresOfNode | undefined
  readonly lastYear: number | null
}

function rowOf(
  actor: Actor,
  parts: {
    readonly taken: MoveToTake
    readonly asked: MoveAsked
    readonly cell: Cell
    readonly compared: Compared
  },
): AppraisalToSave {
  const { taken, asked, cell, compared } = parts
  const { submission, node, appraisal } = cell
  const { decision, move, reason } = asked
  const scored = compared.scored?.get(submission)
  const flags =
    decision === null || scored === undefined ? [] : flagsOf(compared, { taken, scored })
  const outlier = flags.length > 0 && taken.step.outlierTo !== undefined
  const common = {
    submission,
    node,
    base: appraisal?.version ?? 0,
    action: move,
    from: stateOf(cell),
    state: outlier ? (taken.step.outlierTo ?? taken.step.to) : taken.step.to,
    text: reason,
    decided: decision,
    points: scored?.appraised == null ? null : numberOrNull(scored.appraised),
    askedBy: move === 'ask' ? actor.personId : (appraisal?.askedBy ?? null),
    explainUntil: move === 'ask' ? asked.until(taken.at) : null,
    forPerson: taken.by.forPerson,
    unit: taken.by.unit,
  }
  if (decision !== null) {
    const by = { decidedBy: actor.personId, decidedFor: taken.by.forPerson }
    return { ...common, decision, reason, flags, ...by }
  }
  return { ...common, ...keptDecision(move, cell) }
}

/** A second reader leaves the decision as it is; a question takes it back. */
function keptDecision(move: Move, { appraisal }: Cell) {
  const none = { decision: null, reason: null, flags: [], decidedBy: null, decidedFor: null }
  if (move !== 'confirm' && move !== 'send-back') return none
  if (appraisal === null) return none
  const { decision, reason, flags, decidedBy, decidedFor } = appraisal
  return { decision, reason, flags, decidedBy, decidedFor }
}

function flagsOf(
  { part, scored: scores, lastYear }: Compared,
  { taken, scored }: { readonly taken: MoveToTake; readonly scored: Scored },
) {
  const { about, place } = taken.at
  const peers = [...(scores ?? [])].flatMap(([submission, each]) =>
    submission !== about.row.id && each.appraised !== null && isKnown(each.appraised)
      ? [each.appraised]
      : [],
  )
  const { maxPoints } = place.node
  return findOutliers(part.marks.thresholds, { maxPoints, scored, peers, lastYear })
}

/** Shares of last year, where the office set a threshold for them. */
async function loadLastYear(
  trx: WriteTrx,
  actor: Actor,
  { part, moves, asked }: { part: Part; moves: readonly MoveToTake[]; asked: MoveAsked },
): Promise<(unit: string, node: string) => number | null> {
  if (asked.decision === null || part.marks.thresholds.lastYear === null) return () => null
  const earlier = await submissionAppraisal.earlierPoints(trx, {
    framework: part.framework,
    kind: part.kind,
    units: [...new Set(moves.map(({ at }) => at.about.row.unit))],
    before: part.round.periodEnd,
    today: actor.today,
  })
  return (unit, node) => {
    const found = earlier.get(unit)?.get(node)
    return found?.maxPoints ? found.points / found.maxPoints : null
  }
}

async function decideContests(
  trx: WriteTrx,
  actor: Actor,
  { done, asked }: { done: readonly TakenMove[]; asked: MoveAsked },
): Promise<void> {
  if (asked.decision === null) return
  const state = asked.decision.as === 'accepted' ? 'rejected' : 'upheld'
  const contests = done.flatMap(({ saved, taken }) =>
    saved !== undefined && taken.at.cell.said?.origin === 'measured'
      ? [{ submission: saved.submission, node: saved.node, state } as const]
      : [],
  )
  await submissionAppraisal.saveContestsDecided(trx, {
    contests,
    at: actor.now,
    by: actor.personId,
  })
}
