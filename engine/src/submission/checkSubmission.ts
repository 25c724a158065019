import type { FrameworkNode } from '../framework/framework.ts'
import { askedInputs } from './askedInputs.ts'
import { type CheckableAnswer, checkAnswer, inputOf } from './checkAnswer.ts'
import type { GivenInput } from './inputProblem.ts'
import type { CheckedFinding } from './submissionFinding.ts'

/** What of a submission is looked at before it is sent. */
export interface SubmissionToCheck {
  /** The indicators that can be answered and are not withdrawn, in order. */
  readonly nodes: readonly FrameworkNode[]
  readonly answers: ReadonlyMap<string, CheckableAnswer>
  /** Raw inputs of the same indicators a period earlier, where they mean the same. */
  readonly earlier?: ReadonlyMap<string, Readonly<Record<string, GivenInput>>>
}

/**
 * Everything to look at before a submission is sent, in the order of its indicators: each answer by itself, the
 * same quantity stated differently in several indicators, and what is far from a period earlier.
 */
export function checkSubmission({ nodes, answers, earlier }: SubmissionToCheck): CheckedFinding[] {
  const differing = findDiffering(nodes, answers)
  return nodes.flatMap((node) => {
    const answer = answers.get(node.code)
    return [
      ...checkAnswer(node, answer),
      ...differing.filter((each) => each.node === node.code),
      ...findJumps(node, answer, earlier?.get(node.code)),
    ]
  })
}

interface Stated {
  readonly node: string
  readonly input: string
  readonly value: number
}

/** An input of one name is one quantity: stated in several indicators, it is the same number in each. */
function findDiffering(
  nodes: SubmissionToCheck['nodes'],
  answers: SubmissionToCheck['answers'],
): CheckedFinding[] {
  const stated = nodes.flatMap((node) => statedIn(node, answers.get(node.code)))
  const firsts = new Map<string, Stated>()
  for (const each of stated) if (!firsts.has(each.input)) firsts.set(each.input, each)
  return stated.flatMap(({ node, input, value }) => {
    const first = firsts.get(input)
    if (first === undefined || first.value === value) return []
    const details = { value, other: first.node, otherValue: first.value }
    return { severity: 'warning', code: 'totals-differ', node, input, details }
  })
}

function statedIn(node: FrameworkNode, answer: CheckableAnswer | undefined): Stated[] {
  if (answer === undefined || answer.notApplicable !== null) return []
  return askedInputs(node).flatMap(({ name: input, kind }) => {
    const value = inputOf(answer.inputs, input)
    return kind === 'number' && typeof value === 'number' ? [{ node: node.code, input, value }] : []
  })
}

/** Within these bounds a quantity may well have moved in a period. */
const jumpFactor = 2
const jumpLeast = 10

/** A number twice what it was, or half of it, is often one digit too many or another unit of measure. */
function findJumps(
  node: FrameworkNode,
  answer: CheckableAnswer | undefined,
  earlier: Readonly<Record<string, GivenInput>> | undefined,
): CheckedFinding[] {
  if (earlier === undefined) return []
  return statedIn(node, answer).flatMap(({ input, value }) => {
    const before = inputOf(earlier, input)
    if (typeof before !== 'number' || Math.abs(value - before) < jumpLeast) return []
    if (value <= before * jumpFactor && value >= before / jumpFactor) return []
    const details = { value, before }
    return [{ severity: 'advice', code: 'jump', node: node.code, input, details } as const]
  })
}
