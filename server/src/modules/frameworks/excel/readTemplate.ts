import { tableProblem } from '../../../platform/tableFiles/index.ts'
import type { SheetRow, WorkbookSheet } from '../../../platform/workbooks/index.ts'
import { buildTree, type NodeRow, type RawNode } from './buildTree.ts'
import { readLines } from './fieldLines.ts'
import { note, noteMerged, readPoints, type SheetReader, readText } from './sheetReader.ts'
import {
  type ColumnKey,
  columns,
  judgedInput,
  keyOf,
  levelNames,
  provenanceNames,
  ruleNames,
  unitKindNames,
  unknownWord,
} from './vocabulary.ts'

type Reader = SheetReader<ColumnKey>
type Content = Readonly<Record<string, unknown>>

const needed: readonly ColumnKey[] = ['code', 'parent', 'level', 'name', 'maxPoints']

/** Whether the sheet has the columns of the template, or at least those that only it has. */
export function isTemplate(sheet: WorkbookSheet): boolean {
  const titles = titlesOf(sheet)
  return ['Mã cấp trên', 'Cấp'].some((title) => titles.includes(title))
}

/** The nodes of a sheet in the layout of the template, with the row of each by its code. */
export function readTemplate(sheet: WorkbookSheet): {
  readonly reader: Reader
  readonly head: SheetRow | undefined
  readonly nodes: readonly RawNode[]
  readonly rows: ReadonlyMap<string, SheetRow>
} {
  const reader = openSheet(sheet)
  const [head, ...body] = sheet.rows
  noteMerged(reader, (head?.number ?? 0) + 1)
  if (body.length === 0) {
    reader.problems.push(tableProblem('workbook-no-rows', { file: sheet.name }))
  }
  const rows = body.flatMap((row) => readRow(reader, row))
  const nodes = buildTree(reader, rows)
  return { reader, head, nodes, rows: new Map(rows.map(({ code, row }) => [code, row])) }
}

function titlesOf(sheet: WorkbookSheet): string[] {
  return Array.from(sheet.rows[0]?.cells ?? [], (cell) => (typeof cell === 'string' ? cell : ''))
}

function openSheet(sheet: WorkbookSheet): Reader {
  const titles = titlesOf(sheet)
  const names = Object.fromEntries(columns.map(({ key, title }) => [key, title]))
  const at: Partial<Record<ColumnKey, number>> = {}
  const reader: Reader = { sheet, at, titles, problems: [] }
  const place = { file: sheet.name, row: sheet.rows[0]?.number ?? 1 }
  titles.forEach((title, index) => {
    if (title === '') return
    const key = columns.find((column) => column.key === keyOf(names, title))?.key
    if (key !== undefined) at[key] = index
    else reader.problems.push(tableProblem('workbook-column-unknown', place, { header: title }))
  })
  for (const key of needed) {
    const header = names[key] ?? key
    if (at[key] !== undefined) continue
    reader.problems.push(tableProblem('workbook-column-missing', place, { header }))
  }
  return reader
}

function readRow(reader: Reader, row: SheetRow): NodeRow[] {
  const code = readText(reader, row, 'code')
  const name = readText(reader, row, 'name')
  if (code === undefined) {
    note(reader, { row, key: 'code' }, { code: 'row-without-code' })
    return []
  }
  if (name === undefined) note(reader, { row, key: 'name' }, { code: 'row-without-name' })
  const content = merge(
    {
      ...fromList(reader, row, { key: 'level', names: levelNames }),
      name: { vi: name ?? '' },
      maxPoints: readPoints(reader, row, 'maxPoints'),
      ...readRule(reader, row, code),
      ...local('evidence', readText(reader, row, 'evidence')),
      ...local('dataSource', readText(reader, row, 'dataSource')),
      ...fromList(reader, row, { key: 'provenance', names: provenanceNames }),
      ...readDepartment(reader, row),
      ...readKinds(reader, row),
    },
    readRest(reader, row),
  )
  const parent = readText(reader, row, 'parent') ?? null
  return [{ row, code, parent, content: { knowledge: 'verified', source: null, ...content } }]
}

function fromList<Key extends 'level' | 'provenance'>(
  reader: Reader,
  row: SheetRow,
  { key, names }: { readonly key: Key; readonly names: Readonly<Record<string, string>> },
): Content {
  const written = readText(reader, row, key)
  if (written === undefined && key !== 'level') return {}
  const found = written === undefined ? undefined : keyOf(names, written)
  if (found === undefined) {
    const details = { value: written ?? '', allowed: Object.values(names).join(', ') }
    note(reader, { row, key }, { code: 'cell-not-in-list', value: written ?? null, details })
  }
  return { [key]: found }
}

function readRule(reader: Reader, row: SheetRow, code: string): Content {
  const written = readText(reader, row, 'rule')
  const parameters = fields(reader, row, 'parameters')
  if (written === undefined) {
    if (Object.keys(parameters).length > 0) {
      note(reader, { row, key: 'rule' }, { code: 'parameters-without-rule' })
    }
    return {}
  }
  if (keyOf({ unknown: unknownWord }, written) !== undefined) return judgedFor(code)
  const type = keyOf(ruleNames, written)
  if (type === undefined) {
    const details = { value: written, allowed: Object.values(ruleNames).join(', ') }
    note(reader, { row, key: 'rule' }, { code: 'cell-not-in-list', value: written, details })
  }
  return { rule: { ...parameters, type } }
}

/** Nobody has published a rule: an appraiser judges, and the set says so. */
export function judgedFor(code: string): Content {
  return { rule: { type: 'judged', input: judgedInput(code) }, ruleKnowledge: 'unknown' }
}

function local(key: 'evidence' | 'dataSource', text: string | undefined): Content {
  return text === undefined ? {} : { [key]: { vi: text } }
}

function readDepartment(reader: Reader, row: SheetRow): Content {
  const name = readText(reader, row, 'appraisedBy')
  return name === undefined ? {} : { appraisedBy: { name: { vi: name } } }
}

function readKinds(reader: Reader, row: SheetRow): Content {
  const written = readText(reader, row, 'appliesTo')
  if (written === undefined) return {}
  const kinds = written.split(';').map((kind) => kind.trim())
  return { appliesTo: kinds.filter(Boolean).map((kind) => keyOf(unitKindNames, kind) ?? kind) }
}

function readRest(reader: Reader, row: SheetRow): Content {
  return fields(reader, row, 'rest')
}

function fields(reader: Reader, row: SheetRow, key: 'parameters' | 'rest'): Content {
  const { value, problems } = readLines(readText(reader, row, key) ?? '')
  for (const problem of problems) {
    note(reader, { row, key }, { ...problem, details: { value: problem.value } })
  }
  return value
}

/** Both; what a column says counts where the other fields say it too. */
function merge(columnsSay: Content, restSays: Content): Content {
  const merged: Record<string, unknown> = { ...columnsSay }
  for (const [key, value] of Object.entries(restSays)) {
    const present = merged[key]
    merged[key] =
      isContent(present) && isContent(value) ? merge(present, value) : (present ?? value)
  }
  return merged
}

function isContent(value: unknown): value is Content {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
