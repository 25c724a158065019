import type { IndexStrengths } from '@thang/contracts'
import {
  type DoneRun,
  type IndexData,
  type Standing,
  type Strengths,
  strengthsOf,
} from '@thang/engine'
import { tableProblem } from '@thang/server/tableFiles'
import { badInput } from '../failure.ts'
import type { IndexTable, IndexTableColumn } from './indexTable.ts'
import type { LoadedRun } from './loadRun.ts'
import { keyOf, unitCells, unitColumns } from './unitColumns.ts'

/** The indicators on which units stand best and worst; throws BadInput where it cannot be said. */
export function strengthsTable(
  loaded: LoadedRun,
  done: DoneRun,
  { units, count, by }: IndexStrengths,
): IndexTable {
  const data = normalisedData(loaded, done)
  const known = new Set(data.units.map(({ code }) => code))
  const strange = (units ?? []).filter((code) => !known.has(code))
  if (strange.length > 0) {
    const place = { file: loaded.files.run }
    throw badInput(
      strange.map((value) => tableProblem('index-strengths-unit', { ...place, value })),
    )
  }
  const wanted = new Set(units ?? known)
  const how = { ...(count === undefined ? {} : { count }), ...(by === undefined ? {} : { by }) }
  const rows = data.units.flatMap((unit, row) => {
    if (!wanted.has(unit.code)) return []
    const time = unit.time === undefined ? {} : { time: unit.time }
    const found = strengthsOf(data, { unit: unit.code, ...time, ...how })
    return standingRows(found).map((cells) => [...unitCells(data, row), ...cells])
  })
  return {
    name: 'strengths',
    columns: [...unitColumns(data), ...standingColumns],
    rows,
    primaryKey: [...keyOf(data), 'kind', 'place'],
  }
}

const standingColumns: readonly IndexTableColumn[] = [
  { key: 'kind', type: 'string' },
  { key: 'place', type: 'integer' },
  { key: 'indicator', type: 'string' },
  { key: 'value', type: 'number' },
  { key: 'rank', type: 'integer' },
  { key: 'of', type: 'integer' },
  { key: 'gap', type: 'number' },
  { key: 'share', type: 'number' },
  { key: 'impact', type: 'number' },
]

function standingRows({ strengths, weaknesses }: Strengths): (string | number)[][] {
  const cells = (kind: string) => (standing: Standing, at: number) => {
    const { indicator, value, rank, of, gap, share, impact } = standing
    return [kind, at + 1, indicator, value, rank, of, gap, share, impact]
  }
  return [...strengths.map(cells('strength')), ...weaknesses.map(cells('weakness'))]
}

/** The numbers of which the index is made: those before its last aggregation, more being better. */
function normalisedData({ run, read, files }: LoadedRun, done: DoneRun): IndexData {
  const at = run.steps.findLastIndex(({ stage }) => stage === 'aggregate')
  const before = at === -1 ? run.steps : run.steps.slice(0, at)
  const reversed = read.data.elements.filter(
    ({ level, direction }) => level === 1 && direction === -1,
  )
  if (reversed.length > 0 && before.every(({ stage }) => stage !== 'normalise')) {
    const codes = reversed.map(({ code }) => code).join(', ')
    throw badInput([tableProblem('index-strengths-direction', { file: files.run }, { codes })])
  }
  return (before.length === 0 ? read.data : done.stages[before.length - 1]?.data) ?? done.data
}
