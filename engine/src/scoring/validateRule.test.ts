import { expect, it } from 'vitest'
import type { ScoringRule } from './rule.ts'
import { validateRule } from './validateRule.ts'

const ratio = { type: 'ratio', numerator: 'a', denominator: 'b', emptyDenominator: 'zero' } as const
const toTarget = { ...ratio, type: 'ratio-to-target' } as const
const bonus = {
  type: 'bonus-penalty',
  bonusInput: 'a',
  pointsPerBonus: 2,
  penaltyInput: 'b',
  pointsPerPenalty: 1,
  minPoints: -5,
  maxPoints: 5,
} as const
const yes = { type: 'yes-no', input: 'a' } as const
const survey = { type: 'survey-mean', input: 'a', scaleMin: 1, scaleMax: 5 } as const

const cases: readonly [rule: ScoringRule, problems: readonly string[], maxPoints?: number][] = [
  [ratio, []],
  [{ ...ratio, cap: 1.2 }, ['rule-cap-out-of-range rule.cap']],
  [{ ...ratio, cap: -1 }, ['rule-cap-out-of-range rule.cap']],
  [{ ...ratio, denominator: 'a' }, ['rule-input-duplicate rule']],
  [{ ...toTarget, target: 0.8 }, []],
  [{ ...toTarget, target: 0 }, ['rule-target-not-positive rule.target']],
  [{ ...toTarget, target: Number.NaN }, ['rule-target-not-positive rule.target']],
  [{ ...toTarget, target: 80 }, ['rule-target-looks-like-percent rule.target']],
  [{ type: 'options', input: 'a', options: [] }, ['rule-empty rule.options']],
  [
    {
      type: 'options',
      input: 'a',
      options: [
        { code: 'x', share: 1.5 },
        { code: 'x', points: 9 },
      ],
    },
    [
      'rule-share-out-of-range rule.options.0',
      'rule-points-out-of-range rule.options.1',
      'rule-code-duplicate rule.options.1',
    ],
    5,
  ],
  [
    {
      type: 'conditions',
      conditions: [
        { code: 'x', share: 0.5 },
        { code: 'y', share: 0.4 },
      ],
    },
    ['rule-parts-do-not-add-up rule.conditions'],
  ],
  [
    {
      type: 'conditions',
      conditions: [
        { code: 'x', share: 0.5 },
        { code: 'y', points: 5 },
      ],
    },
    [],
    10,
  ],
  [
    {
      type: 'conditions',
      conditions: [
        { code: 'x', share: 0.1 },
        { code: 'y', share: 0.2 },
        { code: 'z', share: 0.7 },
      ],
    },
    [],
  ],
  [
    {
      type: 'count-bands',
      input: 'a',
      bands: [
        { from: 1, share: 0.2 },
        { from: 3, share: 1 },
        { from: 3, share: 1 },
      ],
    },
    ['rule-bands-not-descending rule.bands.1', 'rule-bands-not-descending rule.bands.2'],
  ],
  [
    { type: 'capped-list', input: 'a', pointsPerItem: 0, capPoints: 6 },
    ['rule-points-out-of-range rule.pointsPerItem', 'rule-points-out-of-range rule.capPoints'],
    5,
  ],
  [
    { type: 'capped-list', input: 'a', pointsPerItem: 1, capPoints: -1 },
    ['rule-points-out-of-range rule.capPoints'],
  ],
  [bonus, [], 5],
  [bonus, ['rule-maximum-differs rule.maxPoints'], 10],
  [{ ...bonus, minPoints: 5 }, ['rule-bounds-not-rising rule']],
  [{ type: 'min-max', input: 'a', min: 5, max: 5 }, ['rule-goalposts-not-rising rule']],
  [
    { type: 'min-max', input: 'a', min: 0, max: 5, transform: 'ln' },
    ['rule-goalpost-not-positive rule.min'],
  ],
  [{ ...survey, scaleMin: 5 }, ['rule-scale-not-rising rule']],
  [{ ...survey, minResponses: 0 }, ['rule-responses-out-of-range rule.minResponses']],
  [{ type: 'judged', input: 'a', rubric: [] }, ['rule-empty rule.rubric']],
  [
    {
      type: 'maturity-level',
      input: 'a',
      levels: [
        { level: 1, share: 0 },
        { level: 1, share: 1 },
      ],
    },
    ['rule-code-duplicate rule.levels.1'],
  ],
  [
    { type: 'formula', expression: ' ', inputs: ['a', 'maxPoints', 'a'] },
    [
      'rule-expression-empty rule.expression',
      'rule-input-reserved rule.inputs.1',
      'rule-input-duplicate rule',
    ],
  ],
  [
    {
      type: 'weighted-sum',
      terms: [
        { points: 6, rule: ratio },
        { points: 3, rule: { ...ratio, cap: 2 } },
      ],
    },
    ['rule-parts-do-not-add-up rule.terms', 'rule-cap-out-of-range rule.terms.1.rule.cap'],
    10,
  ],
  [{ type: 'weighted-sum', terms: [{ points: 6, rule: ratio }] }, []],
  [
    { type: 'weighted-sum', terms: [{ points: 0, rule: { type: 'not-scored' } }] },
    [
      'rule-points-out-of-range rule.terms.0.points',
      'rule-without-points-inside rule.terms.0.rule',
    ],
  ],
  [
    {
      type: 'weighted-sum',
      terms: [
        { points: 2, rule: ratio },
        { points: 3, rule: yes },
      ],
    },
    ['rule-input-conflict rule'],
  ],
  [
    { type: 'best-of', cases: [{ points: 12, rule: ratio }] },
    ['rule-points-out-of-range rule.cases.0.points'],
    10,
  ],
  [
    { type: 'weighted-sum', termDecimals: 1.5, terms: [{ points: 6, rule: ratio }] },
    ['rule-decimals-out-of-range rule.termDecimals'],
  ],
  [{ type: 'best-of', cases: [] }, ['rule-empty rule.cases']],
  [JSON.parse('{"type": "lottery"}'), ['rule-type-unknown rule']],
]

it.each(cases)('case %#: %j has the problems %j', (rule, problems, maxPoints) => {
  const found = validateRule(rule, { maxPoints: maxPoints ?? null })
  expect(found.map(({ code, path }) => `${code} ${path}`)).toEqual(problems)
})

it('a problem says where it is, also below another path, and what is wrong', () => {
  const rule: ScoringRule = { ...toTarget, target: 80 }
  expect(validateRule(rule, { path: 'nodes.0.rule' })).toEqual([
    {
      code: 'rule-target-looks-like-percent',
      path: 'nodes.0.rule.target',
      details: { target: 80 },
    },
  ])
})
