import { expect, it } from 'vitest'
import { missing } from '../figure.ts'
import { node, smallFramework } from './fixtures/smallFramework.ts'
import type { Framework } from './framework.ts'
import { type Answer, scoreUnits } from './score.ts'

function scoreOne(framework: Framework, answers: Record<string, Answer>) {
  const [score] = scoreUnits(framework, [{ unit: 'A', answers }])
  if (score === undefined) throw new Error('one unit in, one score out')
  return score
}

const full = {
  '1.1': { inputs: { a: 1, b: 2 } },
  '1.2': { inputs: { yes: true } },
  '2': { value: 0.25 },
} satisfies Record<string, Answer>

it('raw inputs become points, points become groups, groups become the index', () => {
  const score = scoreOne(smallFramework(), full)
  expect(score.nodes.map((group) => group.points)).toEqual([40, 10])
  expect(score.value).toBe(0.5)
  expect(score.published).toBe(0.5)
})

it('every node says where its value comes from', () => {
  const score = scoreOne(smallFramework(), full)
  const [first, second] = score.nodes
  expect(first?.children[0]?.explanation).toMatchObject({
    how: 'rule',
    outcome: { explanation: { rule: 'ratio', inputs: { a: 1, b: 2 } } },
  })
  expect(first?.explanation).toMatchObject({
    how: 'aggregated',
    method: 'sum-of-points',
    parts: [
      { code: '1.1', points: 20, maxPoints: 40, counted: true },
      { code: '1.2', points: 20, maxPoints: 20, counted: true },
    ],
  })
  expect(second?.explanation).toEqual({ how: 'given', as: 'value' })
})

it('the index is rounded once, half up on the decimal', () => {
  expect(
    scoreOne(smallFramework(), { '1': { value: 0.333325 }, '2': { value: 0.5 } }),
  ).toMatchObject({
    value: 0.399995,
    published: 0.4,
  })
})

it('a missing component makes its parent and the index missing and is named', () => {
  const { '1.2': _left, ...rest } = full
  const score = scoreOne(smallFramework(), rest)
  expect(score.nodes[0]?.points).toEqual(missing('component-missing', ['1.2']))
  expect(score.value).toEqual(missing('component-missing', ['1']))
})

it('the reason of an answer that is missing stays the reason', () => {
  const score = scoreOne(smallFramework(), { ...full, '2': missing('not-published') })
  expect(score.nodes[1]?.value).toEqual(missing('not-published'))
})

it('a not-applicable indicator leaves the denominator where the framework says rescale', () => {
  const score = scoreOne(smallFramework(), { ...full, '1.2': missing('not-applicable') })
  expect(score.nodes[0]?.points).toBe(30)
  expect(score.nodes[0]?.value).toBe(0.5)
})

it('a not-applicable indicator is awarded its maximum where the framework says full-marks', () => {
  const framework = smallFramework({ notApplicable: 'full-marks' })
  const score = scoreOne(framework, { ...full, '1.2': missing('not-applicable') })
  expect(score.nodes[0]?.points).toBe(40)
})

it('a group of which nothing applies is not applicable and leaves the total', () => {
  const nothing = { '1.1': missing('not-applicable'), '1.2': missing('not-applicable') }
  const score = scoreOne(smallFramework(), { ...nothing, '2': { value: 0.25 } })
  expect(score.nodes[0]?.value).toEqual(missing('not-applicable'))
  expect(score.value).toBe(0.25)
})

it('a node that applies to other kinds of unit only is not applicable', () => {
  const framework = smallFramework()
  const [first, second] = framework.nodes
  if (first === undefined || second === undefined) throw new Error('two groups')
  const nodes = [first, { ...second, appliesTo: ['commune'] }]
  const [score] = scoreUnits({ ...framework, nodes }, [
    { unit: 'A', kind: 'province', answers: full },
  ])
  expect(score?.nodes[1]?.value).toEqual(missing('not-applicable'))
})

it('a group of which nothing applies to the kind of unit is not applicable and leaves the total', () => {
  const framework = smallFramework()
  const [first, second] = framework.nodes
  if (first === undefined || second === undefined) throw new Error('two groups')
  const children = first.children.map((child) => ({ ...child, appliesTo: ['commune'] }))
  const note = node({ code: '1.3', level: 'indicator', maxPoints: 0 })
  const nodes = [{ ...first, children: [...children, note] }, second]
  const answers = { '1.1': full['1.1'], '2': { value: 0.25 } }
  for (const knownDepth of ['indicator', 'group'] as const) {
    const [score] = scoreUnits({ ...framework, nodes, knownDepth }, [
      { unit: 'A', kind: 'province', answers },
    ])
    expect(score?.nodes[0]?.value).toEqual(missing('not-applicable'))
    expect(score?.value).toBe(0.25)
  }
})

it('what does not apply is not asked for where the rest was not answered', () => {
  const framework = smallFramework()
  const [first, second] = framework.nodes
  const [ratio, yes] = first?.children ?? []
  if (first === undefined || second === undefined) throw new Error('two groups')
  if (ratio === undefined || yes === undefined) throw new Error('two indicators')
  const children = [{ ...ratio, appliesTo: ['commune'] }, yes]
  const [score] = scoreUnits({ ...framework, nodes: [{ ...first, children }, second] }, [
    { unit: 'A', kind: 'province', answers: { '1.1': full['1.1'] } },
  ])
  expect(score?.nodes[0]?.value).toEqual(missing('not-submitted', ['1']))
})

it('below the known depth scoring is refused with the reason', () => {
  const framework = smallFramework({ knownDepth: 'group' })
  const score = scoreOne(framework, full)
  expect(score.nodes[0]?.points).toEqual(missing('points-unknown', ['1']))
})

it('an answer at a group stands and what is below it is not read', () => {
  const score = scoreOne(smallFramework(), { ...full, '1': { points: 6 } })
  expect(score.nodes[0]?.points).toBe(6)
})

it('an indicator without a rule can be given points but not inputs', () => {
  const framework = smallFramework({
    nodes: [
      node({
        code: '1',
        level: 'group',
        maxPoints: 100,
        children: [node({ code: '1.1', level: 'indicator', maxPoints: 100 })],
      }),
    ],
  })
  expect(
    scoreOne(framework, { '1.1': { inputs: { a: 1 } } }).nodes[0]?.children[0]?.points,
  ).toEqual(missing('rule-unknown', ['1.1']))
  expect(scoreOne(framework, { '1.1': { points: 30 } }).value).toBe(0.3)
})

it('an unscored group counts for nothing and is not missed', () => {
  const framework = smallFramework()
  const nodes = [...framework.nodes, node({ code: '3', level: 'group', maxPoints: 0 })]
  expect(scoreOne({ ...framework, nodes }, full).value).toBe(0.5)
})

it('the index of 2020 is the weighted mean of its pillars', () => {
  const pillar = (code: string, weight: number) =>
    node({ code, level: 'pillar', maxPoints: null, weight })
  const framework = smallFramework({
    maxPoints: null,
    total: { method: 'arithmetic' },
    knownDepth: 'pillar',
    nodes: [pillar('CQS', 0.4), pillar('KTS', 0.3), pillar('XHS', 0.3)],
  })
  const hue = { CQS: { value: 0.522 }, KTS: { value: 0.304 }, XHS: { value: 0.3655 } }
  expect(scoreOne(framework, hue)).toMatchObject({ published: 0.4097 })
})

it('a view sums the points of its groups over its own maximum and does not touch the index', () => {
  const view = {
    code: 'V',
    name: { vi: 'V' },
    maxPoints: 100,
    groups: ['1', '2'],
    knowledge: 'verified',
    source: null,
  } as const
  const score = scoreOne(
    smallFramework({ views: [view, { ...view, code: 'W', groups: ['2'], maxPoints: 40 }] }),
    full,
  )
  expect(score.views.map(({ code, value }) => [code, value])).toEqual([
    ['V', 0.5],
    ['W', 0.25],
  ])
})

it('an unscored group in a view is not missed', () => {
  const base = smallFramework()
  const nodes = [...base.nodes, node({ code: '3', level: 'group', maxPoints: 0 })]
  const view = {
    code: 'V',
    name: { vi: 'V' },
    maxPoints: 100,
    groups: ['1', '2', '3'],
    knowledge: 'verified',
    source: null,
  } as const
  expect(scoreOne({ ...base, nodes, views: [view] }, full).views[0]?.value).toBe(0.5)
})

it('a view follows the policy for what is not applicable', () => {
  const view = {
    code: 'V',
    name: { vi: 'V' },
    maxPoints: 100,
    groups: ['1', '2'],
    knowledge: 'verified',
    source: null,
  } as const
  const answers = { '1': missing('not-applicable'), '2': { value: 0.25 } }
  expect(scoreOne(smallFramework({ views: [view] }), answers).views[0]?.value).toBe(0.25)
})

it('units are scored together where a rule looks at the best of them', () => {
  const best = { type: 'relative-to-best', numerator: 'n', emptyDenominator: 'missing' } as const
  const framework = smallFramework({
    nodes: [node({ code: '1', level: 'indicator', maxPoints: 100, rule: best })],
  })
  const scores = scoreUnits(framework, [
    { unit: 'A', answers: { '1': { inputs: { n: 5 } } } },
    { unit: 'B', answers: { '1': { inputs: { n: 20 } } } },
  ])
  expect(scores.map((score) => score.value)).toEqual([0.25, 1])
})

it('a node coded like a member of every object is answered only by an answer of its own', () => {
  const nodes = ['constructor', 'toString', '__proto__'].map((code) =>
    node({ code, level: 'indicator', maxPoints: 50 }),
  )
  const score = scoreOne(smallFramework({ nodes }), { constructor: { points: 5 } })
  expect(score.nodes.map(({ points }) => points)).toEqual([
    5,
    missing('not-submitted', ['toString']),
    missing('not-submitted', ['__proto__']),
  ])
})
