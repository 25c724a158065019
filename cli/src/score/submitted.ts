import type { Answer } from '@thang/engine'
import type { TableColumn, TableProblem } from '@thang/server/tableFiles'

/** What the data file says of one unit. */
export interface Submitted {
  /** The unit as the file names it. */
  readonly text: string
  readonly row: number
  /** The cell that names the unit, for problems with it. */
  readonly column: TableColumn | null
  readonly answers: Readonly<Record<string, Answer>>
  /** The value published for it, where the file has a column of them. */
  readonly published: number | null
}

export interface ReadSubmitted {
  readonly file: string
  readonly units: readonly Submitted[]
  /** Columns that mean nothing in this framework. */
  readonly ignored: readonly string[]
  readonly hasPublished: boolean
  /** Everything wrong with the cells; nothing is computed while there is any. */
  readonly problems: readonly TableProblem[]
}
