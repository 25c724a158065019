import { expect, it } from 'vitest'
import { checkFramework } from './check.ts'
import { node, smallFramework } from './fixtures/smallFramework.ts'
import type { Framework } from './framework.ts'

function codesOf(framework: Framework) {
  return checkFramework(framework).map(({ code, node: where }) => [code, where])
}

it('a framework whose points add up has no error', () => {
  expect(
    checkFramework(smallFramework()).filter((problem) => problem.severity === 'error'),
  ).toEqual([])
})

it('groups that do not add up to the total are an error with both numbers', () => {
  expect(checkFramework(smallFramework({ maxPoints: 1000 }))[0]).toEqual({
    severity: 'error',
    code: 'points-do-not-add-up',
    node: null,
    details: { sum: 100, expected: 1000 },
  })
})

it('indicators that do not add up to their group are an error', () => {
  const wrong = node({ code: '1.1', level: 'indicator', maxPoints: 70 })
  const nodes = [node({ code: '1', level: 'group', maxPoints: 100, children: [wrong] })]
  expect(codesOf(smallFramework({ nodes }))).toContainEqual(['points-do-not-add-up', '1'])
})

it('unknown points are allowed below the known depth and an error within it', () => {
  const unknown = node({ code: '1.1', level: 'indicator', maxPoints: null })
  const nodes = [node({ code: '1', level: 'group', maxPoints: 100, children: [unknown] })]
  expect(codesOf(smallFramework({ nodes, knownDepth: 'group' }))).toEqual([])
  expect(codesOf(smallFramework({ nodes }))).toContainEqual(['points-missing', '1.1'])
})

it('points given below the known depth must not exceed the parent', () => {
  const much = node({ code: '1.1', level: 'indicator', maxPoints: 150 })
  const nodes = [node({ code: '1', level: 'group', maxPoints: 100, children: [much] })]
  expect(codesOf(smallFramework({ nodes, knownDepth: 'group' }))).toEqual([
    ['points-do-not-add-up', '1'],
  ])
})

it('a code used twice is an error', () => {
  const twice = [
    node({ code: '1', level: 'group', maxPoints: 50 }),
    node({ code: '1', level: 'group', maxPoints: 50 }),
  ]
  expect(codesOf(smallFramework({ nodes: twice }))).toEqual([['code-repeated', '1']])
})

it('a weight missing beside siblings with weights is an error', () => {
  const nodes = [
    node({ code: 'A', level: 'pillar', maxPoints: null, weight: 1 }),
    node({ code: 'B', level: 'pillar', maxPoints: null }),
  ]
  expect(
    codesOf(smallFramework({ nodes, total: { method: 'arithmetic' }, knownDepth: 'pillar' })),
  ).toEqual([['weight-missing', 'B']])
})

it('a scored indicator without a rule is a warning', () => {
  const nodes = [
    node({
      code: '1',
      level: 'group',
      maxPoints: 100,
      children: [node({ code: '1.1', level: 'indicator', maxPoints: 100 })],
    }),
  ]
  expect(checkFramework(smallFramework({ nodes }))).toMatchObject([
    { severity: 'warning', code: 'rule-missing', node: '1.1' },
  ])
})

it('a view names groups that exist and its maximum is their sum', () => {
  const view = {
    code: 'V',
    name: { vi: 'V' },
    maxPoints: 90,
    groups: ['1', '2'],
    knowledge: 'verified',
    source: null,
  } as const
  expect(codesOf(smallFramework({ views: [view] }))).toEqual([['points-do-not-add-up', 'V']])
  expect(codesOf(smallFramework({ views: [{ ...view, groups: ['9'] }] }))).toEqual([
    ['view-group-unknown', 'V'],
  ])
})

it('an unsound rule is an error at its indicator', () => {
  const rule = { type: 'min-max', input: 'x', min: 5, max: 5 } as const
  const nodes = [node({ code: '1', level: 'indicator', maxPoints: 100, rule })]
  const problems = checkFramework(smallFramework({ nodes }))
  expect(problems.map((problem) => problem.node)).toEqual(['1'])
})

it('full marks are asked of a node that has no points to give', () => {
  const child = (code: string, maxPoints: number | null) =>
    node({ code, level: 'indicator', maxPoints })
  const group = node({
    code: 'A',
    level: 'group',
    maxPoints: null,
    aggregation: { method: 'geometric' },
    notApplicable: 'full-marks',
    children: [child('A.1', null), child('A.2', 5), child('A.3', 0)],
  })
  const framework = smallFramework({ nodes: [group], total: { method: 'arithmetic' } })
  const error = (code: string) => ['full-marks-without-points', code]
  expect(codesOf(framework).filter(([code]) => code !== 'rule-missing')).toEqual([error('A.1')])
  expect(
    codesOf({ ...framework, notApplicable: 'full-marks' }).filter(
      ([code]) => code !== 'rule-missing',
    ),
  ).toEqual([error('A'), error('A.1')])
  const below = smallFramework({ ...framework, knownDepth: 'group', notApplicable: 'full-marks' })
  expect(codesOf(below)).toEqual([error('A')])
})

it('a formula is compiled where a compiler is given, also inside other rules', () => {
  const formula = { type: 'formula', expression: 'a / b +', inputs: ['a', 'b'] } as const
  const rule = {
    type: 'best-of',
    cases: [{ rule: { type: 'yes-no', input: 'c' } }, { rule: formula }],
  } as const
  const nodes = [node({ code: '1', level: 'indicator', maxPoints: 100, rule })]
  const framework = smallFramework({ nodes })
  const asked: unknown[] = []
  const compile = (...call: unknown[]) => {
    asked.push(call)
    return 'Unexpected end'
  }
  expect(checkFramework(framework)).toEqual([])
  expect(checkFramework(framework, { compile: () => null })).toEqual([])
  expect(checkFramework(framework, { compile })).toEqual([
    {
      severity: 'error',
      code: 'formula-invalid',
      node: '1',
      details: {
        path: 'rule.cases.1.rule.expression',
        expression: 'a / b +',
        message: 'Unexpected end',
      },
    },
  ])
  expect(asked).toEqual([['a / b +', ['a', 'b']]])
})
