import type { Figure } from '@thang/engine'

/** A column of what is printed; `key` names it in CSV and JSON, `title` in the table. */
export interface ReportColumn {
  readonly key: string
  readonly title: string
  readonly type: 'text' | 'number'
  /** Decimals in the table, and in CSV where they are published ones. */
  readonly decimals?: number
  /** In CSV and JSON the number as it is, not rounded to `decimals`. */
  readonly unrounded?: boolean
  /** A plus sign before positive numbers in the table. */
  readonly signed?: boolean
}

export type ReportCell = string | Figure

/** What a command prints in any of its formats. */
export interface Report {
  readonly columns: readonly ReportColumn[]
  readonly rows: readonly (readonly ReportCell[])[]
  /** Lines below the table: legends and remarks; not part of CSV. */
  readonly remarks: readonly string[]
}
