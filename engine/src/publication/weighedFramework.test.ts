import { describe, expect, it } from 'vitest'
import { node, smallFramework } from '../framework/fixtures/smallFramework.ts'
import type { Framework } from '../framework/framework.ts'
import { type Answer, scoreUnits } from '../framework/score.ts'
import { runMonteCarlo } from '../robustness/monteCarlo.ts'
import { weighedFramework } from './weighedFramework.ts'

const notApplicable: Answer = { missing: 'not-applicable' }
const nested = smallFramework({
  nodes: [
    node({
      code: 'p',
      level: 'pillar',
      maxPoints: 70,
      children: [
        node({
          code: 'p.1',
          level: 'group',
          maxPoints: 50,
          children: [
            node({ code: 'a', level: 'indicator', maxPoints: 30 }),
            node({ code: 'b', level: 'indicator', maxPoints: 20 }),
            node({
              code: 'bonus',
              level: 'indicator',
              maxPoints: 5,
              rule: {
                type: 'bonus-penalty',
                bonusInput: 'plus',
                pointsPerBonus: 1,
                penaltyInput: 'minus',
                pointsPerPenalty: 1,
                minPoints: -5,
                maxPoints: 5,
              },
            }),
          ],
        }),
        node({ code: 'c', level: 'indicator', maxPoints: 20 }),
      ],
    }),
    node({ code: 'd', level: 'indicator', maxPoints: 30 }),
    node({ code: 'unscored', level: 'indicator', maxPoints: 0 }),
  ],
})

/** The index of a unit with every weight as it is. */
function weighed(framework: Framework, answers: Record<string, Answer>) {
  const units = scoreUnits(framework, [{ unit: 'A', kind: 'commune', answers }])
  const index = weighedFramework(framework, units, 'commune')
  if (index === null) throw new Error('nothing is weighed')
  const { scores } = runMonteCarlo({
    index,
    weights: { kind: 'noise', levels: [{ level: 1, factor: 0 }] },
    seed: 1,
    replications: 1,
    keep: { scores: true },
  })
  return { drawn: scores?.[0], value: units[0]?.value, elements: index.elements }
}

describe('with the weights as they are the index is that of the framework', () => {
  const all = { a: { points: 12 }, b: { points: 20 }, c: { points: 5 }, d: { points: 21 } }
  const bonus = { bonus: { points: -3 } }
  const cases: [string, Framework, Record<string, Answer>][] = [
    ['points are added', nested, { ...all, bonus: { points: 0 } }],
    ['a penalty is added to what its siblings earned', nested, { ...all, ...bonus }],
    ['a sibling does not apply', nested, { ...all, ...bonus, a: notApplicable }],
    [
      'a whole group does not apply',
      nested,
      { ...all, ...bonus, a: notApplicable, b: notApplicable, bonus: notApplicable },
    ],
    [
      'what does not apply counts as full',
      { ...nested, notApplicable: 'full-marks' },
      { ...all, ...bonus, a: notApplicable },
    ],
    [
      'a group was given as a whole',
      nested,
      { 'p.1': { points: 40 }, c: { points: 5 }, d: { points: 3 } },
    ],
    [
      'of 1000 points an index of 0 to 1',
      { ...nested, maxPoints: 100, total: { method: 'sum-of-points', per: 1000 } },
      { ...all, ...bonus },
    ],
    [
      'a weighted mean',
      { ...nested, total: { method: 'arithmetic', scale: 100 } },
      { ...all, ...bonus },
    ],
    [
      'a geometric mean',
      { ...nested, total: { method: 'geometric' } },
      { ...all, bonus: { points: 0 } },
    ],
  ]
  it.each(cases)('%s', (_, framework, answers) => {
    const { drawn, value } = weighed(framework, answers)
    expect(value).toBeTypeOf('number')
    expect(drawn).toBeCloseTo(Number(value), 12)
  })
})

it('points are weights, and what is not scored or a bonus has none', () => {
  const { elements } = weighed(nested, {
    a: { points: 1 },
    b: { points: 1 },
    bonus: { points: 1 },
    c: { points: 1 },
    d: { points: 1 },
  })
  expect(Object.fromEntries(elements.map(({ code, weight }) => [code, weight]))).toEqual({
    '': 1,
    a: 30,
    b: 20,
    'p.1': 50,
    c: 20,
    p: 70,
    d: 30,
  })
})
