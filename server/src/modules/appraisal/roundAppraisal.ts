import type { AppraisedAs, Framework, RegisteredUnitKind, ThreeScores } from '@thang/contracts'
import { type Answer, type AppraisalState, isDecided, missing } from '@thang/engine'
import type { ReadTrx } from '../../platform/db/database.ts'
import type { RoundSituation } from '../rounds/index.ts'
import type { SubmissionInRound } from '../submissions/index.ts'
import { type Cell, decisionOf, stateOf } from './loadCells.ts'
import { isSent, loadPart, type Part, scorePart } from './part.ts'
import { answerOf, lastAnswer, ownAnswer, threeScores } from './scoreCells.ts'

/** What stands of every answer of a round, and what of its appraisal is still open. */
export interface RoundAppraisal {
  /** When units were told their preliminary result at last; null where they were not yet. */
  readonly preliminaryAt: Date | null
  readonly parts: readonly StandingPart[]
  readonly counts: AppraisalCounts
}

/** How many answers stand in the way of a result; those of withdrawn indicators do not. */
export interface AppraisalCounts {
  readonly answers: number
  /** Nobody decided, asked or sent back. */
  readonly undecided: number
  /** The unit is to explain. */
  readonly asked: number
  readonly secondReading: number
  readonly openAppeals: number
}

/** The units of one kind. */
export interface StandingPart {
  readonly kind: RegisteredUnitKind
  readonly framework: Framework
  readonly revision: number
  /** Codes of the indicators that are out of the round. */
  readonly withdrawn: ReadonlySet<string>
  /** Of the units that take part. */
  readonly units: readonly StandingUnit[]
}

export interface StandingUnit {
  readonly submission: SubmissionInRound['row']
  /** By code of the indicator; every one that the kind of unit is asked. */
  readonly answers: ReadonlyMap<string, StandingAnswer>
}

/** What an answer says by the unit, by the appraiser, and by whoever decided last. */
export interface StandingAnswer {
  readonly node: string
  readonly state: AppraisalState
  /** As the engine scores it: what the unit says itself. */
  readonly self: Answer
  /** After the appraisal; null where nothing was decided. */
  readonly appraised: Answer | null
  /** What counts: after the appeal, else the appraisal, else missing as `not-appraised`. */
  readonly final: Answer
  readonly scores: ThreeScores
  /** By what it stands; null where nothing was decided. */
  readonly by: 'appeal' | 'appraisal' | 'import' | null
  readonly decision: AppraisedAs | null
  /** Why it was decided so, where that was said. */
  readonly reason: string | null
  readonly decidedBy: string | null
  readonly decidedAt: Date | null
}

/** What stands of every answer of the round; some ten queries for each kind of unit. */
export async function loadRoundAppraisal(
  trx: ReadTrx,
  round: RoundSituation,
): Promise<RoundAppraisal> {
  const loaded: Part[] = []
  for (const { kind } of round.parts) loaded.push(await loadPart(trx, round, { kind }))
  const parts = loaded.map((part) => ({
    kind: part.kind,
    framework: part.framework,
    revision: part.revision,
    withdrawn: part.withdrawn,
    units: unitsOf(part),
  }))
  return {
    preliminaryAt: loaded[0]?.marks.preliminaryAt ?? null,
    parts,
    counts: countAll(loaded),
  }
}

function unitsOf(part: Part): StandingUnit[] {
  const scores = new Map(part.nodes.map((place) => [place.node.code, scorePart(part, place)]))
  return part.units.map(({ row, nodes }) => ({
    submission: row,
    answers: new Map(
      nodes.flatMap(({ node }) => {
        const cell = part.cell(row.id, node.code)
        const own = ownAnswer(node, { cell, sent: isSent(row, cell) })
        const decision = decisionOf(cell)
        const appraised = decision === null ? null : answerOf(node, decision, own)
        const last = lastAnswer({ node }, cell, own)
        const scored = scores.get(node.code)?.get(row.id)
        if (scored === undefined) return []
        const standing = {
          node: node.code,
          state: stateOf(cell),
          self: own,
          appraised,
          final: last ?? appraised ?? missing('not-appraised', [node.code]),
          scores: threeScores(scored),
          ...standsBy(cell),
        }
        return [[node.code, standing] as const]
      }),
    ),
  }))
}

type StandsBy = Pick<StandingAnswer, 'by' | 'decision' | 'reason' | 'decidedBy' | 'decidedAt'>

function standsBy(cell: Cell): StandsBy {
  const { appeal, appraisal, given } = cell
  if (appeal !== null && (appeal.state === 'upheld' || appeal.state === 'rejected')) {
    const { reason, decidedBy, changedAt } = appeal
    const decision = appeal.decision ?? decisionOf(cell)
    return { by: 'appeal', decision, reason, decidedBy, decidedAt: changedAt }
  }
  if (appraisal !== null && appraisal.decision !== null) {
    const { decision, reason, decidedBy, changedAt } = appraisal
    return { by: 'appraisal', decision, reason, decidedBy, decidedAt: changedAt }
  }
  const imported = given.final ?? given.appraised
  const decision = decisionOf(cell)
  if (decision === null || imported === undefined) {
    return { by: null, decision: null, reason: null, decidedBy: null, decidedAt: null }
  }
  const { by, at } = imported
  return { by: 'import', decision, reason: null, decidedBy: by, decidedAt: at }
}

function countAll(parts: readonly Part[]): AppraisalCounts {
  const states: AppraisalState[] = []
  let openAppeals = 0
  for (const part of parts) {
    for (const { row } of part.units) {
      for (const { node } of part.nodes) {
        if (part.withdrawn.has(node.code)) continue
        const cell = part.cell(row.id, node.code)
        states.push(stateOf(cell))
        if (cell.appeal?.state === 'open') openAppeals += 1
      }
    }
  }
  const count = (state: AppraisalState) => states.filter((each) => each === state).length
  const [asked, secondReading] = [count('asked'), count('second-reading')]
  const open = states.filter((state) => !isDecided(state)).length
  return {
    answers: states.length,
    undecided: open - asked - secondReading,
    asked,
    secondReading,
    openAppeals,
  }
}
