import type exceljs from 'exceljs'

/** An empty workbook. What writes and reads them is loaded with the first one: it takes 40 MB of memory. */
export async function newWorkbook(): Promise<exceljs.Workbook> {
  const { default: loaded } = await import('exceljs')
  return new loaded.Workbook()
}
