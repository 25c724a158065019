/**
 * Something wrong in a table file, as data; whoever shows it puts it into words. `row` is the row as a
 * spreadsheet numbers it (a cell with line breaks is one row), `column` its letter there.
 */
export interface TableProblem {
  readonly file: string
  readonly row: number | null
  readonly column: string | null
  readonly header: string | null
  readonly code: string
  /** What stands there, shortened. */
  readonly value: string | null
  readonly details: Readonly<Record<string, string | number>>
}

/** Something a reader should know of a file that was read all the same. */
export type TableNotice = TableProblem

/** More problems than this are not listed one by one. */
export const problemCap = 50

const shownLength = 60

/** A problem of the file, or of a row and column of it where they are given. */
export function tableProblem(
  code: string,
  place: {
    readonly file: string
    readonly row?: number | null
    readonly column?: { readonly letter: string; readonly name: string } | null
    readonly value?: string | null
  },
  details: TableProblem['details'] = {},
): TableProblem {
  return {
    file: place.file,
    row: place.row ?? null,
    column: place.column?.letter ?? null,
    header: place.column?.name ?? null,
    code,
    value: shorten(place.value ?? null),
    details,
  }
}

/** The first problems up to the cap; `more` counts the rest. */
export function capProblems(problems: readonly TableProblem[]): {
  readonly problems: readonly TableProblem[]
  readonly more: number
} {
  return {
    problems: problems.slice(0, problemCap),
    more: Math.max(0, problems.length - problemCap),
  }
}

function shorten(value: string | null): string | null {
  if (value === null) return null
  const oneLine = value.replaceAll(/\s+/g, ' ').trim()
  return oneLine.length <= shownLength ? oneLine : `${oneLine.slice(0, shownLength - 1)}…`
}
