import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { goTo } from '../../web/test/browser/settled.ts'
import { Desk } from './desk.ts'
import { type Office, openOffice } from './office.ts'

let office: Office
let administrator: Desk
let other: Page

beforeAll(async () => {
  office = await openOffice('2026-11-23T02:00:00Z')
  administrator = await Desk.of(office, 'quantri@phutho.gov.vn')
  await administrator.becomeAdministrator('Nguyễn Thị Quản Trị', await office.firstLink())
  await administrator.setUpSecondFactor()
  other = await administrator.page.context().newPage()
})
afterAll(() => office?.stop())

/** Prepares a day off in the calendar of 2027, by a document. */
async function prepare(page: Page, day: string) {
  await goTo(page, `${office.address}/lam-viec/lich-lam-viec/2027`)
  await page.getByLabel('Số văn bản', { exact: true }).fill('12/TB-BNV')
  await page.getByLabel('Cơ quan ban hành').fill('Bộ Nội vụ')
  await page.getByLabel('Trích yếu').fill('Thông báo nghỉ lễ (ví dụ)')
  await page.getByRole('button', { name: 'Tiếp tục' }).click()
  await page.getByLabel('Ngày nghỉ', { exact: true }).fill(day)
  await page.getByLabel('Dịp nghỉ', { exact: true }).fill('Ngày nghỉ ví dụ')
  await page.getByRole('button', { name: 'Thêm', exact: true }).first().click()
  await page.getByText(`${day}: thành ngày nghỉ lễ`).first().waitFor()
}

async function save(page: Page) {
  await page.getByLabel('Lý do', { exact: true }).fill('theo thông báo của Bộ')
  await page.getByRole('button', { name: 'Lưu phiên bản mới' }).click()
}

it('the year shows its holidays, and says that it is projected', async () => {
  await administrator.goTo('/lam-viec/lich-lam-viec?year=2027')
  const main = administrator.page.getByRole('main')
  await main.getByText('Đây là lịch dự kiến').waitFor()
  const cell = main.locator('td', { hasText: 'Giỗ Tổ Hùng Vương' }).first()
  expect(await cell.innerText()).toContain('Giỗ Tổ Hùng Vương')
  const february = main.getByRole('table', { name: /Tháng 2 / })
  expect(await february.locator('td', { hasText: 'Tết Âm lịch' }).count()).toBe(5)
})

it('counting from a day says with which calendar', async () => {
  await administrator.fill('Từ ngày', '28/08/2026')
  await administrator.fill('Thêm số ngày làm việc', '1')
  const result = administrator.page.locator('output', { hasText: 'Tính theo' })
  await result.getByText('03/09/2026, thứ Năm').waitFor()
  expect(await result.innerText()).toContain('lịch 2026 phiên bản 1')
})

it('of two editors the second sees who changed what, loses nothing, and saves on the new version', async () => {
  const { page } = administrator
  await prepare(page, '24/11/2027')
  await prepare(other, '25/11/2027')
  await save(other)
  await other.getByRole('heading', { level: 1, name: 'Lịch làm việc' }).waitFor()
  await save(page)
  const notice = page.getByRole('note').filter({ hasText: 'Lịch vừa có phiên bản 2' })
  await notice.waitFor()
  expect(await notice.innerText()).toContain('Nguyễn Thị Quản Trị')
  expect(await notice.innerText()).toContain('25/11/2027: thành ngày nghỉ lễ')
  await save(page)
  await page.getByRole('heading', { level: 1, name: 'Lịch làm việc' }).waitFor()
  const november = page.getByRole('table', { name: /Tháng 11 / })
  await november.locator('td', { hasText: 'Ngày nghỉ ví dụ' }).nth(1).waitFor()
  await page.getByText(/^3, lưu lúc/).waitFor()
})
