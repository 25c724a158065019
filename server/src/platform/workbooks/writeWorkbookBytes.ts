import type exceljs from 'exceljs'
import { labelOfInvented } from '../demonstration.ts'

/** The bytes of a workbook; of a demonstration each sheet says so at the head of its printed pages, and a sheet more. */
export async function writeWorkbookBytes(workbook: exceljs.Workbook): Promise<Buffer> {
  const label = labelOfInvented()
  if (label !== null) mark(workbook, label)
  return Buffer.from(await workbook.xlsx.writeBuffer())
}

function mark(workbook: exceljs.Workbook, label: string): void {
  workbook.keywords = label
  workbook.description = label
  for (const sheet of workbook.worksheets) {
    sheet.headerFooter.oddHeader = `&C&B${label}`
    sheet.headerFooter.evenHeader = `&C&B${label}`
  }
  if (workbook.getWorksheet(label) !== undefined) return
  const sheet = workbook.addWorksheet(label, { properties: { tabColor: { argb: 'FFB65A00' } } })
  sheet.getColumn(1).width = 100
  sheet.addRow([label]).font = { bold: true, size: 16 }
  sheet.addRow([
    'Tệp này được lấy từ bản trình diễn; số liệu trong tệp là giả định, không phải số liệu thật.',
  ])
  sheet.addRow(['This file comes from a demonstration; the figures in it are invented.'])
}
