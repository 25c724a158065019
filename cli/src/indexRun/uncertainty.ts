import type { IndexRun, IndexStep, IndexUncertainty } from '@thang/contracts'
import {
  combineReplications,
  type DoneRun,
  type IndexData,
  type MonteCarloProblem,
  type MonteCarloResult,
  type ReplicationPart,
  type ReplicationRange,
  splitReplications,
  weighedIndexOf,
} from '@thang/engine'
import { mapInWorkers, shareArray } from '@thang/server/parallel'
import { tableProblem } from '@thang/server/tableFiles'
import { availableParallelism } from 'node:os'
import type { Context } from '../context.ts'
import { badInput, Failure } from '../failure.ts'

/** The stages after which the numbers, or the units, are others. */
export const changing: ReadonlySet<string> = new Set([
  'screen',
  'denominate',
  'impute',
  'treat',
  'normalise',
  'aggregate',
])

/** How the ranking of a run depends on its weights, drawn again and again in worker threads. */
export async function runUncertainty(
  context: Context,
  { run, file }: { readonly run: IndexRun; readonly file: string },
  { given, done }: { readonly given: IndexData; readonly done: DoneRun },
  uncertainty: IndexUncertainty,
): Promise<MonteCarloResult> {
  const problem = problemOf({ run, file }, { given, done }, uncertainty)
  const { workers = availableParallelism() } = uncertainty
  // More ranges than threads, so that the bar moves; the figures do not depend on the cut.
  const ranges = splitReplications(problem.replications, workers * 8)
  const progress = context.progress(context.messages.say('index.progress'))
  try {
    const parts = await mapInWorkers<
      readonly [MonteCarloProblem, ReplicationRange],
      ReplicationPart
    >(
      { module: import.meta.resolve('@thang/engine'), name: 'runReplications' },
      ranges.map((range) => [problem, range]),
      {
        workers,
        onProgress: (ended, of) => {
          progress.step(Math.round((ended / of) * problem.replications), problem.replications)
        },
      },
    )
    return combineReplications(problem, parts)
  } finally {
    progress.end()
  }
}

function problemOf(
  { run, file }: { readonly run: IndexRun; readonly file: string },
  { given, done }: { readonly given: IndexData; readonly done: DoneRun },
  { noise, replications, seed, topRanks }: IndexUncertainty,
): MonteCarloProblem {
  const at = run.steps.findLastIndex(({ stage }) => stage === 'aggregate')
  const step = run.steps[at]
  if (step?.stage !== 'aggregate') throw new Failure('index.nothingAggregated', { file })
  const changed = run.steps.findIndex(({ stage }, later) => later > at && changing.has(stage))
  if (changed !== -1) {
    const stage = run.steps[changed]?.stage ?? ''
    const details = { step: changed + 1, stage, aggregate: at + 1 }
    throw badInput([tableProblem('index-uncertain-changed', { file }, details)])
  }
  const top = given.elements.find(({ parent }) => parent === null)?.code ?? ''
  const ranked = run.steps.findIndex((one) => isRankedOtherwise(one, top))
  if (ranked !== -1) {
    throw badInput([tableProblem('index-uncertain-rank', { file }, { step: ranked + 1 })])
  }
  const rules = [step, ...Object.values(step.levels ?? {}), ...Object.values(step.nodes ?? {})]
  if (rules.some(({ method }) => method?.method === 'copeland')) {
    throw new Failure('index.copelandUncertain', { file, step: at + 1 })
  }
  const data = (at === 0 ? given : done.stages[at - 1]?.data) ?? given
  if (new Set(data.units.map(({ time }) => time)).size > 1) {
    throw new Failure('index.panelUncertain', { file })
  }
  const levels = Object.entries(noise).map(([level, factor]) => ({ level: Number(level), factor }))
  const there = new Set(data.elements.map(({ level }) => level))
  const strange = levels.find(({ level }) => !there.has(level))
  if (strange !== undefined) throw new Failure('index.noLevel', { file, level: strange.level })
  const index = weighedIndexOf(data, step)
  return {
    index: { ...index, values: shareArray(index.values) },
    weights: { kind: 'noise', levels },
    seed,
    replications,
    ...(topRanks === undefined ? {} : { topRanks }),
  }
}

/** The replications rank the index as it is, the largest first. */
function isRankedOtherwise(step: IndexStep, top: string): boolean {
  if (step.stage !== 'rank' || step.columns?.includes(top) === false) return false
  return step.order === 'ascending' || step.decimals !== undefined
}
