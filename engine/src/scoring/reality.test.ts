/// <reference types="node" />
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { type Figure, missing } from '../figure.ts'
import type { RawInputs } from './outcome.ts'
import type { EmptyDenominator, ScoringRule } from './rule.ts'
import { peersOf, scoreRule } from './scoreRule.ts'
import { validateRule } from './validateRule.ts'

interface Example {
  readonly rule: ScoringRule
  readonly inputs: RawInputs
  /** The other units, where the rule looks at them. */
  readonly others?: readonly RawInputs[]
  readonly points: Figure
  readonly passed?: boolean
}

const maxPoints = 10

/** Each kind of rule that was seen in real sets, by the name it was noted under, as a rule of ours. */
const kinds: Readonly<Record<string, Example>> = {
  ratio_linear: {
    rule: ratio('onTime', 'dossiers'),
    inputs: { onTime: 17, dossiers: 20 },
    points: 8.5,
  },
  ratio_to_target: {
    rule: { ...ratio('reused', 'dossiers'), type: 'ratio-to-target', target: 0.8 },
    inputs: { reused: 40, dossiers: 100 },
    points: 5,
  },
  count_bands: {
    rule: {
      type: 'count-bands',
      input: 'meetings',
      bands: [
        { from: 4, share: 1 },
        { from: 3, share: 0.75 },
      ],
    },
    inputs: { meetings: 3 },
    points: 7.5,
  },
  graded_options: {
    rule: {
      type: 'options',
      input: 'head',
      options: [
        { code: 'leader', share: 1 },
        { code: 'deputy', share: 0.5 },
      ],
    },
    inputs: { head: 'deputy' },
    points: 5,
  },
  sum_of_conditions: {
    rule: {
      type: 'conditions',
      conditions: [
        { code: 'plan', share: 0.6 },
        { code: 'budget', share: 0.4 },
      ],
    },
    inputs: { plan: true, budget: false },
    points: 6,
  },
  weighted_sum: {
    rule: {
      type: 'weighted-sum',
      terms: [
        { points: 6, rule: ratio('paid', 'fees') },
        {
          points: 4,
          rule: { type: 'capped-list', input: 'systems', pointsPerItem: 1, capPoints: 4 },
        },
      ],
    },
    inputs: { paid: 1, fees: 2, systems: 9 },
    points: 7,
  },
  capped_list: {
    rule: { type: 'capped-list', input: 'systems', pointsPerItem: 1, capPoints: 5 },
    inputs: { systems: ['land', 'health', 'trade'] },
    points: 3,
  },
  relative_to_best: {
    rule: { type: 'relative-to-best', numerator: 'staff', emptyDenominator: 'zero' },
    inputs: { staff: 3 },
    others: [{ staff: 12 }],
    points: 2.5,
  },
  best_of_cases: {
    rule: {
      type: 'best-of',
      cases: [
        { rule: ratio('own', 'needed') },
        { points: 4, rule: { type: 'yes-no', input: 'shared' } },
      ],
    },
    inputs: { own: 1, needed: 5, shared: true },
    points: 4,
  },
  mandatory_condition: {
    rule: { type: 'gate', input: 'plan', levelIfFailed: 1 },
    inputs: { plan: false },
    points: missing('not-scored'),
    passed: false,
  },
  maturity_level: {
    rule: {
      type: 'maturity-level',
      input: 'level',
      levels: [
        { level: 1, share: 0.2 },
        { level: 2, share: 0.4 },
      ],
    },
    inputs: { level: 2 },
    points: 4,
  },
  target_progress: {
    rule: ratio('actual', 'target'),
    inputs: { actual: 150, target: 120 },
    points: 10,
  },
  not_scored: {
    rule: { type: 'not-scored' },
    inputs: { petitions: 4 },
    points: missing('not-scored'),
  },
  emulation_target: {
    rule: { type: 'emulation', actual: 'done', target: 'asked' },
    inputs: { done: 130, asked: 100 },
    others: [{ done: 160, asked: 100 }],
    points: 7.5,
  },
  pass_fail: { rule: { type: 'yes-no', input: 'passed' }, inputs: { passed: true }, points: 10 },
  per_occurrence: {
    rule: { type: 'capped-list', input: 'occurrences', pointsPerItem: 2, capPoints: 6 },
    inputs: { occurrences: 4 },
    points: 6,
  },
  bonus_penalty: {
    rule: {
      type: 'bonus-penalty',
      bonusInput: 'awards',
      pointsPerBonus: 2,
      penaltyInput: 'breaches',
      pointsPerPenalty: 3,
      minPoints: -5,
      maxPoints,
    },
    inputs: { awards: 1, breaches: 9 },
    points: -5,
  },
}

const nothing = { onTime: 0, dossiers: 0 }
const half = { paid: 1, fees: 2 }

/** Each policy for an empty denominator that was seen, by the name it was noted under. */
const policies: Readonly<Record<string, Example>> = {
  max: { rule: ratio('onTime', 'dossiers', 'full-marks'), inputs: nothing, points: 10 },
  '0': { rule: ratio('onTime', 'dossiers', 'zero'), inputs: nothing, points: 0 },
  exclude: {
    rule: ratio('onTime', 'dossiers', 'not-applicable'),
    inputs: nothing,
    points: missing('not-applicable'),
  },
  redistribute: { rule: shared('rescale'), inputs: { ...half, ...nothing }, points: 5 },
  'award declared max when not applicable': {
    rule: shared('full-marks'),
    inputs: { ...half, ...nothing },
    points: 7,
  },
}

it.each(Object.entries({ ...kinds, ...policies }))('%s is a rule of ours', (_, example) => {
  const { rule, inputs, others = [], points, passed } = example
  const peers = peersOf(rule, [inputs, ...others])
  const outcome = scoreRule(rule, inputs, { maxPoints, peers })
  expect(validateRule(rule, { maxPoints })).toEqual([])
  expect([outcome.points, outcome.passed]).toEqual([points, passed])
})

/** What was seen, as it was noted down; reference data beside a clone of the project. */
const seen = join(import.meta.dirname, '../../../../shared/data/scoring-rule-types-seen.json')

it.skipIf(!existsSync(seen))(
  'every kind of rule and every policy that was seen has its example',
  () => {
    const noted: { rules: { type: string }[]; zero_or_missing_policies: { policy: string }[] } =
      JSON.parse(readFileSync(seen, 'utf8'))
    const { rules, zero_or_missing_policies: empty } = noted
    expect(Object.keys(kinds).toSorted()).toEqual(rules.map(({ type }) => type).toSorted())
    expect(Object.keys(policies).toSorted()).toEqual(empty.map(({ policy }) => policy).toSorted())
  },
)

function ratio(
  numerator: string,
  denominator: string,
  emptyDenominator: EmptyDenominator = 'missing',
): ScoringRule & { readonly type: 'ratio' } {
  return { type: 'ratio', numerator, denominator, emptyDenominator }
}

/** Six points for a ratio of one half, four for a ratio over nothing. */
function shared(notApplicable: 'rescale' | 'full-marks'): ScoringRule {
  return {
    type: 'weighted-sum',
    notApplicable,
    terms: [
      { points: 6, rule: ratio('paid', 'fees') },
      { points: 4, rule: ratio('onTime', 'dossiers', 'not-applicable') },
    ],
  }
}
