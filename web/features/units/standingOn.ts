interface Period {
  readonly validFrom: string | null
}

/**
 * Of periods in their order the one that a day is in, so that what is only to come is not shown as if
 * it were so; before all of them the first, after all of them the last.
 */
export function standingOn<P extends Period>(periods: readonly P[], day: string): P | undefined {
  return periods.findLast(({ validFrom }) => validFrom === null || validFrom <= day) ?? periods[0]
}
