import { readFile } from 'node:fs/promises'
import exceljs from 'exceljs'
import type { Download, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { seriousBarriers } from '../../web/test/browser/seriousBarriers.ts'
import { goTo } from '../../web/test/browser/settled.ts'
import { Desk } from './desk.ts'
import { type Office, openOffice } from './office.ts'

let office: Office
let administrator: Desk
/** The template as it was downloaded. */
let template: Buffer

beforeAll(async () => {
  office = await openOffice('2026-11-23T02:00:00Z')
  administrator = await Desk.of(office, 'quantri@phutho.gov.vn')
  await administrator.becomeAdministrator('Nguyễn Thị Quản Trị', await office.firstLink())
  await administrator.setUpSecondFactor()
})
afterAll(() => office?.stop())

const excel = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const fileName = 'Đơn vị trực thuộc 2026.xlsx'

/** Three units as an office would type them; what is wrong in them is put over it. */
const typed = [
  { A: 'PT.TTCDS', B: 'Trung tâm Chuyển đổi số', E: 'Đơn vị khác', F: '25-2025' },
  { A: 'PT.TTCDS.1', B: 'Phòng Hạ tầng số', E: 'Đơn vị khác', F: 'PT.TTCDS' },
  { A: 'PT.TTCDS.2', B: 'Phòng Dữ liệu', E: 'Đơn vị khác', F: 'PT.TTCDS' },
]
const mistakes = [{ G: '31/02/2026' }, { E: 'Phòng ban' }, { F: 'PT.KHONGCO' }]

/** The template with the rows in it and the document given once. */
async function fillTemplate(rows: readonly Readonly<Record<string, string>>[]): Promise<Buffer> {
  const workbook = new exceljs.Workbook()
  await workbook.xlsx.load(new Uint8Array(template).buffer)
  workbook
    .getWorksheet('Văn bản chung')
    ?.addRow(['01/12/2026', '45/QĐ-UBND', '20/11/2026', 'UBND tỉnh Phú Thọ'])
  const sheet = workbook.getWorksheet('Đơn vị')
  for (const [place, row] of rows.entries()) {
    for (const [column, text] of Object.entries(row)) {
      const cell = sheet?.getCell(`${column}${place + 2}`)
      if (cell !== undefined) cell.value = text
    }
  }
  return Buffer.from(await workbook.xlsx.writeBuffer())
}

async function choose(buffer: Buffer, name = fileName, { page }: { page: Page } = administrator) {
  await page.locator('input[type=file]').setInputFiles({ name, mimeType: excel, buffer })
}

async function bytesOf(download: Download): Promise<Buffer> {
  return readFile(await download.path())
}

/** Which of the three units stand in the tree of the day. */
async function namesInTree(day: string) {
  await administrator.goTo(`/lam-viec/don-vi?${new URLSearchParams({ on: day, q: 'PT.TTCDS' })}`)
  const { page } = administrator
  await page.getByText(/đơn vị vào ngày|Không có đơn vị nào/).waitFor()
  const links = page.getByRole('main').getByRole('link')
  const names = await links.allInnerTexts()
  return typed.map(({ B }) => B).filter((name) => names.includes(name))
}

it('the template is downloaded, from the tree of units on', async () => {
  const { page } = administrator
  await administrator.goTo('/lam-viec/don-vi')
  await page.getByRole('link', { name: 'Nhập từ Excel' }).click()
  await page.getByText('Chưa có lần nhập nào.').waitFor()
  const coming = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Tải mẫu Excel để trống' }).click()
  template = await bytesOf(await coming)
  const workbook = new exceljs.Workbook()
  await workbook.xlsx.load(new Uint8Array(template).buffer)
  expect(workbook.worksheets.map(({ name }) => name)).toContain('Đơn vị')
})

it('mistakes in three cells are told by sheet, row and column, and marked in a copy', async () => {
  const { page } = administrator
  await choose(await fillTemplate(typed.map((row, place) => ({ ...row, ...mistakes[place] }))))
  const table = page.getByRole('table', { name: '3 chỗ cần sửa' })
  await table.waitFor()
  const rows = await table.locator('tbody tr').all()
  const places = await Promise.all(
    rows.map(async (row) => (await row.locator('th, td').allInnerTexts()).slice(0, 4)),
  )
  expect(places).toEqual([
    ['Đơn vị', '2', 'G · Ngày có hiệu lực', '31/02/2026'],
    ['Đơn vị', '3', 'E · Loại', 'Phòng ban'],
    ['Đơn vị', '4', 'F · Mã đơn vị cấp trên', 'PT.KHONGCO'],
  ])
  expect(await page.getByRole('button', { name: /^Ghi tất cả/ }).count()).toBe(0)
  const coming = page.waitForEvent('download')
  await administrator.press('Tải tệp đã đánh dấu ô cần sửa')
  const copy = await coming
  expect(copy.suggestedFilename()).toBe('Đơn vị trực thuộc 2026-danh-dau-loi.xlsx')
  const marked = new exceljs.Workbook()
  await marked.xlsx.load(new Uint8Array(await bytesOf(copy)).buffer)
  expect(marked.getWorksheet('Lỗi cần sửa')?.rowCount).toBe(4)
})

it('once mended, all is recorded at once, and only once however often it is pressed', async () => {
  const { page } = administrator
  await choose(await fillTemplate(typed))
  await page.getByText('Sẽ ghi: 3 lần lập đơn vị.').waitFor()
  const planned = page.getByRole('table', { name: 'Các thay đổi sẽ ghi' })
  expect(await planned.locator('tbody tr').count()).toBe(3)
  await page.getByText('3 thay đổi có ngày chưa đến').waitFor()
  await page.getByRole('button', { name: 'Ghi tất cả 3 thay đổi' }).dblclick()
  await page.getByText(`Đã ghi 3 thay đổi từ «${fileName}»`).waitFor()
  const imports = page.getByRole('table', { name: 'Các lần nhập' })
  await imports.getByText('Đang có hiệu lực').waitFor()
  expect(await imports.locator('tbody tr').count()).toBe(1)
  await page.getByRole('link', { name: 'Xem cây đơn vị ngày 01/12/2026' }).click()
  await page.getByRole('heading', { level: 1, name: 'Đơn vị' }).waitFor()
  expect(await namesInTree('2026-12-01')).toEqual(typed.map(({ B }) => B))
  expect(await namesInTree('2026-11-30')).toEqual([])
})

it('the same file again has nothing to record', async () => {
  const { page } = administrator
  await administrator.goTo('/lam-viec/don-vi/nhap-tu-excel')
  await choose(await fillTemplate(typed))
  await page.getByText('Không có gì để ghi').waitFor()
  expect(await page.getByRole('button', { name: /^Ghi tất cả/ }).count()).toBe(0)
})

it('where units changed since the file was looked at, it is looked at again', async () => {
  const { page } = administrator
  const storageState = await page.context().storageState()
  const other = await office.open({ storageState })
  await other.goto(`${office.address}/lam-viec/don-vi/nhap-tu-excel`)
  const file = await fillTemplate([{ ...typed[0], A: 'PT.KHAC', B: 'Ban Quản lý dự án' }])
  await choose(file, 'khac.xlsx', { page: other })
  await choose(file, 'khac.xlsx')
  await other.getByRole('button', { name: 'Ghi tất cả 1 thay đổi' }).waitFor()
  await page.getByRole('button', { name: 'Ghi tất cả 1 thay đổi' }).click()
  await page.getByText('Đã ghi 1 thay đổi từ «khac.xlsx»').waitFor()
  await other.getByRole('button', { name: 'Ghi tất cả 1 thay đổi' }).click()
  await other.getByText('Từ lúc kiểm tra đến nay đơn vị đã có thay đổi khác').waitFor()
  await other.getByRole('button', { name: 'Xem thử lại tệp này' }).click()
  await other.getByText('Không có gì để ghi').waitFor()
  expect(await other.getByRole('button', { name: /^Ghi tất cả/ }).count()).toBe(0)
  await other.context().close()
})

it('an import is undone as a whole, with a reason', async () => {
  const { page } = administrator
  await administrator.goTo('/lam-viec/don-vi/nhap-tu-excel')
  const imports = page.getByRole('table', { name: 'Các lần nhập' })
  const row = imports.getByRole('row').filter({ hasText: fileName })
  await row.getByRole('button', { name: 'Hoàn tác' }).click()
  const dialog = page.getByRole('dialog', { name: `Hoàn tác lần nhập «${fileName}»?` })
  await dialog.getByLabel('Lý do').fill('Đề án chưa được phê duyệt')
  await dialog.getByRole('button', { name: 'Hoàn tác' }).click()
  await row.getByText(/Lý do: Đề án chưa được phê duyệt/).waitFor()
  expect(await row.getByRole('button').count()).toBe(0)
  expect(await namesInTree('2026-12-01')).toEqual([])
})

it.each([
  ['a desktop', { viewport: { width: 1366, height: 768 }, colorScheme: 'light' as const }],
  ['a phone', { viewport: { width: 390, height: 844 }, colorScheme: 'dark' as const }],
])('on %s mistakes and what would be recorded have no serious barrier', async (_, look) => {
  const storageState = await administrator.page.context().storageState()
  const page = await office.open({ ...look, bypassCSP: true, storageState })
  await goTo(page, `${office.address}/lam-viec/don-vi/nhap-tu-excel`)
  await choose(await fillTemplate([{ ...typed[0], ...mistakes[1] }]), fileName, { page })
  await page.getByRole('table', { name: '1 chỗ cần sửa' }).waitFor()
  expect(await seriousBarriers(page)).toEqual([])
  await choose(await fillTemplate([{ ...typed[0], A: 'PT.BANNUA', B: 'Ban nữa' }]), fileName, {
    page,
  })
  await page.getByRole('button', { name: /^Ghi tất cả/ }).waitFor()
  expect(await seriousBarriers(page)).toEqual([])
  await page.context().close()
})

it('what is no workbook, or too large a one, is refused before it is sent', async () => {
  const { page } = administrator
  await administrator.goTo('/lam-viec/don-vi/nhap-tu-excel')
  const sent: string[] = []
  page.on('request', (request) => sent.push(`${request.method()} ${request.url()}`))
  await choose(Buffer.alloc(5_000_001, 'x'))
  await page.getByText('Tệp lớn hơn 5 MB nên chưa gửi đi.').waitFor()
  await choose(Buffer.from('%PDF'), 'Nghị quyết.pdf')
  await page.getByText('Đây không phải tệp Excel.').waitFor()
  expect(sent.filter((request) => request.startsWith('POST'))).toEqual([])
})

it('on a slow line it is seen how far a file is; a damaged one is told to be so', async () => {
  const { page } = administrator
  const line = await page.context().newCDPSession(page)
  const slow = { offline: false, latency: 20, downloadThroughput: -1, uploadThroughput: 250_000 }
  await line.send('Network.emulateNetworkConditions', slow)
  await choose(Buffer.alloc(900_000, 'PK'))
  await page.getByRole('progressbar', { name: 'Gửi tệp' }).waitFor()
  await page.getByText(/^Đã gửi [1-9]\d?%$/).waitFor()
  await page.getByRole('heading', { name: `Chưa đọc được «${fileName}»` }).waitFor()
  expect(await page.getByRole('progressbar').count()).toBe(0)
})
