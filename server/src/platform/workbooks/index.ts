export { annotateWorkbook, type CellRemark } from './annotateWorkbook.ts'
export { newWorkbook } from './newWorkbook.ts'
export {
  readWorkbook,
  type ReadWorkbook,
  type SheetCell,
  type SheetRow,
  type WorkbookSheet,
} from './readWorkbook.ts'
export { readZip } from './readZip.ts'
export { writeWorkbookBytes } from './writeWorkbookBytes.ts'
