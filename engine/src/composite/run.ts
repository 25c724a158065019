import { checkIndexData, type IndexProblem } from './check.ts'
import { checkSteps } from './checkSteps.ts'
import type { Column, IndexData } from './indexData.ts'
import type { RunFunctions } from './namedFunctions.ts'
import { applyStep, type IndexStage, type IndexStep, ranksOf, type StepResult } from './step.ts'

/** What a run needs beside its steps, and what it is to keep. */
export interface RunOptions {
  /** The functions that steps name. */
  readonly functions?: RunFunctions
  /** Stages whose data is kept in the result; all unless given. The last data is always there. */
  readonly keep?: readonly IndexStage[]
}

/** A step as done; `data` is null where it was not to be kept. */
export type RunStage = StepResult<IndexData | null>

/** A run that was done: what came of each step, in the order of the steps. */
export interface DoneRun {
  readonly steps: readonly IndexStep[]
  /** Warnings; what would have been errors keeps the run from being done. */
  readonly problems: readonly IndexProblem[]
  readonly stages: readonly RunStage[]
  /** The data after the last step. */
  readonly data: IndexData
  /**
   * Ranks by code of the column: those of the last `rank` step, or without one those of every column
   * of the last data, the largest 1st.
   */
  readonly ranks: ReadonlyMap<string, Column>
}

/** A run that was not done, with all problems that keep it from being done. */
export interface RefusedRun {
  readonly steps: readonly IndexStep[]
  readonly problems: readonly IndexProblem[]
  readonly data: null
}

/** A run that was done, or one refused for the errors found before it began. */
export type IndexRun = DoneRun | RefusedRun

/** A step that could not be done; `step` counts from 1, `cause` is what the stage threw. */
export class StepError extends Error {
  readonly step: number
  readonly stage: IndexStage
  constructor(step: number, stage: IndexStage, cause: unknown) {
    super(`step ${step}, ${cause instanceof Error ? cause.message : String(cause)}`, { cause })
    this.step = step
    this.stage = stage
  }
}

/**
 * Builds an index: the data and the steps are checked, then the steps are done in the order of the
 * list. Steps are plain data, so a run is replayed by its own `steps`, changed by `changeStep` and
 * compared by `compareRuns`. Errors in the data or in what a step names come back as problems and
 * nothing is computed; throws `StepError` where a stage throws (a broken specification) or leaves no unit.
 *
 * Two indicators 'a' (1, 3) and 'b' (10, 20) of two units, steps normalise by min-max and aggregate:
 * index 0 and 100, ranks 2 and 1.
 */
export function runIndex(
  data: IndexData,
  steps: readonly IndexStep[],
  { functions = {}, keep }: RunOptions = {},
): IndexRun {
  const problems = [...checkIndexData(data), ...checkSteps(data, steps)]
  if (problems.some(({ severity }) => severity === 'error')) return { steps, problems, data: null }
  const stages: RunStage[] = []
  let now = data
  let ranks: ReadonlyMap<string, Column> | null = null
  steps.forEach((step, at) => {
    const result = tryStep(now, step, at, functions)
    now = result.data
    if (result.stage === 'rank') ranks = result.log.ranks
    const isKept = keep === undefined || keep.includes(step.stage)
    stages.push(isKept ? result : { ...result, data: null })
  })
  return { steps, problems, stages, data: now, ranks: ranks ?? ranksOf(now) }
}

/**
 * The steps with others in place of the one at this position, which counts from 0: none takes it out,
 * one replaces it, several put more in. Throws where there is no such step.
 */
export function changeStep(
  steps: readonly IndexStep[],
  at: number,
  ...others: readonly IndexStep[]
): IndexStep[] {
  if (steps[at] === undefined) throw new RangeError(`changeStep: no step ${at} of ${steps.length}`)
  return steps.toSpliced(at, 1, ...others)
}

function tryStep(
  data: IndexData,
  step: IndexStep,
  at: number,
  functions: RunFunctions,
): StepResult {
  try {
    const result = applyStep(data, step, functions)
    if (result.data.units.length === 0) throw new RangeError(`${step.stage}: no unit is left`)
    return result
  } catch (error) {
    throw new StepError(at + 1, step.stage, error)
  }
}
