import type { AnswerFileProblem } from '@thang/contracts'
import { columnLetter, readTable } from '../../../platform/tableFiles/index.ts'
import { readWorkbook, type SheetCell } from '../../../platform/workbooks/index.ts'
import { type FileColumn, type FilePlace, fileProblem, fromTable } from './fileProblem.ts'
import { mostRows, tidy } from './fileVocabulary.ts'
import { shown } from './numberCells.ts'
import { mergedIn, whyRefused } from './readWorkbookRows.ts'

/** The columns of a table, each by the headings it is known by. */
export type Headings<Key extends string> = Readonly<
  Record<Key, { readonly names: readonly string[]; readonly needed: boolean }>
>

export interface AnswerTable<Key extends string> {
  /** Null of a CSV file. */
  readonly sheet: string | null
  readonly columns: Readonly<Partial<Record<Key, FileColumn>>>
  /** Headings of columns that are none of these. */
  readonly others: readonly string[]
  readonly rows: readonly AnswerTableRow<Key>[]
}

export interface AnswerTableRow<Key extends string> {
  readonly number: number
  readonly cells: Readonly<Partial<Record<Key, SheetCell>>>
}

export type ReadAnswerTable<Key extends string> =
  | { readonly table: AnswerTable<Key> }
  | { readonly problems: readonly AnswerFileProblem[] }

/** The table in a CSV file or in the first filled sheet of a workbook, with the columns found by their headings. */
export async function readAnswerTable<Key extends string>(
  bytes: Buffer,
  headings: Headings<Key>,
): Promise<ReadAnswerTable<Key>> {
  const plain = isWorkbook(bytes) ? await rowsOfWorkbook(bytes) : rowsOfText(bytes)
  if ('problems' in plain) return plain
  if (plain.rows.length > mostRows) return { problems: [whyRefused('too-large')] }
  return findColumns(plain, headings)
}

/** Where a cell of the table is. */
export function placeIn<Key extends string>(
  { sheet, columns }: AnswerTable<Key>,
  row: AnswerTableRow<Key>,
  key: Key,
): FilePlace {
  return { sheet, row: row.number, column: columns[key], value: shown(row.cells[key]) }
}

/** The text of a cell without the spaces and signs without a shape that pages leave; null where it is empty. */
export function textAt<Key extends string>(row: AnswerTableRow<Key>, key: Key): string | null {
  const text = (shown(row.cells[key]) ?? '')
    .normalize('NFC')
    .replaceAll(/\p{Cf}/gu, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
  return text === '' ? null : text
}

interface PlainTable {
  readonly sheet: string | null
  readonly head: { readonly number: number; readonly titles: readonly string[] }
  readonly rows: readonly {
    readonly number: number
    readonly cells: readonly (SheetCell | undefined)[]
  }[]
}

type ReadPlain = PlainTable | { readonly problems: readonly AnswerFileProblem[] }

/** A workbook of any kind: the reader of workbooks says of each what to do. */
function isWorkbook(bytes: Buffer): boolean {
  const start = bytes.subarray(0, 4).toString('latin1')
  return start === 'PK\u0003\u0004' || start === '\u00D0\u00CF\u0011\u00E0'
}

async function rowsOfWorkbook(bytes: Buffer): Promise<ReadPlain> {
  const workbook = await readWorkbook(bytes, mostRows)
  if ('refused' in workbook) return { problems: [whyRefused(workbook.refused)] }
  const sheet = workbook.sheets.find(({ rows }) => rows.length > 0)
  const [head, ...rows] = sheet?.rows ?? []
  if (sheet === undefined || head === undefined) return { problems: [fileProblem('file-empty')] }
  const merged = mergedIn(sheet, head.number)
  if (merged.length > 0) return { problems: merged }
  const titles = Array.from(head.cells, (cell) => shown(cell) ?? '')
  return { sheet: sheet.name, head: { number: head.number, titles }, rows }
}

function rowsOfText(bytes: Buffer): ReadPlain {
  const { table, problems } = readTable(bytes, '')
  if (table === undefined) return { problems: problems.map(fromTable) }
  const titles: string[] = []
  for (const { index, name } of table.columns) titles[index] = name
  const rows = table.rows.map(({ row, cells }) => {
    return { number: row, cells: cells.map((cell) => (cell === '' ? undefined : cell)) }
  })
  return {
    sheet: null,
    head: { number: 1, titles: Array.from(titles, (title) => title ?? '') },
    rows,
  }
}

function findColumns<Key extends string>(
  { sheet, head, rows }: PlainTable,
  headings: Headings<Key>,
): ReadAnswerTable<Key> {
  const keys = Object.keys(headings).filter((key): key is Key => key in headings)
  const at = new Map<Key, number>()
  const columns: Partial<Record<Key, FileColumn>> = {}
  for (const key of keys) {
    const index = head.titles.findIndex((title) =>
      headings[key].names.some((name) => tidy(name) === tidy(title)),
    )
    if (index < 0) continue
    at.set(key, index)
    columns[key] = { letter: columnLetter(index), title: head.titles[index] ?? '' }
  }
  const place = { sheet, row: head.number }
  const problems = keys.flatMap((key) => {
    if (!headings[key].needed || at.has(key)) return []
    const details = { header: headings[key].names[0] }
    return fileProblem('answers-file-column-missing', place, { details })
  })
  if (problems.length > 0) return { problems }
  if (rows.length === 0) return { problems: [fileProblem('no-rows', place)] }
  const known = new Set(at.values())
  const others = head.titles.filter((title, index) => title !== '' && !known.has(index))
  const read = rows.map(({ number, cells }) => {
    const own: Partial<Record<Key, SheetCell>> = {}
    for (const [key, index] of at) {
      const cell = cells[index]
      if (cell !== undefined) own[key] = cell
    }
    return { number, cells: own }
  })
  return { table: { sheet, columns, others, rows: read } }
}
