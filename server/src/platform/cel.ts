import { type ASTNode, Environment, type ParseResult } from '@marcbachmann/cel-js'

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

/**
 * What is wrong with a formula over inputs of those names and `maxPoints`, before there are values:
 * null, or the first line of what the expression language says. It tells a syntax error, a name that
 * is no input, an unknown function, types that cannot fit and a result that is no number; inputs may
 * turn out to be of any type.
 * `a / b * maxPoints` over a and b → null; `a / c` → `Unknown variable: c`.
 */
export function celCheck(expression: string, inputs: readonly string[]): string | null {
  const known = createEnvironment({ unlistedVariablesAreDyn: false })
  for (const name of ['maxPoints', ...inputs]) {
    // No expression can read a name that is not an identifier or is reserved.
    if (identifier.test(name)) known.registerVariable(name, 'dyn')
  }
  try {
    const { type = 'dyn', error } = known.check(withDoubles(expression))
    if (error !== undefined) return firstLine(error)
    return numericTypes.has(type) ? null : `the result is a ${type}, not a number`
  } catch (error) {
    return firstLine(error)
  }
}

const identifier = /^(?!__proto__$)[A-Za-z_][A-Za-z0-9_]*$/
/** `dyn`: only the values will tell. */
const numericTypes = new Set(['double', 'int', 'dyn'])

function firstLine(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  return message.split('\n')[0] ?? message
}

/** Expressions come from frameworks and are few; the bound is against a flood of drafts. */
const MOST_COMPILED = 1000
const compiled = new Map<string, ParseResult>()

function compile(expression: string): ParseResult {
  const known = compiled.get(expression)
  if (known !== undefined) return known
  if (compiled.size >= MOST_COMPILED) compiled.clear()
  const fresh = environment.parse(withDoubles(expression))
  compiled.set(expression, fresh)
  return fresh
}

const environment = createEnvironment({ unlistedVariablesAreDyn: true })

function createEnvironment(names: { readonly unlistedVariablesAreDyn: boolean }): Environment {
  const created = new Environment({
    ...names,
    limits: { maxAstNodes: 1000, maxDepth: 50 },
  })
    .registerOperator('double % double: double', (a: number, b: number) => a % b)
    .registerFunction('min(double, double): double', (a: number, b: number) => Math.min(a, b))
    .registerFunction('max(double, double): double', (a: number, b: number) => Math.max(a, b))
    .registerFunction('abs(double): double', (x: number) => Math.abs(x))
    .registerFunction('ln(double): double', (x: number) => Math.log(x))
    .registerFunction('log10(double): double', (x: number) => Math.log10(x))
    .registerFunction('sqrt(double): double', (x: number) => Math.sqrt(x))
    .registerFunction('count(list): double', (items: readonly unknown[]) => items.length)
    .registerFunction('count(string): double', (text: string) => text.length)
    .registerFunction('list.count(): double', (items: readonly unknown[]) => items.length)
    .registerFunction('string.count(): double', (text: string) => text.length)
  for (const pair of ['int ? double', 'double ? int']) {
    const operator = (sign: string) => `${pair.replace('?', sign)}: double`
    created
      .registerOperator(operator('+'), (a: Numeric, b: Numeric) => Number(a) + Number(b))
      .registerOperator(operator('-'), (a: Numeric, b: Numeric) => Number(a) - Number(b))
      .registerOperator(operator('*'), (a: Numeric, b: Numeric) => Number(a) * Number(b))
      .registerOperator(operator('/'), (a: Numeric, b: Numeric) => Number(a) / Number(b))
      .registerOperator(operator('%'), (a: Numeric, b: Numeric) => Number(a) % Number(b))
  }
  return created
}

type Numeric = number | bigint

interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
}

/**
 * The expression with its whole numbers written as doubles, 2 → 2.0, and each size as a count. The
 * place in a list, `a[0]`, stays whole.
 */
function withDoubles(expression: string): string {
  const edits = editsOf(environment.parse(expression).ast)
  const lastFirst = edits.toSorted((a, b) => b.start - a.start)
  return lastFirst.reduce(
    (text, edit) => text.slice(0, edit.start) + edit.text + text.slice(edit.end),
    expression,
  )
}

function editsOf(node: ASTNode): Edit[] {
  const isPlace = node.op === '[]' && node.args[1].op === 'value'
  const inside = nodesIn(isPlace ? node.args[0] : node.args).flatMap(editsOf)
  const { start, end } = node.range
  if (node.op === 'value' && typeof node.args === 'bigint') {
    return [{ start, end, text: `${node.args}.0` }]
  }
  if ((node.op === 'call' || node.op === 'rcall') && node.args[0] === 'size') {
    // `size(a)` begins with the name, `a.size()` ends with it.
    const text = node.input.slice(start, end)
    const at = start + (node.op === 'call' ? text.indexOf('size') : text.lastIndexOf('size'))
    return [...inside, { start: at, end: at + 'size'.length, text: 'count' }]
  }
  return inside
}

function nodesIn(args: unknown): ASTNode[] {
  if (Array.isArray(args)) return args.flatMap(nodesIn)
  return isNode(args) ? [args] : []
}

function isNode(value: unknown): value is ASTNode {
  return typeof value === 'object' && value !== null && 'op' in value && 'range' in value
}
