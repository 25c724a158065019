import type { Ranking, RankingColumn, RankingInputColumn, RankingRow } from '@thang/contracts'
import { roundHalfUp } from '@thang/engine'

export interface ShownInput {
  /** What it is sorted by. */
  readonly key: string
  /** Its place in `row.inputs`. */
  readonly place: number
  readonly column: RankingInputColumn
  /** As many as its most exact figure has. */
  readonly decimals: number
}

/** The columns of the table as it is shown, and those left out because nothing in them is known. */
export interface ShownColumns {
  readonly rank: boolean
  /** How sure ranks are, where that was worked out. */
  readonly band: boolean
  readonly value: boolean
  readonly change: boolean
  readonly groups: readonly RankingColumn[]
  readonly inputs: readonly ShownInput[]
  readonly empty: {
    readonly value: boolean
    readonly change: boolean
    readonly groups: readonly RankingColumn[]
  }
}

/** The columns in which something is known, or all of them. A rank that nobody has is no column. */
export function shownColumns(ranking: Ranking, all: boolean): ShownColumns {
  const { rows, known, previous, columns, inputColumns } = ranking
  const emptyValue = known.values === 0
  const emptyChange = previous !== null && rows.every(({ rankChange }) => rankChange === null)
  const filled = new Set(rows.flatMap(filledGroups))
  return {
    rank: known.ranks > 0,
    band: rows.some(({ band }) => band !== undefined && band !== null),
    value: all || !emptyValue,
    change: previous !== null && (all || !emptyChange),
    groups: columns.filter(({ code }) => all || filled.has(code)),
    inputs: inputColumns
      .map((column, place) => ({
        key: `${column.node}:${column.input}`,
        place,
        column,
        decimals: Math.max(0, ...rows.map(({ inputs }) => decimalsOf(inputs[place] ?? null))),
      }))
      .filter(({ column }) => all || column.known > 0),
    empty: {
      value: emptyValue,
      change: emptyChange,
      groups: columns.filter(({ code }) => !filled.has(code)),
    },
  }
}

function filledGroups({ groups }: RankingRow): string[] {
  return groups.filter(({ value, rank }) => value !== null || rank !== null).map((g) => g.code)
}

const mostDecimals = 4

function decimalsOf(value: number | null): number {
  const [, fraction = ''] =
    value === null ? [] : String(roundHalfUp(value, mostDecimals)).split('.')
  return fraction.length
}

/** The most points a unit can have, where the table is in points; null where it is not. */
export function maximumPoints({ columns }: Pick<Ranking, 'columns'>): number | null {
  const groups = columns.filter(({ level }) => level === 'group')
  if (groups.length === 0 || groups.some((group) => !group.inPoints)) return null
  return groups.reduce<number | null>(
    (sum, { maxPoints }) => (sum === null || maxPoints === null ? null : sum + maxPoints),
    0,
  )
}
