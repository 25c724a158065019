import { readdir } from 'node:fs/promises'
import { type Framework, type LocalText, type Region, type Source } from '@thang/contracts'
import { type TableProblem, tableProblem } from '../platform/tableFiles/index.ts'
import { readFacts } from './factTable.ts'
import { readCalendars } from './readCalendars.ts'
import { readEdition } from './readEdition.ts'
import { readFramework } from './readFramework.ts'
import { readUnits } from './readUnits.ts'
import { type Codes, codesOf } from './reference.ts'
import type { ShippedData } from './shippedData.ts'
import { ShippedDataError } from './shippedDataError.ts'

/**
 * Reads and checks the facts of a `data` directory: every code named exists, no row is repeated,
 * numbers are numbers, ranks whole and positive, days real. Throws a ShippedDataError with every
 * problem by file, row and column; never gives half of the facts.
 */
export async function readShippedData(directory: string): Promise<ShippedData> {
  const problems: TableProblem[] = []
  const sources = await readSources(directory, problems)
  const regions = await readRegions(directory, problems)
  const indices = await readIndices(directory, problems)
  const known = {
    sources: codesOf(sources, 'sources.csv'),
    indices: codesOf(indices, 'indices.csv'),
  }
  const units = await readUnits(
    directory,
    { ...known, regions: codesOf(regions, 'units/regions.csv') },
    problems,
  )
  const frameworks = await readFrameworks(directory, known, problems)
  const context = {
    ...known,
    units: new Map(units.units.map((unit) => [unit.code, unit])),
    frameworks: new Map(frameworks.map((framework) => [framework.code, framework])),
  }
  const calendars = await readCalendars(
    directory,
    { names: await listFolder(directory, 'calendar', problems), sources: known.sources },
    problems,
  )
  const folders = await listFolder(directory, 'editions', problems)
  const editions = await Promise.all(
    folders.map((code) => readEdition(directory, code, context, problems)),
  )
  if (problems.length > 0) throw new ShippedDataError(directory, problems)
  return {
    indices,
    sources,
    regions,
    ...units,
    calendars,
    frameworks,
    editions: editions.filter((edition) => edition !== null),
  }
}

function readSources(directory: string, problems: TableProblem[]): Promise<Source[]> {
  const columns = ['code', 'title', 'url', 'publisher', 'note']
  return readUnique(directory, { path: 'sources.csv', columns }, problems, (row) => ({
    code: row.text('code'),
    title: row.text('title'),
    url: row.find('url'),
    publisher: row.find('publisher'),
    note: row.find('note'),
  }))
}

function readRegions(directory: string, problems: TableProblem[]): Promise<Region[]> {
  const columns = ['code', 'name_vi', 'name_en']
  return readUnique(directory, { path: 'units/regions.csv', columns }, problems, (row) => ({
    code: row.text('code'),
    name: row.text('name_vi'),
    nameEn: row.text('name_en'),
  }))
}

function readIndices(
  directory: string,
  problems: TableProblem[],
): Promise<{ code: string; name: LocalText }[]> {
  const columns = ['code', 'name_vi', 'name_en']
  return readUnique(directory, { path: 'indices.csv', columns }, problems, (row) => {
    const en = row.find('name_en')
    return {
      code: row.text('code'),
      name: { vi: row.text('name_vi'), ...(en === null ? {} : { en }) },
    }
  })
}

async function readUnique<Fact extends { readonly code: string }>(
  directory: string,
  file: Parameters<typeof readFacts>[1],
  problems: TableProblem[],
  factOf: Parameters<typeof readFacts<Fact>>[3],
): Promise<Fact[]> {
  const first = new Map<string, number>()
  return readFacts(directory, file, problems, (row) => {
    const fact = factOf(row)
    const earlier = first.get(fact.code)
    if (earlier === undefined) first.set(fact.code, row.row)
    else row.refuse('code', 'row-repeated', { first: earlier })
    return fact
  })
}

async function readFrameworks(
  directory: string,
  known: { readonly sources: Codes; readonly indices: Codes },
  problems: TableProblem[],
): Promise<Framework[]> {
  const names = (await listFolder(directory, 'frameworks', problems)).filter((name) =>
    name.endsWith('.json'),
  )
  const frameworks: Framework[] = []
  for (const name of names) {
    const file = `frameworks/${name}`
    const read = await readFramework(`${directory}/${file}`, file)
    if (read.framework === undefined) {
      problems.push(...read.problems)
      continue
    }
    const { framework } = read
    frameworks.push(framework)
    const lost = framework.sources.filter((source) => !known.sources.has(source))
    problems.push(
      ...lost.map((value) =>
        tableProblem('reference-unknown', { file, value }, { where: known.sources.where }),
      ),
    )
    if (!known.indices.has(framework.index)) {
      const details = { where: known.indices.where }
      problems.push(tableProblem('reference-unknown', { file, value: framework.index }, details))
    }
    if (`${framework.code}.json` !== name) {
      const details = { where: file }
      problems.push(tableProblem('reference-unknown', { file, value: framework.code }, details))
    }
  }
  return frameworks
}

async function listFolder(
  directory: string,
  folder: string,
  problems: TableProblem[],
): Promise<string[]> {
  try {
    return (await readdir(`${directory}/${folder}`))
      .filter((name) => !name.startsWith('.'))
      .toSorted()
  } catch {
    problems.push(tableProblem('file-missing', { file: folder }))
    return []
  }
}
