import { dirname, join } from 'node:path'
import { DataPackage, TableDialect, TableSchema } from '@thang/contracts'
import { shapeProblems } from '@thang/server/shipped'
import { type DecimalMark, type Dialect, tableProblem } from '@thang/server/tableFiles'
import type { z } from 'zod'
import { BadInput, badInput, Failure } from '../failure.ts'
import { loadJson } from '../data/loadTable.ts'
import { unsupportedParts } from './unsupportedParts.ts'

/** A table of a run: where it is and, where a data package says so, how its cells are written. */
export interface Resource {
  readonly path: string
  readonly missing?: MissingTexts
  readonly decimal?: DecimalMark
  readonly dialect?: Dialect
}

/** Texts that stand for a missing value. */
export interface MissingTexts {
  readonly anywhere: readonly string[]
  /** By column; they stand in place of those of anywhere. */
  readonly byColumn: ReadonlyMap<string, readonly string[]>
}

type Described = DataPackage['resources'][number]

/** The resources of a Frictionless data package by name; throws where it is none. */
export async function readPackage(file: string): Promise<(name: string) => Promise<Resource>> {
  const { resources } = await readShape(file, DataPackage)
  return async (name) => {
    const found = resources.find((resource) => resource.name === name)
    if (found === undefined) {
      const names = resources.map((resource) => resource.name).join(', ')
      throw new Failure('index.noResource', { file, name, names })
    }
    return resourceOf(file, found)
  }
}

async function resourceOf(file: string, found: Described): Promise<Resource> {
  const { name } = found
  const [path] = [found.path].flat()
  if (path === undefined) {
    throw badInput([tableProblem('index-package-inline', { file, value: name }, { name })])
  }
  const whole = pathInside({ file, name, part: 'path' }, path)
  const schema = await describedBy({ file, name, part: 'schema' }, found.schema, TableSchema)
  const dialect = await describedBy({ file, name, part: 'dialect' }, found.dialect, TableDialect)
  const refused = unsupportedParts(found, schema, dialect)
  if (refused.length > 0) {
    throw badInput(
      refused.map(([part, value]) =>
        tableProblem('index-package-unsupported', { file, value }, { name, part }),
      ),
    )
  }
  const isComma = schema.fields?.some(({ decimalChar }) => decimalChar === ',') === true
  return {
    path: whole,
    missing: missingTexts(schema, dialect),
    dialect: cellsOf(dialect),
    // The standard's decimal sign is a point unless the schema says otherwise.
    ...(schema.fields === undefined ? {} : { decimal: isComma ? 'comma' : 'point' }),
  }
}

interface Part {
  readonly file: string
  readonly name: string
  readonly part: 'path' | 'schema' | 'dialect'
}

/** What a part says, in the package or in the file that it names. */
async function describedBy<Shape extends z.ZodType>(
  part: Part,
  given: string | z.infer<Shape> | undefined,
  shape: Shape,
): Promise<z.infer<Shape>> {
  if (typeof given === 'string') return readShape(pathInside(part, given), shape)
  return given ?? shape.parse({})
}

async function readShape<Shape extends z.ZodType>(
  file: string,
  shape: Shape,
): Promise<z.infer<Shape>> {
  const content = await loadJson(file)
  const parsed = shape.safeParse(content)
  if (!parsed.success) throw new BadInput(shapeProblems(file, content, parsed.error))
  return parsed.data
}

/** Only files below the package are its own: neither addresses nor ways out of the folder. */
function pathInside({ file, name, part }: Part, path: string): string {
  const isAddress = /^[a-z][a-z\d+.-]*:/i.test(path)
  if (isAddress || /^[/\\]/.test(path) || path.split(/[/\\]/).includes('..')) {
    throw badInput([tableProblem('index-package-outside', { file, value: path }, { name, part })])
  }
  return join(dirname(file), path)
}

function missingTexts(schema: TableSchema, { nullSequence }: TableDialect): MissingTexts {
  const texts = (values: TableSchema['missingValues'] = []) =>
    values.map((one) => (typeof one === 'string' ? one : one.value))
  return {
    anywhere: [...texts(schema.missingValues), ...(nullSequence ? [nullSequence] : [])],
    byColumn: new Map(
      (schema.fields ?? []).flatMap(({ name, missingValues }) =>
        missingValues === undefined ? [] : [[name, texts(missingValues)]],
      ),
    ),
  }
}

function cellsOf({ delimiter, quoteChar, doubleQuote, escapeChar }: TableDialect): Dialect {
  const escape = escapeChar ?? (doubleQuote === false ? null : undefined)
  return {
    ...(delimiter === undefined ? {} : { delimiter }),
    ...(quoteChar === undefined ? {} : { quote: quoteChar === '' ? null : quoteChar }),
    ...(escape === undefined ? {} : { escape }),
  }
}
