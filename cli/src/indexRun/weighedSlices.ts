import {
  type DoneRun,
  filterUnits,
  type IndexData,
  rankingOf,
  type RankOptions,
  rowsByScope,
  type WeighedIndex,
  weighedIndexOf,
} from '@thang/engine'
import { type TableProblem, tableProblem } from '@thang/server/tableFiles'
import { badInput } from '../failure.ts'
import type { LoadedRun } from './loadRun.ts'

/** The stages after which the numbers, or the units, are others. */
export const changing: ReadonlySet<string> = new Set([
  'screen',
  'denominate',
  'impute',
  'treat',
  'normalise',
  'aggregate',
])

/** The units of one time with the index that is made of their normalised numbers. */
export interface WeighedSlice {
  readonly data: IndexData
  readonly index: WeighedIndex
  /** How the run ranks the index. */
  readonly ranking: RankOptions
}

/** What a section of the run file asks of the weighed index, by the levels it names. */
export interface WeighedSection {
  readonly section: 'uncertainty' | 'leaveOneOut'
  readonly levels: readonly number[]
}

/**
 * The index ready to be weighed anew, time by time: units are ranked among those of their time. Throws
 * BadInput where the steps do not allow it.
 */
export function weighedSlices(
  { run, read, files }: LoadedRun,
  done: DoneRun,
  { section, levels }: WeighedSection,
): WeighedSlice[] {
  const at = run.steps.findLastIndex(({ stage }) => stage === 'aggregate')
  const step = run.steps[at]
  const refused = (code: string, details: TableProblem['details'] = {}) =>
    badInput([tableProblem(code, { file: files.run }, { section, ...details })])
  if (step?.stage !== 'aggregate') throw refused('index-weighed-not-aggregated')
  const changed = run.steps.findIndex(({ stage }, later) => later > at && changing.has(stage))
  if (changed !== -1) {
    const stage = run.steps[changed]?.stage ?? ''
    throw refused('index-weighed-changed', { step: changed + 1, stage, aggregate: at + 1 })
  }
  const rules = [step, ...Object.values(step.levels ?? {}), ...Object.values(step.nodes ?? {})]
  if (rules.some(({ method }) => method?.method === 'copeland')) {
    throw refused('index-weighed-copeland', { step: at + 1 })
  }
  // Without the index itself nothing is left; to draw its weight changes nothing and does no harm.
  const usable = read.data.elements.filter(
    ({ parent }) => section === 'uncertainty' || parent !== null,
  )
  const there = new Set(usable.map(({ level }) => level))
  const strange = levels.find((level) => !there.has(level))
  if (strange !== undefined) throw refused('index-weighed-level', { level: strange })
  const data = (at === 0 ? read.data : done.stages[at - 1]?.data) ?? read.data
  const top = data.elements.find(({ parent }) => parent === null)?.code ?? ''
  const ranking = rankingOf(run.steps, top)
  // The results are those of the run: a time aggregated alone may differ from them in the last bit.
  const aggregated = slicesByTime(done.stages[at]?.data ?? read.data)
  return slicesByTime(data).map((slice, time) => {
    const results = aggregated[time]?.columns.get(top)
    return { data: slice, index: weighedIndexOf(slice, step, results), ranking }
  })
}

/** The data of each time from the earliest on; as it is where there is one. */
function slicesByTime(data: IndexData): IndexData[] {
  const times = rowsByScope(data.units, 'per-time')
  if (times.length === 1) return [data]
  const timeOf = (rows: readonly number[]) => data.units[rows[0] ?? 0]?.time ?? 0
  return times
    .toSorted((a, b) => timeOf(a) - timeOf(b))
    .map((rows) => {
      const kept = new Set(rows)
      return filterUnits(data, (row) => kept.has(row))
    })
}
