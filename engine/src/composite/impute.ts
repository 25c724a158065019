import type { MissingReason } from '../figure.ts'
import type { Imputation, ImputeSpecification } from './imputation.ts'
import { fillFromColumn, fillFromGroup } from './imputeColumn.ts'
import { fillFromSeries } from './imputeSeries.ts'
import { fillFromSiblings } from './imputeSiblings.ts'
import {
  type Column,
  elementsAt,
  type IndexData,
  type IndexElement,
  type StageEntry,
  type StageLog,
  type StageResult,
  withColumns,
} from './indexData.ts'
import { ownEntry } from './ownEntry.ts'
import { type RowGroups, rowGroupsOf } from './panel.ts'

/** How many cells were filled in and how many are still missing. */
export interface ImputeLog extends StageLog {
  readonly imputed: number
  readonly missing: number
}

/**
 * Fills in missing numbers of the indicators, each by its method; what is known never changes, and
 * every method looks at the data as given, not at what another column's method has filled in. The
 * log has an entry for every cell filled in (`imputed`, with value, method and the reason it was
 * missing for) and every one that could not be (`not-imputed`), which keeps its reason.
 * Column 1, 3, missing by `mean` → 2. Throws on an indicator that is not there.
 * Source: OECD/JRC, Handbook on Constructing Composite Indicators (2008), step 3.
 */
export function impute(
  data: IndexData,
  specification: ImputeSpecification,
): StageResult<ImputeLog> {
  const { all, indicators = {}, leave = ['not-applicable'] } = specification
  const elements = elementsAt(data, 1)
  const unknown = Object.keys(indicators).find((code) => elements.every((one) => one.code !== code))
  if (unknown !== undefined) throw new Error(`impute: no indicator ${unknown}`)
  const entries: StageEntry[] = []
  const groups = rowGroupsOf(data.units)
  const columns = elements.flatMap((element) => {
    const column = data.columns.get(element.code)
    if (column === undefined || column.missing.size === 0) return []
    const imputation = ownEntry(indicators, element.code) ?? all
    const filled = estimate({ data, groups }, element, column, imputation)
    return [takeOver(data, column, { filled, leave, method: imputation.method }, entries)]
  })
  const imputed = entries.filter((entry) => entry.code === 'imputed').length
  const missing = columns.reduce((sum, column) => sum + column.missing.size, 0)
  return { data: withColumns(data, columns), log: { stage: 'impute', entries, imputed, missing } }
}

/** A suggestion for every row, NaN where there is none; only those of missing rows are used. */
function estimate(
  { data, groups }: { readonly data: IndexData; readonly groups: RowGroups },
  element: IndexElement,
  column: Column,
  imputation: Imputation,
): ArrayLike<number> {
  switch (imputation.method) {
    case 'mean':
    case 'median':
      return fillFromColumn(column, groups, imputation)
    case 'group-mean':
    case 'group-median':
      return fillFromGroup(column, groups, imputation)
    case 'siblings':
      return fillFromSiblings({ data, groups }, element, imputation)
    case 'latest':
    case 'linear':
    case 'constant':
      return fillFromSeries(column, { units: data.units, groups }, imputation)
    case 'function':
      return imputation.fill(column.values.slice(), data.units, column.code)
    case 'none':
      return []
    default:
      throw new Error(`impute: unknown method ${JSON.stringify(imputation satisfies never)}`)
  }
}

interface Takeover {
  readonly filled: ArrayLike<number>
  readonly leave: readonly MissingReason[]
  readonly method: string
}

/** The column with the suggestions in its missing rows, each of which gets an entry. */
function takeOver(
  data: IndexData,
  column: Column,
  { filled, leave, method }: Takeover,
  entries: StageEntry[],
): Column {
  const values = column.values.slice()
  const missing = new Map(column.missing)
  const rows = [...column.missing].toSorted(([a], [b]) => a - b)
  for (const [row, reason] of rows) {
    const value = leave.includes(reason) ? NaN : (filled[row] ?? NaN)
    const isFilled = Number.isFinite(value)
    const unit = data.units[row]
    const time = unit?.time === undefined ? {} : { time: unit.time }
    const details = { method, ...time, reason, ...(isFilled ? { value } : {}) }
    const code = isFilled ? 'imputed' : 'not-imputed'
    entries.push({ code, column: column.code, unit: unit?.code ?? '', details })
    if (!isFilled) continue
    values[row] = value
    missing.delete(row)
  }
  return { code: column.code, values, missing }
}
