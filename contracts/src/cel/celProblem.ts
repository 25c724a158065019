import { EvaluationError, ParseError, TypeError } from '@marcbachmann/cel-js'
import { withDoubles } from './doubles.ts'
import { createEnvironment } from './environment.ts'

/** What can be wrong with an expression, as far as the remedies differ. */
export type CelProblemKind =
  | 'empty'
  | 'too-long'
  | 'unfinished'
  | 'unexpected'
  | 'text-open'
  | 'name-unknown'
  | 'function-unknown'
  | 'types'
  | 'branches'
  | 'result'
  | 'other'

/** Something wrong in an expression: of what kind, where, and what the language itself says of it. */
export interface CelProblem {
  readonly kind: CelProblemKind
  /** Place in the expression from 0; null where it is about the whole. */
  readonly at: { readonly start: number; readonly end: number } | null
  /** What stands there; empty at the end of the expression or where it is about the whole. */
  readonly text: string
  /** The first line of what the language says, in English. */
  readonly words: string
}

/**
 * What is wrong with a formula over inputs of those names and `maxPoints`, before there are values:
 * null, or the first problem. It tells a syntax error, a name that is no input, an unknown function,
 * types that cannot fit and a result that is no number; inputs may turn out to be of any type.
 * `a / b * maxPoints` over a and b → null; `a / c` → name-unknown at 4 to 5, `c`.
 */
export function celProblem(expression: string, inputs: readonly string[]): CelProblem | null {
  if (expression.trim() === '') return whole('empty', 'the expression is empty')
  const known = createEnvironment({ unlistedVariablesAreDyn: false })
  for (const name of ['maxPoints', ...inputs]) {
    // No expression can read a name that is not an identifier or is reserved.
    if (identifier.test(name)) known.registerVariable(name, 'dyn')
  }
  try {
    const doubles = withDoubles(expression)
    const { type = 'dyn', error } = known.check(doubles.text)
    if (error !== undefined) return problemOf(error, expression, doubles.placeBefore)
    if (numericTypes.has(type)) return null
    return whole('result', `the result is a ${type}, not a number`)
  } catch (error) {
    return problemOf(error, expression, (place) => place)
  }
}

/** The same in one line of the language's own words; null where nothing is wrong. */
export function celCheck(expression: string, inputs: readonly string[]): string | null {
  return celProblem(expression, inputs)?.words ?? null
}

const identifier = /^(?!__proto__$)[A-Za-z_][A-Za-z0-9_]*$/
/** `dyn`: only the values will tell. */
const numericTypes = new Set(['double', 'int', 'dyn'])

function whole(kind: CelProblemKind, words: string): CelProblem {
  return { kind, at: null, text: '', words }
}

function problemOf(
  error: unknown,
  expression: string,
  placeBefore: (place: number) => number,
): CelProblem {
  const message = error instanceof Error ? error.message : String(error)
  const words = message.split('\n')[0] ?? message
  if (!isTold(error)) return whole('other', words)
  const { code, range } = error
  if (range === undefined) return whole(kindOf(code, words), words)
  const at = { start: placeBefore(range.start), end: placeBefore(range.end) }
  const text = expression.slice(at.start, at.end)
  const kind = at.start >= expression.trimEnd().length ? 'unfinished' : kindOf(code, words)
  return { kind, at, text, words }
}

function isTold(error: unknown): error is ParseError | TypeError | EvaluationError {
  return (
    error instanceof ParseError || error instanceof TypeError || error instanceof EvaluationError
  )
}

function kindOf(code: string, words: string): CelProblemKind {
  switch (code) {
    case 'unknown_variable':
      return 'name-unknown'
    case 'no_matching_overload':
      return 'function-unknown'
    case 'no_such_overload':
    case 'invalid_comparison_type':
    case 'invalid_index_type':
    case 'cannot_index_type':
      return 'types'
    case 'incompatible_ternary_branches':
      return 'branches'
    case 'unterminated_string':
    case 'unterminated_triple_quoted_string':
    case 'newline_in_string':
      return 'text-open'
    case 'limit_exceeded':
      return 'too-long'
    default:
      return /^(Unexpected|Expected)/.test(words) ? 'unexpected' : 'other'
  }
}
