import exceljs from 'exceljs'
import { expect, it } from 'vitest'
import { readFrameworkWorkbook } from './readFrameworkWorkbook.ts'
import { sheetNames } from './vocabulary.ts'
import { writeTemplate } from './writeFrameworkWorkbook.ts'

const title = { code: 'bo-xa', index: 'xa', name: { vi: 'Bộ chỉ số cấp xã' }, unitKind: 'commune' }

async function filled(fill: (workbook: exceljs.Workbook) => void): Promise<Buffer> {
  const workbook = new exceljs.Workbook()
  await workbook.xlsx.load(Uint8Array.from(await writeTemplate()).buffer)
  fill(workbook)
  return Buffer.from(await workbook.xlsx.writeBuffer())
}

function fillSet(workbook: exceljs.Workbook): void {
  const sheet = workbook.getWorksheet(sheetNames.nodes)
  const rows = [
    ['1', '', 'nhóm', 'Hạ tầng', 10],
    ['1.1', '1', 'chỉ số', 'Có kế hoạch', 10, 'có / không', 'input = ke_hoach'],
  ]
  rows.forEach((row, index) => {
    row.forEach((value, column) => {
      if (sheet !== undefined) sheet.getCell(index + 2, column + 1).value = value
    })
  })
}

it('the template, filled in, is a set whose points are those of its rows', async () => {
  const bytes = await filled((workbook) => {
    fillSet(workbook)
    const about = workbook.getWorksheet(sheetNames.framework)
    const values = ['bo-xa', 'xa', 'Bộ chỉ số cấp xã', 'commune']
    values.forEach((value, index) => {
      if (about !== undefined) about.getCell(index + 2, 2).value = value
    })
  })
  const { body, problems } = await readFrameworkWorkbook(bytes, null)
  expect(problems).toEqual([])
  expect(body).toMatchObject({ ...title, maxPoints: 10, total: { per: 10 }, legalBasis: null })
})

it('where it does not say what it is, that is asked for', async () => {
  const bytes = await filled(fillSet)
  const nameless = await readFrameworkWorkbook(bytes, null)
  expect(nameless.problems).toMatchObject([{ code: 'workbook-says-not-what' }])
  expect((await readFrameworkWorkbook(bytes, title)).body).toMatchObject(title)
})

it('left empty, it says where to begin', async () => {
  const { problems } = await readFrameworkWorkbook(await writeTemplate(), title)
  expect(problems).toMatchObject([{ code: 'workbook-no-rows', file: sheetNames.nodes }])
})
