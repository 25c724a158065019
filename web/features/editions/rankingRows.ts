import type { Ranking, RankingRow } from '@thang/contracts'
import { matches } from '../../app/i18n/fold.ts'

export interface RowChoice {
  /** `rank`, `value`, `name`, `change` or a column code; `-` in front turns it round. */
  readonly sort: string
  /** A region's code, `unassigned` for units without one, or nothing. */
  readonly region: string
  readonly question: string
  /** What the columns of raw inputs are sorted by, and their places in a row. */
  readonly inputKeys?: readonly string[]
  readonly inputPlaces?: readonly number[]
}

export const unassigned = 'unassigned'

/** Whether a table can be filtered by what stands in the address. */
export function isRegionOf({ regions }: Pick<Ranking, 'regions'>, region: string): boolean {
  return region === '' || region === unassigned || regions.some(({ code }) => code === region)
}

const byName = new Intl.Collator('vi')

/** The rows that fit the choice, in its order; a row without the figure comes last, by name. */
export function chooseRows(rows: readonly RankingRow[], choice: RowChoice): RankingRow[] {
  const { sort, region, question, inputKeys = [], inputPlaces = [] } = choice
  const turned = sort.startsWith('-')
  const key = turned ? sort.slice(1) : sort
  const sign = turned ? -1 : 1
  const inputPlace = inputPlaces[inputKeys.indexOf(key)]
  const figure = (row: RankingRow) =>
    inputPlace === undefined ? figureOf(row, key) : (row.inputs[inputPlace] ?? null)
  return rows
    .filter(({ unit }) => region === '' || (unit.region?.code ?? unassigned) === region)
    .filter(({ unit, predecessors }) =>
      matches(question, unit.name, unit.nameEn, unit.code, ...predecessors.map(({ name }) => name)),
    )
    .toSorted((a, b) => {
      if (key === 'name') return sign * names(a, b)
      const [x, y] = [figure(a), figure(b)]
      if (x === null || y === null) return Number(x === null) - Number(y === null) || names(a, b)
      // Natural order: the smallest rank first, the largest value or rise first.
      return sign * (key === 'rank' ? x - y : y - x) || names(a, b)
    })
}

function figureOf(row: RankingRow, key: string): number | null {
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
