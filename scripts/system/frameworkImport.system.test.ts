import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import exceljs from 'exceljs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { programDirectory } from '../../server/src/config.ts'
import { workbookOf } from '../../server/src/modules/frameworks/excel/fixtures/workbookOf.ts'
import { goTo } from '../../web/test/browser/settled.ts'
import { Desk } from './desk.ts'
import { type Office, openOffice } from './office.ts'
import { picture } from './picture.ts'

// One story: an official table enters by Excel, goes out, is edited there, comes back, and is taken back.

let office: Office
let desk: Desk

const folder = 'server/src/modules/frameworks/excel/fixtures'
const set: string[][] = parse(readFileSync(join(programDirectory, folder, 'communeSet.csv')))
const rows = set.slice(1).map(([code, group, name, points]) => [code, name, group, Number(points)])
const head = ['Mã', 'Chỉ tiêu', 'Nhóm', 'Điểm tối đa', 'Ghi chú']

beforeAll(async () => {
  office = await openOffice('2026-11-23T02:00:00Z')
  desk = await Desk.of(office, 'quantri@phutho.gov.vn')
  await desk.becomeAdministrator('Nguyễn Thị Quản Trị', await office.firstLink())
  await desk.setUpSecondFactor()
})
afterAll(() => office?.stop())

it('mistakes are told by sheet, row and column, and marked in a copy of the workbook', async () => {
  const { page } = desk
  await desk.goTo('/lam-viec/bo-chi-so')
  await page.getByRole('link', { name: 'Nhập từ tệp' }).click()
  await page.getByRole('heading', { level: 1, name: 'Nhập từ tệp' }).waitFor()
  const wrong = rows.map((row) => [...row])
  wrong[2]?.splice(3, 1, 'mười')
  wrong[5]?.splice(0, 1, '1.1')
  wrong[9]?.splice(1, 1, '')
  await choose('bo-chi-so-loi.xlsx', await workbookOf({ 'Phụ lục': [head, ...wrong] }))
  await page.getByRole('heading', { name: '3 lỗi cần sửa' }).waitFor()
  const table = page.getByRole('table', { name: '3 lỗi cần sửa' })
  const told = await table.getByRole('row').allInnerTexts()
  expect(
    told.slice(1).map((row) =>
      row
        .split('\t')
        .slice(0, 2)
        .map((cell) => cell.trim()),
    ),
  ).toEqual([
    ['trang «Phụ lục», dòng 4, cột D (Điểm tối đa)', 'mười'],
    ['trang «Phụ lục», dòng 7, cột A (Mã)', '1.1'],
    ['trang «Phụ lục», dòng 11, cột B (Chỉ tiêu)', '–'],
  ])
  await picture(desk, 'import-mistakes')
  const download = page.waitForEvent('download')
  await desk.press('Tải tệp Excel đã đánh dấu ô lỗi')
  const marked = new exceljs.Workbook()
  await marked.xlsx.readFile(await (await download).path())
  expect(marked.getWorksheet('Phụ lục')?.getCell('D4').fill).toMatchObject({ pattern: 'solid' })
  expect(marked.getWorksheet('Lỗi cần sửa')?.rowCount).toBe(4)
})

it('a file of another kind is refused before it is sent, and a broken one for what it is', async () => {
  const { page } = desk
  await choose('phu-luc.pdf', Buffer.from('%PDF-1.7'))
  await page.getByText('Chỉ nhận tệp Excel (.xlsx) hoặc JSON (.json).').waitFor()
  await choose('phu-luc.xlsx', Buffer.from('%PDF-1.7'))
  await page.getByText('Tệp này không phải sổ tính Excel.').waitFor()
  expect(await page.getByRole('button', { name: 'Tạo bản dự thảo' }).count()).toBe(0)
  await picture(desk, 'import-refused')
  await choose('bo.json', Buffer.from('{\n  "code": ,\n}'))
  await page.getByRole('rowheader', { name: /^dòng 2, ký tự/ }).waitFor()
})

it('a real set of 62 indicators and 960 points becomes a draft, every rule told as unknown', async () => {
  const { page } = desk
  await choose('bo-chi-so-xa-2026.xlsx', await workbookOf({ 'Phụ lục': [head, ...rows] }))
  await page.getByRole('heading', { name: 'Đây là bộ chỉ số nào?' }).waitFor()
  await desk.fill('Tên bộ chỉ số', 'Bộ chỉ số chuyển đổi số cấp xã năm 2026')
  await desk.fill('Mã của bộ chỉ số', 'xa-2026')
  await desk.fill('Mã của chỉ số', 'cap-xa')
  await picture(desk, 'import-title')
  await desk.press('Xem thử tiếp')
  await page.getByText('6 nhóm, 62 chỉ số thành phần').waitFor()
  await page.getByText('960 (cộng từ cấp cao nhất)').waitFor()
  await page.getByText('62 chỉ số chưa rõ cách tính').waitFor()
  // The column that is not read is told without being asked.
  await page.getByRole('row', { name: /^E Ghi chú không đọc/ }).waitFor()
  await page.getByText(/32 chỉ số, 520 điểm/).click()
  await picture(desk, 'import-preview')
  await desk.press('Tạo bản dự thảo')
  await page.getByRole('tree').waitFor()
  expect(new URL(page.url()).pathname).toMatch(/bo-chi-so\/\d+$/)
})

it('edited in Excel and chosen again, a draft shows what changes before it does, and goes back by one press', async () => {
  const { page } = desk
  const href = await page.getByRole('link', { name: 'Bảng Excel' }).getAttribute('href')
  const paper = await page.request.get(`${office.address}${href}`)
  const edited = await editedWorkbook(await paper.body(), '1.1', 'Băng rộng cố định')
  await page.getByRole('tab', { name: 'Nhập từ tệp' }).click()
  await choose('da-sua.xlsx', edited)
  await page.getByRole('heading', { name: 'Tệp «da-sua.xlsx» sẽ thay đổi' }).waitFor()
  await page.getByText('0 mục mới, 1 mục thay đổi, 0 mục bỏ.').waitFor()
  await picture(desk, 'import-changes')
  await desk.press('Đưa nội dung tệp vào bản dự thảo')
  await page.getByText('thành lần lưu số 2').waitFor()
  await page.getByRole('treeitem', { name: /Băng rộng cố định/ }).waitFor()
  await picture(desk, 'import-undo')
  await desk.press('Hoàn tác việc nhập tệp')
  await page.getByText('Đã hoàn tác').waitFor()
  expect(await page.getByRole('treeitem', { name: /Băng rộng cố định/ }).count()).toBe(0)
})

it('an earlier version is looked at, and brought back', async () => {
  const { page } = desk
  await page.getByRole('tab', { name: 'Các lần lưu' }).click()
  await page.getByRole('row', { name: /Lấy lại lần lưu 1/ }).waitFor()
  await picture(desk, 'versions')
  await desk.press('Xem lần lưu 2')
  const dialog = page.getByRole('dialog')
  await dialog.getByText('0 mục mới, 1 mục thay đổi, 0 mục bỏ.').waitFor()
  await picture(desk, 'version')
  await dialog.getByRole('button', { name: 'Lấy lại lần lưu 2' }).click()
  await dialog.waitFor({ state: 'detached' })
  await page.getByRole('row', { name: /^4 .*Lấy lại lần lưu 2/ }).waitFor()
  await page.getByRole('tab', { name: 'Soạn chỉ số' }).click()
  const restored = page.getByRole('treeitem', { name: /Băng rộng cố định/ })
  await restored.waitFor()
  expect(await restored.count()).toBe(1)
})

it('what another saves meanwhile is never put aside unseen', async () => {
  const { page } = desk
  await page.getByRole('tab', { name: 'Các lần lưu' }).click()
  await desk.press('Xem lần lưu 1')
  const dialog = page.getByRole('dialog')
  const restore = dialog.getByRole('button', { name: 'Lấy lại lần lưu 1' })
  await restore.waitFor()
  await saveElsewhere('Tên ghi ở cửa sổ khác')
  await restore.click()
  await dialog.getByText('vừa lưu bản dự thảo này nên chưa thay gì').waitFor()
  await dialog.getByText(/→ Tên ghi ở cửa sổ khác/).waitFor()
  await restore.click()
  await dialog.waitFor({ state: 'detached' })
  await page.getByRole('row', { name: /^6 .*Lấy lại lần lưu 1/ }).waitFor()
  await page.getByRole('tab', { name: 'Soạn chỉ số' }).click()
  expect(await page.getByRole('treeitem', { name: /cửa sổ khác/ }).count()).toBe(0)
})

/** The same draft in a second window, where the first group is called otherwise. */
async function saveElsewhere(name: string) {
  const other = await desk.page.context().newPage()
  await goTo(other, desk.page.url())
  await other.getByLabel('Tên tiếng Việt', { exact: true }).fill(name)
  await other.getByText('Đang lưu').waitFor()
  await other.getByText(/Đã lưu lúc/).waitFor()
  await other.close()
}

async function choose(name: string, buffer: Buffer) {
  await desk.page.locator('input[type=file]').setInputFiles({ name, mimeType: '', buffer })
}

/** The workbook after somebody wrote another name for an indicator. */
async function editedWorkbook(bytes: Buffer, code: string, name: string): Promise<Buffer> {
  const workbook = new exceljs.Workbook()
  await workbook.xlsx.load(Uint8Array.from(bytes).buffer)
  workbook.getWorksheet('Chỉ số')?.eachRow((row) => {
    if (row.getCell(1).value === code) row.getCell(4).value = name
  })
  return Buffer.from(await workbook.xlsx.writeBuffer())
}
