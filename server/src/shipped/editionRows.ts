import { Confidence, type Framework, UnitKind } from '@thang/contracts'
import { existedOn, listNodes } from '@thang/engine'
import type { TableProblem } from '../platform/tableFiles/index.ts'
import type { EditionContext, EditionTable } from './editionFile.ts'
import { type FactRow, readFacts, refuseRepeated } from './factTable.ts'
import { checkReference } from './reference.ts'
import type { ShippedFigure, ShippedInput, ShippedStatistic } from './shippedData.ts'

/** Where the rows of an edition are and what they may name. */
export interface EditionPlace {
  readonly directory: string
  readonly folder: string
  readonly tables: readonly EditionTable[]
  readonly context: EditionContext
  readonly problems: TableProblem[]
}

/** A fact with the table of the edition it belongs to; null where it names none. */
export interface Placed<Fact> {
  readonly table: EditionTable | null
  readonly fact: Fact
}

const figureColumns =
  'kind,boundaries,unit,node,value,value_confidence,value_source,rank,rank_confidence,rank_source,note_vi,note_en'

/** Published values and ranks. */
export async function readFigures(place: EditionPlace): Promise<Placed<ShippedFigure>[]> {
  return readRows(
    place,
    { name: 'figures.csv', columns: figureColumns, keys: ['unit', 'node'] },
    (row) => {
      for (const column of ['value_source', 'rank_source']) {
        checkReference(row, column, place.context.sources)
      }
      const value = evidenceOf(row, 'value')
      const rank = evidenceOf(row, 'rank')
      const vi = row.find('note_vi')
      const en = row.find('note_en')
      return {
        unit: row.text('unit'),
        node: row.find('node'),
        value: row.number('value'),
        valueConfidence: value.confidence,
        valueSource: value.source,
        rank: row.rank('rank'),
        rankConfidence: rank.confidence,
        rankSource: rank.source,
        note: vi === null ? null : { vi, ...(en === null ? {} : { en }) },
      }
    },
  )
}

/** Published averages; a national value names no table and goes to the edition's main one. */
export async function readStatistics(place: EditionPlace): Promise<Placed<ShippedStatistic>[]> {
  const columns = 'kind,boundaries,node,statistic,value,confidence,source'
  const file = { name: 'statistics.csv', columns, keys: ['node', 'statistic'] }
  return readRows(place, file, (row) => {
    checkReference(row, 'source', place.context.sources)
    row.text('value')
    row.text('confidence')
    row.text('statistic')
    return {
      node: row.find('node'),
      statistic: row.choice('statistic', ['mean', 'national']) ?? 'mean',
      value: row.number('value') ?? 0,
      confidence: row.choice('confidence', Confidence.options) ?? 'verified',
      source: row.text('source'),
    }
  })
}

/** Raw inputs, by the names the rules of the framework use. */
export async function readInputs(place: EditionPlace): Promise<Placed<ShippedInput>[]> {
  const columns = 'kind,boundaries,unit,node,input,value,source'
  const file = { name: 'inputs.csv', columns, keys: ['unit', 'node', 'input'] }
  return readRows(place, file, (row) => {
    checkReference(row, 'source', place.context.sources)
    row.text('value')
    return {
      unit: row.text('unit'),
      node: row.text('node'),
      input: row.text('input'),
      value: row.number('value') ?? 0,
      source: row.text('source'),
    }
  })
}

interface RowsFile {
  readonly name: string
  readonly columns: string
  readonly keys: readonly string[]
}

async function readRows<Fact>(
  place: EditionPlace,
  file: RowsFile,
  factOf: (row: FactRow) => Fact,
): Promise<Placed<Fact>[]> {
  const rows: FactRow[] = []
  const nodes = nodeCodes(place)
  const facts = await readFacts(
    place.directory,
    {
      path: `${place.folder}/${file.name}`,
      columns: file.columns.split(','),
      optional: file.name !== 'figures.csv',
    },
    place.problems,
    (row) => {
      rows.push(row)
      const table = tableOf(row, place.tables)
      if (table !== null) checkPlace(row, table, place.context, nodes.get(table.framework ?? ''))
      return { table, fact: factOf(row) }
    },
  )
  const keys = ['kind', 'boundaries', ...file.keys]
  refuseRepeated(rows, file.keys[0] ?? '', (row) =>
    keys.map((key) => row.find(key) ?? '').join('\u0000'),
  )
  return facts
}

function tableOf(row: FactRow, tables: readonly EditionTable[]): EditionTable | null {
  const kind = row.choice('kind', UnitKind.options)
  const boundaries = row.day('boundaries')
  if (kind === null && boundaries === null && row.find('statistic') === 'national') {
    return tables.find((table) => table.main) ?? null
  }
  const found = tables.find((table) => table.kind === kind && table.boundaries === boundaries)
  if (found === undefined) row.refuse('boundaries', 'table-unknown', { kind: kind ?? '' })
  return found ?? null
}

function checkPlace(
  row: FactRow,
  table: EditionTable,
  { units }: EditionContext,
  nodes: ReadonlySet<string> | undefined,
): void {
  const code = row.find('unit')
  const unit = code === null ? undefined : units.get(code)
  if (code !== null && unit?.kind !== table.kind) {
    row.refuse('unit', 'reference-unknown', { where: `data/units (${table.kind})` })
  } else if (unit !== undefined && !existedOn(unit, table.boundaries)) {
    const validity = `${unit.validFrom ?? '…'} – ${unit.validTo ?? '…'}`
    row.refuse('unit', 'unit-not-valid-on', { on: table.boundaries, validity })
  }
  const node = row.find('node')
  if (node !== null && nodes !== undefined && !nodes.has(node)) {
    row.refuse('node', 'node-unknown', { framework: table.framework ?? '' })
  }
}

/** Codes of the nodes and views that rows may name, by framework. */
function nodeCodes({ context, tables }: EditionPlace): Map<string, ReadonlySet<string>> {
  return new Map(
    tables.flatMap(({ framework: code }) => {
      const framework = code === null ? undefined : context.frameworks.get(code)
      return framework === undefined ? [] : [[framework.code, codesIn(framework)] as const]
    }),
  )
}

function codesIn(framework: Framework): ReadonlySet<string> {
  return new Set([...listNodes(framework), ...framework.views].map((node) => node.code))
}

interface Evidence {
  readonly confidence: Confidence | null
  readonly source: string | null
}

/** How sure a number is and its source; `conflicting` stands without a number on purpose. */
function evidenceOf(row: FactRow, name: 'value' | 'rank'): Evidence {
  const confidence = row.choice(`${name}_confidence`, Confidence.options)
  const source = row.find(`${name}_source`)
  const empty = row.find(name) === null
  if (empty && confidence !== null && confidence !== 'conflicting') {
    row.refuse(name, 'confidence-without-number')
  }
  if (!empty && confidence === null) row.refuse(`${name}_confidence`, 'value-required')
  if (!empty && source === null) row.refuse(`${name}_source`, 'value-required')
  return { confidence, source }
}
