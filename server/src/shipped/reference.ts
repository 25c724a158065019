import type { FactRow } from './factTable.ts'

/** The codes that may be named, and where they are listed. */
export interface Codes {
  readonly has: (code: string) => boolean
  readonly where: string
}

/** Refuses a cell that names a code which is not listed; a blank cell names none. */
export function checkReference(row: FactRow, column: string, codes: Codes): void {
  const code = row.find(column)
  if (code !== null && !codes.has(code)) {
    row.refuse(column, 'reference-unknown', { where: codes.where })
  }
}

/** Codes from a list of things that have one. */
export function codesOf(items: readonly { readonly code: string }[], where: string): Codes {
  const known = new Set(items.map((item) => item.code))
  return { has: (code) => known.has(code), where }
}
