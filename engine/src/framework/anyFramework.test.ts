import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Figure, isMissing, missing, missingReasons } from '../figure.ts'
import { node, smallFramework } from './fixtures/smallFramework.ts'
import type { Aggregation, Framework, FrameworkNode } from './framework.ts'
import { type Answer, type NodeScore, scoreUnits } from './score.ts'

const anyNumber = fc.oneof(
  fc.double({ noDefaultInfinity: true, noNaN: true }),
  fc.constantFrom(0, -1, 1, 1e300, -1e300, 5e-324, NaN, Infinity),
)
const figure: fc.Arbitrary<Figure> = fc.oneof(
  { weight: 4, arbitrary: anyNumber },
  fc.constantFrom(...missingReasons).map((reason) => missing(reason)),
)
const answer: fc.Arbitrary<Answer> = fc.oneof(
  figure.map((value) => ({ value })),
  figure.map((points) => ({ points })),
  fc.record({ a: figure, b: figure }).map((inputs) => ({ inputs })),
  fc.constantFrom(missing('not-applicable'), missing('not-submitted')),
)
const aggregation: fc.Arbitrary<Aggregation> = fc.oneof(
  fc.constantFrom(1e-300, 1, 100).map((per) => ({ method: 'sum-of-points', per }) as const),
  fc.constantFrom('arithmetic', 'geometric').map((method) => ({ method, scale: 100 })),
)
const policy = fc.constantFrom('rescale', 'full-marks')
const bounds = { minPoints: -1e300, maxPoints: 5 }
const rules = [
  { type: 'ratio', numerator: 'a', denominator: 'b', emptyDenominator: 'not-applicable' },
  {
    type: 'bonus-penalty',
    bonusInput: 'a',
    pointsPerBonus: 1e300,
    penaltyInput: 'b',
    pointsPerPenalty: 1e300,
    ...bounds,
  },
  { type: 'gate', input: 'a', levelIfFailed: 1 },
  { type: 'not-scored' },
] as const

const shape = fc.record({
  maxPoints: fc.constantFrom(null, 0, 1e-300, 10, 60, 1e300),
  weight: fc.constantFrom(0.5, 1, 1e300),
  rule: fc.constantFrom(...rules),
  notApplicable: policy,
  aggregation,
})
const indicators = fc.array(shape, { maxLength: 3 })
const framework: fc.Arbitrary<Framework> = fc
  .record({
    groups: fc.array(fc.record({ shape, indicators }), { minLength: 1, maxLength: 3 }),
    total: aggregation,
    notApplicable: policy,
    rankedOn: fc.constantFrom('rounded', 'unrounded'),
    knownDepth: fc.constantFrom('total', 'group', 'indicator'),
    maxPoints: fc.constantFrom(null, 10, 100),
  })
  .map(({ groups, ...fields }) => {
    const nodes: FrameworkNode[] = groups.map((group, i) =>
      node({
        ...group.shape,
        code: `${i}`,
        level: 'group',
        children: group.indicators.map((one, j) =>
          node({ ...one, code: `${i}.${j}`, level: 'indicator' }),
        ),
      }),
    )
    const view = { name: { vi: 'V' }, groups: ['0'], knowledge: 'verified', source: null } as const
    const levelScale = [{ level: 1, from: 0, inclusive: true }]
    const views = [{ ...view, code: 'V', maxPoints: 1e-300 }]
    return smallFramework({ ...fields, nodes, views, levelScale })
  })
const codes = ['0', '1', '2', '0.0', '0.1', '0.2', '1.0', '1.1', '2.0']
const answers = fc
  .array(fc.tuple(fc.constantFrom(...codes), answer))
  .map((entries) => Object.fromEntries(entries))

it('whatever the framework and the answers, every figure is finite or missing with its reason', () => {
  fc.assert(
    fc.property(framework, answers, answers, (given, one, other) => {
      const units = [one, other].map((each, index) => ({ unit: `${index}`, answers: each }))
      for (const score of scoreUnits(given, units)) {
        const nodes = [...score.nodes, ...score.views].flatMap(allOf)
        const figures = nodes.flatMap(({ value, points }) => [value, points])
        expect([score.value, score.published, ...figures].filter((x) => !isFigure(x))).toEqual([])
      }
    }),
    { numRuns: 2000 },
  )
})

function allOf(score: NodeScore): NodeScore[] {
  return [score, ...score.children.flatMap(allOf)]
}

function isFigure(each: Figure): boolean {
  return isMissing(each) ? missingReasons.includes(each.missing) : Number.isFinite(each)
}
