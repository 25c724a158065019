import { expect, it } from 'vitest'
import { missing } from '../figure.ts'
import { node, smallFramework } from './fixtures/smallFramework.ts'
import type { Framework } from './framework.ts'
import { type Answer, scoreUnits } from './score.ts'

const notApplicable = missing('not-applicable')
const bonus = {
  type: 'bonus-penalty',
  bonusInput: 'praise',
  pointsPerBonus: 1,
  penaltyInput: 'blame',
  pointsPerPenalty: 5,
  minPoints: -10,
  maxPoints: 5,
} as const

/** One group of 25: two indicators of 10 points and a bonus or penalty of −10 to 5. */
const withBonus = smallFramework({
  maxPoints: 25,
  nodes: [
    node({
      code: '1',
      level: 'group',
      maxPoints: 25,
      children: [
        node({ code: '1.1', level: 'indicator', maxPoints: 10 }),
        node({ code: '1.2', level: 'indicator', maxPoints: 10 }),
        node({ code: '1.3', level: 'indicator', maxPoints: 5, rule: bonus }),
      ],
    }),
  ],
})

function scoreOne(framework: Framework, answers: Record<string, Answer>) {
  const [score] = scoreUnits(framework, [{ unit: 'A', answers }])
  if (score === undefined) throw new Error('one unit in, one score out')
  return score
}

it('a bonus or penalty is added after the rest was stretched, never stretched itself', () => {
  const penalty = { '1.3': { inputs: { praise: 0, blame: 1 } } }
  const points = (answers: Record<string, Answer>) =>
    scoreOne(withBonus, { ...answers, ...penalty }).nodes[0]?.points
  expect(points({ '1.1': { points: 8 }, '1.2': { points: 5 } })).toBe(8)
  expect(points({ '1.1': { points: 8 }, '1.2': notApplicable })).toBe(11)
  expect(points({ '1.1': notApplicable, '1.2': notApplicable })).toBe(-5)
})

it('a bonus that is not applicable leaves nothing to stretch', () => {
  const answers = { '1.1': { points: 8 }, '1.2': { points: 5 }, '1.3': notApplicable }
  expect(scoreOne(withBonus, answers).nodes[0]?.points).toBe(13)
})

it('what was earned is not stretched where the points it was earned of are not known', () => {
  const nodes = [
    node({ code: '1', level: 'group', maxPoints: null }),
    node({ code: '2', level: 'group', maxPoints: 40 }),
  ]
  const score = scoreOne(smallFramework({ nodes }), { '1': { points: 30 }, '2': notApplicable })
  expect(score.value).toEqual(missing('points-unknown', ['1']))
})

it('a sum or mean beyond every double is invalid and names its components', () => {
  const invalid = missing('invalid-input', ['1', '2'])
  const huge = { '1': { points: 1.5e308 }, '2': { points: 1.5e308 } }
  expect(scoreOne(smallFramework(), huge).value).toEqual(invalid)
  const means = ['arithmetic', 'geometric'] as const
  for (const method of means) {
    const framework = smallFramework({ total: { method, scale: 100 } })
    const values = { '1': { value: 1.5e308 }, '2': { value: 1.5e308 } }
    expect(scoreOne(framework, values).value).toEqual(invalid)
  }
})

it('points, or a share of them, beyond every double are invalid at their node', () => {
  const invalid = missing('invalid-input', ['1'])
  const rest = { '2': { value: 0.5 } }
  expect(scoreOne(smallFramework(), { ...rest, '1': { value: 1e307 } }).nodes[0]?.points).toEqual(
    invalid,
  )
  expect(scoreOne(smallFramework(), { ...rest, '1': { points: NaN } }).nodes[0]?.points).toEqual(
    invalid,
  )
  const tiny = smallFramework({ nodes: [node({ code: '1', level: 'group', maxPoints: 1e-5 })] })
  expect(scoreOne(tiny, { '1': { points: 1e306 } }).nodes[0]?.value).toEqual(invalid)
})

it('a node without points that is not applicable leaves the mean, for nothing can be full marks', () => {
  const nodes = ['1', '2'].map((code) => node({ code, level: 'group', maxPoints: null, weight: 1 }))
  const framework = smallFramework({
    nodes,
    maxPoints: null,
    total: { method: 'arithmetic' },
    notApplicable: 'full-marks',
  })
  expect(scoreOne(framework, { '1': { value: 60 }, '2': notApplicable }).value).toBe(60)
  expect(scoreOne(framework, { '1': notApplicable, '2': notApplicable }).value).toEqual(
    notApplicable,
  )
})

it('an index whose groups lie below the known depth is refused, whatever points they were given', () => {
  const framework = smallFramework({ knownDepth: 'total' })
  const view = {
    code: 'V',
    name: { vi: 'V' },
    maxPoints: 100,
    groups: ['1', '2'],
    knowledge: 'verified',
    source: null,
  } as const
  const score = scoreOne(
    { ...framework, views: [view], levelScale: [{ level: 1, from: 0, inclusive: true }] },
    { '1': { points: 30 }, '2': { value: 0.5 } },
  )
  expect(score.value).toEqual(missing('points-unknown'))
  expect(score.published).toEqual(missing('points-unknown'))
  expect(score.level).toBeNull()
  expect(score.views[0]?.value).toEqual(missing('points-unknown', ['V']))
  expect(score.nodes.map(({ points }) => points)).toEqual([30, 20])
})
