import { AnnotatedWorkbook, FrameworkWorkbookCheck } from '@thang/contracts'
import exceljs from 'exceljs'
import { expect, it } from 'vitest'
import { useWorld } from '../../../../test/peopleWorld.ts'
import { workbookOf } from '../excel/fixtures/workbookOf.ts'

const world = useWorld()
const coordinator = () => world().coordinator.person

const head = ['Mã', 'Mã cấp trên', 'Cấp', 'Tên', 'Điểm tối đa']
const good = { 'Chỉ số': [head, ['1', '', 'chỉ số', 'Có kế hoạch', 10]] }
const wrong = { 'Chỉ số': [head, ['1', '', 'mục', 'Có kế hoạch', 'mười']] }
const title = { code: 'bo-xa', index: 'xa', name: { vi: 'Bộ xã' }, unitKind: 'commune' }

async function ask(path: string, sheets: Parameters<typeof workbookOf>[0], as = coordinator()) {
  const file = (await workbookOf(sheets)).toString('base64')
  return world().post(as, `/framework-drafts/${path}`, { body: { file, title } })
}

it('a workbook is looked at by those who may begin a draft', async () => {
  const { head: unitHead, inspector } = world()
  for (const who of [unitHead.person, inspector.person]) {
    for (const path of ['check-workbook', 'annotated-workbook']) {
      expect((await ask(path, wrong, who)).refusal).toBe('forbidden')
    }
  }
  const check = FrameworkWorkbookCheck.parse((await ask('check-workbook', good)).body)
  expect(check).toMatchObject({ problems: [], body: title, understood: { layout: 'template' } })
})

it('a mistake is told with its place, what stands there and what to do, and how the sheet was read', async () => {
  const check = FrameworkWorkbookCheck.parse((await ask('check-workbook', wrong)).body)
  expect(check.body).toBeNull()
  expect(
    check.problems.map(({ sheet, row, column, value }) => [sheet, row, column, value]),
  ).toEqual([
    ['Chỉ số', 2, 'C', 'mục'],
    ['Chỉ số', 2, 'E', 'mười'],
  ])
  expect(check.understood?.columns.at(-1)).toEqual({
    letter: 'E',
    header: 'Điểm tối đa',
    takenFor: 'maxPoints',
  })
})

it('the workbook comes back with the wrong cells marked, and reads as it did', async () => {
  const { file } = AnnotatedWorkbook.parse((await ask('annotated-workbook', wrong)).body)
  const workbook = new exceljs.Workbook()
  await workbook.xlsx.load(Uint8Array.from(Buffer.from(file, 'base64')).buffer)
  expect(workbook.getWorksheet('Chỉ số')?.getCell('E2').fill).toMatchObject({ pattern: 'solid' })
  expect(workbook.getWorksheet('Lỗi cần sửa')?.rowCount).toBe(3)
  const again = await world().post(coordinator(), '/framework-drafts/check-workbook', {
    body: { file, title },
  })
  expect(FrameworkWorkbookCheck.parse(again.body).problems).toHaveLength(2)
})

it('where nothing is wrong, or the file cannot be opened, no copy is made', async () => {
  expect((await ask('annotated-workbook', good)).refusal).toBe('invalid nothing-to-mark')
  const file = Buffer.from('%PDF-1.7').toString('base64')
  const { refusal } = await world().post(coordinator(), '/framework-drafts/annotated-workbook', {
    body: { file, title },
  })
  expect(refusal).toBe('invalid nothing-to-mark')
})

it('the empty workbook is for whoever reads drafts', async () => {
  const path = '/framework-drafts/template.xlsx'
  expect((await world().file(coordinator(), path)).status).toBe(200)
  expect((await world().get(world().officer.person, path)).refusal).toBe('forbidden')
})
