/** Days from and to which something is valid; null where the start is not known or while it lasts. */
export interface Validity {
  readonly validFrom: string | null
  readonly validTo: string | null
}

/** Whether the unit (or name) existed on the day; an unknown start counts as existing. */
export function existedOn({ validFrom, validTo }: Validity, on: string): boolean {
  return (validFrom === null || validFrom <= on) && (validTo === null || on <= validTo)
}
