import type { LocalText, RoundPlanProblem } from '@thang/contracts'

export function problemOf(
  severity: RoundPlanProblem['severity'],
  field: string,
  message: Required<LocalText>,
): RoundPlanProblem {
  return { severity, field, message }
}

/** The first of a long list, and how many more there are. */
export function someOf(names: readonly string[]): string {
  const rest = names.length - 5
  return names.slice(0, 5).join(', ') + (rest > 0 ? ` (+${rest})` : '')
}
