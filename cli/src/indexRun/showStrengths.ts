import type { Context } from '../context.ts'
import { deliver, type Format } from '../output/deliver.ts'
import { renderTable } from './indexTable.ts'
import { type LoadOptions, loadRun } from './loadRun.ts'
import { doneRun } from './doneRun.ts'
import { strengthsTable } from './strengthsTable.ts'

export interface StrengthsCommand extends LoadOptions {
  readonly file: string
  readonly unit: string
  readonly count?: number
  readonly by?: 'rank' | 'impact'
  readonly format: Format
  readonly output?: string
}

/** Prints the indicators on which a unit stands best and worst in a run. */
export async function showStrengths(context: Context, options: StrengthsCommand): Promise<void> {
  const { unit, count, by, format } = options
  const loaded = await loadRun(context, options.file, options)
  const table = strengthsTable(loaded, doneRun(context, loaded), {
    units: [unit],
    ...(count === undefined ? {} : { count }),
    ...(by === undefined ? {} : { by }),
  })
  await deliver(context, renderTable(table, context.messages, format), options)
}
