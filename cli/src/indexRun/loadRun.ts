import { dirname, isAbsolute, join } from 'node:path'
import { IndexRun } from '@thang/contracts'
import { shapeProblems } from '@thang/server/shipped'
import type { IndexElement } from '@thang/engine'
import type { DecimalMark } from '@thang/server/tableFiles'
import type { Context } from '../context.ts'
import { loadJson } from '../data/loadTable.ts'
import { BadInput, badInput } from '../failure.ts'
import { readPackage, type Resource } from './dataPackage.ts'
import type { RunSources } from './indexProblems.ts'
import { loadResource } from './loadResource.ts'
import { readIndexData } from './readIndexData.ts'
import { readMetadata } from './readMetadata.ts'
import { readWeightSets, type WeightSets } from './weightSets.ts'

export interface LoadOptions {
  readonly decimal?: DecimalMark
  readonly unitColumn?: string
}

/** A run file with the data it names, read. */
export interface LoadedRun extends RunSources {
  readonly run: IndexRun
  /** Where the uncertainty is that of given weights. */
  readonly weightSets?: WeightSets
}

/** Reads a run file and what it names, beside which files are looked for; throws BadInput. */
export async function loadRun(
  context: Context,
  file: string,
  options: LoadOptions,
): Promise<LoadedRun> {
  const content = await loadJson(file)
  const parsed = IndexRun.safeParse(content)
  if (!parsed.success) throw new BadInput(shapeProblems(file, content, parsed.error))
  const run = parsed.data
  const find = await resourceFinder(run, file)
  const data = await find(run.data ?? 'data')
  const metadata = await find(run.metadata ?? 'metadata')
  const decimal = options.decimal ?? run.decimal
  const metadataTable = await loadResource(context, metadata)
  const readMeta = readMetadata(metadataTable, decimal ?? metadata.decimal)
  if (readMeta.problems.length > 0) throw badInput(readMeta.problems)
  const read = readIndexData(await loadResource(context, data), readMeta, {
    decimal: decimal ?? data.decimal,
    unitColumn: options.unitColumn,
    ...namedBySteps(run),
  })
  if (read.problems.length > 0) throw badInput(read.problems)
  const { messages, err } = context
  if (read.ignored.length > 0) {
    err(messages.say('index.ignored', { file: data.path, columns: read.ignored.join(' · ') }))
  }
  const weightSets = await loadWeightSets(
    context,
    { run, find, elements: readMeta.elements },
    decimal,
  )
  return {
    run,
    ...(weightSets === undefined ? {} : { weightSets }),
    files: { run: file, data: data.path, metadata: metadata.path },
    metadata: readMeta,
    read,
  }
}

type FindResource = (name: string) => Promise<Resource>

/** Resources by name within a package, files by path without one. */
async function resourceFinder(run: IndexRun, file: string): Promise<FindResource> {
  const beside = (path: string) => (isAbsolute(path) ? path : join(dirname(file), path))
  if (run.package !== undefined) return readPackage(beside(run.package))
  return async (path) => ({ path: beside(path) })
}

async function loadWeightSets(
  context: Context,
  from: {
    readonly run: IndexRun
    readonly find: FindResource
    readonly elements: readonly IndexElement[]
  },
  decimal: DecimalMark | undefined,
): Promise<WeightSets | undefined> {
  const { uncertainty } = from.run
  if (uncertainty === undefined || !('weights' in uncertainty)) return undefined
  const weights = await from.find(uncertainty.weights)
  const order = uncertainty.order
  return readWeightSets(from.elements, {
    weights: await loadResource(context, weights),
    order: order === undefined ? undefined : await loadResource(context, await from.find(order)),
    decimal: decimal ?? weights.decimal,
  })
}

/** Columns that are needed because a step names them, though the metadata does not. */
function namedBySteps({ steps, groupings: given = [] }: IndexRun): {
  groupings: string[]
  denominators: string[]
} {
  const groupings = [...given]
  const denominators: string[] = []
  for (const step of steps) {
    if (step.stage === 'impute') {
      const all = [step.all, ...Object.values(step.indicators ?? {})]
      groupings.push(...all.flatMap((one) => ('grouping' in one ? one.grouping : [])))
    }
    if (step.stage === 'denominate') {
      const all = [step.all, ...Object.values(step.indicators ?? {})]
      denominators.push(...all.flatMap((one) => (one?.by === 'column' ? one.column : [])))
    }
  }
  return { groupings, denominators }
}
