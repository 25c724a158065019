import { withoutNoise } from '../compare/withoutNoise.ts'
import { checkFramework, type CheckOptions, type FrameworkProblem } from './check.ts'
import { checkEarlier, checkScale } from './checkScale.ts'
import { identityOf } from './edit.ts'
import type { Framework, FrameworkNode } from './framework.ts'
import { isScored, isWithinKnownDepth, listNodes } from './tree.ts'

/** What the check of a draft finds besides what `checkFramework` finds. */
export const draftProblemCodes = [
  'draft-empty',
  'draft-code-empty',
  'draft-code-repeated',
  'draft-name-empty',
  'draft-points-over',
  'draft-points-short',
  'draft-rule-missing',
  'draft-rule-unknown',
  'draft-legal-basis-missing',
  'draft-appraiser-missing',
  'draft-evidence-missing',
  'draft-scale-not-rising',
  'draft-gate-without-scale',
  'draft-gate-holds-nothing',
  'draft-earlier-twice',
] as const

/** A code of a problem that only a draft has. */
export type DraftProblemCode = (typeof draftProblemCodes)[number]

/**
 * Something an editor must hear. An error keeps the draft from being issued; a warning is to be looked
 * at; advice may be left.
 */
export interface DraftProblem {
  readonly severity: 'error' | 'warning' | 'advice'
  readonly code: string
  /** Identity of the node (`identityOf`), or null for the framework as a whole or a view. */
  readonly id: string | null
  /** Code of the node or view, or null for the framework as a whole. */
  readonly node: string | null
  readonly details: FrameworkProblem['details']
}

/**
 * Checks a draft as its editor wants to hear it: all that `checkFramework` checks, sums of points with
 * what is too much or still missing, every scored leaf within the known depth with a rule or marked as
 * without a known one, codes and wordings filled in, the level scale with its mandatory conditions, what
 * is stated of the earlier version, and as advice the appraising department and the
 * evidence. Errors first, then warnings, then advice, each in the order of the framework.
 */
export function checkDraft(framework: Framework, options: CheckOptions = {}): DraftProblem[] {
  const nodes = listNodes(framework)
  const ids = new Map(nodes.toReversed().map((node) => [node.code, identityOf(node)]))
  const counts = new Map<string, number>()
  for (const { code } of [...nodes, ...framework.views])
    counts.set(code, (counts.get(code) ?? 0) + 1)
  const problems = [
    ...checkWhole(framework),
    ...checkScale(framework),
    ...checkEarlier(framework),
    ...checkFramework(framework, options).flatMap((problem) => retell(problem, ids)),
    ...nodes.flatMap((node) => [
      ...checkWords(node, counts.get(node.code) ?? 0),
      ...(isScoredLeaf(framework, node) ? checkLeaf(node) : []),
    ]),
  ]
  const order = new Map(nodes.map((node, index) => [identityOf(node), index]))
  return problems.toSorted(
    (a, b) =>
      severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
      (order.get(a.id ?? '') ?? -1) - (order.get(b.id ?? '') ?? -1),
  )
}

const severities = ['error', 'warning', 'advice'] as const

function checkWhole(framework: Framework): DraftProblem[] {
  const whole = { id: null, node: null, details: {} }
  const empty = framework.nodes.length === 0
  const groundless = framework.legalBasis === null
  return [
    ...(empty ? [{ severity: 'error', code: 'draft-empty', ...whole } as const] : []),
    ...(groundless
      ? [{ severity: 'advice', code: 'draft-legal-basis-missing', ...whole } as const]
      : []),
  ]
}

/** Problems that a draft tells in its own way are told there, or with what is missing by number. */
function retell(problem: FrameworkProblem, ids: ReadonlyMap<string, string>): DraftProblem[] {
  if (problem.code === 'rule-missing' || problem.code === 'code-repeated') return []
  const { code, node, details } = problem
  const placed = { ...problem, id: node === null ? null : (ids.get(node) ?? null) }
  const { sum, expected } = details
  if (code !== 'points-do-not-add-up' || typeof sum !== 'number' || typeof expected !== 'number')
    return [placed]
  const difference = withoutNoise(Math.abs(sum - expected), Math.max(sum, expected))
  const told = sum > expected ? 'draft-points-over' : 'draft-points-short'
  return [{ ...placed, code: told, details: { sum, expected, difference } }]
}

function checkWords(node: FrameworkNode, count: number): DraftProblem[] {
  const problems: DraftProblem[] = []
  if (node.code.trim() === '') problems.push(problemAt(node, 'error', 'draft-code-empty'))
  else if (count > 1)
    problems.push({
      ...problemAt(node, 'error', 'draft-code-repeated'),
      details: { value: node.code, count },
    })
  if (node.name.vi.trim() === '') problems.push(problemAt(node, 'error', 'draft-name-empty'))
  return problems
}

function isScoredLeaf(framework: Framework, node: FrameworkNode): boolean {
  return node.children.length === 0 && isScored(node) && isWithinKnownDepth(framework, node.level)
}

function checkLeaf(node: FrameworkNode): DraftProblem[] {
  const problems: DraftProblem[] = []
  if (node.ruleKnowledge === 'unknown')
    problems.push(problemAt(node, 'warning', 'draft-rule-unknown'))
  else if (node.rule === undefined) problems.push(problemAt(node, 'error', 'draft-rule-missing'))
  if (node.appraisedBy === undefined)
    problems.push(problemAt(node, 'advice', 'draft-appraiser-missing'))
  if (node.evidence === undefined && needsEvidence(node))
    problems.push(problemAt(node, 'advice', 'draft-evidence-missing'))
  return problems
}

/** What a system measures or a survey asks is not proven by the unit. */
function needsEvidence({ provenance = 'reported' }: FrameworkNode): boolean {
  return provenance === 'reported' || provenance === 'judged'
}

function problemAt(
  node: FrameworkNode,
  severity: DraftProblem['severity'],
  code: DraftProblemCode,
): DraftProblem {
  return { severity, code, id: identityOf(node), node: node.code, details: {} }
}
