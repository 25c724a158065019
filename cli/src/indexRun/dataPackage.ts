import { dirname, join } from 'node:path'
import { DataPackage } from '@thang/contracts'
import { shapeProblems } from '@thang/server/shipped'
import { type DecimalMark, tableProblem } from '@thang/server/tableFiles'
import { BadInput, badInput, Failure } from '../failure.ts'
import { loadJson } from '../data/loadTable.ts'

/** A table of a data package: where it is, and how its cells are written. */
export interface Resource {
  readonly path: string
  readonly missingValues: readonly string[]
  readonly decimal?: DecimalMark
  /** What separates the cells of a CSV; looked for unless given. */
  readonly delimiter?: Delimiter
}

/** What may separate cells. */
export type Delimiter = (typeof delimiters)[number]

const delimiters = [',', ';', '\t'] as const

/** The resources of a Frictionless data package by name; throws where it is none. */
export async function readPackage(path: string): Promise<(name: string) => Resource> {
  const content = await loadJson(path)
  const parsed = DataPackage.safeParse(content)
  if (!parsed.success) throw new BadInput(shapeProblems(path, content, parsed.error))
  const { resources } = parsed.data
  return (name) => {
    const found = resources.find((resource) => resource.name === name)
    if (found === undefined) {
      const names = resources.map((resource) => resource.name).join(', ')
      throw new Failure('index.noResource', { file: path, name, names })
    }
    const [first] = [found.path].flat()
    if (first === undefined && found.data !== undefined) {
      throw badInput([tableProblem('index-package-inline', { file: path, value: name }, { name })])
    }
    if (first === undefined || !isInside(first)) {
      throw new Failure('index.resourcePath', { file: path, name })
    }
    const schema = typeof found.schema === 'object' ? found.schema : {}
    const isComma = schema.fields?.some(({ decimalChar }) => decimalChar === ',') === true
    const declared = typeof found.dialect === 'object' ? found.dialect.delimiter : undefined
    const delimiter = delimiters.find((one) => one === declared)
    if (declared !== undefined && delimiter === undefined) {
      const details = { name, delimiter: declared }
      throw badInput([tableProblem('index-package-delimiter', { file: path }, details)])
    }
    return {
      path: join(dirname(path), first),
      missingValues: (schema.missingValues ?? []).map((one) =>
        typeof one === 'string' ? one : one.value,
      ),
      ...(delimiter === undefined ? {} : { delimiter }),
      // The standard's decimal sign is a point unless the schema says otherwise.
      ...(schema.fields === undefined ? {} : { decimal: isComma ? 'comma' : 'point' }),
    }
  }
}

/** Only files below the package are its own: neither addresses nor ways out of the folder. */
function isInside(path: string): boolean {
  const isAddress = /^[a-z][a-z\d+.-]*:/i.test(path)
  return !isAddress && !/^[/\\]/.test(path) && !path.split(/[/\\]/).includes('..')
}
