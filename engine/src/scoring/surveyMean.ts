import { isKnown, isMissing, type Missing, missing } from '../figure.ts'
import type { RawInputs, Scored } from './outcome.ts'
import { combineMissing, isMissingValue, isWithin, readInput, readNumber } from './readInput.ts'
import type { SurveyMeanRule } from './rule.ts'

/**
 * The mean of survey answers as a share of the scale, (mean − scaleMin) ÷ (scaleMax − scaleMin), ×
 * maximum.
 * The input is the list of answers, or the ready-made mean with the number of answers in
 * `responsesInput`. An answer off the scale is `invalid-input`; no answers at all are
 * `empty-denominator`; fewer than `minResponses` are `too-few-responses`; a ready-made mean whose
 * number of answers cannot be known, though a minimum is asked, is `invalid-input`.
 * Of 10 points on a scale of 1–5: answers 5, 4, 4, 3 → mean 4 → 0.75 → 7.5.
 * Seen: satisfaction and sociological surveys of the PAR INDEX.
 */
export function surveyMean(rule: SurveyMeanRule, inputs: RawInputs, maxPoints: number): Scored {
  const survey = readSurvey(rule, inputs)
  if (isMissingValue(survey)) return { points: survey, branch: 'missing' }
  const share = (survey.mean - rule.scaleMin) / (rule.scaleMax - rule.scaleMin)
  if (!isWithin(share, { min: 0, max: 1 })) {
    return { points: missing('invalid-input', [rule.input]), branch: 'missing' }
  }
  const { mean, responses } = survey
  return {
    points: share * maxPoints,
    branch: 'mean',
    workings: { mean, ...(responses === null ? {} : { responses }), share },
  }
}

interface Survey {
  readonly mean: number
  /** Null where a ready-made mean came without the number of answers. */
  readonly responses: number | null
}

function readSurvey(rule: SurveyMeanRule, inputs: RawInputs): Survey | Missing {
  const value = readInput(inputs, rule.input)
  if (isMissingValue(value)) return value
  return Array.isArray(value) ? meanOf(rule, value) : readyMadeMean(rule, inputs)
}

function meanOf(rule: SurveyMeanRule, answers: readonly unknown[]): Survey | Missing {
  const bounds = { min: rule.scaleMin, max: rule.scaleMax }
  const onScale = answers.filter((answer) => isWithin(answer, bounds))
  if (onScale.length < answers.length) return missing('invalid-input', [rule.input])
  const few = tooFew(rule, answers.length, rule.input)
  if (few !== undefined) return few
  return {
    mean: onScale.reduce((sum, answer) => sum + answer, 0) / onScale.length,
    responses: onScale.length,
  }
}

function readyMadeMean(rule: SurveyMeanRule, inputs: RawInputs): Survey | Missing {
  const mean = readNumber(inputs, rule.input, { min: rule.scaleMin, max: rule.scaleMax })
  const { responsesInput } = rule
  if (responsesInput === undefined) {
    if (isMissing(mean)) return mean
    const unproven = rule.minResponses !== undefined
    return unproven ? missing('invalid-input', [rule.input]) : { mean, responses: null }
  }
  const responses = readNumber(inputs, responsesInput, { min: 0, whole: true })
  if (isKnown(mean) && isKnown(responses)) {
    return tooFew(rule, responses, responsesInput) ?? { mean, responses }
  }
  return combineMissing([mean, responses].filter(isMissing))
}

function tooFew(rule: SurveyMeanRule, responses: number, about: string): Missing | undefined {
  if (responses === 0) return missing('empty-denominator')
  if (responses < (rule.minResponses ?? 1)) return missing('too-few-responses', [about])
  return undefined
}
