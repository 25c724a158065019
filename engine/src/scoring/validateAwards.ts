import { addUp, type RuleProblem, type RuleSite, unless } from './ruleProblem.ts'
import type { Award, Choice, ConditionsRule, CountBandsRule, MaturityLevelRule } from './rule.ts'

/** Options and rubrics: at least one, codes once, awards within the maximum. */
export function validateChoices(
  choices: readonly Choice[],
  field: string,
  site: RuleSite,
): RuleProblem[] {
  return [
    ...unless(choices.length > 0, 'rule-empty', `${site.path}.${field}`),
    ...validateAwards(choices, field, site),
    ...duplicates(choices.map((choice) => choice.code)).flatMap(({ value, index }) =>
      unless(false, 'rule-code-duplicate', `${site.path}.${field}.${index}`, { code: value }),
    ),
  ]
}

/** Conditions: as choices, and their awards add up to the maximum, or it could not be reached. */
export function validateConditions(rule: ConditionsRule, site: RuleSite): RuleProblem[] {
  const { conditions } = rule
  return [
    ...validateChoices(conditions, 'conditions', site),
    ...validateSumOfAwards(conditions, `${site.path}.conditions`, site.maxPoints),
  ]
}

/** Count bands: at least one, each `from` once, 0 or more and below the one before. */
export function validateCountBands(rule: CountBandsRule, site: RuleSite): RuleProblem[] {
  const { bands } = rule
  const rising = bands.flatMap((band, index) => {
    const previous = bands[index - 1]?.from ?? Infinity
    const holds = band.from < previous && band.from >= 0
    const details = { from: band.from, previous }
    return unless(holds, 'rule-bands-not-descending', `${site.path}.bands.${index}`, details)
  })
  return [
    ...unless(bands.length > 0, 'rule-empty', `${site.path}.bands`),
    ...validateAwards(bands, 'bands', site),
    ...rising,
  ]
}

/** Maturity levels: at least one, each level once, awards within the maximum. */
export function validateMaturityLevel(rule: MaturityLevelRule, site: RuleSite): RuleProblem[] {
  const { levels } = rule
  return [
    ...unless(levels.length > 0, 'rule-empty', `${site.path}.levels`),
    ...validateAwards(levels, 'levels', site),
    ...duplicates(levels.map((step) => step.level)).flatMap(({ value, index }) =>
      unless(false, 'rule-code-duplicate', `${site.path}.levels.${index}`, { code: value }),
    ),
  ]
}

/** The values that stand a second time, with their positions. */
export function duplicates<Value>(values: readonly Value[]): { value: Value; index: number }[] {
  return values.flatMap((value, index) => (values.indexOf(value) < index ? [{ value, index }] : []))
}

function validateAwards(awards: readonly Award[], field: string, site: RuleSite): RuleProblem[] {
  return awards.flatMap((award, index) => {
    const path = `${site.path}.${field}.${index}`
    if ('share' in award) {
      const { share } = award
      return unless(share >= 0 && share <= 1, 'rule-share-out-of-range', path, { share })
    }
    return validatePoints(award.points, path, site.maxPoints)
  })
}

/** Points within 0 and the maximum, where that is known. */
export function validatePoints(
  points: number,
  path: string,
  maxPoints: number | null,
): RuleProblem[] {
  const holds = points >= 0 && (maxPoints === null || points <= maxPoints)
  const details = maxPoints === null ? { points } : { points, maxPoints }
  return unless(holds, 'rule-points-out-of-range', path, details)
}

function validateSumOfAwards(
  awards: readonly Award[],
  path: string,
  maxPoints: number | null,
): RuleProblem[] {
  const onlyShares = awards.every((award) => 'share' in award)
  const full = maxPoints ?? (onlyShares ? 1 : null)
  if (full === null || awards.length === 0) return []
  const sum = awards.reduce(
    (total, award) => total + ('share' in award ? award.share * full : award.points),
    0,
  )
  return unless(addUp(sum, full), 'rule-parts-do-not-add-up', path, { sum, maxPoints: full })
}
