import { type Framework, scoreUnits } from '@thang/engine'
import { expect, it } from 'vitest'
import { celCheck, celEvaluate, celProblem } from './index.ts'

const inputs = { a: 3, b: 4, plan: true, head: 'deputy', done: ['x'], all: ['x', 'y'] }

const worked: [string, unknown][] = [
  ['a', 3],
  ['a / b', 0.75],
  ['a * 2', 6],
  ['2 * a + 1', 7],
  ['a % 2', 1],
  ['7.5 % a + 7 % 2', 2.5],
  ['int(b) % 3 * 1.5', 1.5],
  ['1 / 2 * a', 1.5],
  ['-1 + a', 2],
  ['(a + b) / 2', 3.5],
  ['0x10 / 3 * 3', 16],
  ['a >= 3 && b > 3 ? 10 : 2.5', 10],
  ['a == 3 ? a : 0', 3],
  ['plan ? 2 : 0', 2],
  ['head == "deputy" ? 5 : 10', 5],
  ['"2 + 2" == "2 + 2" ? 1 : 0', 1],
  ['size(done) / size(all)', 0.5],
  ['done.size() / (all).size()', 0.5],
  ['all.filter(one, one in done).size() * 2', 2],
  ['[1, 2, 4][2]', 4],
  ['int(a / b * 10) / int(b)', 1],
  ['int(b) * 0.5', 2],
  ['min(1, a / b)', 0.75],
  ['max(min(a, 2), 1) * abs(-2)', 4],
  ['log10(1000) + ln(1) + sqrt(16)', 7],
  ['plan', true],
]

it.each(worked)('%s is %s', (expression, expected) => {
  const result = celEvaluate(expression, inputs)
  expect(result).toEqual(expected)
})

it('a division by nothing is not a number that can be points', () => {
  expect(celEvaluate('a / 0', inputs)).toBe(Infinity)
})

it.each([
  ['a +', 'Unexpected token'],
  ['a + unknown', 'Unknown variable: unknown'],
  ['plan * 2', 'no such overload'],
  ['constructor', 'Unknown variable: constructor'],
  ['process.exit(1)', 'no matching overload'],
])('%s is refused: %s', (expression, reason) => {
  expect(() => celEvaluate(expression, inputs)).toThrow(reason)
})

it.each(worked)('%s is taken at the check', (expression) => {
  expect(celCheck(expression, Object.keys(inputs))).toBeNull()
})

it.each([
  ['a +', 'Unexpected token: EOF'],
  ['a + unknown', 'Unknown variable: unknown'],
  ['constructor', 'Unknown variable: constructor'],
  ['minimum(a, b)', "found no matching overload for 'minimum(dyn, dyn)'"],
  ['min(a)', "found no matching overload for 'min(dyn)'"],
  ['true * 2', 'no such overload: bool * double'],
  ['a > 2 ? int(b) : 0', "Ternary branches must have the same type, got 'int' and 'double'"],
  ['"ten"', 'the result is a string, not a number'],
  ['a > b', 'the result is a bool, not a number'],
])('%s is refused at the check: %s', (expression, problem) => {
  expect(celCheck(expression, ['a', 'b'])).toBe(problem)
})

it.each([
  ['', 'empty', ''],
  ['a +', 'unfinished', ''],
  ['a + (b', 'unfinished', ''],
  ['a ++ b', 'unexpected', '+'],
  ['a + số', 'unexpected', 'ố'],
  ['a == "x ? 1 : 0', 'text-open', '"x ? 1 : 0'],
  ['a + c', 'name-unknown', 'c'],
  ['2 * a + size([1, 2]) * c / 3', 'name-unknown', 'c'],
  ['10 + minimum(a, 100)', 'function-unknown', 'minimum(a, 100)'],
  ['a + true * 20', 'types', 'true * 20'],
  ['a > 2 ? int(b) : 0', 'branches', 'a > 2 ? int(b) : 0'],
  ['"ten"', 'result', ''],
])('of %s the problem is named: %s at «%s»', (expression, kind, text) => {
  expect(celProblem(expression, ['a', 'b'])).toMatchObject({ kind, text })
})

it('a problem has its place in the expression as it was typed', () => {
  expect(celProblem('2 * a + c', ['a'])?.at).toEqual({ start: 8, end: 9 })
  expect(celProblem('a\n + 10 * c', ['a'])?.at).toEqual({ start: 10, end: 11 })
})

it('the maximum is known to every formula, and any input may be named', () => {
  expect(celCheck('maxPoints * min(1, a)', ['a', 'tỷ lệ', '__proto__'])).toBeNull()
})

it('one compiled expression serves other inputs and other types', () => {
  expect(celEvaluate('a == b ? 1 : 0', { a: 1, b: 1 })).toBe(1)
  expect(celEvaluate('a == b ? 1 : 0', { a: 'x', b: 'y' })).toBe(0)
})

it('the engine scores formula rules with it', () => {
  expect(pointsOf('maxPoints * min(1, a / b)', { a: 3, b: 4 })).toBe(7.5)
  expect(pointsOf('6 * a / b + (plan ? 2 : 0)', { a: 1, b: 2, plan: true })).toBe(5)
  expect(pointsOf('a / b * 100', { a: 3, b: 4 })).toBe(10)
  expect(pointsOf('a / b', { a: 3, b: 0 })).toMatchObject({ missing: 'invalid-input' })
  expect(pointsOf('a / b +', { a: 3, b: 4 })).toMatchObject({ missing: 'invalid-input' })
})

function pointsOf(expression: string, values: Record<string, number | boolean>): unknown {
  const rule = { type: 'formula', expression, inputs: Object.keys(values) } as const
  const framework = { ...oneIndicator, nodes: [{ ...indicator, rule }] }
  const units = [{ unit: 'H44', answers: { '1': { inputs: values } } }]
  return scoreUnits(framework, units, { evaluate: celEvaluate })[0]?.nodes[0]?.points
}

const indicator = {
  code: '1',
  level: 'indicator',
  name: { vi: 'Chỉ số' },
  maxPoints: 10,
  knowledge: 'verified',
  source: null,
  children: [],
} as const
const oneIndicator: Framework = {
  code: 'test-2026',
  index: 'test',
  name: { vi: 'Bộ chỉ số' },
  unitKind: 'province',
  periods: ['2026'],
  legalBasis: null,
  maxPoints: 10,
  total: { method: 'sum-of-points', per: 10 },
  decimals: 4,
  groupValues: 'points',
  rankedOn: 'rounded',
  knownDepth: 'indicator',
  notApplicable: 'rescale',
  nodes: [],
  views: [],
  notes: [],
  sources: [],
}
