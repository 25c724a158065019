import type { RankingColumn, RankingRow } from '@thang/contracts'
import { invalid } from '../../platform/errors.ts'

const collator = new Intl.Collator('vi')

/**
 * Sorts by `rank`, `value`, `name`, `change` or a column code; `-` in front turns the order round.
 * Ranks and names go up, values and changes go down; what is missing comes last in either direction,
 * by name. Throws `invalid` with the allowed keys for any other key.
 */
export function sortRows(
  rows: readonly RankingRow[],
  sort: string,
  columns: readonly RankingColumn[],
): RankingRow[] {
  const turned = sort.startsWith('-')
  const key = turned ? sort.slice(1) : sort
  const allowed = ['rank', 'value', 'name', 'change', ...columns.map((column) => column.code)]
  if (!allowed.includes(key)) {
    throw invalid(
      `Không sắp xếp được theo "${sort}". Các giá trị được nhận: ${allowed.join(', ')}.`,
      { sort, allowed },
    )
  }
  const sign = turned ? -1 : 1
  if (key === 'name') return rows.toSorted((a, b) => sign * byName(a, b))
  const upwards = key === 'rank' ? 1 : -1
  return rows.toSorted((a, b) => {
    const x = numberAt(a, key)
    const y = numberAt(b, key)
    if (x === null || y === null) return x === y ? byName(a, b) : x === null ? 1 : -1
    return sign * upwards * (x - y) || byName(a, b)
  })
}

function numberAt(row: RankingRow, key: string): number | null {
  switch (key) {
    case 'rank':
      return row.rank
    case 'value':
      return row.value
    case 'change':
      return row.rankChange
    default:
      return row.groups.find((group) => group.code === key)?.value ?? null
  }
}

function byName(a: RankingRow, b: RankingRow): number {
  return collator.compare(a.unit.name, b.unit.name) || a.unit.code.localeCompare(b.unit.code)
}
