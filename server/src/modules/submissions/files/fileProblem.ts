import { type AnswerFileProblem, describeProblem, type ProblemDetails } from '@thang/contracts'
import type { TableProblem } from '../../../platform/tableFiles/index.ts'

/** Where something stands in a file of answers; what is left out is not known or of the whole file. */
export interface FilePlace {
  readonly sheet?: string | null
  readonly row?: number
  readonly column?: FileColumn | undefined
  readonly value?: string | null
}

/** A column as Excel names it, and its heading. */
export interface FileColumn {
  readonly letter: string
  readonly title: string
}

const shownLength = 60

/** A problem in words. Only an error keeps the file from being taken. */
export function fileProblem(
  code: string,
  { sheet = null, row, column, value = null }: FilePlace = {},
  {
    severity = 'error',
    details = {},
  }: { readonly severity?: AnswerFileProblem['severity']; readonly details?: ProblemDetails } = {},
): AnswerFileProblem {
  return {
    severity,
    code,
    sheet,
    row: row ?? null,
    column: column === undefined ? null : `${column.letter} · ${column.title}`,
    value: shorten(value),
    message: describeProblem(code, { value, ...details }),
  }
}

/** What a reader of tables found. */
export function fromTable(problem: TableProblem): AnswerFileProblem {
  const { code, row, column, header, value, details } = problem
  return fileProblem(
    code,
    {
      ...(row === null ? {} : { row }),
      column: column === null ? undefined : { letter: column, title: header ?? '' },
      value,
    },
    { details },
  )
}

/** The letter of the column in which a problem is. */
export function letterOf({ column }: AnswerFileProblem): string | null {
  return column?.split(' · ', 1)[0] ?? null
}

function shorten(value: string | null): string | null {
  if (value === null) return null
  const line = value.replaceAll(/\s+/g, ' ').trim()
  return line.length <= shownLength ? line : `${line.slice(0, shownLength - 1)}…`
}
