import { expect, it } from 'vitest'
import { isKnown, missing } from '../figure.ts'
import { explainFormula } from './explainFormula.ts'
import { evaluateFormula } from './fixtures/evaluateFormula.ts'
import { node, smallFramework } from './fixtures/smallFramework.ts'
import type { Framework } from './framework.ts'
import { type Answer, type NodeScore, scoreUnits } from './score.ts'

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
const half = { '1': { value: 0.5 }, '2': { value: 0.25 } }

it('a sum of points has the divisor of the index', () => {
  expect(total({}, half)).toBe('(60 × 0.5 + 40 × 0.25) ÷ 100')
  expect(total({ groupValues: 'points' }, { '1': { points: 30 }, '2': { points: 10 } })).toBe(
    '(30 + 10) ÷ 100',
  )
  expect(total({ total: { method: 'sum-of-points', per: 1 } }, half)).toBe('60 × 0.5 + 40 × 0.25')
})

it('a sum is stretched over what is not applicable', () => {
  expect(total({}, { ...half, '2': notApplicable })).toBe('60 × 0.5 × 100 ÷ 60 ÷ 100')
  const three = [...smallFramework().nodes, node({ code: '3', level: 'group', maxPoints: 100 })]
  expect(total({ nodes: three, maxPoints: 200 }, { ...half, '3': notApplicable })).toBe(
    '(60 × 0.5 + 40 × 0.25) × 200 ÷ 100 ÷ 100',
  )
})

it('full marks for what is not applicable are counted as such', () => {
  expect(total({ notApplicable: 'full-marks' }, { ...half, '2': notApplicable })).toBe(
    '(60 × 0.5 + 40 × 1) ÷ 100',
  )
})

it('a bonus or penalty is added after the rest was stretched', () => {
  const nodes = [
    node({ code: '1', level: 'group', maxPoints: 60 }),
    node({ code: '2', level: 'group', maxPoints: 40 }),
    node({ code: '3', level: 'group', maxPoints: 5, rule: bonus }),
  ]
  const penalty = { inputs: { praise: 0, blame: 1 } }
  const answers = { '1': { points: 30 }, '2': notApplicable, '3': penalty }
  expect(total({ nodes, groupValues: 'points' }, answers)).toBe('(30 × 100 ÷ 60 + (−5)) ÷ 100')
})

it('weights that are 1 together are not divided by, others are', () => {
  expect(means('arithmetic', [0.4, 0.6])).toBe('0.4 × 0.5 + 0.6 × 0.25')
  expect(means('arithmetic', [3, 1])).toBe('(3 × 0.5 + 1 × 0.25) ÷ 4')
  expect(means('arithmetic', [2, 2])).toBe('(0.5 + 0.25) ÷ 2')
  expect(means('arithmetic', [2, 2], 100)).toBe('100 × (0.5 + 0.25) ÷ 2')
})

it('a geometric mean has its root and its scale', () => {
  expect(means('geometric', [1, 1])).toBe('(0.5 × 0.25)^(1 ÷ 2)')
  expect(means('geometric', [3, 1], 10)).toBe('10 × (0.5^3 × 0.25)^(1 ÷ 4)')
  expect(means('geometric', [0.4, 0.6])).toBe('0.5^0.4 × 0.25^0.6')
})

it('a node has its own divisor, and its points have none', () => {
  const framework = smallFramework()
  const answers: Record<string, Answer> = {
    '1.1': { inputs: { a: 3, b: 4 } },
    '1.2': { inputs: { yes: true } },
  }
  const group = scoreOne(framework, answers).nodes[0]
  expect(written(framework, group, 'value')).toBe('(40 × 0.75 + 20 × 1) ÷ 60')
  expect(written(framework, group, 'points')).toBe('40 × 0.75 + 20 × 1')
  expect(written(framework, group?.children[0], 'points')).toBe('3 ÷ 4 × 40')
})

it('a mean of a node is stretched to its points', () => {
  const [first, ...others] = smallFramework().nodes
  if (first === undefined) throw new Error('two groups')
  const framework = smallFramework({
    nodes: [{ ...first, aggregation: { method: 'arithmetic' } }, ...others],
  })
  const group = scoreOne(framework, { '1.1': { value: 0.5 }, '1.2': { value: 1 } }).nodes[0]
  expect(written(framework, group, 'points')).toBe('(0.5 + 1) ÷ 2 × 60')
})

it('a view has its own maximum', () => {
  const view = { code: 'V', name: { vi: 'V' }, maxPoints: 50, groups: ['2'], source: null }
  const framework = smallFramework({ views: [{ ...view, knowledge: 'verified' }] })
  const [scored] = scoreOne(framework, half).views
  expect(written(framework, scored, 'value')).toBe('40 × 0.25 ÷ 50')
})

it('a missing component stands in the sum as the reader writes it', () => {
  const framework = smallFramework()
  const score = scoreOne(framework, { '1': { value: 0.5 } })
  const figure = { code: null, explanation: score.explanation, figure: score.value } as const
  expect(explainFormula(framework, { ...figure, as: 'value' }, write)).toBe('(60 × 0.5 + –) ÷ 100')
})

it('a figure that was given, or is missing for another reason, has no formula', () => {
  const framework = smallFramework({ knownDepth: 'total' })
  const score = scoreOne(framework, half)
  const figure = { code: null, explanation: score.explanation, figure: score.value } as const
  expect(explainFormula(framework, { ...figure, as: 'value' }, write)).toBeNull()
  expect(written(framework, score.nodes[0], 'points')).toBeNull()
})

function means(method: 'arithmetic' | 'geometric', weights: readonly number[], scale = 1) {
  const nodes = weights.map((weight, index) =>
    node({ code: String(index + 1), level: 'group', maxPoints: null, weight }),
  )
  return total({ nodes, maxPoints: null, total: { method, scale } }, half)
}

/** The formula of the index, which has to give the index. */
function total(fields: Partial<Framework>, answers: Record<string, Answer>): string | null {
  const framework = smallFramework(fields)
  const { explanation, value } = scoreOne(framework, answers)
  const figure = { code: null, explanation, figure: value, as: 'value' } as const
  return checked(explainFormula(framework, figure, write), value)
}

function written(framework: Framework, scored: NodeScore | undefined, as: 'value' | 'points') {
  if (scored === undefined) throw new Error('no such node')
  const { code, explanation } = scored
  const figure = scored[as]
  return checked(explainFormula(framework, { code, explanation, figure, as }, write), figure)
}

function checked(formula: string | null, figure: unknown): string | null {
  if (formula !== null) expect(evaluateFormula(formula)).toBeCloseTo(Number(figure), 9)
  return formula
}

function write(figure: unknown): string {
  return typeof figure === 'number' && isKnown(figure)
    ? String(Number(figure.toPrecision(12))).replace('-', '−')
    : '–'
}

function scoreOne(framework: Framework, answers: Record<string, Answer>) {
  const [score] = scoreUnits(framework, [{ unit: 'A', answers }])
  if (score === undefined) throw new Error('one unit in, one score out')
  return score
}
