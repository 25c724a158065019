import type { ResultRow } from '@thang/contracts'
import { matches } from '../../../app/i18n/fold.ts'

export interface ResultChoice {
  /** `rank`, `unit`, `value`, `previous`, `preliminary` or the code of a group; `-` in front turns it round. */
  readonly sort: string
  readonly words: string
}

const byName = new Intl.Collator('vi')

/** Rows that fit the words, in the order of the key; a row without the figure comes last, by name. */
export function chooseResultRows(
  rows: readonly ResultRow[],
  { sort, words }: ResultChoice,
): ResultRow[] {
  const turned = sort.startsWith('-')
  const key = turned ? sort.slice(1) : sort
  const sign = turned ? -1 : 1
  return rows
    .filter(({ unit }) => matches(words, unit.name, unit.nameEn, unit.code))
    .toSorted((one, other) => {
      if (key === 'unit') return sign * names(one, other)
      const [x, y] = [figureOf(one, key), figureOf(other, key)]
      if (x === null || y === null) {
        return Number(x === null) - Number(y === null) || names(one, other)
      }
      // The smallest rank first, the most points first.
      return sign * (isRank(key) ? x - y : y - x) || names(one, other)
    })
}

function figureOf(row: ResultRow, key: string): number | null {
  if (key === 'rank') return row.rank
  if (key === 'value') return row.value
  if (key === 'previous') return row.previousRank
  if (key === 'preliminary') return row.preliminaryRank
  return row.groups.find(({ node }) => node === key)?.points ?? null
}

/** Whether the key orders by a rank, where less is better. */
export function isRank(key: string): boolean {
  return key === 'rank' || key === 'previous' || key === 'preliminary'
}

function names(one: ResultRow, other: ResultRow): number {
  return byName.compare(one.unit.name, other.unit.name)
}

/** Places risen (positive) or fallen since the other rank; null where either is not known. */
export function rankMove(rank: number | null, before: number | null): number | null {
  return rank === null || before === null ? null : before - rank
}
