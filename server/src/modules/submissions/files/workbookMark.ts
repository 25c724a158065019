import type exceljs from 'exceljs'
import type { SheetCell, WorkbookSheet } from '../../../platform/workbooks/index.ts'
import type { WorkbookContent } from './writeWorkbook.ts'

/** Whose a workbook is, and which versions of the answers it was made of. */
export interface WorkbookMark {
  readonly submission: number
  readonly unitName: string
  readonly roundName: string
  /** By indicator; 0 where nothing had been said. */
  readonly versions: ReadonlyMap<string, number>
}

const format = 'phieu-1'

/** Rows of a word and what it says, in a sheet that nobody sees. */
export function writeMark(sheet: exceljs.Worksheet, content: WorkbookContent): void {
  const { seen, answers, unitName } = content
  const { row, round } = seen
  sheet.addRows([
    [format],
    ['submission', row.id],
    ['unit', row.unit, unitName],
    ['round', round.id, round.name],
    ['framework', row.framework],
    ...answers.map(({ node, version }) => ['answer', node, version]),
  ])
  sheet.getColumn(2).numFmt = '@'
}

/** Undefined where the sheet is none of ours, or somebody wrote in it. */
export function readMark(sheet: WorkbookSheet | undefined): WorkbookMark | undefined {
  const rows = (sheet?.rows ?? []).map(({ cells }) => cells)
  if (rows[0]?.[0] !== format) return undefined
  const said = new Map(rows.map(([word, ...rest]) => [word, rest]))
  const submission = said.get('submission')?.[0]
  if (typeof submission !== 'number') return undefined
  return {
    submission,
    unitName: textOf(said.get('unit')?.[1]),
    roundName: textOf(said.get('round')?.[1]),
    versions: new Map(
      rows.flatMap(([word, node, version]) =>
        word === 'answer' && typeof version === 'number' ? [[textOf(node), version]] : [],
      ),
    ),
  }
}

function textOf(cell: SheetCell | undefined): string {
  return typeof cell === 'object' ? '' : String(cell ?? '')
}
