import type { IndexTrends } from '@thang/contracts'
import { type DoneRun, type IndexData, missing, trend } from '@thang/engine'
import { type TableProblem, tableProblem } from '@thang/server/tableFiles'
import { badInput } from '../failure.ts'
import type { IndexTable } from './indexTable.ts'
import type { LoadedRun } from './loadRun.ts'
import { hasNames, timeType } from './unitColumns.ts'

/** Change and growth of every unit over the times of a panel; throws BadInput where there are none. */
export function trendsTable(
  { run, read, files }: LoadedRun,
  done: DoneRun,
  { columns, step = run.steps.length, from, to }: IndexTrends,
): IndexTable {
  const refused = (code: string, value: string, details: TableProblem['details'] = {}) =>
    tableProblem(code, { file: files.run, value }, details)
  if (step > run.steps.length) {
    const details = { steps: run.steps.length }
    throw badInput([refused('index-trends-step', String(step), details)])
  }
  const data = (step === 0 ? read.data : done.stages[step - 1]?.data) ?? done.data
  const times = new Set(data.units.map(({ time }) => time))
  if (times.size < 2) throw badInput([refused('index-trends-times', '')])
  const there = [...data.columns.keys()].join(', ')
  const strange = (columns ?? []).filter((code) => !data.columns.has(code))
  if (strange.length > 0) {
    const details = { step, columns: there }
    throw badInput(strange.map((code) => refused('index-trends-column', code, details)))
  }
  const trends = trend(data, {
    ...(columns === undefined ? {} : { columns }),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  })
  const names = namesOf(data)
  const none = missing('no-earlier-edition')
  return {
    name: 'trends',
    columns: [
      { key: 'code', type: 'string' },
      ...(hasNames(data) ? [{ key: 'name', type: 'string' } as const] : []),
      { key: 'column', type: 'string' },
      { key: 'from', type: timeType(data) },
      { key: 'to', type: timeType(data) },
      { key: 'known', type: 'integer' },
      { key: 'change', type: 'number' },
      { key: 'relative_change', type: 'number' },
      { key: 'growth_rate', type: 'number' },
    ],
    rows: trends.map((one) => [
      one.unit,
      ...(hasNames(data) ? [names.get(one.unit) ?? ''] : []),
      one.column,
      one.from ?? none,
      one.to ?? none,
      one.known,
      one.change,
      one.relativeChange,
      one.growthRate,
    ]),
    primaryKey: ['code', 'column'],
  }
}

function namesOf({ units }: IndexData): Map<string, string> {
  return new Map(units.map(({ code, name = '' }) => [code, name]))
}
