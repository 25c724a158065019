import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, it } from 'vitest'
import { numberReader } from './readNumbers.ts'
import { readTableFile } from './readTableFile.ts'

const path = resolve(
  import.meta.dirname,
  '../../../../../shared/data/commune-assessment-cangiuoc-2026.csv',
)

it.skipIf(!existsSync(path))(
  'a real export with line breaks in its cells keeps its sums',
  async () => {
    const { table } = await readTableFile(path)
    if (table === undefined) throw new Error('not read')
    expect(table.rows).toHaveLength(62)
    const columns = table.columns.slice(3, 6)
    const reader = numberReader(table, columns)
    const groups = new Map<string, number[]>()
    for (const row of table.rows) {
      const group = (row.cells[0] ?? '').split('.')[0] ?? ''
      const sums = groups.get(group) ?? [0, 0, 0, 0]
      groups.set(group, sums)
      sums[0] = (sums[0] ?? 0) + 1
      columns.forEach((column, index) => {
        const value = reader.read(row, column)
        if (typeof value !== 'number') throw new Error(JSON.stringify(value))
        sums[index + 1] = (sums[index + 1] ?? 0) + value
      })
    }
    expect([...groups.values()].map((sums) => sums.map((sum) => Number(sum.toFixed(2))))).toEqual([
      [7, 80, 59.47, 50],
      [5, 100, 51.85, 35.38],
      [6, 100, 100, 94.52],
      [32, 520, 442.43, 320.94],
      [4, 80, 80, 80],
      [8, 80, 54.09, 25.43],
    ])
  },
)
