import type { ResultPublication, RoundResult } from '@thang/contracts'

/** Titles of editions as they are typed, by kind of unit; an empty one is named after the round. */
export type TypedTitles = Readonly<Record<string, { readonly vi: string; readonly en: string }>>

/** The titles that were given; one without Vietnamese is none. */
export function titlesFrom(
  typed: TypedTitles,
  { tables }: Pick<RoundResult, 'tables'>,
): ResultPublication['titles'] {
  return tables.flatMap(({ kind }) => {
    const vi = typed[kind]?.vi.trim() ?? ''
    const en = typed[kind]?.en.trim() ?? ''
    if (vi === '') return []
    return [{ kind, title: en === '' ? { vi } : { vi, en } }]
  })
}
