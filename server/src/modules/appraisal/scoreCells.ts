import type { AppraisedAs, ThreeScores } from '@thang/contracts'
import { celEvaluate } from '@thang/contracts/cel'
import {
  type Answer,
  type Figure,
  type Framework,
  type FrameworkNode,
  isDecided as settled,
  missing,
  numberOrNull,
  pointsInput,
  reasonOrNull,
  type ScoringRule,
  scoreUnits,
} from '@thang/engine'
import { type Cell, decisionOf, stateOf } from './loadCells.ts'

/** What an answer brings by what the unit says, by what was decided, and at last; null where nothing was decided. */
export interface Scored {
  readonly self: Figure
  readonly appraised: Figure | null
  readonly final: Figure | null
}

/** An answer of a unit, as it is scored. */
export interface CellToScore {
  readonly cell: Cell
  /** What it says counts: it was signed, or does not come from the unit. */
  readonly sent: boolean
}

export interface Scoring {
  readonly framework: Framework
  readonly kind: string
  readonly node: FrameworkNode
  /** The preliminary result was told, from when on what was appraised is what stands at last. */
  readonly told: boolean
}

/**
 * Points at one indicator, of all units of the table together, since some rules look at the best of them: where
 * nothing was decided of another unit yet, what it says itself is compared with.
 */
export function scoreCells(scoring: Scoring, cells: readonly CellToScore[]): Scored[] {
  const { node, told } = scoring
  const own = cells.map((each) => ownAnswer(node, each))
  const decided = cells.map(({ cell }, index) => {
    const decision = decisionOf(cell)
    return decision === null ? null : answerOf(node, decision, own[index] ?? nothing(node))
  })
  const last = cells.map(({ cell }, index) =>
    lastAnswer(scoring, cell, own[index] ?? nothing(node)),
  )
  const self = pointsOf(scoring, own)
  const standing = own.map((answer, index) => decided[index] ?? answer)
  const appraised = decided.every((each) => each === null) ? self : pointsOf(scoring, standing)
  const final = last.every((each) => each === null)
    ? appraised
    : pointsOf(
        scoring,
        standing.map((answer, index) => last[index] ?? answer),
      )
  return cells.map(({ cell }, index) => {
    const none = missing('not-submitted', [node.code])
    const isDecided = decided[index] !== null
    // What is still read again, or was sent back, is not what stands at last.
    const isLast = last[index] !== null || (told && settled(stateOf(cell)))
    return {
      self: self[index] ?? none,
      appraised: isDecided ? (appraised[index] ?? none) : null,
      final: isLast ? (final[index] ?? none) : null,
    }
  })
}

/** As it crosses the wire. */
export function threeScores({ self, appraised, final }: Scored): ThreeScores {
  return {
    self: numberOrNull(self),
    selfReason: reasonOrNull(self),
    appraised: appraised === null ? null : numberOrNull(appraised),
    final: final === null ? null : numberOrNull(final),
  }
}

/** What the unit says, as the engine takes it; the self points of an imported assessment stand before its inputs. */
export function ownAnswer(node: FrameworkNode, { cell, sent }: CellToScore): Answer {
  const { said, given } = cell
  const self = given.self?.points ?? null
  if (self !== null) return { points: self }
  if (said === null || !sent) return nothing(node)
  if (said.notApplicable !== null) return missing('not-applicable', [node.code])
  return answerOfInputs(node, said.inputs)
}

/** A decision as the engine takes it. */
export function answerOf(node: FrameworkNode, decision: AppraisedAs, own: Answer): Answer {
  switch (decision.as) {
    case 'accepted':
      return own
    case 'inputs':
      return answerOfInputs(node, decision.inputs)
    case 'points':
      return { points: decision.points }
    case 'not-applicable':
      return missing('not-applicable', [node.code])
    default:
      throw new Error(`Unknown decision: ${JSON.stringify(decision satisfies never)}`)
  }
}

/** What the council decided, or an imported final score that no appraiser went over; null where there is neither. */
export function lastAnswer(
  { node }: Pick<Scoring, 'node'>,
  { appeal, appraisal, given }: Cell,
  own: Answer,
): Answer | null {
  if (appeal?.state === 'upheld' && appeal.decision !== null) {
    return answerOf(node, appeal.decision, own)
  }
  const imported = given.final?.points ?? null
  const untouched = appraisal === null || appraisal.state === 'waiting'
  return imported !== null && untouched ? { points: imported } : null
}

/** The rule looks at the best of all units, so that what it gives one tells of another. */
export function comparesUnits(rule: ScoringRule | undefined): boolean {
  switch (rule?.type) {
    case 'relative-to-best':
    case 'emulation':
      return true
    case 'weighted-sum':
      return rule.terms.some((term) => comparesUnits(term.rule))
    case 'best-of':
      return rule.cases.some((one) => comparesUnits(one.rule))
    default:
      return false
  }
}

function answerOfInputs(node: FrameworkNode, inputs: AppraisedInputs): Answer {
  if (node.rule !== undefined) return { inputs }
  const points = Object.hasOwn(inputs, pointsInput) ? inputs[pointsInput] : undefined
  return typeof points === 'number' ? { points } : nothing(node)
}

type AppraisedInputs = Extract<AppraisedAs, { as: 'inputs' }>['inputs']

function nothing({ code }: FrameworkNode): Answer {
  return missing('not-submitted', [code])
}

/** The indicator alone is scored, as if it were all there is. */
function pointsOf({ framework, kind, node }: Scoring, answers: readonly Answer[]): Figure[] {
  const { levelScale: _, ...rest } = framework
  const alone = { ...rest, nodes: [node], views: [] }
  const units = answers.map((answer, index) => ({
    unit: String(index),
    kind,
    answers: { [node.code]: answer },
  }))
  return scoreUnits(alone, units, { evaluate: celEvaluate }).map(
    ({ nodes: [score] }) => score?.points ?? missing('not-submitted', [node.code]),
  )
}
