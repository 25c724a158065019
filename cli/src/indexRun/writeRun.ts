import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { DoneRun, RunStage } from '@thang/engine'
import type { Context } from '../context.ts'
import { Failure } from '../failure.ts'
import { toJson } from '../output/reportJson.ts'
import { indexCsv, indexRows, type IndexTable, reasonsIn } from './indexTable.ts'

/** Writes the tables of a run, its log and the data package that describes them, into a folder. */
export async function writeRun(
  context: Context,
  folder: string,
  {
    tables,
    log,
    format,
  }: {
    readonly tables: readonly IndexTable[]
    readonly log: unknown
    readonly format: 'csv' | 'json'
  },
): Promise<void> {
  const files = [
    ...tables.map((table) => ({
      name: `${table.name}.${format}`,
      text: format === 'csv' ? indexCsv(table) : toJson(indexRows(table)),
    })),
    { name: 'log.json', text: toJson(log) },
    { name: 'datapackage.json', text: toJson(packageOf(tables, format)) },
  ]
  try {
    await mkdir(folder, { recursive: true })
    for (const { name, text } of files) await writeFile(join(folder, name), text)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new Failure('output.failed', { file: folder, reason })
  }
  const names = files.map(({ name }) => name).join(', ')
  context.err(context.messages.say('index.written', { folder, names }))
}

/** What every step did, without the numbers that stand in the tables. */
export function logOf(run: DoneRun): unknown {
  return {
    steps: run.steps,
    problems: run.problems,
    stages: run.stages.map((stage, at) => ({ step: at + 1, ...logEntry(stage) })),
  }
}

function logEntry(done: RunStage): object {
  switch (done.stage) {
    case 'treat': {
      // The marks say of every cell what the entries say of those that were treated.
      const columns = done.log.columns.map(({ code, time, points, transform, checks }) => ({
        code,
        time,
        points,
        transform,
        checks,
      }))
      return { ...done.log, columns }
    }
    case 'rank':
      return { stage: done.stage, columns: [...done.log.ranks.keys()] }
    default:
      return done.log
  }
}

/** A data package by the standard of frictionlessdata.io, so that other programs know the columns. */
function packageOf(tables: readonly IndexTable[], format: 'csv' | 'json'): unknown {
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'index-run',
    resources: tables.map((table) => ({
      name: table.name,
      type: 'table',
      path: `${table.name}.${format}`,
      format,
      mediatype: format === 'csv' ? 'text/csv' : 'application/json',
      encoding: 'utf-8',
      schema: {
        fields: fieldsOf(table, format),
        ...(format === 'csv' ? { missingValues: ['', ...reasonsIn(table)] } : {}),
        primaryKey: table.primaryKey,
      },
    })),
  }
}

function fieldsOf({ columns, rows }: IndexTable, format: 'csv' | 'json'): object[] {
  return columns.flatMap(({ key, type }, at) => {
    const hasReasons = format === 'json' && rows.some((row) => typeof row[at] === 'object')
    return [{ name: key, type }, ...(hasReasons ? [{ name: `${key}_reason`, type: 'string' }] : [])]
  })
}
