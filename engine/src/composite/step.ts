import { aggregate } from './aggregate.ts'
import { denominate } from './denominate.ts'
import { describe, type Description, type DescribeThresholds } from './describe.ts'
import { impute, type ImputeLog } from './impute.ts'
import type { Column, IndexData, StageLog } from './indexData.ts'
import {
  aggregateWith,
  denominateWith,
  imputeWith,
  type NamedAggregate,
  type NamedDenominate,
  type NamedImpute,
  type NamedNormalise,
  type NamedTreat,
  normaliseWith,
  type RunFunctions,
  treatWith,
} from './namedFunctions.ts'
import { normalise } from './normalise.ts'
import { rowsByScope } from './panel.ts'
import type { RankOptions } from './rank.ts'
import { rankWithin } from './rankColumn.ts'
import { relate, type Relations, type RelateSpecification } from './relate.ts'
import { screen, type ScreenLog, type ScreenSpecification } from './screen.ts'
import { treat, type TreatLog } from './treat.ts'
import { weight, type WeightSpecification } from './weight.ts'

/** The stages that a step may be, in the order of the pipeline. */
export const indexStages = [
  'describe',
  'screen',
  'denominate',
  'impute',
  'treat',
  'normalise',
  'weight',
  'aggregate',
  'rank',
  'relate',
] as const

/** The name of a stage that can be a step of a run. */
export type IndexStage = (typeof indexStages)[number]

/** Which columns to rank, and how; all of them unless given. */
export interface RankSpecification extends RankOptions {
  readonly columns?: readonly string[]
}

/** Ranks by the code of their column; in a panel among units of the same time. */
export interface RankLog {
  readonly stage: 'rank'
  readonly ranks: ReadonlyMap<string, Column>
}

/** One step of a run: a stage with its specification, as plain data. */
export type IndexStep =
  | ({ readonly stage: 'describe' } & DescribeThresholds)
  | ({ readonly stage: 'screen' } & ScreenSpecification)
  | ({ readonly stage: 'denominate' } & NamedDenominate)
  | ({ readonly stage: 'impute' } & NamedImpute)
  | ({ readonly stage: 'treat' } & NamedTreat)
  | ({ readonly stage: 'normalise' } & NamedNormalise)
  | ({ readonly stage: 'weight' } & WeightSpecification)
  | ({ readonly stage: 'aggregate' } & NamedAggregate)
  | ({ readonly stage: 'rank' } & RankSpecification)
  | ({ readonly stage: 'relate' } & RelateSpecification)

/** What a step made of its data, with the log of its stage; null for data that is not kept. */
export type StepResult<Data = IndexData> =
  | { readonly stage: 'describe'; readonly data: Data; readonly log: Description }
  | { readonly stage: 'screen'; readonly data: Data; readonly log: ScreenLog }
  | { readonly stage: 'impute'; readonly data: Data; readonly log: ImputeLog }
  | { readonly stage: 'treat'; readonly data: Data; readonly log: TreatLog }
  | { readonly stage: 'relate'; readonly data: Data; readonly log: Relations }
  | { readonly stage: 'rank'; readonly data: Data; readonly log: RankLog }
  | {
      readonly stage: 'denominate' | 'normalise' | 'weight' | 'aggregate'
      readonly data: Data
      readonly log: StageLog
    }

/** Does one step. Throws where the stage does, and on a function that is not among those given. */
export function applyStep(
  data: IndexData,
  step: IndexStep,
  functions: RunFunctions = {},
): StepResult {
  switch (step.stage) {
    case 'describe':
      return { stage: step.stage, ...describe(data, step) }
    case 'screen':
      return { stage: step.stage, ...screen(data, step) }
    case 'denominate':
      return { stage: step.stage, ...denominate(data, denominateWith(step, functions)) }
    case 'impute':
      return { stage: step.stage, ...impute(data, imputeWith(step, functions)) }
    case 'treat':
      return { stage: step.stage, ...treat(data, treatWith(step, functions)) }
    case 'normalise':
      return { stage: step.stage, ...normalise(data, normaliseWith(step, functions)) }
    case 'weight':
      return { stage: step.stage, ...weight(data, step) }
    case 'aggregate':
      return { stage: step.stage, ...aggregate(data, aggregateWith(step, functions)) }
    case 'rank':
      return { stage: step.stage, data, log: { stage: 'rank', ranks: ranksOf(data, step) } }
    case 'relate':
      return { stage: step.stage, ...relate(data, step) }
    default:
      throw new RangeError(`run: unknown stage ${JSON.stringify(step satisfies never)}`)
  }
}

/** The ranks of the columns as they stand; the largest is 1st unless `order` is `ascending`. */
export function ranksOf(
  data: IndexData,
  { columns, ...options }: RankSpecification = {},
): Map<string, Column> {
  const times = rowsByScope(data.units, 'per-time')
  return new Map(
    (columns ?? [...data.columns.keys()]).map((code) => {
      const column = data.columns.get(code)
      if (column === undefined) throw new RangeError(`rank: no column ${code}`)
      return [code, rankWithin(column, times, options)]
    }),
  )
}

/**
 * How a run ranks a column: by the order and decimals of its last `rank` step that ranks it, or the
 * largest first and unrounded. What is ranked again beside the run, such as replications, takes this.
 */
export function rankingOf(steps: readonly IndexStep[], column: string): RankOptions {
  const step = steps.findLast(
    (one) => one.stage === 'rank' && one.columns?.includes(column) !== false,
  )
  if (step?.stage !== 'rank') return {}
  const { order, decimals } = step
  return {
    ...(order === undefined ? {} : { order }),
    ...(decimals === undefined ? {} : { decimals }),
  }
}
