import type { Compile } from '../scoring/ruleProblem.ts'
import { validateRule } from '../scoring/validateRule.ts'
import type { Framework, FrameworkNode, NotApplicablePolicy } from './framework.ts'
import { isScored, isWithinKnownDepth, listNodes } from './tree.ts'

/** Something wrong or worth knowing in a framework, as data; texts belong to whoever shows it. */
export interface FrameworkProblem {
  /** An error keeps the framework from being used; a warning does not. */
  readonly severity: 'error' | 'warning'
  readonly code: string
  /** Code of the node or view, or null for the framework as a whole. */
  readonly node: string | null
  readonly details: Readonly<Record<string, string | number>>
}

/** What the check of a framework needs from outside. */
export interface CheckOptions {
  /** Tries the expressions of formula rules; without it they are taken as they are. */
  readonly compile?: Compile
}

/** Points are given with at most a few decimals; their sums may be off by a double's last digits. */
const pointsTolerance = 1e-9

/**
 * Checks that codes are unique, that points add up wherever they are given, that weights are present
 * where a mean needs them, that full marks are promised only where there are points, that every scored
 * indicator within the known depth has a rule, that views name groups that exist, and that every rule
 * is sound, its formulas with `compile`. Returns all problems found, errors first.
 */
export function checkFramework(
  framework: Framework,
  options: CheckOptions = {},
): FrameworkProblem[] {
  const problems = [
    ...checkCodes(framework),
    ...checkTotal(framework),
    ...listNodes(framework).flatMap((node) => [
      ...ruleProblems(node, options),
      ...checkNode(framework, node),
    ]),
    ...checkViews(framework),
  ]
  return problems.toSorted(
    (a, b) => Number(a.severity === 'warning') - Number(b.severity === 'warning'),
  )
}

function checkCodes(framework: Framework): FrameworkProblem[] {
  const codes = [...listNodes(framework), ...framework.views].map((node) => node.code)
  const repeated = new Set(codes.filter((code, index) => codes.indexOf(code) !== index))
  return [...repeated].map((code) => error('code-repeated', code, {}))
}

function checkTotal(framework: Framework): FrameworkProblem[] {
  const top = framework.nodes.filter(isScored)
  const level = top[0]?.level ?? 'total'
  if (!isWithinKnownDepth(framework, level)) return []
  if (framework.total.method !== 'sum-of-points') return checkMean(top, framework.notApplicable)
  return checkSum(top, framework.maxPoints, null)
}

function checkNode(framework: Framework, node: FrameworkNode): FrameworkProblem[] {
  const scored = node.children.filter(isScored)
  if (scored.length === 0) {
    return isRuleMissing(framework, node) ? [warning('rule-missing', node.code, {})] : []
  }
  const childLevel = scored[0]?.level ?? 'indicator'
  if (!isWithinKnownDepth(framework, childLevel)) return checkGivenSum(scored, node)
  const method = node.aggregation?.method ?? 'sum-of-points'
  if (method === 'sum-of-points') return checkSum(scored, node.maxPoints, node.code)
  return checkMean(scored, node.notApplicable ?? framework.notApplicable)
}

function isRuleMissing(framework: Framework, node: FrameworkNode): boolean {
  const scoredIndicator = node.level === 'indicator' && isScored(node) && node.rule === undefined
  const within = isWithinKnownDepth(framework, 'indicator') && node.children.length === 0
  return scoredIndicator && within
}

/** Within the known depth the children's points must add up to the parent's. */
function checkSum(
  children: readonly FrameworkNode[],
  expected: number | null,
  node: string | null,
): FrameworkProblem[] {
  const unknown = children.filter((child) => child.maxPoints === null)
  const sum = sumOfPoints(children)
  if (expected !== null && Math.abs(sum - expected) <= pointsTolerance) {
    return unknown.map((child) => warning('points-unknown-but-complete', child.code, {}))
  }
  if (unknown.length > 0) {
    return unknown.map((child) => error('points-missing', child.code, {}))
  }
  if (expected === null) return node === null ? [] : [error('points-missing', node, {})]
  return [error('points-do-not-add-up', node, { sum, expected })]
}

/** Below the known depth points may be missing; those that are all given must still add up. */
function checkGivenSum(
  children: readonly FrameworkNode[],
  parent: FrameworkNode,
): FrameworkProblem[] {
  if (parent.maxPoints === null) return []
  const sum = sumOfPoints(children)
  const allGiven = children.every((child) => child.maxPoints !== null)
  const complete = parent.componentCount === undefined || parent.componentCount === children.length
  const tooMany = sum > parent.maxPoints + pointsTolerance
  const tooFew = allGiven && complete && sum < parent.maxPoints - pointsTolerance
  if (!tooMany && !tooFew) return []
  return [error('points-do-not-add-up', parent.code, { sum, expected: parent.maxPoints })]
}

function checkMean(
  children: readonly FrameworkNode[],
  policy: NotApplicablePolicy,
): FrameworkProblem[] {
  const without = children.filter((child) => policy === 'full-marks' && child.maxPoints === null)
  return [
    ...checkWeights(children),
    ...without.map((child) => error('full-marks-without-points', child.code, {})),
  ]
}

function checkWeights(children: readonly FrameworkNode[]): FrameworkProblem[] {
  const without = children.filter((child) => child.weight === undefined)
  if (without.length === children.length) return []
  return without.map((child) => error('weight-missing', child.code, {}))
}

function checkViews(framework: Framework): FrameworkProblem[] {
  const byCode = new Map(framework.nodes.map((node) => [node.code, node]))
  return framework.views.flatMap((view) => {
    const lost = view.groups.filter((group) => !byCode.has(group))
    if (lost.length > 0)
      return lost.map((group) => error('view-group-unknown', view.code, { group }))
    const groups = view.groups.flatMap((group) => byCode.get(group) ?? [])
    const known = groups.length > 0 && groups.every((group) => group.maxPoints !== null)
    const sum = sumOfPoints(groups)
    if (!known || view.maxPoints === null || Math.abs(sum - view.maxPoints) <= pointsTolerance)
      return []
    return [error('points-do-not-add-up', view.code, { sum, expected: view.maxPoints })]
  })
}

function ruleProblems(node: FrameworkNode, options: CheckOptions): FrameworkProblem[] {
  if (node.rule === undefined) return []
  return validateRule(node.rule, { maxPoints: node.maxPoints, ...options }).map((problem) =>
    error(problem.code, node.code, { ...problem.details, path: problem.path }),
  )
}

function sumOfPoints(nodes: readonly FrameworkNode[]): number {
  return nodes.reduce((sum, node) => sum + (node.maxPoints ?? 0), 0)
}

function error(
  code: string,
  node: string | null,
  details: FrameworkProblem['details'],
): FrameworkProblem {
  return { severity: 'error', code, node, details }
}

function warning(
  code: string,
  node: string | null,
  details: FrameworkProblem['details'],
): FrameworkProblem {
  return { severity: 'warning', code, node, details }
}
