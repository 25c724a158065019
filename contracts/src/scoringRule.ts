import type { ScoringRule as EngineScoringRule } from '@thang/engine'
import { z } from 'zod'
import { LocalText } from './localText.ts'

export const InputName = z
  .string()
  .regex(/^[A-Za-z_][A-Za-z0-9_]*$/)
  .describe('Name of a raw input: the column of a data file and the variable of a formula.')
const EmptyDenominator = z
  .enum(['missing', 'zero', 'full-marks', 'not-applicable'])
  .describe('What an empty denominator gives.')
const Share = z.number().min(0).max(1).describe('Share of the maximum, 0–1.')
const Points = z.number().describe('Points.')

/** Exactly one of a share of the maximum or points outright, next to other fields. */
function award<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.union([
    z.strictObject({ ...shape, share: Share }),
    z.strictObject({ ...shape, points: Points }),
  ])
}
const Choice = award({ code: InputName, name: LocalText.exactOptional() })
const optionalName = { name: LocalText.exactOptional() }

/** How raw inputs become points; one shape a kind of rule seen in real frameworks. */
export const ScoringRule: z.ZodType<EngineScoringRule> = z.lazy(() =>
  z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('yes-no'), input: InputName }),
    z.strictObject({
      type: z.literal('options'),
      input: InputName,
      options: z.array(Choice).min(1),
    }),
    z.strictObject({ type: z.literal('conditions'), conditions: z.array(Choice).min(1) }),
    z.strictObject({
      type: z.literal('ratio'),
      numerator: InputName,
      denominator: InputName,
      cap: z.number().positive().exactOptional(),
      emptyDenominator: EmptyDenominator,
    }),
    z.strictObject({
      type: z.literal('ratio-to-target'),
      numerator: InputName,
      denominator: InputName,
      target: z.number().positive().describe('Share from which full marks are given, such as 0.8.'),
      cap: z.number().positive().exactOptional(),
      emptyDenominator: EmptyDenominator,
    }),
    z.strictObject({
      type: z.literal('count-bands'),
      input: InputName,
      bands: z.array(award({ from: z.number() })).min(1),
    }),
    z.strictObject({
      type: z.literal('capped-list'),
      input: InputName,
      pointsPerItem: Points,
      capPoints: Points,
    }),
    z.strictObject({
      type: z.literal('bonus-penalty'),
      bonusInput: InputName,
      pointsPerBonus: Points,
      penaltyInput: InputName,
      pointsPerPenalty: Points,
      minPoints: Points,
      maxPoints: Points,
    }),
    z.strictObject({
      type: z.literal('relative-to-best'),
      numerator: InputName,
      denominator: InputName.exactOptional(),
      emptyDenominator: EmptyDenominator,
    }),
    z.strictObject({ type: z.literal('emulation'), actual: InputName, target: InputName }),
    z.strictObject({
      type: z.literal('min-max'),
      input: InputName,
      min: z.number(),
      max: z.number(),
      transform: z.enum(['none', 'ln', 'log10']).exactOptional(),
      direction: z.enum(['higher-is-better', 'lower-is-better']).exactOptional(),
    }),
    z.strictObject({
      type: z.literal('survey-mean'),
      input: InputName,
      scaleMin: z.number(),
      scaleMax: z.number(),
      minResponses: z.int().positive().exactOptional(),
      responsesInput: InputName.exactOptional(),
    }),
    z.strictObject({
      type: z.literal('judged'),
      input: InputName,
      rubric: z.array(Choice).min(1).exactOptional(),
    }),
    z.strictObject({
      type: z.literal('weighted-sum'),
      terms: z
        .array(z.strictObject({ points: Points.positive(), rule: ScoringRule, ...optionalName }))
        .min(1),
      notApplicable: z.enum(['rescale', 'full-marks']).exactOptional(),
      termDecimals: z
        .int()
        .min(0)
        .max(10)
        .exactOptional()
        .describe('Decimals to which each term is rounded before it is added.'),
    }),
    z.strictObject({
      type: z.literal('best-of'),
      cases: z
        .array(
          z.strictObject({
            points: Points.positive().exactOptional(),
            rule: ScoringRule,
            ...optionalName,
          }),
        )
        .min(1),
    }),
    z.strictObject({
      type: z.literal('maturity-level'),
      input: InputName,
      levels: z.array(award({ level: z.int(), ...optionalName })).min(1),
    }),
    z.strictObject({ type: z.literal('gate'), input: InputName, levelIfFailed: z.int() }),
    z.strictObject({
      type: z.literal('formula'),
      expression: z.string().min(1),
      inputs: z.array(InputName).min(1),
    }),
    z.strictObject({ type: z.literal('not-scored') }),
  ]),
)
export type ScoringRule = EngineScoringRule
