import { type Figure, type IndexData, isKnown } from '@thang/engine'
import type { IndexTableColumn } from './indexTable.ts'

/** The columns that say which unit a row is of, and in a panel of which time. */
export function unitColumns(data: IndexData, code = 'code', name = 'name'): IndexTableColumn[] {
  return [
    { key: 'code', type: 'string', title: code },
    ...(hasNames(data) ? [{ key: 'name', type: 'string', title: name } as const] : []),
    ...(hasTimes(data) ? [{ key: 'time', type: timeType(data) } as const] : []),
  ]
}

/** The cells of a unit under these columns. */
export function unitCells(data: IndexData, row: number): (string | Figure)[] {
  const unit = data.units[row]
  return [
    unit?.code ?? '',
    ...(hasNames(data) ? [unit?.name ?? ''] : []),
    ...(hasTimes(data) ? [unit?.time ?? ''] : []),
  ]
}

/** The columns that tell one row of units from another. */
export function keyOf(data: IndexData): string[] {
  return hasTimes(data) ? ['code', 'time'] : ['code']
}

/** Whether units have names beside their codes. */
export function hasNames({ units }: IndexData): boolean {
  return units[0]?.name !== undefined
}

/** Whether it is a panel. */
export function hasTimes({ units }: IndexData): boolean {
  return units[0]?.time !== undefined
}

/** How times are written. */
export function timeType({ units }: IndexData): 'integer' | 'number' {
  return units.every(({ time }) => Number.isInteger(time)) ? 'integer' : 'number'
}

/** Units without a rank come last. */
export function placeOf(rank: Figure): number {
  return isKnown(rank) ? rank : Number.MAX_SAFE_INTEGER
}
