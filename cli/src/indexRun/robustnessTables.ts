import { type ElementOut, type Figure, isKnown, missing } from '@thang/engine'
import type { IndexTable, IndexTableColumn } from './indexTable.ts'
import type { UncertainSlice } from './uncertainty.ts'
import { hasTimes, keyOf, placeOf, timeType, unitCells, unitColumns } from './unitColumns.ts'
import type { WeighedSlice } from './weighedSlices.ts'

/** How each unit’s rank is spread over the replications. */
export function uncertaintyTable(
  slices: readonly UncertainSlice[],
  topRanks: readonly number[],
): IndexTable {
  const [first] = slices
  const numbers = ['score', 'rank', 'mean_rank', 'median_rank', 'rank_q5', 'rank_q95']
  const tops = topRanks.map((rank) => `probability_rank_up_to_${rank}`)
  return {
    name: 'uncertainty',
    columns: [
      ...(first === undefined ? [] : unitColumns(first.data)),
      ...[...numbers, ...tops].map((key): IndexTableColumn => ({
        key,
        type: key === 'rank' ? 'integer' : 'number',
      })),
    ],
    rows: slices.flatMap((slice) =>
      unitsByRank(slice).map((row) => {
        const unit = slice.result.units[row]
        const none = missing('not-scored')
        return [
          ...unitCells(slice.data, row),
          unit?.nominalScore ?? none,
          unit?.nominalRank ?? none,
          unit?.mean ?? none,
          unit?.median ?? none,
          unit?.q5 ?? none,
          unit?.q95 ?? none,
          ...(unit?.top ?? []),
        ]
      }),
    ),
    primaryKey: first === undefined ? [] : keyOf(first.data),
  }
}

/** The probability that a unit ranks before another of its time, for every two of them. */
export function pairsTable(slices: readonly UncertainSlice[]): IndexTable {
  const [first] = slices
  const key = first === undefined ? [] : keyOf(first.data)
  return {
    name: 'pairs',
    columns: [
      { key: 'code', type: 'string' },
      { key: 'other', type: 'string' },
      ...timeColumns(slices),
      { key: 'probability', type: 'number' },
    ],
    rows: slices.flatMap((slice) => {
      const order = unitsByRank(slice)
      return order.flatMap((row) =>
        order.filter((other) => other !== row).map((other) => pairCells(slice, row, other)),
      )
    }),
    primaryKey: ['code', 'other', ...key.slice(1)],
  }
}

function pairCells({ data, result }: UncertainSlice, row: number, other: number) {
  const probability = result.pairs?.[row * data.units.length + other]
  return [
    data.units[row]?.code ?? '',
    data.units[other]?.code ?? '',
    ...(hasTimes(data) ? [data.units[row]?.time ?? ''] : []),
    probability ?? missing('not-scored'),
  ]
}

function unitsByRank({ result }: UncertainSlice): number[] {
  const none = missing('not-scored')
  const place = (row: number) => placeOf(result.units[row]?.nominalRank ?? none)
  return [...result.units.keys()].toSorted((a, b) => place(a) - place(b))
}

/** The index without each of its elements, for the units of one time. */
export interface LeftOutSlice extends WeighedSlice {
  readonly left: readonly (ElementOut & { readonly element: string })[]
}

/** By how many places the units move without an element, the most first. */
export function leaveOneOutTable(slices: readonly LeftOutSlice[]): IndexTable {
  return {
    name: 'leave-one-out',
    columns: [
      { key: 'element', type: 'string' },
      { key: 'name', type: 'string' },
      { key: 'level', type: 'integer' },
      ...timeColumns(slices),
      { key: 'mean_rank_shift', type: 'number' },
      { key: 'largest_rank_shift', type: 'integer' },
    ],
    rows: slices.flatMap(({ data, left }) => {
      const elements = new Map(data.elements.map((element) => [element.code, element]))
      return left
        .toSorted((a, b) => shiftOf(b) - shiftOf(a))
        .map((one) => [
          one.element,
          elements.get(one.element)?.name ?? '',
          elements.get(one.element)?.level ?? '',
          ...(hasTimes(data) ? [data.units[0]?.time ?? ''] : []),
          one.meanRankShift,
          largestShift(one),
        ])
    }),
    primaryKey: ['element', ...timeColumns(slices).map(({ key }) => key)],
  }
}

/** Score and rank of every unit without each of the elements. */
export function leftOutUnitsTable(slices: readonly LeftOutSlice[]): IndexTable {
  const [first] = slices
  return {
    name: 'leave-one-out-units',
    columns: [
      { key: 'element', type: 'string' },
      ...(first === undefined ? [] : unitColumns(first.data)),
      { key: 'score', type: 'number' },
      { key: 'rank', type: 'integer' },
      { key: 'rank_difference', type: 'integer' },
    ],
    rows: slices.flatMap(({ data, left }) =>
      left.flatMap(({ element, scores, ranks, rankDifferences }) =>
        data.units.map((_, row) => [
          element,
          ...unitCells(data, row),
          ...[scores, ranks, rankDifferences].map((each) => each[row] ?? missing('not-scored')),
        ]),
      ),
    ),
    primaryKey: ['element', ...(first === undefined ? [] : keyOf(first.data))],
  }
}

function shiftOf({ meanRankShift }: ElementOut): number {
  return isKnown(meanRankShift) ? meanRankShift : -1
}

function largestShift({ rankDifferences, meanRankShift }: ElementOut): Figure {
  const known = rankDifferences.filter(isKnown)
  // Where no unit is ranked both ways there is no shift, and the mean says why.
  return known.reduce(
    (largest: Figure, one) => {
      const size = Math.abs(one)
      return isKnown(largest) ? Math.max(largest, size) : size
    },
    isKnown(meanRankShift) ? 0 : meanRankShift,
  )
}

function timeColumns([first]: readonly WeighedSlice[]): IndexTableColumn[] {
  if (first === undefined || !hasTimes(first.data)) return []
  return [{ key: 'time', type: timeType(first.data) }]
}
