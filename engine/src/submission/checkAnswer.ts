import type { FrameworkNode } from '../framework/framework.ts'
import type { AnswerOrigin } from '../workflow/answerLock.ts'
import { askedInputs, missingInputs } from './askedInputs.ts'
import { findInputProblem, type GivenInput, isGiven } from './inputProblem.ts'
import { partsAboveWhole } from './partsOfWhole.ts'
import type { CheckedFinding } from './submissionFinding.ts'

/** An answer as the check reads it. */
export interface CheckableAnswer {
  readonly inputs: Readonly<Record<string, GivenInput>>
  /** Why it does not apply; null where it does. */
  readonly notApplicable: string | null
  readonly explanation: string | null
  readonly origin: AnswerOrigin
  /** What is cited: `usable` can be opened now, `unscanned` later, `infected` never. */
  readonly evidence: readonly ('usable' | 'unscanned' | 'infected')[]
}

/** Whether the unit says anything at all there: that it does not apply, or any input. */
export function isAnswered(
  answer: Pick<CheckableAnswer, 'inputs' | 'notApplicable'> | undefined,
): boolean {
  if (answer === undefined) return false
  return answer.notApplicable !== null || Object.values(answer.inputs).some(isGiven)
}

/** What is to be looked at in one answer, by itself. A measured value is not the unit's to mend. */
export function checkAnswer(
  node: FrameworkNode,
  answer: CheckableAnswer | undefined,
): CheckedFinding[] {
  if (answer?.origin === 'measured') return []
  if (answer === undefined || !isAnswered(answer)) {
    return [finding(node, { severity: 'warning', code: 'unanswered' })]
  }
  if (answer.notApplicable !== null) {
    if (answer.notApplicable.trim() !== '') return []
    return [finding(node, { severity: 'error', code: 'not-applicable-without-reason' })]
  }
  return [...checkInputs(node, answer), ...checkEvidence(node, answer)]
}

function checkInputs(node: FrameworkNode, { inputs }: CheckableAnswer): CheckedFinding[] {
  const given = (name: string) => isGiven(inputOf(inputs, name))
  const missing = node.rule === undefined ? [] : missingInputs(node.rule, given)
  const wrong = askedInputs(node).filter((input) => {
    const value = inputOf(inputs, input.name)
    return value !== undefined && findInputProblem(input, value) !== null
  })
  return [
    ...missing.map((input) => finding(node, { severity: 'error', code: 'input-missing', input })),
    ...wrong.map(({ name: input, min, max }) => {
      const details = {
        ...(min === undefined ? {} : { min }),
        ...(max === undefined ? {} : { max }),
      }
      return finding(node, { severity: 'error', code: 'input-wrong', input, details })
    }),
    ...partsAboveWhole(node.rule, inputs).map(({ part, whole }) =>
      finding(node, {
        severity: 'warning',
        code: 'part-above-whole',
        input: part,
        details: { whole },
      }),
    ),
  ]
}

/** Where evidence is asked for, an explanation stands in for it; what is cited must be there to be read. */
function checkEvidence(
  node: FrameworkNode,
  { evidence, explanation }: CheckableAnswer,
): CheckedFinding[] {
  if (evidence.includes('infected')) {
    return [finding(node, { severity: 'error', code: 'evidence-unusable' })]
  }
  if (evidence.includes('unscanned')) {
    return [finding(node, { severity: 'warning', code: 'evidence-unusable' })]
  }
  const owed = node.evidence !== undefined && evidence.length === 0
  if (!owed || (explanation ?? '').trim() !== '') return []
  return [finding(node, { severity: 'error', code: 'no-evidence' })]
}

/** An input may be called `constructor`, which every object has. */
export function inputOf(inputs: CheckableAnswer['inputs'], name: string): GivenInput | undefined {
  return Object.hasOwn(inputs, name) ? inputs[name] : undefined
}

function finding(
  { code: node }: FrameworkNode,
  found: Pick<CheckedFinding, 'severity' | 'code'> &
    Partial<Pick<CheckedFinding, 'input' | 'details'>>,
): CheckedFinding {
  return { node, input: null, details: {}, ...found }
}
