import type { AppraisedAs } from '@thang/contracts'
import { type FrameworkNode, isKnown, isMissing } from '@thang/engine'
import { submissionAppraisal } from '../submissions/index.ts'
import { decisionMissing, givesNoPoints, pointsOutside } from './refusals.ts'
import { comparesUnits, type Scored } from './scoreCells.ts'

/** Refuses a decision that says nothing else than the unit, unknown inputs, and points outside the indicator's. */
export function checkDecision(node: FrameworkNode, decision: AppraisedAs | null): AppraisedAs {
  if (decision === null || decision.as === 'accepted') throw decisionMissing()
  if (decision.as === 'inputs') {
    const { inputs } = decision
    submissionAppraisal.checkContent(node, { inputs, notApplicable: null, explanation: null })
  }
  if (decision.as === 'points') checkRange(node, decision.points)
  return decision
}

/** Refuses inputs from which no points follow, unless what is missing are the other units. */
export function checkOutcome(
  node: FrameworkNode,
  decision: AppraisedAs,
  { appraised }: Pick<Scored, 'appraised'>,
): void {
  if (decision.as !== 'inputs' || appraised === null || node.rule?.type === 'gate') return
  if (isKnown(appraised)) checkRange(node, appraised)
  else if (isMissing(appraised) && !comparesUnits(node.rule)) {
    throw givesNoPoints(node.code, appraised.missing)
  }
}

function checkRange(node: FrameworkNode, points: number): void {
  const { rule } = node
  const [min, max] =
    rule?.type === 'bonus-penalty' ? [rule.minPoints, rule.maxPoints] : [0, node.maxPoints]
  if (points < min || (max !== null && points > max)) throw pointsOutside(node.code, min, max)
}
