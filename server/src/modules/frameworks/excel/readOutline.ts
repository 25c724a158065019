import { tableProblem } from '../../../platform/tableFiles/index.ts'
import { fold } from '../../../platform/fold.ts'
import type { SheetRow, WorkbookSheet } from '../../../platform/workbooks/index.ts'
import { buildTree, type NodeRow, type RawNode } from './buildTree.ts'
import { judgedFor } from './readTemplate.ts'
import { note, noteMerged, readPoints, type SheetReader, readText } from './sheetReader.ts'

type Words = 'evidence' | 'dataSource' | 'appraisedBy'
type Key = 'code' | 'parent' | 'name' | 'maxPoints' | 'group' | Words
type Reader = SheetReader<Key>

/** How official tables call the columns, without marks; the first that fits is taken. */
const titles: Readonly<Record<Exclude<Key, 'parent'>, RegExp>> = {
  code: /^(stt|tt|so tt|so thu tu|ma( chi (so|tieu))?)$/,
  name: /^(ten |noi dung|chi so|chi tieu|tieu chi)/,
  maxPoints: /^(diem toi da|thang diem|diem chuan|diem)( |$)/,
  group: /^nhom/,
  evidence: /^(tai lieu|minh chung|ho so) ?(kiem chung|minh chung)?$/,
  dataSource: /^nguon (du lieu|so lieu)/,
  appraisedBy: /^(don vi|co quan) (tham dinh|tham tra|xac minh|kiem tra)/,
}
const keys = [
  'code',
  'name',
  'maxPoints',
  'group',
  'evidence',
  'dataSource',
  'appraisedBy',
] as const

const rowsAboveHead = 20

/**
 * The nodes of an official table with no more than numbers (1, 1.1, 1.1.1), names and points. A group may
 * have a row of its own, with a number or I, II, A, B, or stand in a column beside its indicators. Of rules it says nothing: every
 * indicator is judged, and its rule is marked as unknown.
 */
export function readOutline(sheet: WorkbookSheet): {
  readonly reader: Reader
  readonly head: SheetRow | undefined
  readonly nodes: readonly RawNode[]
  readonly rows: ReadonlyMap<string, SheetRow>
} {
  const at = sheet.rows.slice(0, rowsAboveHead).findIndex((row) => isHead(row))
  const head = sheet.rows[at]
  const reader = openSheet(sheet, head)
  if (head === undefined) {
    reader.problems.push(tableProblem('workbook-no-head', { file: sheet.name }))
    return { reader, head, nodes: [], rows: new Map() }
  }
  const body = sheet.rows.slice(at + 1)
  noteMerged(reader, head.number + 1)
  const lines = withGroups(belowLetters(body.flatMap((row) => readLine(reader, row))))
  if (lines.length === 0) {
    reader.problems.push(tableProblem('workbook-no-rows', { file: sheet.name }))
  }
  const nodes = buildTree(reader, toRows(lines))
  return { reader, head, nodes, rows: new Map(lines.map(({ code, row }) => [code, row])) }
}

function isHead(row: SheetRow): boolean {
  const at = positions(row)
  return at.code !== undefined && at.name !== undefined && at.maxPoints !== undefined
}

function positions(row: SheetRow | undefined): Partial<Record<Key, number>> {
  const cells = Array.from(row?.cells ?? [], (cell) =>
    typeof cell === 'string' ? fold(cell).replaceAll(/\s+/g, ' ') : '',
  )
  const at: Partial<Record<Key, number>> = {}
  for (const key of keys) {
    const index = cells.findIndex((cell) => titles[key].test(cell))
    if (index >= 0) at[key] = index
  }
  return at
}

function openSheet(sheet: WorkbookSheet, head: SheetRow | undefined): Reader {
  const names = Array.from(head?.cells ?? [], (cell) => (typeof cell === 'string' ? cell : ''))
  return { sheet, at: positions(head), titles: names, problems: [] }
}

/** A row of the table as it stands there. */
interface Line {
  readonly row: SheetRow
  readonly code: string
  readonly name: string
  readonly points: number | null
  /** What the column of groups says. */
  readonly group: string | null
  /** What further columns say, as a node has it. */
  readonly words: Readonly<Record<string, unknown>>
}

function readLine(reader: Reader, row: SheetRow): Line[] {
  const code = readText(reader, row, 'code')?.replace(/\.$/, '')
  const name = readText(reader, row, 'name')
  const points = readPoints(reader, row, 'maxPoints')
  if (code === undefined) {
    // The sum at the foot is no indicator, and rows without a name are notes.
    if (name !== undefined && points !== null && !/^(tong|cong)/.test(fold(name))) {
      note(reader, { row, key: 'code' }, { code: 'row-without-code', value: name })
    }
    return []
  }
  if (name === undefined) {
    note(reader, { row, key: 'name' }, { code: 'row-without-name' })
    return []
  }
  const group = readText(reader, row, 'group') ?? null
  return [{ row, code, name: oneLine(name), points, group, words: readWords(reader, row) }]
}

function readWords(reader: Reader, row: SheetRow): Line['words'] {
  const said = (key: Words) => {
    const vi = readText(reader, row, key)
    return vi === undefined ? null : { vi }
  }
  const [evidence, dataSource, name] = [said('evidence'), said('dataSource'), said('appraisedBy')]
  return {
    ...(evidence && { evidence }),
    ...(dataSource && { dataSource }),
    ...(name && { appraisedBy: { name } }),
  }
}

function oneLine(name: string): string {
  return name.replaceAll(/[ \t]+/g, ' ')
}

/** Under groups I, II or A, B the numbers begin again at 1: there 1 is I.1. */
function belowLetters(lines: readonly Line[]): Line[] {
  let above: string | null = null
  return lines.map((line) => {
    if (/^([IVXLC]+|[A-Z])$/.test(line.code)) above = line.code
    return above === null || above === line.code ? line : { ...line, code: `${above}.${line.code}` }
  })
}

/** Groups that stand only in a column of their own get a row before their first indicator. */
function withGroups(lines: readonly Line[]): Line[] {
  const known = new Set(lines.map(({ code }) => code))
  return lines.flatMap((line) => {
    const [top = ''] = line.code.split('.')
    if (line.group === null || known.has(top)) return [line]
    known.add(top)
    return [
      { row: line.row, code: top, name: line.group, points: null, group: null, words: {} },
      line,
    ]
  })
}

function toRows(lines: readonly Line[]): NodeRow[] {
  const codes = new Set(lines.map(({ code }) => code))
  const parents = new Map(lines.map(({ code }) => [code, parentOf(code, codes)]))
  const parental = new Set(parents.values())
  return lines.map(({ row, code, name, points, words }) => {
    const parent = parents.get(code) ?? null
    const leaf = !parental.has(code)
    const maxPoints = points ?? (leaf ? null : sumBelow(lines, parents, code))
    const content = {
      level: parent === null && !leaf ? 'group' : 'indicator',
      name: { vi: name },
      maxPoints,
      knowledge: 'verified',
      source: null,
      ...words,
      ...(leaf ? judgedFor(code) : {}),
    }
    return { row, code, parent, content }
  })
}

/** The nearest above that has a row: 4.22.1 stands under 4 where there is no 4.22. */
function parentOf(code: string, codes: ReadonlySet<string>): string | null {
  const parts = code.split('.')
  for (let length = parts.length - 1; length > 0; length -= 1) {
    const above = parts.slice(0, length).join('.')
    if (codes.has(above)) return above
  }
  return parts.length > 1 ? (parts[0] ?? null) : null
}

/** Where a group gives no points of its own: the sum of those below, or null where any is unknown. */
function sumBelow(
  lines: readonly Line[],
  parents: ReadonlyMap<string, string | null>,
  code: string,
): number | null {
  let sum = 0
  for (const line of lines.filter((each) => parents.get(each.code) === code)) {
    const hasBelow = lines.some((each) => parents.get(each.code) === line.code)
    const points = line.points ?? (hasBelow ? sumBelow(lines, parents, line.code) : null)
    if (points === null) return null
    sum += points
  }
  return sum
}
