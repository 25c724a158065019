import type { LocalText } from '../localText.ts'

/** What a rule gives when its denominator is empty: the framework says, never the engine. */
export type EmptyDenominator = 'missing' | 'zero' | 'full-marks' | 'not-applicable'

/** Points given outright, or a share (0–1) of the indicator's maximum. */
export type Award = { readonly share: number } | { readonly points: number }

/** One of several things that may be chosen or hold, and what it brings. */
export type Choice = Award & { readonly code: string; readonly name?: LocalText }

/** Maximum for a yes, nothing for a no. */
export interface YesNoRule {
  readonly type: 'yes-no'
  readonly input: string
}

/** One option of several is chosen: the leader chairs → full, the deputy → half, nobody → none. */
export interface OptionsRule {
  readonly type: 'options'
  readonly input: string
  readonly options: readonly Choice[]
}

/** The sum of the awards of those conditions that hold; each condition is an input of its own code. */
export interface ConditionsRule {
  readonly type: 'conditions'
  readonly conditions: readonly Choice[]
}

/** numerator ÷ denominator × maximum, capped at `cap` (a share above 0, at most 1; 1 unless given). */
export interface RatioRule {
  readonly type: 'ratio'
  readonly numerator: string
  readonly denominator: string
  readonly cap?: number
  readonly emptyDenominator: EmptyDenominator
}

/** Full marks from `target` (a share such as 0.8) on, in proportion below it. */
export interface RatioToTargetRule {
  readonly type: 'ratio-to-target'
  readonly numerator: string
  readonly denominator: string
  readonly target: number
  readonly cap?: number
  readonly emptyDenominator: EmptyDenominator
}

/**
 * Points by step of a count (or of a percentage handed in as a number): the band with the largest
 * `from` not above it, nothing below all of them. Written from the largest `from` down.
 */
export interface CountBandsRule {
  readonly type: 'count-bands'
  readonly input: string
  readonly bands: readonly CountBand[]
}

/** A step of a count: what it brings from this number on. */
export type CountBand = Award & { readonly from: number }

/** `pointsPerItem` for each item, at most `capPoints`; the input is a count or a list of items. */
export interface CappedListRule {
  readonly type: 'capped-list'
  readonly input: string
  readonly pointsPerItem: number
  readonly capPoints: number
}

/**
 * Bonus and penalty points by count, held between `minPoints` (may be below 0) and `maxPoints`.
 * `pointsPerPenalty` is written as a positive number and taken off.
 */
export interface BonusPenaltyRule {
  readonly type: 'bonus-penalty'
  readonly bonusInput: string
  readonly pointsPerBonus: number
  readonly penaltyInput: string
  readonly pointsPerPenalty: number
  readonly minPoints: number
  readonly maxPoints: number
}

/**
 * Own quantity ÷ the best quantity among the units × maximum; the quantity is a count or a ratio.
 * `emptyDenominator` speaks for an own denominator of 0 and for a best quantity of 0.
 */
export interface RelativeToBestRule {
  readonly type: 'relative-to-best'
  readonly numerator: string
  readonly denominator?: string
  readonly emptyDenominator: EmptyDenominator
}

/**
 * Emulation against a target and the leader: half of the maximum in proportion up to the target,
 * the other half in proportion between the target and the leading unit.
 */
export interface EmulationRule {
  readonly type: 'emulation'
  readonly actual: string
  readonly target: string
}

/**
 * (x − min) ÷ (max − min), held within 0–1, × maximum; x and the goalposts may be taken as
 * logarithms; with `direction: 'lower-is-better'` the share is turned round.
 */
export interface MinMaxRule {
  readonly type: 'min-max'
  readonly input: string
  readonly min: number
  readonly max: number
  readonly transform?: 'none' | 'ln' | 'log10'
  readonly direction?: 'higher-is-better' | 'lower-is-better'
}

/**
 * The mean of survey answers on a scale, as a share of the scale, × maximum. The input is the list of
 * answers, or the ready-made mean; `responsesInput` then names the input with the number of answers.
 */
export interface SurveyMeanRule {
  readonly type: 'survey-mean'
  readonly input: string
  readonly scaleMin: number
  readonly scaleMax: number
  /** Fewer answers than this give no points but a reason. */
  readonly minResponses?: number
  readonly responsesInput?: string
}

/** Judged by an appraiser: a level of the rubric, or points within the maximum where there is none. */
export interface JudgedRule {
  readonly type: 'judged'
  readonly input: string
  readonly rubric?: readonly Choice[]
}

/** A part of a weighted sum: its rule, and the most points it can bring. */
export interface WeightedTerm {
  readonly points: number
  readonly rule: ScoringRule
  readonly name?: LocalText
}

/**
 * The sum of sub-rules, each with its own points. A not-applicable term leaves the sum and the rest is
 * stretched to the full points (`rescale`, unless given), or it is awarded its points (`full-marks`).
 */
export interface WeightedSumRule {
  readonly type: 'weighted-sum'
  readonly terms: readonly WeightedTerm[]
  readonly notApplicable?: 'rescale' | 'full-marks'
  /**
   * Decimals to which each term is rounded (half up) before it is added, where the framework's owner
   * does so; nothing is rounded unless given.
   */
  readonly termDecimals?: number
}

/** One of several cases of which the best counts. */
export interface AlternativeCase {
  /** The most this case can bring; the maximum of the whole rule unless given. */
  readonly points?: number
  readonly rule: ScoringRule
  readonly name?: LocalText
}

/** The best of alternative cases; a case whose inputs are missing does not count. */
export interface BestOfRule {
  readonly type: 'best-of'
  readonly cases: readonly AlternativeCase[]
}

/** Points by the maturity level reached. */
export interface MaturityLevelRule {
  readonly type: 'maturity-level'
  readonly input: string
  readonly levels: readonly MaturityStep[]
}

/** A maturity level, and what reaching it brings. */
export type MaturityStep = Award & { readonly level: number; readonly name?: LocalText }

/** A mandatory condition: it carries no points; where it fails, the unit's level is held at `levelIfFailed`. */
export interface GateRule {
  readonly type: 'gate'
  readonly input: string
  readonly levelIfFailed: number
}

/**
 * A formula over the inputs, in the expression language of the evaluator that is passed in (CEL). The
 * indicator's maximum is there by the name `maxPoints`: `maxPoints * min(1, a / b)`.
 */
export interface FormulaRule {
  readonly type: 'formula'
  readonly expression: string
  readonly inputs: readonly string[]
}

/** Collected only; carries no points. */
export interface NotScoredRule {
  readonly type: 'not-scored'
}

/** How raw inputs become points. Data in a framework file, never code. */
export type ScoringRule =
  | YesNoRule
  | OptionsRule
  | ConditionsRule
  | RatioRule
  | RatioToTargetRule
  | CountBandsRule
  | CappedListRule
  | BonusPenaltyRule
  | RelativeToBestRule
  | EmulationRule
  | MinMaxRule
  | SurveyMeanRule
  | JudgedRule
  | WeightedSumRule
  | BestOfRule
  | MaturityLevelRule
  | GateRule
  | FormulaRule
  | NotScoredRule
