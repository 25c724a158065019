import type { MissingReason } from '../figure.ts'
import type { Column, IndexData } from './indexData.ts'

/** The data of the units whose row is kept, in the order given; every column is cut alike. */
export function filterUnits(data: IndexData, isKept: (row: number) => boolean): IndexData {
  const rows = Int32Array.from(data.units.keys()).filter((row) => isKept(row))
  const cut = (columns: ReadonlyMap<string, Column>) =>
    new Map([...columns].map(([code, column]) => [code, filterColumn(column, rows)]))
  return {
    ...data,
    units: data.units.filter((_, row) => isKept(row)),
    columns: cut(data.columns),
    others: cut(data.others),
  }
}

function filterColumn(column: Column, rows: Int32Array): Column {
  const values = new Float64Array(rows.length)
  const missing = new Map<number, MissingReason>()
  rows.forEach((row, index) => {
    values[index] = column.values[row] ?? NaN
    const reason = column.missing.get(row)
    if (reason !== undefined) missing.set(index, reason)
  })
  return { code: column.code, values, missing }
}
