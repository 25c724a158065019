import { expect, it } from 'vitest'
import { type Figure, missing } from '../figure.ts'
import type { RawInputs } from './outcome.ts'
import type { EmulationRule, RelativeToBestRule, ScoringRule } from './rule.ts'
import { peersOf, scoreRule } from './scoreRule.ts'

const share: RelativeToBestRule = {
  type: 'relative-to-best',
  numerator: 'projects',
  denominator: 'offices',
  emptyDenominator: 'zero',
}
const count: RelativeToBestRule = {
  type: 'relative-to-best',
  numerator: 'projects',
  emptyDenominator: 'missing',
}
const emulation: EmulationRule = { type: 'emulation', actual: 'done', target: 'asked' }

it('the best unit gets the maximum, the others their part of it', () => {
  expect(table(share, [units(1, 4), units(3, 4), units(2, 4)])).toEqual([
    (1 / 4 / (3 / 4)) * 10,
    10,
    (2 / 4 / (3 / 4)) * 10,
  ])
  expect(table(count, [{ projects: 2 }, { projects: 8 }])).toEqual([2.5, 10])
})

it('units without usable numbers do not count for the best', () => {
  expect(table(share, [units(1, 2), {}, units(9, 0), { projects: -9, offices: 1 }])).toEqual([
    10,
    missing('not-submitted', ['projects', 'offices']),
    0,
    missing('invalid-input', ['projects']),
  ])
})

it('where no unit has any, the rule says what an empty denominator gives', () => {
  expect(table(count, [{ projects: 0 }, { projects: 0 }])).toEqual([
    missing('empty-denominator'),
    missing('empty-denominator'),
  ])
  expect(table(share, [units(0, 4), units(0, 4)])).toEqual([0, 0])
})

it('half the marks lead to the target, the other half to the leader', () => {
  expect(table(emulation, [done(80), done(100), done(130), done(160)])).toEqual([4, 5, 7.5, 10])
  expect(table(emulation, [done(80), done(40)])).toEqual([4, 2])
  expect(table(emulation, [done(100), done(40)])).toEqual([5, 2])
  expect(table(emulation, [done(100, 50), done(150, 200)])).toEqual([7.5, 3.75])
  expect(table(emulation, [done(80, 0), done(0, 100)])).toEqual([missing('empty-denominator'), 0])
})

it('without the other units there is no best', () => {
  expect(scoreRule(count, { projects: 2 }, { maxPoints: 10 }).points).toEqual(missing('no-peers'))
  expect(scoreRule(emulation, { done: 2, asked: 1 }, { maxPoints: 10 }).points).toEqual(
    missing('no-peers'),
  )
})

it('rules inside a weighted sum or a best-of see the other units too', () => {
  const nested: ScoringRule = {
    type: 'weighted-sum',
    terms: [
      { points: 6, rule: { type: 'best-of', cases: [{ rule: share }, { rule: count }] } },
      { points: 4, rule: emulation },
    ],
  }
  const first = { ...units(1, 4), done: 100, asked: 100 }
  const second = { ...units(4, 4), done: 160, asked: 100 }
  expect(table(nested, [first, second])).toEqual([3.5, 10])
})

it('the explanation says how many of the units are known', () => {
  const inputs = [{ projects: 2 }, { projects: 8 }, {}]
  const peers = peersOf(count, inputs)
  expect(scoreRule(count, { projects: 2 }, { maxPoints: 10, peers }).explanation.workings).toEqual({
    own: 2,
    best: 8,
    share: 0.25,
    knownUnits: 2,
    units: 3,
  })
})

function done(actual: number, target = 100): RawInputs {
  return { done: actual, asked: target }
}

function units(projects: number, offices: number): RawInputs {
  return { projects, offices }
}

function table(rule: ScoringRule, inputs: readonly RawInputs[]): Figure[] {
  const peers = peersOf(rule, inputs)
  return inputs.map((one) => scoreRule(rule, one, { maxPoints: 10, peers }).points)
}
