import { expect, it } from 'vitest'
import { isKnown, missing } from '../figure.ts'
import type { RawInputs } from '../scoring/outcome.ts'
import type { ScoringRule } from '../scoring/rule.ts'
import { explainFormula } from './explainFormula.ts'
import { evaluateFormula } from './fixtures/evaluateFormula.ts'
import { node, smallFramework } from './fixtures/smallFramework.ts'
import { scoreUnits } from './score.ts'

const ratio = {
  type: 'ratio',
  numerator: 'a',
  denominator: 'b',
  emptyDenominator: 'full-marks',
} as const
const toTarget = { ...ratio, type: 'ratio-to-target', target: 0.8 } as const
const bonus = {
  type: 'bonus-penalty',
  bonusInput: 'praise',
  pointsPerBonus: 2,
  penaltyInput: 'blame',
  pointsPerPenalty: 1,
  minPoints: -5,
  maxPoints: 5,
} as const
const emulation = { type: 'emulation', actual: 'a', target: 't' } as const
const minMax = { type: 'min-max', input: 'x', min: 20, max: 85 } as const

it.each<[string, ScoringRule, RawInputs, number, string]>([
  ['ratio', ratio, { a: 403_016, b: 464_494 }, 20, '403016 ÷ 464494 × 20'],
  ['capped ratio', ratio, { a: 6, b: 5 }, 20, 'min(1; 6 ÷ 5) × 20'],
  ['ratio held at a share', { ...ratio, cap: 0.5 }, { a: 4, b: 5 }, 20, 'min(0.5; 4 ÷ 5) × 20'],
  [
    'ratio of inputs named by numbers',
    { ...ratio, numerator: '2', denominator: '1' },
    { '1': 4, '2': 3 },
    20,
    '3 ÷ 4 × 20',
  ],
  ['ratio below its target', toTarget, { a: 1, b: 2 }, 2, '1 ÷ 2 ÷ 0.8 × 2'],
  ['ratio above its target', toTarget, { a: 9, b: 10 }, 2, 'min(1; 9 ÷ 10 ÷ 0.8) × 2'],
  [
    'option',
    { type: 'options', input: 'chair', options: [{ code: 'deputy', share: 0.5 }] },
    { chair: 'deputy' },
    20,
    '0.5 × 20',
  ],
  [
    'level of a rubric',
    { type: 'judged', input: 'j', rubric: [{ code: 'good', share: 0.7 }] },
    { j: 'good' },
    10,
    '0.7 × 10',
  ],
  [
    'maturity level',
    { type: 'maturity-level', input: 'm', levels: [{ level: 2, share: 0.5 }] },
    { m: 2 },
    10,
    '0.5 × 10',
  ],
  [
    'band of a count',
    {
      type: 'count-bands',
      input: 'n',
      bands: [
        { from: 4, share: 1 },
        { from: 3, share: 0.75 },
      ],
    },
    { n: 3 },
    20,
    '0.75 × 20',
  ],
  [
    'conditions that hold',
    {
      type: 'conditions',
      conditions: [
        { code: 'p', share: 0.5 },
        { code: 'q', points: 2 },
        { code: 'r', share: 0.3 },
      ],
    },
    { p: true, q: true, r: false },
    10,
    '0.5 × 10 + 2',
  ],
  [
    'conditions beyond the maximum',
    {
      type: 'conditions',
      conditions: [
        { code: 'p', share: 0.8 },
        { code: 'q', points: 4 },
      ],
    },
    { p: true, q: true },
    10,
    'min(10; 0.8 × 10 + 4)',
  ],
  [
    'capped list',
    { type: 'capped-list', input: 'l', pointsPerItem: 1, capPoints: 5 },
    { l: ['x', 'y', 'z'] },
    10,
    '3 × 1',
  ],
  [
    'capped list at its cap',
    { type: 'capped-list', input: 'l', pointsPerItem: 1, capPoints: 5 },
    { l: 9 },
    10,
    'min(5; 9 × 1)',
  ],
  ['bonus and penalty', bonus, { praise: 2, blame: 1 }, 10, '2 × 2 − 1 × 1'],
  ['bonus at its most', bonus, { praise: 4, blame: 0 }, 10, 'min(5; 4 × 2 − 0 × 1)'],
  ['penalty at its most', bonus, { praise: 0, blame: 9 }, 10, 'max(−5; 0 × 2 − 9 × 1)'],
  [
    'relative to the best',
    { type: 'relative-to-best', numerator: 'a', emptyDenominator: 'zero' },
    { a: 60 },
    10,
    '60 ÷ 160 × 10',
  ],
  [
    'ratio relative to the best',
    { ...ratio, type: 'relative-to-best' },
    { a: 1, b: 2 },
    10,
    '1 ÷ 2 ÷ 1.6 × 10',
  ],
  ['emulation below the target', emulation, { a: 80, t: 100 }, 10, '0.5 × 80 ÷ 100 × 10'],
  ['emulation at the target', emulation, { a: 100, t: 100 }, 10, '0.5 × 10'],
  [
    'emulation above the target',
    emulation,
    { a: 130, t: 100 },
    10,
    '(0.5 + 0.5 × (130 − 100) ÷ (160 − 100)) × 10',
  ],
  ['goalposts', minMax, { x: 72.5 }, 10, '(72.5 − 20) ÷ (85 − 20) × 10'],
  [
    'goalposts, lower is better',
    { ...minMax, direction: 'lower-is-better' },
    { x: 72.5 },
    10,
    '(1 − (72.5 − 20) ÷ (85 − 20)) × 10',
  ],
  ['above the goalposts', minMax, { x: 90 }, 10, 'min(1; (90 − 20) ÷ (85 − 20)) × 10'],
  ['below the goalposts', minMax, { x: 10 }, 10, 'max(0; (10 − 20) ÷ (85 − 20)) × 10'],
  [
    'goalposts below zero',
    { ...minMax, min: -10 },
    { x: -5 },
    10,
    '(−5 − (−10)) ÷ (85 − (−10)) × 10',
  ],
  [
    'goalposts as logarithms',
    { ...minMax, min: 100, max: 75_000, transform: 'ln' },
    { x: 1000 },
    1,
    '(ln(1000) − ln(100)) ÷ (ln(75000) − ln(100)) × 1',
  ],
  [
    'survey',
    { type: 'survey-mean', input: 's', scaleMin: 1, scaleMax: 5 },
    { s: [5, 4, 4, 3] },
    10,
    '(4 − 1) ÷ (5 − 1) × 10',
  ],
  [
    'best of cases',
    {
      type: 'best-of',
      cases: [{ rule: ratio }, { points: 5, rule: { type: 'yes-no', input: 'y' } }],
    },
    { a: 3, b: 5, y: true },
    10,
    'max(3 ÷ 5 × 10; 5)',
  ],
  [
    'best of cases of which one is known',
    { type: 'best-of', cases: [{ rule: ratio }, { rule: { type: 'yes-no', input: 'y' } }] },
    { a: 3, b: 5 },
    10,
    '3 ÷ 5 × 10',
  ],
  [
    'weighted sum',
    {
      type: 'weighted-sum',
      terms: [
        { points: 6, rule: ratio },
        { points: 4, rule: { type: 'yes-no', input: 'y' } },
      ],
    },
    { a: 1, b: 2, y: true },
    10,
    '1 ÷ 2 × 6 + 4',
  ],
  [
    'weighted sum with a term that is not applicable',
    {
      type: 'weighted-sum',
      terms: [
        { points: 6, rule: ratio },
        { points: 2, rule: bonus },
        { points: 2, rule: { type: 'yes-no', input: 'y' } },
      ],
    },
    { a: 1, b: 2, praise: 0, blame: 1, y: missing('not-applicable') },
    10,
    '1 ÷ 2 × 6 × 8 ÷ 6 + 0 × 2 − 1 × 1',
  ],
  [
    'weighted sum with full marks for such a term',
    {
      type: 'weighted-sum',
      notApplicable: 'full-marks',
      terms: [
        { points: 6, rule: ratio },
        { points: 4, rule: { type: 'yes-no', input: 'y' } },
      ],
    },
    { a: 1, b: 2, y: missing('not-applicable') },
    10,
    '1 ÷ 2 × 6 + 4',
  ],
  [
    'weighted sum of rounded terms',
    {
      type: 'weighted-sum',
      termDecimals: 2,
      terms: [
        { points: 6, rule: ratio },
        { points: 4, rule: toTarget },
      ],
    },
    { a: 1, b: 3 },
    10,
    'round(1 ÷ 3 × 6; 2) + round(1 ÷ 3 ÷ 0.8 × 4; 2)',
  ],
  [
    'weighted sum below zero',
    { type: 'weighted-sum', terms: [{ points: 10, rule: bonus }] },
    { praise: 0, blame: 3 },
    10,
    'max(0; 0 × 2 − 3 × 1)',
  ],
])('%s: the formula gives the points', (_, rule, inputs, maxPoints, expected) => {
  const { points, formula } = explained(rule, inputs, maxPoints)
  expect(formula).toBe(expected)
  expect(isKnown(points) ? points : NaN).toBeCloseTo(evaluateFormula(expected), 9)
})

it.each<[string, ScoringRule, RawInputs]>([
  ['a yes', { type: 'yes-no', input: 'y' }, { y: true }],
  ['points given by an appraiser', { type: 'judged', input: 'j' }, { j: 8.5 }],
  [
    'an award in points',
    { type: 'options', input: 'o', options: [{ code: 'x', points: 3 }] },
    { o: 'x' },
  ],
  [
    'a count below all bands',
    { type: 'count-bands', input: 'n', bands: [{ from: 4, share: 1 }] },
    { n: 3 },
  ],
  [
    'no condition that holds',
    { type: 'conditions', conditions: [{ code: 'p', share: 1 }] },
    { p: false },
  ],
  ['an empty denominator', ratio, { a: 1, b: 0 }],
  ['the leader of an emulation', emulation, { a: 160, t: 100 }],
  ['a mandatory condition', { type: 'gate', input: 'g', levelIfFailed: 1 }, { g: true }],
  ['what is only collected', { type: 'not-scored' }, {}],
  ['missing inputs', ratio, { a: 1 }],
])('of %s there is nothing to work out', (_, rule, inputs) => {
  expect(explained(rule, inputs, 10).formula).toBeNull()
})

it('an expression is shown as the framework has it, with what its names stood for', () => {
  const rule = { type: 'formula', expression: 'maxPoints * a / b', inputs: ['a', 'b'] } as const
  const evaluate = () => 12
  expect(explained(rule, { a: 6, b: 5 }, 10, evaluate).formula).toBe(
    'min(10; maxPoints * a / b) (maxPoints = 10; a = 6; b = 5)',
  )
  const sum = {
    type: 'weighted-sum',
    terms: [
      { points: 5, rule },
      { points: 5, rule: ratio },
    ],
  } as const
  expect(explained(sum, { a: 4, b: 5 }, 10, () => 4).formula).toBe('4 + 4 ÷ 5 × 5')
})

/** The leader has 160 of anything, and 160 of 100. */
function explained(
  rule: ScoringRule,
  inputs: RawInputs,
  maxPoints: number,
  evaluate: () => unknown = () => 0,
) {
  const leader = { a: 160, b: 100, t: 100 }
  const framework = smallFramework({
    nodes: [node({ code: '1', level: 'indicator', maxPoints, rule })],
  })
  const [score] = scoreUnits(
    framework,
    [inputs, leader].map((each, index) => ({
      unit: String(index),
      answers: { '1': { inputs: each } },
    })),
    { evaluate },
  )
  const [scored] = score?.nodes ?? []
  if (scored === undefined) throw new Error('one node in, one score out')
  const { code, explanation, points } = scored
  const formula = explainFormula(
    framework,
    { code, explanation, figure: points, as: 'points' },
    (figure) => (isKnown(figure) ? String(Number(figure.toPrecision(12))).replace('-', '−') : '–'),
  )
  return { points, formula }
}
