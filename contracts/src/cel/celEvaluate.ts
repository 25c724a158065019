import type { ParseResult } from '@marcbachmann/cel-js'
import { withDoubles } from './doubles.ts'
import { createEnvironment } from './environment.ts'

/**
 * The value of an expression in CEL over named inputs. It throws what the expression language throws: a syntax error, an unknown name, a type that does not fit.
 *
 * All numbers are doubles, as in the engine: CEL itself takes `1 / 2` for the integer 0 and refuses
 * `a * 2` and `a % 2` for a double a. Integers remain where they are asked for, `int(a)`. Besides CEL's own
 * functions there are `min`, `max`, `abs`, `ln`, `log10` and `sqrt`.
 * `a / b * 10` with a = 3 and b = 4 → 7.5; `size(done) / size(all)` of 1 and 2 items → 0.5.
 */
export function celEvaluate(
  expression: string,
  inputs: Readonly<Record<string, unknown>>,
): unknown {
  // Without a prototype, or the name `constructor` would be an input.
  const result: unknown = compile(expression)({ __proto__: null, ...inputs })
  return typeof result === 'bigint' ? Number(result) : result
}

/** Expressions come from frameworks and are few; the bound is against a flood of drafts. */
const MOST_COMPILED = 1000
const compiled = new Map<string, ParseResult>()

function compile(expression: string): ParseResult {
  const known = compiled.get(expression)
  if (known !== undefined) return known
  if (compiled.size >= MOST_COMPILED) compiled.clear()
  const fresh = environment.parse(withDoubles(expression).text)
  compiled.set(expression, fresh)
  return fresh
}

const environment = createEnvironment({ unlistedVariablesAreDyn: true })
