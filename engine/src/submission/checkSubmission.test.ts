import { expect, it } from 'vitest'
import type { FrameworkNode } from '../framework/framework.ts'
import type { ScoringRule } from '../scoring/rule.ts'
import { type CheckableAnswer, isAnswered } from './checkAnswer.ts'
import { checkSubmission } from './checkSubmission.ts'

function ratio(numerator: string, cap?: number): ScoringRule {
  const more = cap === undefined ? {} : { cap }
  return { type: 'ratio', numerator, denominator: 'all', emptyDenominator: 'zero', ...more }
}
function node(code: string, rule?: ScoringRule, evidence?: string): FrameworkNode {
  return {
    code,
    level: 'indicator',
    name: { vi: code },
    maxPoints: 10,
    knowledge: 'verified',
    source: null,
    children: [],
    ...(rule === undefined ? {} : { rule }),
    ...(evidence === undefined ? {} : { evidence: { vi: evidence } }),
  }
}
function answer(
  inputs: CheckableAnswer['inputs'],
  more: Partial<CheckableAnswer> = {},
): CheckableAnswer {
  return {
    inputs,
    notApplicable: null,
    explanation: null,
    origin: 'reported',
    evidence: [],
    ...more,
  }
}
function found(nodes: FrameworkNode[], answers: Record<string, CheckableAnswer>, earlier = {}) {
  const checked = checkSubmission({
    nodes,
    answers: new Map(Object.entries(answers)),
    earlier: new Map(Object.entries(earlier)),
  })
  return checked.map(({ severity, code, node: at, input }) =>
    [severity, code, at, input].join(' ').trim(),
  )
}

const share = node('1', ratio('a'))

it('what is not answered is a warning, for it brings no points', () => {
  expect(found([share], {})).toEqual(['warning unanswered 1'])
  expect(found([share], { 1: answer({}, { explanation: 'sẽ gửi sau' }) })).toEqual([
    'warning unanswered 1',
  ])
})
it('half an answer and a value out of bounds keep a submission back', () => {
  expect(found([share], { 1: answer({ a: 1 }) })).toEqual(['error input-missing 1 all'])
  expect(found([share], { 1: answer({ a: -1, all: 2 }) })).toEqual(['error input-wrong 1 a'])
})
it('a part above its whole is pointed out, but not where a share may be above 1', () => {
  expect(found([share], { 1: answer({ a: 3, all: 2 }) })).toEqual(['warning part-above-whole 1 a'])
  expect(found([node('1', ratio('a', 1.2))], { 1: answer({ a: 3, all: 2 }) })).toEqual([])
  const twice: ScoringRule = {
    type: 'best-of',
    cases: [{ rule: ratio('a') }, { rule: ratio('a'), points: 5 }],
  }
  expect(found([node('1', twice)], { 1: answer({ a: 3, all: 2 }) })).toEqual([
    'warning part-above-whole 1 a',
  ])
})
it('a quantity that is stated in several indicators is the same number in each', () => {
  const nodes = [share, node('2', ratio('b'))]
  const differing = { 1: answer({ a: 1, all: 2 }), 2: answer({ b: 1, all: 3 }) }
  expect(found(nodes, differing)).toEqual(['warning totals-differ 2 all'])
  const left = { ...differing, 2: answer({}, { notApplicable: 'không có' }) }
  expect(found(nodes, left)).toEqual([])
})
it('a number twice what it was, or half of it, is pointed out where it moved by more than a few', () => {
  const jumps = (now: number, before: number) =>
    found(
      [node('1', { type: 'count-bands', input: 'n', bands: [] })],
      { 1: answer({ n: now }) },
      { 1: { n: before } },
    )
  expect(jumps(400, 40)).toEqual(['advice jump 1 n'])
  expect(jumps(40, 400)).toEqual(['advice jump 1 n'])
  expect(jumps(79, 40)).toEqual([])
  expect(jumps(9, 1)).toEqual([])
})
it('evidence that is asked for is cited, or its absence explained', () => {
  const asked = node('1', { type: 'yes-no', input: 'plan' }, 'Kế hoạch')
  const yes = { plan: true }
  expect(found([asked], { 1: answer(yes) })).toEqual(['error no-evidence 1'])
  expect(found([asked], { 1: answer(yes, { explanation: ' \n' }) })).toEqual([
    'error no-evidence 1',
  ])
  expect(found([asked], { 1: answer(yes, { explanation: 'đang ký' }) })).toEqual([])
  expect(found([asked], { 1: answer(yes, { evidence: ['usable'] }) })).toEqual([])
  expect(found([asked], { 1: answer(yes, { evidence: ['usable', 'infected'] }) })).toEqual([
    'error evidence-unusable 1',
  ])
  expect(found([asked], { 1: answer(yes, { evidence: ['unscanned'] }) })).toEqual([
    'warning evidence-unusable 1',
  ])
})
it('that it does not apply needs its reason, and nothing else', () => {
  expect(found([share], { 1: answer({}, { notApplicable: 'xã không có cảng' }) })).toEqual([])
  expect(found([share], { 1: answer({}, { notApplicable: ' ' }) })).toEqual([
    'error not-applicable-without-reason 1',
  ])
})
it('a measured value is not the unit’s to mend', () => {
  expect(found([share], { 1: answer({ a: 3, all: 2 }, { origin: 'measured' }) })).toEqual([])
})
it('an input called like what every object has is read as any other', () => {
  const odd = node('1', ratio('constructor'))
  expect(found([odd], { 1: answer({ all: 2 }) })).toEqual(['error input-missing 1 constructor'])
})
it('an answer says something by any input, or by why it does not apply', () => {
  expect(isAnswered(undefined)).toBe(false)
  expect(isAnswered(answer({ a: '' }))).toBe(false)
  expect(isAnswered(answer({ a: 0 }))).toBe(true)
  expect(isAnswered(answer({}, { notApplicable: 'không có' }))).toBe(true)
})
