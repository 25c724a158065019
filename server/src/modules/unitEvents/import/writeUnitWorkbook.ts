import type { UnitOnDay } from '@thang/engine'
import type exceljs from 'exceljs'
import { dayText } from '../../../platform/dayText.ts'
import { columnLetter } from '../../../platform/tableFiles/index.ts'
import { newWorkbook, writeWorkbookBytes } from '../../../platform/workbooks/index.ts'
import { writeGuide } from './guide.ts'
import type { UnitRowSaid } from './unitRows.ts'
import {
  guideName,
  kindNames,
  layouts,
  listName,
  type SheetKey,
  sheetKeys,
  yesNo,
} from './vocabulary.ts'

declare module 'exceljs' {
  // The library has it, and writes a range as one; its types know of single cells only, which are slow.
  interface Worksheet {
    readonly dataValidations: { add(range: string, rule: exceljs.DataValidation): void }
  }
}

export interface UnitWorkbookContent {
  /** Units to choose a parent from. */
  readonly known: readonly UnitOnDay[]
  readonly rows: readonly UnitRowSaid[]
}

/** Rows below the filled ones that offer lists to choose from. */
const spareRows = 500

/** The workbook that `openSheets` reads: a sheet for each kind of change, the lists, and how it is filled in. */
export async function writeUnitWorkbook({ known, rows }: UnitWorkbookContent): Promise<Buffer> {
  const workbook = await newWorkbook()
  writeGuide(workbook.addWorksheet(guideName))
  const sheets = new Map(sheetKeys.map((key) => [key, addSheet(workbook, key)]))
  for (const row of rows) sheets.get('units')?.addRow(cellsOf(row))
  writeLists(workbook.addWorksheet(listName), known)
  for (const [key, sheet] of sheets) if (key !== 'common') offerLists(sheet, key, known.length)
  return writeWorkbookBytes(workbook)
}

function addSheet(workbook: exceljs.Workbook, key: SheetKey): exceljs.Worksheet {
  const { name, columns } = layouts[key]
  const sheet = workbook.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] })
  sheet.columns = columns.map(({ key: column, title, width }) => ({
    key: column,
    header: title,
    width,
    // As text, or Excel makes 01 into 1, and 1/7/2025 into the 7th of January.
    style: { alignment: { vertical: 'top', wrapText: true }, numFmt: '@' },
  }))
  sheet.getRow(1).font = { bold: true }
  return sheet
}

function cellsOf({ code, name, shortName, nameEn, kind, parent, on, gsoCode }: UnitRowSaid) {
  return {
    code,
    name,
    shortName,
    nameEn: nameEn ?? '',
    kind: nameOfKind(kind),
    parent: parent ?? '',
    on: on === null ? '' : dayText(on),
    gsoCode: gsoCode ?? '',
  }
}

function nameOfKind(kind: string): string {
  const names: Readonly<Record<string, string>> = kindNames
  return names[kind] ?? kind
}

const kinds = Object.values(kindNames)
const answers = Object.values(yesNo)

/** Kinds in A, answers in B, codes of units in C with their names beside them. */
function writeLists(sheet: exceljs.Worksheet, known: readonly UnitOnDay[]): void {
  const style = { numFmt: '@' }
  sheet.columns = [
    { header: 'Loại', width: 34, style },
    { header: 'Có / Không', width: 12, style },
    { header: 'Mã đơn vị', width: 16, style },
    { header: 'Tên đơn vị', width: 44, style },
  ]
  sheet.getRow(1).font = { bold: true }
  const length = Math.max(kinds.length, known.length)
  for (let index = 0; index < length; index += 1) {
    const unit = known[index]
    const cells = [kinds[index], answers[index], unit?.code, unit?.name]
    sheet.addRow(cells.map((cell) => cell ?? ''))
  }
}

function offerLists(sheet: exceljs.Worksheet, key: SheetKey, units: number): void {
  const lastRow = sheet.rowCount + spareRows
  for (const [index, { key: said }] of layouts[key].columns.entries()) {
    const list = listFor(said, units)
    if (list === undefined) continue
    const column = columnLetter(index)
    sheet.dataValidations.add(`${column}2:${column}${lastRow}`, list)
  }
}

/** A code may also be that of a unit that begins in the same workbook, so others are allowed. */
function listFor(column: string, units: number): exceljs.DataValidation | undefined {
  const within = (letter: string, length: number, strict: boolean): exceljs.DataValidation => ({
    type: 'list',
    allowBlank: true,
    formulae: [`'${listName}'!$${letter}$2:$${letter}$${length + 1}`],
    showErrorMessage: strict,
    error: 'Hãy chọn một mục trong danh sách.',
  })
  if (column === 'kind') return within('A', kinds.length, true)
  if (column === 'begins') return within('B', answers.length, true)
  if ((column === 'parent' || column === 'from') && units > 0) return within('C', units, false)
  return undefined
}
