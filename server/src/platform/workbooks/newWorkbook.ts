import type exceljs from 'exceljs'
import { limitNames } from './limitNames.ts'

/** An empty workbook. What writes and reads them is loaded with the first one: it takes 40 MB of memory. */
export async function newWorkbook(): Promise<exceljs.Workbook> {
  const { default: loaded } = await import('exceljs')
  const workbook = new loaded.Workbook()
  limitNames(workbook)
  return workbook
}
