import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { IndexStep } from '@thang/contracts'
import { type IndexData, type RankOptions, rankingOf } from '@thang/engine'
import { z } from 'zod'
import type { Context } from '../context.ts'
import { loadJson } from '../data/loadTable.ts'
import { BadInput, badInput } from '../failure.ts'
import { shapeProblems } from '@thang/server/shipped'
import { readPackage } from './dataPackage.ts'
import { doneRun } from './doneRun.ts'
import { loadResource } from './loadResource.ts'
import { type LoadOptions, loadRun } from './loadRun.ts'
import { readIndexData } from './readIndexData.ts'
import { readMetadata } from './readMetadata.ts'

/** What came of a run, done now or read from the folder into which it was written. */
export interface IndexResult {
  readonly data: IndexData
  /** Code of the index. */
  readonly top: string
  /** How the run ranks a column. */
  readonly rankingOf: (column: string) => RankOptions
}

/** The result of a run file, or of a folder that `thang index run --output` wrote; throws BadInput. */
export async function indexResult(
  context: Context,
  path: string,
  options: LoadOptions,
): Promise<IndexResult> {
  const isFolder = await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  )
  if (isFolder) return readResult(context, path, options)
  const done = doneRun(context, await loadRun(context, path, options))
  return {
    data: done.data,
    top: topOf(done.data),
    rankingOf: (column) => rankingOf(done.steps, column),
  }
}

const Log = z.object({ steps: z.array(IndexStep) })

async function readResult(
  context: Context,
  folder: string,
  { decimal, unitColumn }: LoadOptions,
): Promise<IndexResult> {
  const resource = await readPackage(join(folder, 'datapackage.json'))
  const [results, described] = [await resource('results'), await resource('metadata')]
  const metadata = readMetadata(
    await loadResource(context, described),
    decimal ?? described.decimal,
  )
  if (metadata.problems.length > 0) throw badInput(metadata.problems)
  const read = readIndexData(await loadResource(context, results), metadata, {
    decimal: decimal ?? results.decimal,
    unitColumn,
    groupings: [],
    denominators: [],
  })
  if (read.problems.length > 0) throw badInput(read.problems)
  const file = join(folder, 'log.json')
  const content = await loadJson(file)
  const log = Log.safeParse(content)
  if (!log.success) throw new BadInput(shapeProblems(file, content, log.error))
  const { steps } = log.data
  return {
    data: read.data,
    top: topOf(read.data),
    rankingOf: (column) => rankingOf(steps, column),
  }
}

function topOf({ elements }: IndexData): string {
  return elements.find(({ parent }) => parent === null)?.code ?? ''
}
