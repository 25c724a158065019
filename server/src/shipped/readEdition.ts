import { type TableProblem, tableProblem } from '../platform/tableFiles/index.ts'
import { type EditionContext, EditionFile } from './editionFile.ts'
import { readFigures, readInputs, readStatistics } from './editionRows.ts'
import { readJsonFile } from './jsonFile.ts'
import { shapeProblems } from './shapeProblems.ts'
import type { ShippedEdition } from './shippedData.ts'

/** One edition folder; null where its `edition.json` cannot be used, the problems say why. */
export async function readEdition(
  directory: string,
  code: string,
  context: EditionContext,
  problems: TableProblem[],
): Promise<ShippedEdition | null> {
  const file = `editions/${code}/edition.json`
  const read = await readJsonFile(`${directory}/${file}`, file)
  if (read.problem !== undefined) {
    problems.push(read.problem)
    return null
  }
  const parsed = EditionFile.safeParse(read.content)
  if (!parsed.success) {
    problems.push(...shapeProblems(file, read.content, parsed.error))
    return null
  }
  const edition = parsed.data
  problems.push(...checkEdition(file, code, edition, context))
  const place = { directory, folder: `editions/${code}`, tables: edition.tables, context, problems }
  const figures = await readFigures(place)
  const statistics = await readStatistics(place)
  const inputs = await readInputs(place)
  return {
    ...edition,
    tables: edition.tables.map((table) => ({
      ...table,
      figures: figures.flatMap((row) => (row.table === table ? row.fact : [])),
      statistics: statistics.flatMap((row) => (row.table === table ? row.fact : [])),
      inputs: inputs.flatMap((row) => (row.table === table ? row.fact : [])),
    })),
  }
}

function checkEdition(
  file: string,
  folder: string,
  edition: EditionFile,
  context: EditionContext,
): TableProblem[] {
  const unknown = (value: string, where: string) =>
    tableProblem('reference-unknown', { file, value }, { where })
  const mains = edition.tables.filter((table) => table.main).length
  return [
    ...(edition.code === folder ? [] : [unknown(edition.code, `editions/${edition.code}`)]),
    ...(context.indices.has(edition.index) ? [] : [unknown(edition.index, context.indices.where)]),
    ...edition.tables.flatMap(({ framework }) =>
      framework === null || context.frameworks.has(framework)
        ? []
        : [unknown(framework, 'frameworks')],
    ),
    ...edition.tables.flatMap(({ parent }) =>
      parent === null || context.units.has(parent) ? [] : [unknown(parent, 'units')],
    ),
    ...(edition.periodEnd < edition.periodStart
      ? [
          tableProblem(
            'dates-reversed',
            { file, value: edition.periodEnd },
            { from: edition.periodStart },
          ),
        ]
      : []),
    ...(mains === 1 ? [] : [tableProblem('main-table-not-one', { file }, { count: mains })]),
  ]
}
