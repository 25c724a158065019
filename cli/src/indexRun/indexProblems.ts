import type { IndexProblem } from '@thang/engine'
import { type TableProblem, tableProblem } from '@thang/server/tableFiles'
import type { Metadata } from './readMetadata.ts'
import type { ReadIndexData } from './readIndexData.ts'

/** The files of a run by the names to show. */
export interface RunFiles {
  readonly run: string
  readonly data: string
  readonly metadata: string
}

export interface RunSources {
  readonly files: RunFiles
  readonly metadata: Metadata
  readonly read: ReadIndexData
}

/** A problem of index data where it stands in the files; its text is that of `index-` and its code. */
export function placeProblem(problem: IndexProblem, sources: RunSources): TableProblem {
  const { files, metadata, read } = sources
  const code = `index-${problem.code}`
  const { element, details } = problem
  const shown = details['value'] ?? problem.unit ?? element
  const value = shown === null ? null : String(shown)
  if ('step' in details) return tableProblem(code, { file: files.run, value }, details)
  if (problem.unit !== null || problem.code === 'units-missing') {
    const rowOf = (index: string | number | undefined) =>
      typeof index === 'number' ? (read.rows[index] ?? 0) : 0
    const row = 'row' in details ? rowOf(details['row']) : null
    const column = element === null ? null : (read.columnOf.get(element) ?? null)
    const rows = {
      ...(row === null ? {} : { row }),
      ...('first' in details ? { first: rowOf(details['first']) } : {}),
    }
    const place = { file: files.data, row, column, value }
    return tableProblem(code, place, { ...details, ...rows })
  }
  if (element !== null && read.columnOf.has(element) && aboutColumns.has(problem.code)) {
    const place = { file: files.data, column: read.columnOf.get(element) ?? null, value }
    return tableProblem(code, place, details)
  }
  const file = problem.code === 'column-missing' ? files.data : files.metadata
  const row = file === files.metadata ? (metadata.rowOf.get(element ?? '') ?? null) : null
  const node = element === null || element === '' ? {} : { node: element }
  return tableProblem(code, { file, row, value }, { ...details, ...node })
}

const aboutColumns = new Set(['no-variation', 'column-empty', 'aggregate-in-data'])
