import type { RankingRow } from '@thang/contracts'
import { matches } from '../../app/i18n/fold.ts'

export interface RowChoice {
  /** `rank`, `value`, `name`, `change` or a column code; `-` in front turns it round. */
  readonly sort: string
  readonly region: string
  readonly question: string
}

const byName = new Intl.Collator('vi')

/** The rows that fit the choice, in its order; a row without the figure comes last, by name. */
export function chooseRows(rows: readonly RankingRow[], choice: RowChoice): RankingRow[] {
  const { sort, region, question } = choice
  const turned = sort.startsWith('-')
  const key = turned ? sort.slice(1) : sort
  const sign = turned ? -1 : 1
  return rows
    .filter(({ unit }) => region === '' || unit.region?.code === region)
    .filter(({ unit, predecessors }) =>
      matches(question, unit.name, unit.nameEn, unit.code, ...predecessors.map(({ name }) => name)),
    )
    .toSorted((a, b) => sign * compareFigures(a, b, key) || missingLast(a, b, key) || names(a, b))
}

/** Natural order: the smallest rank first, the largest value or rise first, names from A. */
function compareFigures(a: RankingRow, b: RankingRow, key: string): number {
  if (key === 'name') return names(a, b)
  const [x, y] = [figure(a, key), figure(b, key)]
  if (x === null || y === null) return 0
  return key === 'rank' ? x - y : y - x
}

function missingLast(a: RankingRow, b: RankingRow, key: string): number {
  if (key === 'name') return 0
  return Number(figure(a, key) === null) - Number(figure(b, key) === null)
}

function figure(row: RankingRow, key: string): number | null {
  if (key === 'rank') return row.rank
  if (key === 'value') return row.value
  if (key === 'change') return row.rankChange
  const group = row.groups.find(({ code }) => code === key)
  if (group === undefined) return null
  // A group known by its rank alone stands after those known by value, best rank first.
  return group.value ?? (group.rank === null ? null : -group.rank)
}

function names(a: RankingRow, b: RankingRow): number {
  return byName.compare(a.unit.name, b.unit.name)
}
