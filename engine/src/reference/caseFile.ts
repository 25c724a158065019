import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import type { Framework } from '../framework/framework.ts'

const root = join(import.meta.dirname, '../../..')
const shared = join(root, '../shared')

/** A file of reference data beside a clone of the project; the tests that need it are left out without it. */
export function caseFile(path: string): {
  readonly absent: boolean
  readonly rows: () => CaseRow[]
} {
  const file = join(shared, path)
  return {
    absent: !existsSync(file),
    rows: () => parse(readFileSync(file), { columns: true, bom: true }),
  }
}

export type CaseRow = Record<string, string>

/** A shipped framework, as its file says. */
export function shippedFramework(code: string): Framework {
  return JSON.parse(readFileSync(join(root, `data/frameworks/${code}.json`), 'utf8'))
}

/** The number of a cell, NaN where it is blank. */
export function numberIn(row: CaseRow, column: string): number {
  const cell = row[column] ?? ''
  return cell === '' ? NaN : Number(cell)
}
