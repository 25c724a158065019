import { type Missing, missing } from '../figure.ts'
import { held } from './award.ts'
import type { Evaluate, RawInputs, Scored } from './outcome.ts'
import { combineMissing, isMissingValue, isWithin, readInput } from './readInput.ts'
import type { FormulaRule } from './rule.ts'

/**
 * The value of an expression over the inputs, held within 0 and the maximum.
 * The expression sees its inputs by name and the maximum as `maxPoints`. One absent input makes the
 * points missing; an expression that fails, or gives no finite number, is `invalid-input`.
 * Of 10 points, `maxPoints * (a / b - 0.5) / 0.5` with a = 80 and b = 100 → 6; with a = 30 → 0.
 * Throws where no evaluator is given (a programmer's fault).
 * Seen: rules no other kind covers, such as the online-payment formula of Decision 766/QĐ-TTg, 3.6.
 */
export function formula(
  rule: FormulaRule,
  inputs: RawInputs,
  { maxPoints, evaluate }: { maxPoints: number; evaluate?: Evaluate },
): Scored {
  if (evaluate === undefined) throw new Error(`No evaluator for the formula: ${rule.expression}`)
  const values = rule.inputs.map((name) => [name, readInput(inputs, name)] as const)
  const absent: Missing[] = values.flatMap(([, value]) => (isMissingValue(value) ? [value] : []))
  const variables = Object.fromEntries([['maxPoints', maxPoints], ...values])
  if (absent.length > 0) return { points: combineMissing(absent), branch: 'missing' }
  const result = tryToEvaluate(evaluate, rule.expression, variables)
  if (!isWithin(result, {})) {
    return { points: missing('invalid-input', rule.inputs), branch: 'expression-failed' }
  }
  const points = held(result, maxPoints)
  const branch = result > maxPoints ? 'capped' : result < 0 ? 'held-at-minimum' : 'formula'
  return { points, branch, workings: { result } }
}

function tryToEvaluate(
  evaluate: Evaluate,
  expression: string,
  variables: Readonly<Record<string, unknown>>,
): unknown {
  try {
    return evaluate(expression, variables)
  } catch {
    return undefined
  }
}
