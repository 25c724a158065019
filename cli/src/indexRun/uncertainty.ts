import type { IndexUncertainty } from '@thang/contracts'
import {
  combineReplications,
  type DoneRun,
  type MonteCarloProblem,
  type MonteCarloResult,
  type ReplicationPart,
  type ReplicationRange,
  splitReplications,
  type WeightSource,
} from '@thang/engine'
import { mapInWorkers, shareArray } from '@thang/server/parallel'
import { tableProblem } from '@thang/server/tableFiles'
import { availableParallelism } from 'node:os'
import type { Context } from '../context.ts'
import { badInput } from '../failure.ts'
import type { LoadedRun } from './loadRun.ts'
import { type WeighedSlice, weighedSlices } from './weighedSlices.ts'

/** What the replications come to for the units of one time. */
export interface UncertainSlice extends WeighedSlice {
  readonly result: MonteCarloResult
}

/** How the ranking of a run depends on its weights, drawn again and again in worker threads. */
export async function runUncertainty(
  context: Context,
  loaded: LoadedRun,
  done: DoneRun,
  uncertainty: IndexUncertainty,
): Promise<UncertainSlice[]> {
  const { source, seed, replications } = drawing(loaded, uncertainty)
  const levels = source.kind === 'given' ? [] : source.levels.map(({ level }) => level)
  const slices = weighedSlices(loaded, done, { section: 'uncertainty', levels })
  const { topRanks, pairs = false } = uncertainty
  if (pairs) refuseManyUnits(loaded, slices)
  const problems = slices.map(({ index, ranking }): MonteCarloProblem => ({
    index: { ...index, values: shareArray(index.values) },
    weights: source,
    seed,
    replications,
    ranking,
    ...(topRanks === undefined ? {} : { topRanks }),
    keep: { pairs },
  }))
  const parts = await replicate(context, problems, uncertainty)
  return slices.map((slice, at) => {
    const problem = problems[at]
    if (problem === undefined) throw new RangeError(`no problem ${at}`)
    return { ...slice, result: combineReplications(problem, parts[at] ?? []) }
  })
}

interface Drawing {
  readonly source: WeightSource
  readonly seed: number
  readonly replications: number
}

function drawing({ weightSets }: LoadedRun, uncertainty: IndexUncertainty): Drawing {
  if ('weights' in uncertainty) {
    if (weightSets === undefined) throw new RangeError('the weight sets were not read')
    // Nothing is drawn, so the seed is of no matter.
    return { ...weightSets, seed: 0 }
  }
  const { seed, replications } = uncertainty
  const source: WeightSource =
    'noise' in uncertainty
      ? { kind: 'noise', levels: byLevel(uncertainty.noise, (factor) => ({ factor })) }
      : {
          kind: 'dirichlet',
          levels: byLevel(uncertainty.concentration, (concentration) => ({ concentration })),
        }
  return { source, seed, replications }
}

function byLevel<Parameter>(
  levels: Readonly<Record<string, number>>,
  parameter: (value: number) => Parameter,
): (Parameter & { level: number })[] {
  return Object.entries(levels).map(([level, value]) => ({
    ...parameter(value),
    level: Number(level),
  }))
}

/** Counts and rows of pairs grow with the square of the units. */
const mostUnitsInPairs = 1000

function refuseManyUnits({ files }: LoadedRun, slices: readonly WeighedSlice[]): void {
  const units = Math.max(...slices.map(({ index }) => index.units))
  if (units <= mostUnitsInPairs) return
  const details = { units, limit: mostUnitsInPairs }
  throw badInput([tableProblem('index-weighed-pairs', { file: files.run }, details)])
}

/** The parts of each problem. */
async function replicate(
  context: Context,
  problems: readonly MonteCarloProblem[],
  { workers = availableParallelism(), pairs }: IndexUncertainty,
): Promise<ReplicationPart[][]> {
  // More ranges than threads, so that the bar moves; the figures do not depend on the cut. Counts of
  // pairs are large, so that few are held at a time.
  const ranges = (problem: MonteCarloProblem) =>
    splitReplications(problem.replications, pairs === true ? workers : workers * 8)
  const calls = problems.flatMap((problem, at) =>
    ranges(problem).map((range) => ({ at, call: [problem, range] as const })),
  )
  const total = problems.reduce((sum, { replications }) => sum + replications, 0)
  const progress = context.progress(context.messages.say('index.progress'))
  try {
    const parts = await mapInWorkers<
      readonly [MonteCarloProblem, ReplicationRange],
      ReplicationPart
    >(
      { module: import.meta.resolve('@thang/engine'), name: 'runReplications' },
      calls.map(({ call }) => call),
      {
        workers,
        onProgress: (ended, of) => progress.step(Math.round((ended / of) * total), total),
      },
    )
    return problems.map((_, at) => parts.filter((_part, each) => calls[each]?.at === at))
  } finally {
    progress.end()
  }
}
